import Docker from 'dockerode';
import type { ContainerInfo, ImageInfo, NetworkInspectInfo, VolumeInspectInfo } from 'dockerode';
import { EngineApi, type Modem } from './api.ts';
import { dockerodeTransport } from './build/transport.ts';
import type { Endpoint } from './endpoint.ts';
import { EngineError, isEngineError } from './errors.ts';
import { followEvents } from './event-stream.ts';
import { splitLog } from './log-stream.ts';
import { type ApiEvent, toContainer, toEvent, toImage, toNetwork, toVolume } from './mapping.ts';
import type { Container, Image, Network, Volume } from './model.ts';
import { modemOptions } from './modem-options.ts';
import type {
  BuildProgress,
  BuildRequest,
  BuildResult,
  EngineEvent,
  EngineInfo,
  EnginePort,
  ExecSpec,
  LogOptions,
  LogStream,
  ObjectKind,
  RunSpec,
  TerminalSession,
} from './port.ts';
import { toCreateBody } from './run-spec.ts';
import { attachTo, execIn } from './sessions.ts';

/** The events that change what the sidebar shows; the rest (`exec_*`, `top`, `attach`, …) stay at the engine. */
const eventFilters = {
  type: ['container', 'image', 'volume', 'network'],
  event: [
    'create start die pause unpause rename update commit destroy health_status'.split(' '),
    'pull load import tag untag delete connect disconnect prune'.split(' '),
    // Podman's words for `die` and `destroy`.
    'died remove'.split(' '),
  ].flat(),
};

/** Where the API keeps each kind of object. */
const paths: Record<ObjectKind, (id: string) => string> = {
  container: (id) => `/containers/${encodeURIComponent(id)}`,
  image: (id) => `/images/${encodeURIComponent(id)}`,
  volume: (id) => `/volumes/${encodeURIComponent(id)}`,
  network: (id) => `/networks/${encodeURIComponent(id)}`,
};

interface Version {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly Components?: readonly { readonly Name: string }[];
}

/** The engine through dockerode: the only file that imports it. */
export class DockerodePort implements EnginePort {
  readonly #modem: Modem;
  readonly #api: EngineApi;

  constructor(endpoint: Endpoint) {
    this.#modem = (new Docker(modemOptions(endpoint)) as unknown as { modem: Modem }).modem;
    this.#api = new EngineApi(this.#modem);
  }

  async ping(signal?: AbortSignal): Promise<EngineInfo> {
    const version = await this.#api.json<Version>({ method: 'GET', path: '/version', signal });
    if (typeof version.ApiVersion !== 'string') {
      throw new EngineError('unreachable', 'What answers there is not a container engine.');
    }
    const podman = version.Components?.some(({ Name }) => Name.includes('Podman')) ?? false;
    return {
      product: podman ? 'podman' : 'docker',
      version: version.Version,
      apiVersion: version.ApiVersion,
    };
  }

  async listContainers(ids?: readonly string[], signal?: AbortSignal): Promise<Container[]> {
    const query = { all: true, filters: ids && { id: ids } };
    const list = await this.#api.json<ContainerInfo[]>({
      method: 'GET',
      path: '/containers/json',
      query,
      signal,
    });
    return list.map(toContainer);
  }

  async listImages(signal?: AbortSignal): Promise<Image[]> {
    return (await this.#api.json<ImageInfo[]>({ method: 'GET', path: '/images/json', signal })).map(toImage);
  }

  async listVolumes(signal?: AbortSignal): Promise<Volume[]> {
    type Answer = { Volumes: VolumeInspectInfo[] | null };
    const answer = await this.#api.json<Answer>({ method: 'GET', path: '/volumes', signal });
    return (answer.Volumes ?? []).map(toVolume);
  }

  async listNetworks(signal?: AbortSignal): Promise<Network[]> {
    const list = await this.#api.json<NetworkInspectInfo[]>({ method: 'GET', path: '/networks', signal });
    return list.map(toNetwork);
  }

  async events(
    onEvent: (event: EngineEvent) => void,
    onEnd: (reason: unknown) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const query = { filters: eventFilters };
    const stream = await this.#api.stream({ method: 'GET', path: '/events', query, signal });
    followEvents(
      stream,
      (line) => {
        const event = toEvent(line as ApiEvent);
        if (event) onEvent(event);
      },
      (reason) => {
        if (!signal.aborted) onEnd(reason);
      },
    );
  }

  inspect(kind: ObjectKind, id: string, signal?: AbortSignal): Promise<unknown> {
    const path = kind === 'container' || kind === 'image' ? `${paths[kind](id)}/json` : paths[kind](id);
    return this.#api.json({ method: 'GET', path, signal, subject: id });
  }

  async remove(
    kind: ObjectKind,
    id: string,
    { force, volumes }: { force?: boolean; volumes?: boolean } = {},
    signal?: AbortSignal,
  ): Promise<void> {
    const query = { force, v: volumes };
    await this.#api.json({ method: 'DELETE', path: paths[kind](id), query, signal, subject: id });
  }

  async hasFile(id: string, path: string, signal?: AbortSignal): Promise<boolean> {
    try {
      await this.#api.json({
        method: 'HEAD',
        path: `${paths.container(id)}/archive`,
        query: { path },
        signal,
        subject: id,
      });
      return true;
    } catch (error) {
      if (isEngineError(error) && error.kind === 'notFound') return false;
      throw error;
    }
  }

  startContainer(id: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'start', {}, signal);
  }

  stopContainer(id: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'stop', {}, signal);
  }

  restartContainer(id: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'restart', {}, signal);
  }

  async createContainer(spec: RunSpec, signal?: AbortSignal): Promise<string> {
    const { Id } = await this.#api.json<{ Id: string }>({
      method: 'POST',
      path: '/containers/create',
      query: { name: spec.name },
      body: toCreateBody(spec),
      signal,
      subject: spec.image,
    });
    return Id;
  }

  attach(id: string, signal?: AbortSignal): Promise<TerminalSession> {
    return attachTo(this.#api, paths.container(id), id, signal);
  }

  async logs(id: string, options: LogOptions, signal: AbortSignal): Promise<LogStream> {
    const info = (await this.inspect('container', id, signal)) as { Config: { Tty: boolean } };
    const { follow, tail, timestamps } = options;
    const query = { follow, tail, timestamps, stdout: true, stderr: true };
    const path = `${paths.container(id)}/logs`;
    const stream = await this.#api.stream({ method: 'GET', path, query, signal, subject: id });
    return { chunks: splitLog(stream, info.Config.Tty, signal) };
  }

  exec(id: string, spec: ExecSpec, signal?: AbortSignal): Promise<TerminalSession> {
    return execIn(this.#api, paths.container(id), id, spec, signal);
  }

  async build(
    request: BuildRequest,
    onProgress: (update: BuildProgress) => void,
    signal: AbortSignal,
  ): Promise<BuildResult> {
    const { buildImage } = await import('./build/build.ts');
    return buildImage(dockerodeTransport(this.#modem), request, onProgress, signal);
  }

  async #post(id: string, action: string, query: object = {}, signal?: AbortSignal): Promise<void> {
    const path = `${paths.container(id)}/${action}`;
    await this.#api.json({ method: 'POST', path, query: { ...query }, signal, subject: id });
  }
}
