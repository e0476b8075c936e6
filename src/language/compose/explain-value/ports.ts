/** The short form of `ports` and `expose`. Source: ParsePortSpec of docker/go-connections. */

export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface PublishedPort {
  /** In the container. */
  readonly target: Range;
  /** On the host; absent where the engine chooses. */
  readonly published?: Range;
  readonly address?: string;
  readonly protocol: string;
  /** One port of the container on any free one of a range of the host. */
  readonly choice: boolean;
}

export const protocols: readonly string[] = ['tcp', 'udp', 'sctp'];

/** Undefined for what docker compose does not take. */
export function readPublishedPort(text: string): PublishedPort | undefined {
  const [ports = '', protocol = 'tcp', ...more] = text.trim().split('/');
  if (more.length > 0 || (protocol !== '' && !protocols.includes(protocol.toLowerCase()))) return undefined;
  const colon = ports.lastIndexOf(':');
  const target = readRange(ports.slice(colon + 1));
  if (target === undefined) return undefined;
  const rest = colon < 0 ? '' : ports.slice(0, colon);
  const hostColon = rest.lastIndexOf(':');
  const address = rest.slice(0, Math.max(hostColon, 0)).replace(/^\[(.*)\]$/, '$1');
  const host = rest.slice(hostColon + 1);
  return published(target, host, address, protocol);
}

/** What the keys of the long form say together. */
export function publishedPort(
  target: string,
  host: string,
  address: string,
  protocol: string,
): PublishedPort | undefined {
  const range = readRange(target);
  return range && published(range, host, address, protocol);
}

function published(
  target: Range,
  host: string,
  address: string,
  protocol: string,
): PublishedPort | undefined {
  const range = host === '' || host === '0' ? undefined : readRange(host);
  if (range === undefined && host !== '' && host !== '0') return undefined;
  const choice = range !== undefined && sizeOf(target) === 1 && sizeOf(range) > 1;
  if (range !== undefined && !choice && sizeOf(range) !== sizeOf(target)) return undefined;
  return {
    target,
    ...(range && { published: range }),
    ...(address !== '' && { address }),
    protocol: protocol === '' ? 'tcp' : protocol.toLowerCase(),
    choice,
  };
}

/** `80`, `8000-8010`. */
export function readRange(text: string): Range | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? first);
  return last > 65_535 || last < first ? undefined : { first, last };
}

export function sizeOf({ first, last }: Range): number {
  return last - first + 1;
}
