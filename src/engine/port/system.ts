/** What is asked about the engine itself. */
export interface SystemPort {
  /** The engine's own JSON of `docker version` and `docker info`. */
  version(signal?: AbortSignal): Promise<unknown>;
  info(signal?: AbortSignal): Promise<unknown>;
  /**
   * Measures every file: takes seconds, on a large engine minutes. `kinds`: what is wanted; an engine before
   * API 1.42 measures all the same.
   */
  diskUsage(kinds: readonly UsageKind[], signal?: AbortSignal): Promise<DiskUsage>;
  /**
   * Follows every event, unfiltered, until the signal fires. `since`: milliseconds since the epoch; what happened
   * from then on is told first, as far as the engine still knows. Resolves when the engine has accepted it: Podman
   * does so at its first event. `onEnd` is called once when the stream ends for whatever reason but the signal.
   */
  follow(
    onEvent: (event: SystemEvent) => void,
    onEnd: (reason: unknown) => void,
    options: { readonly since?: number },
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * Removes records of the build cache, all in one request. One that is in use, that another is built on, or that
   * is gone stays without an error.
   */
  pruneBuildCache(ids: readonly string[], signal?: AbortSignal): Promise<PrunedCache>;
}

export type UsageKind = 'image' | 'container' | 'volume' | 'build-cache';

export const usageKinds: readonly UsageKind[] = ['image', 'container', 'volume', 'build-cache'];

/** What takes space on the engine's disk. Sizes in bytes; -1 where the engine does not tell one. */
export interface DiskUsage {
  /** What was measured; of other kinds there is nothing here. */
  readonly kinds: readonly UsageKind[];
  /** Milliseconds since the epoch. */
  readonly measuredAt: number;
  /** All layers together, each once. */
  readonly layers: number;
  readonly images: readonly ImageUsage[];
  readonly containers: readonly ContainerUsage[];
  readonly volumes: readonly VolumeUsage[];
  readonly buildCache: readonly BuildCacheUsage[];
}

export interface ImageUsage {
  readonly id: string;
  readonly tags: readonly string[];
  readonly size: number;
  /** Of the size, what other images have too. */
  readonly shared: number;
  /** How many containers are made from it. */
  readonly containers: number;
  readonly createdAt: number;
}

export interface ContainerUsage {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly state: string;
  /** Of its writable layer. */
  readonly size: number;
  readonly createdAt: number;
}

export interface VolumeUsage {
  readonly name: string;
  readonly driver: string;
  /** -1 for drivers other than `local`. */
  readonly size: number;
  /** How many containers mount it. */
  readonly containers: number;
  readonly labels: Readonly<Record<string, string>>;
}

export interface BuildCacheUsage {
  readonly id: string;
  /** Ids of the records that it is built on; none where the engine does not tell, as Docker 28 does not. */
  readonly parents: readonly string[];
  readonly type: string;
  readonly description: string;
  readonly size: number;
  readonly inUse: boolean;
  readonly shared: boolean;
  readonly usageCount: number;
  /** Milliseconds since the epoch; absent when it was never used again. */
  readonly lastUsedAt?: number;
  readonly createdAt: number;
}

export interface PrunedCache {
  /** Of the records that went. */
  readonly ids: readonly string[];
  /** Bytes that were freed. */
  readonly bytes: number;
}

/** An event as `docker events` shows it. */
export interface SystemEvent {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly type: string;
  /** `start`, `exec_create: /bin/sh -c …`, `health_status: healthy`. */
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}
