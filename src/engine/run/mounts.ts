import { joinFields } from './csv.ts';
import { anyGiven, given } from './given.ts';
import type { MountSpec } from './spec.ts';
import { sizeWord } from './units.ts';

/** A mount as the API's list `Mounts` has it. */
export interface ApiMount {
  readonly Type: string;
  readonly Source?: string;
  readonly Target: string;
  readonly ReadOnly?: boolean;
  readonly BindOptions?: { readonly Propagation?: string } | null;
  readonly VolumeOptions?: {
    readonly NoCopy?: boolean;
    readonly Subpath?: string;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly DriverConfig?: {
      readonly Name?: string;
      readonly Options?: Readonly<Record<string, string>> | null;
    } | null;
  } | null;
  readonly ImageOptions?: { readonly Subpath?: string } | null;
  readonly TmpfsOptions?: { readonly SizeBytes?: number; readonly Mode?: number } | null;
}

/** Where the API wants mounts: each way of saying one has a place of its own. */
export interface MountBody {
  /** Anonymous volumes, in the configuration proper. */
  readonly volumes?: Record<string, object>;
  readonly binds?: string[];
  readonly tmpfs?: Record<string, string>;
  readonly mounts?: ApiMount[];
}

/** Mounts sorted into the places that the docker command puts them in. */
export function mountBody(mounts: readonly MountSpec[]): MountBody {
  const volumes: Record<string, object> = {};
  const binds: string[] = [];
  const tmpfs: Record<string, string> = {};
  const long: ApiMount[] = [];
  for (const mount of mounts) {
    const way = wayOf(mount);
    if (way === '--mount') long.push(toApiMount(mount));
    else if (way === '--tmpfs') tmpfs[mount.target] = tmpfsOptions(mount);
    else if (mount.source === undefined) volumes[mount.target] = {};
    else binds.push(volumeWord(mount));
  }
  return {
    ...(Object.keys(volumes).length > 0 && { volumes }),
    ...(binds.length > 0 && { binds }),
    ...(Object.keys(tmpfs).length > 0 && { tmpfs }),
    ...(long.length > 0 && { mounts: long }),
  };
}

/** A mount as the option that says it. */
export function mountWords(mount: MountSpec): string[] {
  const way = wayOf(mount);
  if (way === '--mount') return [way, joinFields(mountFields(mount))];
  if (way === '--volume') return [way, volumeWord(mount)];
  const options = tmpfsOptions(mount);
  return [way, options === '' ? mount.target : `${mount.target}:${options}`];
}

/** A path that begins with a drive's letter has a colon that separates nothing. */
const hasColon = (path: string): boolean => path.replace(/^[a-z]:(?=[\\/])/i, '').includes(':');

/** What the docker command takes for a path and not for a volume's name. */
const isPath = (source: string): boolean => /^[/~]|^[a-z]:[\\/]|^\\\\/i.test(source);

/** The shortest option that says all of it. */
function wayOf(mount: MountSpec): '--volume' | '--tmpfs' | '--mount' {
  const { type, source, target } = mount;
  if (hasColon(target) || (source !== undefined && hasColon(source))) return '--mount';
  switch (type) {
    case 'tmpfs':
      return '--tmpfs';
    case 'bind':
      return mount.mustExist === true || source === undefined || !isPath(source) ? '--mount' : '--volume';
    case 'volume': {
      const { driver, driverOptions, labels, subpath, readOnly, copy } = mount;
      if ([driver, driverOptions, labels, subpath].some((each) => each !== undefined)) return '--mount';
      if (source !== undefined) return isPath(source) ? '--mount' : '--volume';
      return readOnly === true || copy === false ? '--mount' : '--volume';
    }
    default:
      return '--mount';
  }
}

function volumeWord({ source, target, readOnly, propagation, copy, options = [] }: MountSpec): string {
  if (source === undefined) return target;
  const all = [
    ...(readOnly === true ? ['ro'] : []),
    ...(propagation === undefined ? [] : [propagation]),
    ...(copy === false ? ['nocopy'] : []),
    ...options,
  ];
  return [source, target, ...(all.length > 0 ? [all.join(',')] : [])].join(':');
}

function tmpfsOptions({ readOnly, size, mode, options = [] }: MountSpec): string {
  return [
    ...(readOnly === true ? ['ro'] : []),
    ...(size === undefined ? [] : [`size=${sizeWord(size)}`]),
    ...(mode === undefined ? [] : [`mode=${mode}`]),
    ...options,
  ].join(',');
}

function mountFields(mount: MountSpec): string[] {
  const field = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${name}=${value}`];
  const several = (name: string, values: Readonly<Record<string, string>> | undefined): string[] =>
    Object.entries(values ?? {}).map(([key, value]) => `${name}=${key}=${value}`);
  return [
    `type=${mount.type}`,
    ...field('source', mount.source),
    `target=${mount.target}`,
    ...(mount.readOnly === true ? ['readonly'] : []),
    ...field('bind-propagation', mount.propagation),
    ...(mount.copy === false ? ['volume-nocopy'] : []),
    ...field(mount.type === 'image' ? 'image-subpath' : 'volume-subpath', mount.subpath),
    ...field('volume-driver', mount.driver),
    ...several('volume-opt', mount.driverOptions),
    ...several('volume-label', mount.labels),
    ...field('tmpfs-size', mount.size === undefined ? undefined : sizeWord(mount.size)),
    ...field('tmpfs-mode', mount.mode),
  ];
}

function toApiMount(mount: MountSpec): ApiMount {
  const { type, source, target, readOnly, propagation, copy, subpath, labels, size, mode } = mount;
  const isImage = type === 'image';
  return given({
    Type: type,
    Source: source,
    Target: target,
    ReadOnly: readOnly === true ? true : undefined,
    BindOptions: anyGiven({ Propagation: propagation }),
    VolumeOptions: anyGiven({
      NoCopy: copy === false ? true : undefined,
      Subpath: isImage ? undefined : subpath,
      Labels: labels,
      DriverConfig: anyGiven({ Name: mount.driver, Options: mount.driverOptions }),
    }),
    ImageOptions: anyGiven({ Subpath: isImage ? subpath : undefined }),
    TmpfsOptions: anyGiven({
      SizeBytes: size,
      Mode: mode === undefined ? undefined : Number.parseInt(mode, 8),
    }),
  }) as ApiMount;
}
