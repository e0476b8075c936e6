import { isNamedDevice, readDevice, readGpus, readThrottle, readUlimit } from './devices.ts';
import { anyGiven, given } from './given.ts';
import { limitsBody } from './limits.ts';
import { mountBody } from './mounts.ts';
import { isUserDefined } from './network-mode.ts';
import type { HealthcheckSpec, PublishedPort, RunSpec } from './spec.ts';

/** The word that the docker command takes off the list before it goes to the engine. */
const openSystemPaths = 'systempaths=unconfined';

/**
 * What `docker create` would send for the same wishes. Of several networks just the first: engines before API 1.44
 * take no more, so the others are connected afterwards. Source: container options of docker/cli, the API of moby.
 */
export function toCreateBody(spec: RunSpec): object {
  const publish = spec.publish ?? [];
  const tty = spec.interactive === true || spec.tty === true;
  const stdin = spec.interactive === true || spec.stdin === true;
  const attached = spec.detached !== true;
  const { volumes, binds, tmpfs, mounts } = mountBody(spec.mounts ?? []);
  const [entrypoint, ...rest] = spec.entrypoint ?? [];
  const command = [...rest, ...(spec.command ?? [])];
  const exposed = [...publish.map(portKey), ...(spec.expose ?? []).flatMap(exposedKeys)];
  return given({
    Image: spec.image,
    // One empty word takes the image's away.
    Entrypoint: spec.entrypoint && [entrypoint ?? ''],
    Cmd: command.length > 0 ? command : undefined,
    Env: Object.entries(spec.env ?? {}).map(([name, value]) => `${name}=${value}`),
    Labels: { ...spec.labels },
    User: spec.user,
    WorkingDir: spec.workingDirectory,
    Hostname: spec.hostname,
    Domainname: spec.domainname,
    // Engines from API 1.44 on want it with the network, older ones here; each passes over the other.
    MacAddress: spec.macAddress,
    Tty: tty,
    OpenStdin: stdin,
    StdinOnce: stdin && attached,
    AttachStdin: stdin && attached,
    AttachStdout: attached,
    AttachStderr: attached,
    ExposedPorts: Object.fromEntries(exposed.map((key) => [key, {}])),
    Volumes: volumes,
    StopSignal: spec.stopSignal,
    StopTimeout: spec.stopTimeout,
    Healthcheck: spec.healthcheck && toHealth(spec.healthcheck),
    HostConfig: given({
      RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
      ...limitsBody(spec),
      ...hostResources(spec),
      AutoRemove: spec.autoRemove ?? false,
      PublishAllPorts: spec.publishAll ?? false,
      PortBindings: toBindings(publish),
      NetworkMode: spec.network,
      Dns: [...(spec.dns ?? [])],
      DnsSearch: [...(spec.dnsSearch ?? [])],
      DnsOptions: [...(spec.dnsOptions ?? [])],
      ExtraHosts: spec.extraHosts?.map((entry) => entry.replace(/^([^=:]+)=/, '$1:')),
      Links: spec.links,
      Binds: binds,
      Tmpfs: tmpfs,
      Mounts: mounts,
      VolumesFrom: spec.volumesFrom,
      VolumeDriver: spec.volumeDriver,
      ReadonlyRootfs: spec.readOnly,
      ShmSize: spec.shmSize,
      StorageOpt: spec.storageOptions,
      Init: spec.init,
      Privileged: spec.privileged,
      CapAdd: spec.capAdd,
      CapDrop: spec.capDrop,
      ...securityBody(spec.securityOptions),
      GroupAdd: spec.groupAdd,
      Runtime: spec.runtime,
      IpcMode: spec.ipc,
      PidMode: spec.pid,
      UTSMode: spec.uts,
      UsernsMode: spec.userns,
      CgroupnsMode: spec.cgroupns,
      CgroupParent: spec.cgroupParent,
      Sysctls: spec.sysctls,
      OomScoreAdj: spec.oomScoreAdjust,
      LogConfig: anyGiven({ Type: spec.logDriver, Config: spec.logOptions }),
      Annotations: spec.annotations,
    }),
    NetworkingConfig: networking(spec),
  });
}

