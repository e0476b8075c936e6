/** Who one is to a registry, as the docker command remembers it. Read for each request anew, and kept nowhere. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dockerConfigFolder, readOptional } from '../endpoint/tls.ts';
import { EngineError } from '../errors.ts';
import { askHelper, type HelperOptions } from './helper.ts';
import { credentialsKey } from './reference.ts';

export interface RegistryCredentials {
  /** The registry, as the docker command names it in its configuration. */
  readonly server: string;
  readonly username?: string;
  readonly password?: string;
  /** In place of name and password. */
  readonly identityToken?: string;
}

export interface CredentialsOptions extends HelperOptions {
  readonly homedir?: string;
}

interface Entry {
  /** Base64 of `name:password`. */
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

/** What of config.json this is about. Source: docker/cli, `cli/config/configfile/file.go`. */
interface Configuration {
  readonly auths?: Readonly<Record<string, Entry>>;
  /** Name of the helper that keeps all of them. */
  readonly credsStore?: string;
  /** Of the helpers for some registries. */
  readonly credHelpers?: Readonly<Record<string, string>>;
}

/**
 * Credentials for a registry, such as `docker.io`; undefined where there are none. Rejects with `file` when the
 * configuration cannot be read, and with `helperMissing` or `helperFailed`.
 */
export async function findCredentials(
  registry: string,
  options: CredentialsOptions = {},
): Promise<RegistryCredentials | undefined> {
  const { env = process.env, homedir: home = homedir() } = options;
  const { auths = {}, credsStore, credHelpers = {} } = await readConfiguration(configurationFile(env, home));
  const server = credentialsKey(registry);
  const helper = credHelpers[server] ?? credsStore;
  if (helper !== undefined && helper !== '') return askHelper(helper, server, options);
  const entry = auths[server] ?? Object.entries(auths).find(([key]) => hostOf(key) === hostOf(server))?.[1];
  return entry && fromEntry(server, entry);
}

/** Path of the docker command's config.json. */
export function configurationFile(env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  return join(dockerConfigFolder(env, home), 'config.json');
}

/** The header that tells the engine who one is. Nobody: an empty one. */
export function authHeader(credentials: RegistryCredentials | undefined): Record<string, string> {
  const { server, username, password, identityToken } = credentials ?? {};
  const value = { username, password, identitytoken: identityToken, serveraddress: server };
  // With the padding, which the engine insists on and Node's own `base64url` leaves out.
  const text = Buffer.from(JSON.stringify(value)).toString('base64');
  return { 'X-Registry-Auth': text.replaceAll('+', '-').replaceAll('/', '_') };
}

async function readConfiguration(file: string): Promise<Configuration> {
  const text = await readOptional(file, file).catch((error: Error) => {
    throw new EngineError('file', error.message, { cause: error });
  });
  if (text === undefined || text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Not the parser's own words: it quotes from the text, and there are secrets in this one.
    throw new EngineError('file', `${file} is not valid JSON`, { subject: file });
  }
}

function fromEntry(server: string, entry: Entry): RegistryCredentials | undefined {
  if (entry.identitytoken) return { server, identityToken: entry.identitytoken };
  const decoded = Buffer.from(entry.auth ?? '', 'base64').toString();
  const colon = decoded.indexOf(':');
  // Some tools fill it up with zeros.
  const [username, password] =
    colon < 0
      ? [entry.username, entry.password]
      : // oxlint-disable-next-line no-control-regex -- it is what is to go
        [decoded.slice(0, colon), decoded.slice(colon + 1).replace(/\u0000+$/, '')];
  return username && password !== undefined ? { server, username, password } : undefined;
}

/** Older configurations name a registry by an address: `https://ghcr.io/v1/`. */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? key;
}
