import { given } from './given.ts';
import type { MountSpec } from './spec.ts';
import { sizeWord } from './units.ts';
import type { YamlValue } from './yaml.ts';

interface ComposeVolumes {
  readonly mounts?: YamlValue[];
  readonly tmpfs?: string[];
  /** Volumes that the file declares. */
  readonly top?: { readonly [key: string]: YamlValue | undefined };
}

/** Mounts as a service lists them, and the volumes that must be declared for them. */
export function composeVolumes(mounts: readonly MountSpec[], existing: ReadonlySet<string>): ComposeVolumes {
  const isTmpfs = (mount: MountSpec): boolean => mount.type === 'tmpfs' && !mount.target.includes(':');
  const tmpfs = mounts.filter(isTmpfs).map(tmpfsWord);
  const listed = mounts.filter((mount) => !isTmpfs(mount)).map(entry);
  const named = mounts.filter(({ type, source }) => type === 'volume' && source !== undefined);
  return {
    ...(listed.length > 0 && { mounts: listed }),
    ...(tmpfs.length > 0 && { tmpfs }),
    ...(named.length > 0 && {
      top: Object.fromEntries(named.map((mount) => [mount.source ?? '', declared(mount, existing)])),
    }),
  };
}

function declared(
  { source = '', driver, driverOptions, labels }: MountSpec,
  existing: ReadonlySet<string>,
): YamlValue {
  if (existing.has(source)) return { external: true };
  return given({ name: source, driver, driver_opts: driverOptions, labels });
}

function tmpfsWord({ target, readOnly, size, mode, options = [] }: MountSpec): string {
  const all = [
    ...(readOnly === true ? ['ro'] : []),
    ...(size === undefined ? [] : [`size=${sizeWord(size)}`]),
    ...(mode === undefined ? [] : [`mode=${mode}`]),
    ...options,
  ];
  return all.length === 0 ? target : `${target}:${all.join(',')}`;
}

/** The short way for what it can say; the long one for the rest. */
function entry(mount: MountSpec): YamlValue {
  const { type, source, target, readOnly, copy, options = [], propagation } = mount;
  const simple =
    (type === 'volume' || (type === 'bind' && source !== undefined && mount.mustExist !== true)) &&
    mount.subpath === undefined &&
    !target.includes(':') &&
    source?.includes(':') !== true;
  if (simple) {
    const words = [
      ...(readOnly === true ? ['ro'] : []),
      ...(copy === false ? ['nocopy'] : []),
      ...(propagation === undefined ? [] : [propagation]),
      ...options,
    ];
    if (source === undefined && words.length === 0) return target;
    if (source !== undefined)
      return [source, target, ...(words.length > 0 ? [words.join(',')] : [])].join(':');
  }
  return given({
    type,
    source,
    target,
    read_only: readOnly,
    bind: type === 'bind' ? bindOf(mount) : undefined,
    volume: type === 'volume' ? volumeOf(mount) : undefined,
    image: type === 'image' && mount.subpath !== undefined ? { subpath: mount.subpath } : undefined,
    tmpfs: type === 'tmpfs' ? tmpfsOf(mount) : undefined,
  });
}

function bindOf({ propagation, mustExist, options = [] }: MountSpec): YamlValue {
  const selinux = options.find((option) => option === 'z' || option === 'Z');
  return given({ propagation, create_host_path: mustExist !== true, selinux });
}

function volumeOf({ copy, subpath }: MountSpec): YamlValue | undefined {
  return copy === false || subpath !== undefined
    ? given({ nocopy: copy === false ? true : undefined, subpath })
    : undefined;
}

function tmpfsOf({ size, mode }: MountSpec): YamlValue | undefined {
  return size === undefined && mode === undefined
    ? undefined
    : given({ size, mode: mode === undefined ? undefined : Number.parseInt(mode, 8) });
}
