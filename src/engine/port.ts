import type { Duplex } from 'node:stream';
import type { Container, Image, Network, Volume } from './model.ts';

/**
 * Everything Dockyard asks of a container engine. `dockerode.ts` implements it; nothing else talks to an engine.
 * Every method rejects with an `EngineError` and nothing else. A signal that fires makes the call reject
 * with kind `cancelled` and closes its connection.
 */
export interface EnginePort {
  /** Rejects with `unreachable`, `denied` or `timeout`. */
  ping(signal?: AbortSignal): Promise<EngineInfo>;

  listContainers(ids?: readonly string[], signal?: AbortSignal): Promise<Container[]>;
  listImages(signal?: AbortSignal): Promise<Image[]>;
  listVolumes(signal?: AbortSignal): Promise<Volume[]>;
  listNetworks(signal?: AbortSignal): Promise<Network[]>;

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

  /** True when there is a file at that path in the container, running or not. */
  hasFile(id: string, path: string, signal?: AbortSignal): Promise<boolean>;

  startContainer(id: string, signal?: AbortSignal): Promise<void>;
  stopContainer(id: string, signal?: AbortSignal): Promise<void>;
  restartContainer(id: string, signal?: AbortSignal): Promise<void>;

  /** Creates a container; resolves with its id. Starts nothing. */
  createContainer(spec: RunSpec, signal?: AbortSignal): Promise<string>;
  /** Attaches to a container's terminal (created with `tty`); the stream carries raw bytes both ways. */
  attach(id: string, signal?: AbortSignal): Promise<TerminalSession>;
  /** Follows or reads the log. stdout and stderr come separately when the container has no terminal. */
  logs(id: string, options: LogOptions, signal: AbortSignal): Promise<LogStream>;
  /** Starts a command with a terminal in a running container. */
  exec(id: string, spec: ExecSpec, signal?: AbortSignal): Promise<TerminalSession>;

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

/** What `docker run` is told. */
export interface RunSpec {
  readonly image: string;
  readonly name?: string;
  /** Publish every exposed port on a free host port (`-P`). */
  readonly publishAll?: boolean;
  readonly publish?: readonly PublishedPort[];
  /** A terminal with standard input (`-it`). */
  readonly interactive?: boolean;
  /** Remove the container when it ends (`--rm`). */
  readonly autoRemove?: boolean;
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface PublishedPort {
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** 0 or absent: any free port. */
  readonly hostPort?: number;
  readonly hostAddress?: string;
}

export interface LogOptions {
  readonly follow: boolean;
  /** Number of lines from the end, or all of them. */
  readonly tail: number | 'all';
  readonly timestamps?: boolean;
}

export interface LogStream {
  /** Container output with standard output and error in the order of arrival. */
  readonly chunks: AsyncIterable<LogChunk>;
}

export interface LogChunk {
  readonly source: 'stdout' | 'stderr';
  readonly data: Uint8Array;
}

export interface ExecSpec {
  readonly command: readonly string[];
  readonly user?: string;
  readonly workingDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A process with a terminal inside a container. */
export interface TerminalSession {
  /** Raw bytes, both ways. Ends when the process ends. */
  readonly stream: Duplex;
  resize(columns: number, rows: number): Promise<void>;
  /** Exit code once the stream has ended; undefined where the engine no longer knows. */
  exitCode(): Promise<number | undefined>;
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
