import { en } from './en.ts';

/** The page of disk usage; loaded when someone opens it. */
export const diskUsageEn = {
  title: 'Disk Usage',
  measuring: 'Measuring: the engine counts every file. On a large disk this takes minutes.',
  cancelled: 'Measuring was stopped. Nothing is known yet.',
  measured: (time: string, seconds: string) => `Measured at ${time}, which took ${seconds} s.`,
  again: 'Measure Again',
  cleanUp: 'Clean Up…',
  total: (size: string) => `By kind: ${size} in all`,
  kinds: { image: 'Images', container: 'Containers', volume: 'Volumes', 'build-cache': 'Build cache' },
  bar: (size: string, count: number, reclaimable: string) =>
    `${size} in ${count}${reclaimable === '' ? '' : `, of which at most ${reclaimable} can be freed`}`,
  barHelp: {
    image:
      'Layers that several images have in common count once. What can be freed is reckoned as docker system df does: everything but what images in use have for themselves. Layers that they share with others stay all the same.',
    container:
      'What containers wrote to their own file systems, on top of their image. Freed by removing those that have stopped.',
    volume:
      'Data that outlives containers. Only what no container mounts counts as free to go; look before you remove it.',
    'build-cache': 'Results of build steps. Without them the next build takes longer; nothing else is lost.',
  },
  none: {
    image: 'There are no images.',
    container: 'There are no containers.',
    volume: 'There are no volumes.',
    'build-cache': 'The build cache is empty.',
  },
  columns: {
    name: 'Name',
    size: 'Size',
    shared: 'Shared',
    unique: 'Unique',
    containers: 'Containers',
    created: 'Created',
    image: 'Image',
    state: 'State',
    driver: 'Driver',
    step: 'Step',
    type: 'Type',
    inUse: 'In use',
    used: 'Used',
    lastUsed: 'Last used',
  },
  help: {
    size: 'All layers of the image together.',
    shared: 'Layers that other images have too: they stay when this image goes.',
    unique: 'Layers that only this image has: this much is freed when it goes.',
    containers: 'How many containers are made from it. While there are any it cannot go.',
    writable: 'What the container wrote on top of its image. It goes with the container.',
    mounts: 'How many containers mount it, running or not.',
    cacheShared: 'An image has this layer too, so removing the record frees nothing.',
  },
  unknown: 'not told',
  yes: 'yes',
  no: 'no',
  noName: '<none>',
  states: en.state,
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
};

export type DiskUsageWords = typeof diskUsageEn;