function hostResources(spec: RunSpec): object {
  const named = (spec.devices ?? []).filter(isNamedDevice);
  const paths = (spec.devices ?? []).filter((device) => !isNamedDevice(device));
  const requests = [
    ...(spec.gpus === undefined ? [] : [readGpus(spec.gpus)]),
    ...(named.length === 0 ? [] : [{ Driver: 'cdi', DeviceIDs: named }]),
  ];
  return {
    Devices: paths.map(readDevice),
    DeviceRequests: requests.length > 0 ? requests : undefined,
    DeviceCgroupRules: spec.deviceCgroupRules,
    Ulimits: spec.ulimits?.map(readUlimit).toSorted((a, b) => (a.Name < b.Name ? -1 : 1)),
    OomKillDisable: spec.oomKillDisable,
    MemorySwappiness: spec.memorySwappiness,
    CpusetMems: spec.cpusetMems,
    CpuQuota: spec.cpuQuota,
    CpuPeriod: spec.cpuPeriod,
    BlkioWeight: spec.blkioWeight,
    BlkioWeightDevice: [],
    BlkioDeviceReadBps: spec.deviceReadBps?.map(readThrottle),
    BlkioDeviceWriteBps: spec.deviceWriteBps?.map(readThrottle),
    BlkioDeviceReadIOps: spec.deviceReadIops?.map(readThrottle),
    BlkioDeviceWriteIOps: spec.deviceWriteIops?.map(readThrottle),
  };
}

function securityBody(options: readonly string[] | undefined): object {
  if (options === undefined) return {};
  const SecurityOpt = options.filter((each) => each !== openSystemPaths);
  return options.includes(openSystemPaths)
    ? { SecurityOpt, MaskedPaths: [], ReadonlyPaths: [] }
    : { SecurityOpt };
}

function networking(spec: RunSpec): object | undefined {
  const { network, aliases, links, macAddress } = spec;
  const endpoint = anyGiven({
    ...endpointBody({ aliases, address: spec.address, address6: spec.address6 }),
    Links: isUserDefined(network) ? links : undefined,
    MacAddress: macAddress,
  });
  return endpoint && { EndpointsConfig: { [network ?? 'default']: endpoint } };
}

/** How a container is on a network, for creating it there and for connecting it. */
export function endpointBody(join: {
  readonly aliases?: readonly string[] | undefined;
  readonly address?: string | undefined;
  readonly address6?: string | undefined;
}): object {
  return given({
    Aliases: join.aliases,
    IPAMConfig: anyGiven({ IPv4Address: join.address, IPv6Address: join.address6 }),
  });
}

function toHealth({ test, interval, timeout, startPeriod, startInterval, retries }: HealthcheckSpec): object {
  return given({
    Test: test?.length === 0 ? ['NONE'] : test,
    Interval: interval,
    Timeout: timeout,
    StartPeriod: startPeriod,
    StartInterval: startInterval,
    Retries: retries,
  });
}

/** A container port can be published several times. */
function toBindings(publish: readonly PublishedPort[]): object {
  const bindings: Record<string, object[]> = {};
  for (const port of publish) {
    const last = port.hostPortEnd === undefined ? '' : `-${port.hostPortEnd}`;
    const binding = {
      HostIp: port.hostAddress ?? '',
      HostPort: port.hostPort ? `${port.hostPort}${last}` : '',
    };
    (bindings[portKey(port)] ??= []).push(binding);
  }
  return bindings;
}

const portKey = (port: PublishedPort): string => `${port.containerPort}/${port.protocol}`;

/** A range stands for each of its ports. */
function exposedKeys(text: string): string[] {
  const [, first = '', last = first, protocol = 'tcp'] = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  // What is no port the engine may refuse by itself.
  if (first === '' || !(count > 0)) return [text];
  return Array.from({ length: count }, (_, index) => `${Number(first) + index}/${protocol.toLowerCase()}`);
}
