import { deviceWord, gpusWord, throttleWord, ulimitWord } from './devices.ts';
import { given } from './given.ts';
import type {
  EngineDefaults,
  InspectedConfig,
  InspectedContainer,
  InspectedHealth,
  InspectedHost,
  InspectedImage,
} from './inspected.ts';
import { mountsOf } from './inspected-mounts.ts';
import { networkOf } from './inspected-network.ts';
import { isShared } from './network-mode.ts';
import type { HealthcheckSpec, PublishedPort, RunSpec } from './spec.ts';

/** Bytes of `/dev/shm` where nobody says anything. Source: moby's daemon configuration. */
const usualShmSize = 64 * 1024 * 1024;

/** Labels of the tools that made a container: nobody typed them. */
const ofTools = /^(?:com\.docker\.compose|desktop\.docker\.io)[./]/;

export interface ReadOptions {
  /** Keeps the labels by which Compose knows its containers. */
  readonly toolLabels?: boolean;
  readonly defaults?: EngineDefaults;
}

/**
 * What a person would have typed for a container like this one: what its image says by itself, what the engine fills
 * in and what it made up is left out.
 */
export function fromInspect(
  container: InspectedContainer,
  image: InspectedImage | undefined,
  { toolLabels = false, defaults = {} }: ReadOptions = {},
): RunSpec {
  const config = container.Config ?? {};
  const host = container.HostConfig ?? {};
  const own = image?.Config ?? {};
  const tty = config.Tty === true;
  const stdin = config.OpenStdin === true;
  const mounts = mountsOf(container, own);
  return given({
    image: config.Image || container.Image || '',
    name: container.Name.replace(/^\//, '') || undefined,
    ...startOf(config, own),
    user: other(config.User, own.User),
    workingDirectory: other(config.WorkingDir, own.WorkingDir),
    env: envOf(config.Env, own.Env),
    labels: labelsOf(config.Labels, own.Labels, toolLabels),

    publishAll: on(host.PublishAllPorts),
    publish: some(publishedOf(host)),
    expose: some(exposedOf(config, own, host)),
    ...networkOf(container),
    hostname: hostnameOf(container),
    domainname: config.Domainname || undefined,
    macAddress: config.MacAddress || undefined,
    dns: some(host.Dns),
    dnsSearch: some(host.DnsSearch),
    dnsOptions: some(host.DnsOptions),
    extraHosts: some(host.ExtraHosts),

    mounts: some(mounts),
    volumesFrom: some(host.VolumesFrom),
    volumeDriver: host.VolumeDriver || undefined,
    readOnly: on(host.ReadonlyRootfs),
    shmSize: !host.ShmSize || host.ShmSize === usualShmSize ? undefined : host.ShmSize,
    storageOptions: filled(host.StorageOpt),

    interactive: on(tty && stdin),
    tty: on(tty && !stdin),
    stdin: on(stdin && !tty),
    detached: config.AttachStdout === false ? true : undefined,
    autoRemove: on(host.AutoRemove),
    init: host.Init ?? undefined,
    stopSignal:
      config.StopSignal === 'SIGTERM' && !own.StopSignal
        ? undefined
        : other(config.StopSignal, own.StopSignal),
    stopTimeout: config.StopTimeout ?? undefined,
    healthcheck: healthOf(config.Healthcheck, own.Healthcheck),

    ...limitsOf(host),
    ...securityOf(host, defaults),
    logDriver: isUsualLog(host, defaults) ? undefined : host.LogConfig?.Type || undefined,
    logOptions: filled(host.LogConfig?.Config),
    annotations: filled(host.Annotations),
  });
}

/** What is run, where it is not what the image says. */
function startOf(config: InspectedConfig, own: InspectedConfig): Pick<RunSpec, 'entrypoint' | 'command'> {
  const command = some(config.Cmd);
  const sameCommand = equal(config.Cmd ?? [], own.Cmd ?? []);
  if (!equal(config.Entrypoint ?? [], own.Entrypoint ?? [])) {
    // With an entrypoint of its own a container does not get the image's CMD.
    return given({ entrypoint: config.Entrypoint ?? [], command });
  }
  if (sameCommand) return {};
  return command === undefined ? { entrypoint: config.Entrypoint ?? [] } : { command };
}

function envOf(env: readonly string[] | null | undefined, own: readonly string[] | null | undefined) {
  const ofImage = new Set(own ?? []);
  const typed = (env ?? []).filter((entry) => !ofImage.has(entry) && entry.includes('='));
  return filled(
    Object.fromEntries(
      typed.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    ),
  );
}

function labelsOf(
  labels: Readonly<Record<string, string>> | null | undefined,
  own: Readonly<Record<string, string>> | null | undefined,
  toolLabels: boolean,
) {
  return filled(
    Object.fromEntries(
      Object.entries(labels ?? {}).filter(
        ([key, value]) => own?.[key] !== value && (toolLabels || !ofTools.test(key)),
      ),
    ),
  );
}

/** The engine takes the beginning of the id for a hostname, and with another's network that one's name. */
function hostnameOf({ Id, Config, HostConfig }: InspectedContainer): string | undefined {
  const hostname = Config?.Hostname;
  if (isShared(HostConfig?.NetworkMode) || HostConfig?.UTSMode === 'host') return undefined;
  return hostname === Id.slice(0, 12) ? undefined : hostname || undefined;
}

function publishedOf({ PortBindings }: InspectedHost): PublishedPort[] {
  return Object.entries(PortBindings ?? {}).flatMap(([key, bindings]) => {
    const [port = '', protocol = 'tcp'] = key.split('/');
    return (bindings ?? []).map(({ HostIp, HostPort }) => {
      const [first, last] = (HostPort ?? '').split('-').map(Number);
      return given({
        containerPort: Number(port),
        protocol: protocol as PublishedPort['protocol'],
        hostPort: first || undefined,
        hostPortEnd: last || undefined,
        hostAddress: HostIp || undefined,
      });
    });
  });
}

function exposedOf(config: InspectedConfig, own: InspectedConfig, { PortBindings }: InspectedHost): string[] {
  return Object.keys(config.ExposedPorts ?? {})
    .filter((key) => !(key in (own.ExposedPorts ?? {})) && !(key in (PortBindings ?? {})))
    .map((key) => key.replace(/\/tcp$/, ''));
}

function healthOf(
  health: InspectedHealth | null | undefined,
  own: InspectedHealth | null | undefined,
): HealthcheckSpec | undefined {
  if (!health) return undefined;
  const test = equal(health.Test ?? [], own?.Test ?? []) ? undefined : some(health.Test);
  const time = (key: Exclude<keyof InspectedHealth, 'Test'>): number | undefined =>
    health[key] === own?.[key] ? undefined : health[key] || undefined;
  const spec: HealthcheckSpec = given({
    test: test?.[0] === 'NONE' ? [] : test,
    interval: time('Interval'),
    timeout: time('Timeout'),
    startPeriod: time('StartPeriod'),
    startInterval: time('StartInterval'),
    retries: time('Retries'),
  });
  return filled(spec);
}

function limitsOf(host: InspectedHost): Partial<RunSpec> {
  const { Memory, MemorySwap, MemorySwappiness, PidsLimit, RestartPolicy } = host;
  const policy = RestartPolicy?.Name;
  return given({
    memory: Memory || undefined,
    memoryReservation: host.MemoryReservation || undefined,
    // Twice the memory is what the engine fills in.
    memorySwap: MemorySwap && MemorySwap !== (Memory ?? 0) * 2 ? MemorySwap : undefined,
    memorySwappiness: MemorySwappiness === -1 ? undefined : (MemorySwappiness ?? undefined),
    cpus: host.NanoCpus ? host.NanoCpus / 1e9 : undefined,
    cpuShares: host.CpuShares || undefined,
    cpuset: host.CpusetCpus || undefined,
    cpusetMems: host.CpusetMems || undefined,
    cpuQuota: host.CpuQuota || undefined,
    cpuPeriod: host.CpuPeriod || undefined,
    pids: PidsLimit && PidsLimit > 0 ? PidsLimit : undefined,
    blkioWeight: host.BlkioWeight || undefined,
    deviceReadBps: some(host.BlkioDeviceReadBps?.map(throttleWord)),
    deviceWriteBps: some(host.BlkioDeviceWriteBps?.map(throttleWord)),
    deviceReadIops: some(host.BlkioDeviceReadIOps?.map(throttleWord)),
    deviceWriteIops: some(host.BlkioDeviceWriteIOps?.map(throttleWord)),
    // Podman lists what it hands down from the machine under names of its own.
    ulimits: some(host.Ulimits?.filter(({ Name }) => !Name.startsWith('RLIMIT_')).map(ulimitWord)),
    oomScoreAdjust: host.OomScoreAdj || undefined,
    oomKillDisable: on(host.OomKillDisable),
    restart:
      !policy || policy === 'no'
        ? undefined
        : given({
            name: policy as NonNullable<RunSpec['restart']>['name'],
            retries: RestartPolicy?.MaximumRetryCount || undefined,
          }),
  });
}

function securityOf(
  host: InspectedHost,
  { DefaultRuntime, CgroupVersion }: EngineDefaults,
): Partial<RunSpec> {
  const privileged = host.Privileged === true;
  const open = !privileged && host.MaskedPaths?.length === 0 && host.ReadonlyPaths?.length === 0;
  // The engine adds this by itself to what sees all of the machine.
  const labelled = privileged || host.PidMode === 'host' || host.IpcMode === 'host';
  const options = (host.SecurityOpt ?? []).filter((each) => !(labelled && each === 'label=disable'));
  const requests = host.DeviceRequests ?? [];
  const named = requests.filter(({ Driver }) => Driver === 'cdi').flatMap(({ DeviceIDs }) => DeviceIDs ?? []);
  const gpus = requests.find(({ Driver }) => Driver !== 'cdi');
  const usualRuntimes = [DefaultRuntime ?? 'runc', 'oci'];
  const usualCgroups =
    CgroupVersion === undefined ? ['host', 'private'] : [CgroupVersion === '1' ? 'host' : 'private'];
  return given({
    privileged: on(privileged),
    capAdd: some(host.CapAdd?.map(shortCapability)),
    capDrop: some(host.CapDrop?.map(shortCapability)),
    securityOptions: some([...options, ...(open ? ['systempaths=unconfined'] : [])]),
    groupAdd: some(host.GroupAdd),
    devices: some([...(host.Devices ?? []).map(deviceWord), ...named]),
    deviceCgroupRules: some(host.DeviceCgroupRules),
    gpus: gpus && gpusWord(gpus),
    runtime: usualRuntimes.includes(host.Runtime ?? '') ? undefined : host.Runtime || undefined,
    ipc: host.IpcMode === 'private' ? undefined : host.IpcMode || undefined,
    pid: host.PidMode || undefined,
    uts: host.UTSMode || undefined,
    userns: host.UsernsMode || undefined,
    cgroupns: usualCgroups.includes(host.CgroupnsMode ?? '') ? undefined : host.CgroupnsMode || undefined,
    cgroupParent: host.CgroupParent || undefined,
    sysctls: filled(host.Sysctls),
  });
}

function isUsualLog({ LogConfig }: InspectedHost, { LoggingDriver = 'json-file' }: EngineDefaults): boolean {
  return LogConfig?.Type === LoggingDriver;
}

const shortCapability = (name: string): string => name.replace(/^CAP_/i, '');

/** A value that differs from the image's. */
const other = (value: string | undefined, own: string | undefined): string | undefined =>
  value === own ? undefined : value || undefined;

const on = (value: boolean | null | undefined): true | undefined => (value === true ? true : undefined);

const some = <T>(values: readonly T[] | null | undefined): readonly T[] | undefined =>
  values && values.length > 0 ? values : undefined;

const filled = <T extends object>(values: T | null | undefined): T | undefined =>
  values && Object.keys(values).length > 0 ? values : undefined;

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
