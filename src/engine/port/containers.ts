import type { Duplex, Readable } from 'node:stream';
import type { Container } from '../model.ts';
import type { RunSpec } from '../run/spec.ts';

/** What is asked about containers. Ids may be names too, where the engine takes them. */
export interface ContainersPort {
  /** Those with these ids, or all of them, also those that do not run. */
  list(ids?: readonly string[], signal?: AbortSignal): Promise<Container[]>;
  /** Resolves with the id. Starts nothing. */
  create(spec: RunSpec, signal?: AbortSignal): Promise<string>;
  start(id: string, signal?: AbortSignal): Promise<void>;
  /** `timeout`: seconds until it is killed; the container's own, else 10, when it is left out. -1: never. */
  stop(id: string, options?: { timeout?: number }, signal?: AbortSignal): Promise<void>;
  restart(id: string, options?: { timeout?: number }, signal?: AbortSignal): Promise<void>;
  /** `name` of a signal, such as `SIGHUP`. */
  kill(id: string, name: string, signal?: AbortSignal): Promise<void>;
  pause(id: string, signal?: AbortSignal): Promise<void>;
  unpause(id: string, signal?: AbortSignal): Promise<void>;
  rename(id: string, name: string, signal?: AbortSignal): Promise<void>;
  update(id: string, limits: ContainerLimits, signal?: AbortSignal): Promise<void>;
  /** Resolves with the exit code once it has stopped; at once when it has already. */
  wait(id: string, signal?: AbortSignal): Promise<number>;

  /** Attaches to a container's terminal (created with `tty`); the stream carries raw bytes both ways. */
  attach(id: string, signal?: AbortSignal): Promise<TerminalSession>;
  /** Follows or reads the log. stdout and stderr come separately when the container has no terminal. */
  logs(id: string, options: LogOptions, signal: AbortSignal): Promise<LogStream>;
  /** Starts a command with a terminal in a running container. */
  exec(id: string, spec: ExecSpec, signal?: AbortSignal): Promise<TerminalSession>;
  /** True when there is a file at that path in the container, running or not. */
  hasFile(id: string, path: string, signal?: AbortSignal): Promise<boolean>;

  top(id: string, signal?: AbortSignal): Promise<ProcessList>;
  /** Tells a sample about every second until the signal fires or the container stops; resolves then. */
  stats(id: string, onSample: (sample: ResourceSample) => void, signal: AbortSignal): Promise<void>;
  changes(id: string, signal?: AbortSignal): Promise<FileChange[]>;
  /** Resolves with the id of the new image. */
  commit(id: string, options: CommitOptions, signal?: AbortSignal): Promise<string>;
  /** Its file system as a tar archive. */
  export(id: string, signal?: AbortSignal): Promise<Readable>;
}

/** Limits and restart policy that can change while a container exists. What is left out stays. */
export interface ContainerLimits {
  /** Bytes. 0: none. */
  readonly memory?: number;
  /** Bytes of memory that it is given when memory is short. 0: none. */
  readonly memoryReservation?: number;
  /** Bytes of memory and swap together; -1: as much swap as there is. */
  readonly memorySwap?: number;
  /** Number of processors; 0: no limit. */
  readonly cpus?: number;
  /** Share beside others, 1024 being the usual one; 0: the usual one. */
  readonly cpuShares?: number;
  /** Processors that it may use, such as `0-2` or `0,1`. */
  readonly cpuset?: string;
  /** Number of processes; 0 or less: no limit. */
  readonly pids?: number;
  readonly restart?: RestartPolicy;
}

export interface RestartPolicy {
  readonly name: 'no' | 'always' | 'unless-stopped' | 'on-failure';
  /** How often, of `on-failure`; absent: always. */
  readonly retries?: number;
}

export interface ProcessList {
  /** Names of the columns, such as `PID` and `CMD`. */
  readonly titles: readonly string[];
  readonly processes: readonly (readonly string[])[];
}

/** What a container used since the sample before, or up to now. Counters are absolute, in bytes. */
export interface ResourceSample {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Per cent of one processor: 200 is two of them. */
  readonly cpuPercent: number;
  /** Bytes, without the page cache, as the docker command counts it. */
  readonly memory: number;
  /** Bytes; 0 when there is none that the engine tells. */
  readonly memoryLimit: number;
  readonly networkIn: number;
  readonly networkOut: number;
  readonly blockRead: number;
  readonly blockWritten: number;
  readonly processes: number;
}

export interface FileChange {
  /** Absolute path in the container. */
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'deleted';
}

export interface CommitOptions {
  /** `repository:tag`. Without one the image has no name. */
  readonly reference?: string;
  readonly message?: string;
  readonly author?: string;
  /** Dockerfile instructions that the image is given: CMD, ENV, EXPOSE, … */
  readonly changes?: readonly string[];
  /** False lets the container run on meanwhile. */
  readonly pause?: boolean;
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
