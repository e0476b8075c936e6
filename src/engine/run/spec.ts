import type { ContainerLimits } from '../port/containers.ts';

/** What `docker run` is told. What is left out is the image's or the engine's choice. */
export interface RunSpec extends ContainerLimits {
  readonly image: string;
  readonly name?: string;
  /** What is run instead of the image's CMD. */
  readonly command?: readonly string[];
  /** What is run instead of the image's ENTRYPOINT; an empty list: nothing. */
  readonly entrypoint?: readonly string[];
  readonly user?: string;
  readonly workingDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** Such as `linux/arm64`. */
  readonly platform?: string;

  /** Publish every exposed port on a free host port (`-P`). */
  readonly publishAll?: boolean;
  readonly publish?: readonly PublishedPort[];
  /** `80`, `53/udp`, `8000-8010`. */
  readonly expose?: readonly string[];
  /** `host`, `none`, `container:<name>` or the name of a network; absent: the usual bridge. */
  readonly network?: string;
  /** Names by which the container is found on its network. */
  readonly aliases?: readonly string[];
  /** An address of its own on its network, IPv4. */
  readonly address?: string;
  readonly address6?: string;
  /** Networks that it is on besides. */
  readonly otherNetworks?: readonly NetworkJoin[];
  readonly hostname?: string;
  readonly domainname?: string;
  readonly macAddress?: string;
  readonly dns?: readonly string[];
  readonly dnsSearch?: readonly string[];
  readonly dnsOptions?: readonly string[];
  /** `name:address` */
  readonly extraHosts?: readonly string[];
  /** `container:alias` */
  readonly links?: readonly string[];

  readonly mounts?: readonly MountSpec[];
  readonly volumesFrom?: readonly string[];
  readonly volumeDriver?: string;
  /** Its own file system cannot be written to. */
  readonly readOnly?: boolean;
  /** Bytes of `/dev/shm`. */
  readonly shmSize?: number;
  readonly storageOptions?: Readonly<Record<string, string>>;

  /** A terminal with standard input (`-it`). */
  readonly interactive?: boolean;
  /** A terminal without standard input (`-t`), standard input without a terminal (`-i`). */
  readonly tty?: boolean;
  readonly stdin?: boolean;
  /** Nobody is attached when it starts (`-d`), so its standard input stays open when somebody goes. */
  readonly detached?: boolean;
  /** Remove the container when it ends (`--rm`). */
  readonly autoRemove?: boolean;
  /** A small process with number 1 that passes on signals. False: also where the engine would add it. */
  readonly init?: boolean;
  readonly stopSignal?: string;
  /** Seconds. */
  readonly stopTimeout?: number;
  readonly healthcheck?: HealthcheckSpec;

  readonly privileged?: boolean;
  readonly capAdd?: readonly string[];
  readonly capDrop?: readonly string[];
  readonly securityOptions?: readonly string[];
  readonly groupAdd?: readonly string[];
  /** `host:container:permissions` */
  readonly devices?: readonly string[];
  readonly deviceCgroupRules?: readonly string[];
  /** `all`, a number, or `device=…`, as `--gpus` takes it. */
  readonly gpus?: string;
  readonly runtime?: string;
  readonly ipc?: string;
  readonly pid?: string;
  readonly uts?: string;
  readonly userns?: string;
  readonly cgroupns?: string;
  readonly cgroupParent?: string;
  readonly sysctls?: Readonly<Record<string, string>>;
  /** `nofile=1024:2048` */
  readonly ulimits?: readonly string[];
  readonly oomScoreAdjust?: number;
  readonly oomKillDisable?: boolean;
  /** -1 to 100. */
  readonly memorySwappiness?: number;
  readonly cpusetMems?: string;
  /** Microseconds: so much processor time, of each such period. */
  readonly cpuQuota?: number;
  readonly cpuPeriod?: number;
  /** 10 to 1000. */
  readonly blkioWeight?: number;
  /** `/dev/sda:1048576`: bytes, or operations, a second. */
  readonly deviceReadBps?: readonly string[];
  readonly deviceWriteBps?: readonly string[];
  readonly deviceReadIops?: readonly string[];
  readonly deviceWriteIops?: readonly string[];
  /** Passed on to the runtime. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly logDriver?: string;
  readonly logOptions?: Readonly<Record<string, string>>;
}

export interface PublishedPort {
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** 0 or absent: any free port. */
  readonly hostPort?: number;
  /** The last of a range that begins with `hostPort`: any free one of them. */
  readonly hostPortEnd?: number;
  readonly hostAddress?: string;
}

export interface NetworkJoin {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly address?: string;
  readonly address6?: string;
}

export interface MountSpec {
  readonly type: 'volume' | 'bind' | 'tmpfs' | 'image' | 'npipe';
  /** Name of a volume, absent for an anonymous one; absolute path on the engine's machine for a bind mount. */
  readonly source?: string;
  /** Absolute path in the container. */
  readonly target: string;
  readonly readOnly?: boolean;
  /** `rshared`, `rslave`, …, of a bind mount. */
  readonly propagation?: string;
  /** A bind mount whose source is missing is an error (`--mount`) instead of a new folder (`--volume`). */
  readonly mustExist?: boolean;
  /** False: what the image has there is not copied into a new volume. */
  readonly copy?: boolean;
  /** A folder inside the volume or image. */
  readonly subpath?: string;
  /** What a volume is made with that is not there yet. */
  readonly driver?: string;
  readonly driverOptions?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** Bytes, of a tmpfs. */
  readonly size?: number;
  /** Octal, such as `1770`, of a tmpfs. */
  readonly mode?: string;
  /** What else stands behind the last colon: `z`, `noexec`, `uid=1000`. */
  readonly options?: readonly string[];
}

/** Times in nanoseconds, as the engine has them. */
export interface HealthcheckSpec {
  /** `['CMD-SHELL', 'curl …']` or `['CMD', 'curl', '…']`. Absent: the image's. An empty one: none at all. */
  readonly test?: readonly string[];
  readonly interval?: number;
  readonly timeout?: number;
  readonly startPeriod?: number;
  readonly startInterval?: number;
  readonly retries?: number;
}
