/** What `RUN --mount` takes. Source: instructions/commands_runmount.go and dockerfile2llb/convert_runmount.go, convert_secrets.go, convert_ssh.go. */
export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';

export const mountTypes: readonly MountType[] = ['cache', 'bind', 'secret', 'ssh', 'tmpfs'];

/** A mount without `type`. */
export const DEFAULT_MOUNT_TYPE: MountType = 'bind';

export type MountValueKind =
  | 'boolean'
  | 'from'
  | 'id'
  | 'mode'
  | 'number'
  | 'sharing'
  | 'size'
  | 'source'
  | 'target'
  | 'type'
  | 'variable';

/** What holds without a key. `of` names it where it follows from another key. */
export type MountDefault =
  | { readonly value: string }
  | {
      readonly of:
        | 'context'
        | 'empty'
        | 'root'
        | 'target'
        | 'target-name'
        | 'secret-file'
        | 'agent-socket'
        | 'none';
    };

export interface MountKey {
  /** The name under which it is explained. */
  readonly key: string;
  readonly synonyms: readonly string[];
  readonly value: MountValueKind;
  /** May stand without `=`, and means true then. */
  readonly bare: boolean;
  readonly required: boolean;
  readonly default?: MountDefault;
}

interface KeyOptions {
  readonly synonyms?: string;
  readonly bare?: boolean;
  readonly required?: boolean;
  readonly default?: string;
  readonly of?: Extract<MountDefault, { of: unknown }>['of'];
}

function key(name: string, value: MountValueKind, options: KeyOptions = {}): MountKey {
  const { synonyms, bare = false, required = false, of } = options;
  const byDefault = of ? { of } : options.default === undefined ? undefined : { value: options.default };
  return {
    key: name,
    synonyms: synonyms?.split(' ') ?? [],
    value,
    bare,
    required,
    ...(byDefault && { default: byDefault }),
  };
}

const targetNames = 'dst destination';
const readonly = key('readonly', 'boolean', { synonyms: 'ro', bare: true, default: 'false' });
const readwrite = key('readwrite', 'boolean', { synonyms: 'rw', bare: true, default: 'false' });

/** Read-only is what a bind mount is, a cache is not: of the two spellings the useful one comes first. */
const keys: Readonly<Record<MountType, readonly MountKey[]>> = {
  bind: [
    key('target', 'target', { synonyms: targetNames, required: true }),
    key('source', 'source', { synonyms: 'src', of: 'root' }),
    key('from', 'from', { of: 'context' }),
    readwrite,
    { ...readonly, default: { value: 'true' } },
  ],
  cache: [
    key('target', 'target', { synonyms: targetNames, required: true }),
    key('id', 'id', { of: 'target' }),
    key('sharing', 'sharing', { default: 'shared' }),
    key('from', 'from', { of: 'empty' }),
    key('source', 'source', { synonyms: 'src', of: 'root' }),
    key('mode', 'mode', { default: '0755' }),
    key('uid', 'number', { default: '0' }),
    key('gid', 'number', { default: '0' }),
    readonly,
    { ...readwrite, default: { value: 'true' } },
  ],
  tmpfs: [
    key('target', 'target', { synonyms: targetNames, required: true }),
    key('size', 'size', { of: 'none' }),
    readonly,
    { ...readwrite, default: { value: 'true' } },
  ],
  secret: [
    key('id', 'id', { synonyms: 'source src', of: 'target-name' }),
    key('target', 'target', { synonyms: targetNames, of: 'secret-file' }),
    key('env', 'variable', { of: 'none' }),
    key('required', 'boolean', { bare: true, default: 'false' }),
    key('mode', 'mode', { default: '0400' }),
    key('uid', 'number', { default: '0' }),
    key('gid', 'number', { default: '0' }),
  ],
  ssh: [
    key('id', 'id', { default: 'default' }),
    key('target', 'target', { synonyms: targetNames, of: 'agent-socket' }),
    key('required', 'boolean', { bare: true, default: 'false' }),
    key('mode', 'mode', { default: '0600' }),
    key('uid', 'number', { default: '0' }),
    key('gid', 'number', { default: '0' }),
  ],
};

/** The keys that mean something for a type, `type` itself left out. */
export function mountKeysOf(type: MountType): readonly MountKey[] {
  return keys[type];
}

/** @param name as written, in lower case; a synonym finds its key */
export function mountKey(type: MountType, name: string): MountKey | undefined {
  return keys[type].find((each) => each.key === name || each.synonyms.includes(name));
}

/** @param text in any case; undefined where it is no type */
export function mountType(text: string): MountType | undefined {
  return mountTypes.find((type) => type === text.toLowerCase());
}

/** Of a cache: may two builds use it at the same time. */
export const sharingModes = ['shared', 'private', 'locked'] as const;

/** Folders in which well-known tools keep what they have downloaded. From the tools' own documentation. */
export const cacheFolders: Readonly<Record<string, string>> = {
  '/root/.cache/pip': 'pip',
  '/root/.cache/uv': 'uv',
  '/root/.npm': 'npm',
  '/usr/local/share/.cache/yarn': 'yarn',
  '/var/cache/apt': 'apt',
  '/var/lib/apt': 'apt',
  '/var/cache/apk': 'apk',
  '/go/pkg/mod': 'go',
  '/root/.cache/go-build': 'go',
  '/usr/local/cargo/registry': 'cargo',
  '/root/.m2': 'maven',
  '/root/.gradle': 'gradle',
  '/root/.nuget/packages': 'dotnet',
  '/root/.composer/cache': 'composer',
};
