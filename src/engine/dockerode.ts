import Docker from 'dockerode';
import { EngineApi, type Modem } from './api.ts';
import { dockerodeTransport } from './build/transport.ts';
import { ContainerCalls } from './calls/containers.ts';
import { ImageCalls } from './calls/images.ts';
import { NetworkCalls } from './calls/networks.ts';
import { paths } from './calls/paths.ts';
import { SystemCalls } from './calls/system.ts';
import { VolumeCalls } from './calls/volumes.ts';
import type { Endpoint } from './endpoint.ts';
import { EngineError } from './errors.ts';
import { followEvents } from './event-stream.ts';
import { type ApiEvent, toEvent } from './mapping.ts';
import { modemOptions } from './modem-options.ts';
import type {
  BuildProgress,
  BuildRequest,
  BuildResult,
  EngineEvent,
  EngineInfo,
  EnginePort,
  ObjectKind,
} from './port.ts';

/** The events that change what the sidebar shows; the rest (`exec_*`, `top`, `attach`, …) stay at the engine. */
const eventFilters = {
  type: ['container', 'image', 'volume', 'network'],
  event: [
    'create start die pause unpause rename update commit destroy health_status'.split(' '),
    'pull load import tag untag delete connect disconnect prune'.split(' '),
    // Why a container ended: asked for, or out of memory.
    'kill stop oom'.split(' '),
    // Podman's words for `die` and `destroy`.
    'died remove'.split(' '),
  ].flat(),
};

/** Milliseconds of the past whose events are asked for too. An event that is told twice does no harm. */
const overlap = 2000;

interface Version {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly Components?: readonly { readonly Name: string }[];
}

/** The engine through dockerode: the only file that imports it. */
export class DockerodePort implements EnginePort {
  readonly #modem: Modem;
  readonly #api: EngineApi;
  readonly containers: ContainerCalls;
  readonly images: ImageCalls;
  readonly volumes: VolumeCalls;
  readonly networks: NetworkCalls;
  readonly system: SystemCalls;

  constructor(endpoint: Endpoint) {
    this.#modem = (new Docker(modemOptions(endpoint)) as unknown as { modem: Modem }).modem;
    this.#api = new EngineApi(this.#modem);
    this.containers = new ContainerCalls(this.#api);
    this.images = new ImageCalls(this.#api);
    this.volumes = new VolumeCalls(this.#api);
    this.networks = new NetworkCalls(this.#api);
    this.system = new SystemCalls(this.#api);
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

  async events(
    onEvent: (event: EngineEvent) => void,
    onEnd: (reason: unknown) => void,
    signal: AbortSignal,
  ): Promise<void> {
    // Docker takes the request before it begins to listen for events; what it told in between it tells again.
    const since = ((Date.now() - overlap) / 1000).toFixed(3);
    const query = { filters: eventFilters, since };
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

  async build(
    request: BuildRequest,
    onProgress: (update: BuildProgress) => void,
    signal: AbortSignal,
  ): Promise<BuildResult> {
    const { buildImage } = await import('./build/build.ts');
    return buildImage(dockerodeTransport(this.#modem), request, onProgress, signal);
  }
}
