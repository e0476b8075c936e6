/**
 * Where the engine is. The first rule that says something wins, as with the docker command:
 * setting, environment, current docker context; then the first usual socket that answers.
 */
import { homedir } from 'node:os';
import { environmentTls } from './endpoint/tls.ts';
import { currentContext, readContext } from './endpoint/contexts.ts';
import { parseHost, type Transport } from './endpoint/host.ts';
import { probeSocket, usualSockets, type Probe, type SocketState } from './endpoint/sockets.ts';
import { EngineError } from './errors.ts';

/** Which rule chose the endpoint, and what that rule calls it. */
export type EndpointOrigin =
  | { readonly rule: 'setting'; readonly name: 'dockyard.host' }
  | { readonly rule: 'environment'; readonly name: 'DOCKER_HOST' }
  /** `name` is the context's; `chosenBy` is the variable, or the path of config.json. */
  | { readonly rule: 'context'; readonly name: string; readonly chosenBy: string }
  /** `name` is the product whose socket it is: `Docker`, `Colima`, `Podman`, … */
  | { readonly rule: 'socket'; readonly name: string };

export type Endpoint = Transport & {
  /** As docker writes it: `unix:///var/run/docker.sock`, `tcp://192.0.2.1:2376`. */
  readonly url: string;
  readonly origin: EndpointOrigin;
};

export interface FindOptions {
  /** The setting `dockyard.host`; empty or absent: not set. */
  readonly host?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly homedir?: string;
  /** User id, for `/run/user/<uid>` where XDG_RUNTIME_DIR is not set. */
  readonly uid?: number;
  /** Put before `/var/run` and `/run`. */
  readonly root?: string;
  readonly probe?: Probe;
}

/**
 * Finds the endpoint. Only usual sockets are tried out; what a person chose is taken as it is.
 * Rejects with `invalid` (subject: the variable, setting or file with the mistake), with `denied` when
 * the only socket there refuses this user (subject: its url), and with `unreachable` when there is none;
 * the detail then lists what was tried.
 */
export async function findEndpoint(options: FindOptions): Promise<Endpoint> {
  const { env } = options;
  const home = options.homedir ?? homedir();
  const setting = options.host?.trim();
  if (setting) {
    const { url, transport } = parseHost(setting, 'dockyard.host');
    return {
      ...(await withEnvironmentTls(transport, env, home)),
      url,
      origin: { rule: 'setting', name: 'dockyard.host' },
    };
  }
  const variable = env['DOCKER_HOST']?.trim();
  if (variable) {
    const { url, transport } = parseHost(variable, 'DOCKER_HOST');
    return {
      ...(await withEnvironmentTls(transport, env, home)),
      url,
      origin: { rule: 'environment', name: 'DOCKER_HOST' },
    };
  }
  const context = await currentContext(env, home);
  if (context) {
    const { url, transport } = await readContext(context);
    return { ...transport, url, origin: { rule: 'context', name: context.name, chosenBy: context.chosenBy } };
  }
  return findSocket(options, home);
}

async function withEnvironmentTls(
  transport: Transport,
  env: NodeJS.ProcessEnv,
  home: string,
): Promise<Transport> {
  if (transport.type !== 'tcp') return transport;
  const tls = await environmentTls(env, home);
  return tls ? { ...transport, tls } : transport;
}

async function findSocket(options: FindOptions, home: string): Promise<Endpoint> {
  const probe = options.probe ?? probeSocket;
  const tried: { url: string; name: string; state: Failure }[] = [];
  const sockets = usualSockets({
    env: options.env,
    platform: options.platform ?? process.platform,
    homedir: home,
    uid: options.uid ?? process.getuid?.(),
    root: options.root ?? '',
  });
  for (const { name, url, transport } of sockets) {
    // One after the other: the order decides, and a socket that is not there fails at once.
    const state = await probe(transport.path);
    if (state === 'listening') return { ...transport, url, origin: { rule: 'socket', name } };
    tried.push({ url, name, state });
  }
  const detail = tried.map(({ url, name, state }) => `${name}: ${url} (${STATE_WORDS[state]})`).join('\n');
  const denied = tried.find(({ state }) => state === 'denied');
  if (denied) throw new EngineError('denied', detail, { subject: denied.url });
  throw new EngineError('unreachable', detail);
}

type Failure = Exclude<SocketState, 'listening'>;

const STATE_WORDS: Record<Failure, string> = {
  missing: 'not there',
  refused: 'nothing listens on it',
  denied: 'no permission',
};
