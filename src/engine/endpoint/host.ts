/** Addresses as DOCKER_HOST, docker contexts and `dockyard.host` give them. */
import { EngineError } from '../errors.ts';

/** PEM texts, and whether the engine's certificate is checked. */
export interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized: boolean;
}

export interface UnixTransport {
  readonly type: 'unix';
  readonly path: string;
}

export interface PipeTransport {
  readonly type: 'npipe';
  /** With backslashes: `\\.\pipe\docker_engine`. */
  readonly path: string;
}

interface TcpTransport {
  readonly type: 'tcp';
  /** Name or address; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Absent: plain HTTP. */
  readonly tls?: TlsMaterial;
}

interface SshTransport {
  readonly type: 'ssh';
  /** Absent: whatever the SSH configuration says. */
  readonly user?: string;
  readonly host: string;
  readonly port?: number;
  /** Path of the engine's socket over there, where the address gives one. */
  readonly path?: string;
}

export type Transport = UnixTransport | PipeTransport | TcpTransport | SshTransport;

export interface ParsedHost {
  readonly url: string;
  readonly transport: Transport;
}

/** What docker takes when an address leaves it out (opts/hosts.go in docker/cli): 2375 with TLS too. */
const DEFAULT_HOST = 'localhost';
const DEFAULT_PORTS = { tcp: 2375, http: 80, https: 443 };

/** Reads an address. Throws `invalid` with `subject`: the variable, setting or context that holds it. */
export function parseHost(value: string, subject: string): ParsedHost {
  const [scheme, rest] = splitScheme(value.trim());
  switch (scheme) {
    case 'unix':
      if (rest === '') break;
      return { url: `unix://${rest}`, transport: { type: 'unix', path: rest } };
    case 'npipe':
      if (rest === '') break;
      return pipe(rest);
    case 'tcp':
    case 'http':
    case 'https': {
      if (value.trim() === '') break;
      const address = parseAddress(rest, DEFAULT_PORTS[scheme]);
      if (!address) break;
      const tls = scheme === 'https' ? { tls: { rejectUnauthorized: true } } : {};
      return { url: tcpUrl(address), transport: { type: 'tcp', ...address, ...tls } };
    }
    case 'ssh': {
      const transport = parseSsh(rest);
      if (!transport) break;
      return { url: value.trim(), transport };
    }
  }
  throw new EngineError('invalid', `${subject} is not an address of an engine: ${value}`, { subject });
}

function splitScheme(value: string): [scheme: string, rest: string] {
  const at = value.indexOf('://');
  return at < 0 ? ['tcp', value] : [value.slice(0, at).toLowerCase(), value.slice(at + 3)];
}

function pipe(rest: string): ParsedHost {
  const slashes = rest.replaceAll('\\', '/');
  return {
    url: `npipe://${slashes}`,
    transport: { type: 'npipe', path: slashes.replaceAll('/', '\\') },
  };
}

function parseAddress(rest: string, defaultPort: number): { host: string; port: number } | undefined {
  const match = /^(?:\[([0-9a-f:.%\w]+)\]|([^\s:/@?#[\]]*))(?::(\d*))?\/?$/i.exec(rest);
  if (!match) return undefined;
  const port = match[3] ? Number(match[3]) : defaultPort;
  if (port < 1 || port > 65_535) return undefined;
  return { host: match[1] ?? (match[2] || DEFAULT_HOST), port };
}

function tcpUrl({ host, port }: { host: string; port: number }): string {
  return `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** docker refuses passwords, queries and fragments here, and so does this. */
function parseSsh(rest: string): SshTransport | undefined {
  const match =
    /^(?:([^\s:/@?#]+)@)?(?:\[([0-9a-f:.%\w]+)\]|([^\s:/@?#[\]]+))(?::(\d+))?(\/[^\s?#]*)?$/i.exec(rest);
  const host = match?.[2] ?? match?.[3];
  const user = decode(match?.[1]);
  if (!match || host === undefined || user === null) return undefined;
  const port = match[4] === undefined ? undefined : Number(match[4]);
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined;
  const path = match[5] === '/' ? undefined : match[5];
  return {
    type: 'ssh',
    host,
    ...(user === undefined ? {} : { user }),
    ...(port === undefined ? {} : { port }),
    ...(path === undefined ? {} : { path }),
  };
}

/** Null where the percent signs make no sense. */
function decode(text: string | undefined): string | null | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return null;
  }
}
