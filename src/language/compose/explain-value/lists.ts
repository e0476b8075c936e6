/** Small texts that hold several things. */

export interface HostEntry {
  readonly host: string;
  readonly address: string;
}

/** `name:address` and `name=address` of `extra_hosts`; an IPv6 address may stand in brackets. */
export function readHostEntry(text: string): HostEntry | undefined {
  const at = text.search(/[=:]/);
  if (at <= 0 || at === text.length - 1) return undefined;
  return { host: text.slice(0, at), address: text.slice(at + 1).replace(/^\[(.*)\]$/, '$1') };
}

export interface Device {
  readonly source: string;
  readonly target: string;
  readonly permissions: string;
}

/** `/dev/a:/dev/b:rwm`; `vendor/class=name` is asked of a device interface, not of `/dev`. */
export function readDevice(text: string): Device | undefined {
  const [source = '', target = source, permissions = 'rwm', ...more] = text.split(':');
  if (more.length > 0 || source === '' || source.includes('=')) return undefined;
  return { source, target, permissions };
}

export interface Constraint {
  readonly label: string;
  readonly equal: boolean;
  readonly value: string;
}

/** `node.role == manager`, of `deploy.placement.constraints`. */
export function readConstraint(text: string): Constraint | undefined {
  const at = text.search(/[=!]=/);
  if (at <= 0) return undefined;
  return { label: text.slice(0, at).trim(), equal: text[at] === '=', value: text.slice(at + 2).trim() };
}

export interface Pair {
  readonly name: string;
  /** Absent without an `=`. */
  readonly value?: string;
}

/** `KEY=value`, of `environment`, `labels` and others in the form of a list. */
export function readPair(text: string): Pair {
  const at = text.indexOf('=');
  return at < 0 ? { name: text } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** `/run:size=64m,mode=1770`, of `tmpfs`. */
export function readTmpfs(text: string): { readonly target: string; readonly options: readonly Pair[] } {
  const [target = '', options = ''] = text.split(':', 2);
  return { target, options: options === '' ? [] : options.split(',').map(readPair) };
}
