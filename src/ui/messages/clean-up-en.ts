import type { KeepReason, PruneKind, PruneReason } from '../../engine/prune.ts';

const one: Record<PruneKind, string> = {
  container: '1 container',
  network: '1 network',
  volume: '1 volume',
  image: '1 image',
  cache: '1 record of the build cache',
};
const many: Record<PruneKind, string> = {
  container: 'containers',
  network: 'networks',
  volume: 'volumes',
  image: 'images',
  cache: 'records of the build cache',
};

/** Cleaning up; loaded with the commands. */
export const cleanUpEn = {
  title: 'Clean Up',
  whichKinds: 'Look through what? First you see what would go.',
  kinds: {
    container: 'Stopped containers',
    network: 'Unused networks',
    volume: 'Unused volumes',
    image: 'Unused images',
    cache: 'Build cache',
  } satisfies Record<PruneKind, string>,
  kindDetails: {
    container: 'Containers that do not run, with what they wrote to their own file systems.',
    network: 'Networks that no running container is on.',
    volume: 'Volumes that no container mounts. Their data is lost.',
    image: 'Images that no container is made from.',
    cache: 'Results of build steps: the next build takes longer.',
  } satisfies Record<PruneKind, string>,

  measuring:
    'Measuring sizes: the engine counts every file. On a large disk this takes minutes; Escape stops it.',
  withoutSizes: 'Continue without sizes',
  withoutSizesDetail: 'The list comes at once, but does not say how much is freed.',
  withoutSizesOrCache:
    'The list comes at once, but does not say how much is freed, and leaves out the build cache.',
  notMeasured: (reason: string) => `The sizes could not be measured: ${reason}`,

  removes: (count: number, size: string | undefined, atLeast: boolean) => {
    if (count === 0) return 'Removes nothing';
    return `Removes ${count}${size === undefined ? '' : `, frees ${atLeast ? 'at least ' : ''}${size}`}`;
  },
  pickPlaceholder: 'What is ticked goes. Type to filter.',
  allImages: 'Also images that have a name',
  onlyDangling: 'Only images without a name',
  allVolumes: 'Also volumes that have a name',
  onlyAnonymous: 'Only anonymous volumes',
  whatStays: 'What stays, and why',
  reasons: {
    stopped: 'has stopped',
    neverStarted: 'was never started',
    dangling: 'has no name, and no container is made from it',
    unusedImage: 'no container is made from it',
    anonymousVolume: 'anonymous, and no container mounts it',
    unusedVolume: 'no container mounts it',
    unusedNetwork: 'no running container is on it',
    unusedCache: 'no build uses it now',
  } satisfies Record<PruneReason, string>,
  keeps: {
    running: () => 'is running',
    beingRemoved: () => 'is being removed already',
    inUse: (users: string) => (users === '' ? 'is in use' : `is used by ${users}`),
    hasName: () => 'has a name, and only those without one were asked for',
    hasOptions: () => 'its options say where the data is, so prune leaves it alone',
    otherDriver: () => 'has another driver than local, so prune leaves it alone',
    builtIn: () => 'the engine needs it itself',
    cacheInUse: () => 'a build is using it',
  } satisfies Record<KeepReason, (users: string) => string>,
  losesData: 'All data in it is lost.',
  losesStart: (names: string) => `Then these cannot be started any more: ${names}.`,
  afterOthers: (names: string) => `only together with ${names}`,
  made: (time: string) => `made ${time}`,
  lastUsed: (time: string) => `last used ${time}`,

  nothing: {
    container: 'There are no stopped containers to remove.',
    network: 'There are no unused networks to remove.',
    volume: 'There are no unused volumes to remove.',
    image: 'There are no unused images to remove.',
    cache: 'There is nothing in the build cache to remove.',
  } satisfies Record<PruneKind, string>,
  nothingAtAll: 'There is nothing to clean up.',
  noCacheOnPodman: 'Podman keeps no build cache of its own: its builds use images without a name.',

  count: (kind: PruneKind, count: number) => (count === 1 ? one[kind] : `${count} ${many[kind]}`),
  and: (parts: readonly string[]) =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
  question: (what: string) => `Remove ${what}?`,
  frees: (size: string, atLeast: boolean) => `This frees ${atLeast ? 'at least ' : ''}${size}.`,
  dataLost: (names: string) => `All data in these volumes is lost: ${names}.`,
  cannotStart: (names: string) => `These containers cannot be started any more: ${names}.`,
  remove: 'Remove',

  removing: (count: number) => `Removing ${count === 1 ? '1 thing' : `${count} things`}`,
  removed: (what: string) => `Removed ${what}.`,
  removedNothing: 'Nothing was removed.',
  freed: (size: string, atLeast: boolean) => `${atLeast ? 'At least ' : ''}${size} freed.`,
  stayed: (count: number, names: string) =>
    count === 1 ? `This stayed: ${names}.` : `${count} stayed: ${names}.`,
  stayedReason: 'in use by now',
  stayedCache: 'in use, or others are built on it',
  stopped: (count: number) => `You stopped it: ${count} left alone.`,
  more: (count: number) => `${count} more`,
  measuringFreed: 'Measuring what was freed',

  measureTitle: 'Measuring volumes',
  volumesMeasured: (count: number, size: string) =>
    count === 1 ? `1 volume measured: ${size}.` : `${count} volumes measured: ${size} in all.`,
};

export type CleanUpWords = typeof cleanUpEn;
