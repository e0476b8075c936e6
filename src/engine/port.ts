import type { ContainersPort } from './port/containers.ts';
import type { ImagesPort } from './port/images.ts';
import type { NetworksPort } from './port/networks.ts';
import type { SystemPort } from './port/system.ts';
import type { VolumesPort } from './port/volumes.ts';

/**
 * Everything Dockyard asks of a container engine. `dockerode.ts` implements it; nothing else talks to an engine.
 * Every method rejects with an `EngineError` and nothing else. A signal that fires makes the call reject
 * with kind `cancelled` and closes its connection.
 */
export interface EnginePort {
  readonly containers: ContainersPort;
  readonly images: ImagesPort;
  readonly volumes: VolumesPort;
  readonly networks: NetworksPort;
  readonly system: SystemPort;

  /** Rejects with `unreachable`, `denied` or `timeout`. */
  ping(signal?: AbortSignal): Promise<EngineInfo>;

  /**
   * Opens the event stream, filtered on the server. Resolves when the engine has accepted it.
   * `onEnd` is called once when the stream ends for whatever reason but the signal.
   */
  events(
    onEvent: (event: EngineEvent) => void,
    onEnd: (reason: unknown) => void,
    signal: AbortSignal,
  ): Promise<void>;

  /** The engine's own JSON for one object. */
  inspect(kind: ObjectKind, id: string, signal?: AbortSignal): Promise<unknown>;
  remove(
    kind: ObjectKind,
    id: string,
    options?: { force?: boolean; volumes?: boolean },
    signal?: AbortSignal,
  ): Promise<void>;

  /** Builds an image with BuildKit from a folder on this machine. See `build/`. */
  build(
    request: BuildRequest,
    onProgress: (update: BuildProgress) => void,
    signal: AbortSignal,
  ): Promise<BuildResult>;
}

export type ObjectKind = 'container' | 'image' | 'volume' | 'network';

export interface EngineInfo {
  /** `docker` or `podman`. */
  readonly product: 'docker' | 'podman';
  /** The engine's version, such as `28.5.2`. */
  readonly version: string;
  readonly apiVersion: string;
}

export interface EngineEvent {
  readonly kind: ObjectKind;
  /** `start`, `die`, `destroy`, `health_status`, … without what follows a colon. */
  readonly action: string;
  /** Id of the object; name for a volume; id or reference for an image; empty for `prune`, which is about many. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface BuildRequest {
  /** Absolute path of the folder that is the build context. */
  readonly contextPath: string;
  /** Absolute path of the Dockerfile; it may lie outside the context. */
  readonly dockerfilePath: string;
  readonly tags: readonly string[];
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly noCache?: boolean;
  readonly pull?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
}

/** One thing that happened in a build, in the order BuildKit tells it. */
export type BuildProgress =
  | { readonly type: 'step'; readonly step: BuildStep }
  | { readonly type: 'log'; readonly stepId: string; readonly stream: 1 | 2; readonly data: Uint8Array }
  | {
      readonly type: 'status';
      readonly stepId: string;
      readonly text: string;
      readonly current: number;
      readonly total: number;
      readonly done: boolean;
    }
  | { readonly type: 'warning'; readonly message: string; readonly line?: number };

export interface BuildStep {
  /** BuildKit's digest of the vertex. */
  readonly id: string;
  /** 1-based, in the order in which steps first appear. */
  readonly number: number;
  readonly name: string;
  readonly cached: boolean;
  /** Milliseconds since the epoch; absent until it starts, ends. */
  readonly startedAt?: number;
  readonly completedAt?: number;
  readonly error?: string;
}

export interface BuildResult {
  /** `sha256:…` */
  readonly imageId: string;
}
