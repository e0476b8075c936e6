import { readBytes } from '../../language/compose/explain-value/quantities.ts';
import { anyGiven, given } from './given.ts';
import type { InspectedConfig, InspectedContainer } from './inspected.ts';
import type { ApiMount } from './mounts.ts';
import type { MountSpec } from './spec.ts';

/** A drive's letter with its colon belongs to the path. */
const part = String.raw`(?:[A-Za-z]:(?=[\\/])[^:]*|[^:]+)`;
const bind = new RegExp(`^(${part}):(${part})(?::(.*))?$`);

/** Mount options that say how a bind mount passes on mounts. Source: moby's API. */
const propagations: ReadonlySet<string> = new Set('private rprivate shared rshared slave rslave'.split(' '));

/** A name that the engine made up for a volume. */
const generated = /^[0-9a-f]{64}$/;

/** An engine takes no volume without a name that is only read. */
const isMadeUp = (source: string, readOnly: boolean): boolean =>
  source === '' || (generated.test(source) && !readOnly);

/** The mounts that a person asked for: without those that the image's volumes bring about, and without made-up names. */
export function mountsOf({ Config, HostConfig }: InspectedContainer, image: InspectedConfig): MountSpec[] {
  const asked = [
    ...(HostConfig?.Binds ?? []).flatMap(fromBind),
    ...(HostConfig?.Mounts ?? []).map(fromMount),
    ...Object.entries(HostConfig?.Tmpfs ?? {}).map(([target, options]) => fromTmpfs(target, options)),
  ];
  const anonymous = Object.keys(Config?.Volumes ?? {})
    .filter((target) => !asked.some((mount) => mount.target === target))
    .map((target): MountSpec => ({ type: 'volume', target }));
  const ofImage = image.Volumes ?? {};
  return [...asked, ...anonymous].filter((mount) => !(mount.target in ofImage && isBare(mount)));
}

/** An anonymous volume with nothing to say of it. */
const isBare = (mount: MountSpec): boolean => mount.type === 'volume' && Object.keys(mount).length === 2;

/**
 * What a container has in volumes, by their names, whether a person or the engine named them: mounted like this, a new
 * container goes on with the same data. A mount that the wishes have at the same place stays as it is.
 */
export function withSameVolumes(
  mounts: readonly MountSpec[],
  { Mounts }: Pick<InspectedContainer, 'Mounts'>,
): MountSpec[] {
  const volumes = (Mounts ?? []).filter(({ Type, Name }) => Type === 'volume' && Name);
  const named = mounts.map((mount) => {
    if (mount.type !== 'volume' || mount.source !== undefined) return mount;
    const volume = volumes.find(({ Destination }) => Destination === mount.target);
    return volume?.Name === undefined ? mount : { ...mount, source: volume.Name };
  });
  const more = volumes
    .filter(({ Name, Destination }) => generated.test(Name ?? '') && !named.some(at(Destination)))
    .map(({ Name = '', Destination }): MountSpec => ({ type: 'volume', source: Name, target: Destination }));
  return [...named, ...more];
}

const at =
  (target: string) =>
  (mount: MountSpec): boolean =>
    mount.target === target;

function fromBind(text: string): MountSpec[] {
  const [, source, target, options = ''] = bind.exec(text) ?? [];
  if (source === undefined || target === undefined) return [];
  const words = options.split(',').filter((word) => word !== '' && word !== 'rw');
  const rest = words.filter((word) => word !== 'ro' && word !== 'nocopy' && !propagations.has(word));
  const isBind = /^[/~.\\]|^[A-Za-z]:[\\/]/.test(source);
  return [
    given({
      type: isBind ? ('bind' as const) : ('volume' as const),
      source: isMadeUp(source, words.includes('ro')) ? undefined : source,
      target,
      readOnly: words.includes('ro') ? true : undefined,
      propagation: words.find((word) => propagations.has(word)),
      copy: words.includes('nocopy') ? false : undefined,
      options: rest.length > 0 ? rest : undefined,
    }),
  ];
}

function fromMount(mount: ApiMount): MountSpec {
  const { Type, Source, Target, ReadOnly, BindOptions, VolumeOptions, ImageOptions, TmpfsOptions } = mount;
  const driver = VolumeOptions?.DriverConfig;
  const source = isMadeUp(Source ?? '', ReadOnly === true) ? undefined : Source;
  return given({
    type: Type as MountSpec['type'],
    source,
    target: Target,
    readOnly: ReadOnly === true ? true : undefined,
    propagation: BindOptions?.Propagation || undefined,
    mustExist: Type === 'bind' ? true : undefined,
    copy: VolumeOptions?.NoCopy === true ? false : undefined,
    subpath: (VolumeOptions?.Subpath ?? ImageOptions?.Subpath) || undefined,
    driver: driver?.Name || undefined,
    driverOptions: driver?.Options ? anyGiven({ ...driver.Options }) : undefined,
    labels: VolumeOptions?.Labels ? anyGiven({ ...VolumeOptions.Labels }) : undefined,
    size: TmpfsOptions?.SizeBytes || undefined,
    mode: TmpfsOptions?.Mode ? TmpfsOptions.Mode.toString(8) : undefined,
  });
}

function fromTmpfs(target: string, options: string): MountSpec {
  const words = options.split(',').filter((word) => word !== '');
  const value = (key: string): string | undefined =>
    words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const size = readBytes(value('size') ?? '');
  const mode = value('mode');
  const rest = words.filter(
    (word) => word !== 'ro' && !(size !== undefined && word.startsWith('size=')) && !word.startsWith('mode='),
  );
  return given({
    type: 'tmpfs' as const,
    target,
    readOnly: words.includes('ro') ? true : undefined,
    size,
    mode,
    options: rest.length > 0 ? rest : undefined,
  });
}
