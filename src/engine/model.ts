/** What the engine has, as plain values. Names, labels and the like come from strangers: never trust them as markup. */

export type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

export type Health = 'none' | 'starting' | 'healthy' | 'unhealthy';

export interface PortBinding {
  /** Port inside the container. */
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** Address on the host, when the port is published. */
  readonly hostAddress?: string;
  /** Port on the host, when the port is published. */
  readonly hostPort?: number;
}

export interface Mount {
  readonly type: string;
  /** Volume name, or path on the host for a bind mount. */
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}

export interface Container {
  /** Full 64-digit id. */
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  /** The image as it was asked for (`nginx:alpine`), or its id when the tag has moved on. */
  readonly image: string;
  readonly imageId: string;
  readonly command: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly state: ContainerState;
  /** The engine's sentence, such as `Up 3 minutes (healthy)` or `Exited (1) 2 hours ago`. */
  readonly status: string;
  readonly health: Health;
  /** Exit code of a container that has stopped, where the engine tells it. */
  readonly exitCode?: number;
  readonly ports: readonly PortBinding[];
  readonly mounts: readonly Mount[];
  readonly networks: readonly string[];
  /** Its address on each network where it has one; absent when it has none. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** `bridge`, `host`, `none`, `container:<id>` or a network's name, where the engine tells it. */
  readonly networkMode?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Compose project and service, from the labels that Compose sets. */
  readonly composeProject?: string;
  readonly composeService?: string;
}

export interface Image {
  /** `sha256:…` */
  readonly id: string;
  /** `repository:tag`; empty for a dangling image. */
  readonly tags: readonly string[];
  readonly digests: readonly string[];
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly labels: Readonly<Record<string, string>>;
}

export interface Volume {
  readonly name: string;
  readonly driver: string;
  readonly mountpoint: string;
  /** Milliseconds since the epoch, where the engine tells it. */
  readonly createdAt?: number;
  readonly labels: Readonly<Record<string, string>>;
  /** What the driver was told; absent when that is nothing. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly scope: string;
  readonly internal: boolean;
  readonly subnets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Names of the networks that every engine has and that cannot be removed. */
export const builtInNetworks: ReadonlySet<string> = new Set(['bridge', 'host', 'none', 'podman']);

/** First 12 digits of an id, as the docker command shows it. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
