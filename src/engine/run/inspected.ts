import type { ApiDevice, ApiDeviceRequest, ApiThrottle, ApiUlimit } from './devices.ts';
import type { ApiMount } from './mounts.ts';

/** The part of an image's or a container's configuration that both have. */
export interface InspectedConfig {
  readonly Image?: string;
  readonly Cmd?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly Env?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Hostname?: string;
  readonly Domainname?: string;
  readonly MacAddress?: string;
  readonly Tty?: boolean;
  readonly OpenStdin?: boolean;
  readonly AttachStdout?: boolean;
  readonly ExposedPorts?: Readonly<Record<string, object>> | null;
  readonly Volumes?: Readonly<Record<string, object>> | null;
  readonly StopSignal?: string;
  readonly StopTimeout?: number | null;
  readonly Healthcheck?: InspectedHealth | null;
}

export interface InspectedHealth {
  readonly Test?: readonly string[] | null;
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/** What is read of `GET /containers/{id}/json`. Engines leave out what they do not have, or say null. */
export interface InspectedContainer {
  readonly Id: string;
  readonly Name: string;
  /** Id of its image. */
  readonly Image?: string;
  readonly State?: {
    readonly Status?: string;
    readonly Running?: boolean;
    readonly ExitCode?: number;
    readonly Health?: { readonly Status?: string } | null;
  };
  readonly RestartCount?: number;
  readonly Config?: InspectedConfig;
  readonly HostConfig?: InspectedHost;
  readonly Mounts?: readonly InspectedMount[] | null;
  readonly NetworkSettings?: {
    readonly Networks?: Readonly<Record<string, InspectedEndpoint>> | null;
  };
}

/** A mount as it came about. */
export interface InspectedMount {
  readonly Type: string;
  readonly Name?: string;
  readonly Source?: string;
  readonly Destination: string;
  readonly RW?: boolean;
}

export interface InspectedEndpoint {
  readonly NetworkID?: string;
  readonly Aliases?: readonly string[] | null;
  readonly Links?: readonly string[] | null;
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string } | null;
}

type Texts = readonly string[] | null;
type Pairs = Readonly<Record<string, string>> | null;

export interface InspectedHost {
  readonly Binds?: Texts;
  readonly Mounts?: readonly ApiMount[] | null;
  readonly Tmpfs?: Pairs;
  readonly VolumesFrom?: Texts;
  readonly VolumeDriver?: string;
  readonly PortBindings?: Readonly<
    Record<string, readonly { readonly HostIp?: string; readonly HostPort?: string }[] | null>
  > | null;
  readonly PublishAllPorts?: boolean;
  readonly NetworkMode?: string;
  readonly Links?: Texts;
  readonly Dns?: Texts;
  readonly DnsSearch?: Texts;
  readonly DnsOptions?: Texts;
  readonly ExtraHosts?: Texts;
  readonly AutoRemove?: boolean;
  readonly ReadonlyRootfs?: boolean;
  readonly ShmSize?: number;
  readonly StorageOpt?: Pairs;
  readonly Init?: boolean | null;
  readonly Privileged?: boolean;
  readonly CapAdd?: Texts;
  readonly CapDrop?: Texts;
  readonly SecurityOpt?: Texts;
  readonly MaskedPaths?: Texts;
  readonly ReadonlyPaths?: Texts;
  readonly GroupAdd?: Texts;
  readonly Devices?: readonly ApiDevice[] | null;
  readonly DeviceCgroupRules?: Texts;
  readonly DeviceRequests?: readonly ApiDeviceRequest[] | null;
  readonly Runtime?: string;
  readonly IpcMode?: string;
  readonly PidMode?: string;
  readonly UTSMode?: string;
  readonly UsernsMode?: string;
  readonly CgroupnsMode?: string;
  readonly CgroupParent?: string;
  readonly Sysctls?: Pairs;
  readonly Ulimits?: readonly ApiUlimit[] | null;
  readonly OomScoreAdj?: number;
  readonly OomKillDisable?: boolean | null;
  readonly Memory?: number;
  readonly MemoryReservation?: number;
  readonly MemorySwap?: number;
  readonly MemorySwappiness?: number | null;
  readonly NanoCpus?: number;
  readonly CpuShares?: number;
  readonly CpusetCpus?: string;
  readonly CpusetMems?: string;
  readonly CpuQuota?: number;
  readonly CpuPeriod?: number;
  readonly PidsLimit?: number | null;
  readonly BlkioWeight?: number;
  readonly BlkioDeviceReadBps?: readonly ApiThrottle[] | null;
  readonly BlkioDeviceWriteBps?: readonly ApiThrottle[] | null;
  readonly BlkioDeviceReadIOps?: readonly ApiThrottle[] | null;
  readonly BlkioDeviceWriteIOps?: readonly ApiThrottle[] | null;
  readonly RestartPolicy?: { readonly Name?: string; readonly MaximumRetryCount?: number } | null;
  readonly LogConfig?: { readonly Type?: string; readonly Config?: Pairs } | null;
  readonly Annotations?: Pairs;
}

/** What is read of `GET /images/{id}/json`. */
export interface InspectedImage {
  readonly Config?: InspectedConfig | null;
}

/** What is read of `GET /info`: what the engine takes where a person says nothing. */
export interface EngineDefaults {
  readonly LoggingDriver?: string;
  readonly DefaultRuntime?: string;
  readonly CgroupVersion?: string;
}
