import { readGpus, readThrottle, readUlimit } from './devices.ts';
import { composeVolumes } from './compose-volumes.ts';
import { anyGiven, given } from './given.ts';
import { isShared, isUserDefined } from './network-mode.ts';
import type { HealthcheckSpec, RunSpec } from './spec.ts';
import { processorsWord, sizeWord, timeWord } from './units.ts';
import { portWord, toRunWords } from './words.ts';
import { toYaml, Words, type YamlValue } from './yaml.ts';

/** What the engine has already, by name: the file refers to it instead of making it. */
export interface Existing {
  readonly volumes: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
}

type YamlMap = { readonly [key: string]: YamlValue | undefined };

/**
 * A Compose file with one service that makes a container like this. What Compose has no word for is told in a comment
 * with the option of the docker command.
 */
export function toComposeFile(spec: RunSpec, existing: Existing): string {
  const name = serviceName(spec);
  const { mounts, tmpfs, top } = composeVolumes(spec.mounts ?? [], existing.volumes);
  const networks = networksOf(spec, name, existing);
  const file = escaped({
    services: { [name]: { ...serviceOf(spec), volumes: mounts, tmpfs, ...networks.service } },
    networks: networks.top,
    volumes: top,
  });
  const missing = withoutWord(spec);
  return `${missing.length === 0 ? '' : `# docker run: ${missing.join(' ')}\n`}${toYaml(file as YamlMap)}`;
}

/** The options that Compose does not know. */
function withoutWord({ autoRemove, publishAll, cpusetMems, volumeDriver }: RunSpec): string[] {
  const rest = given({ autoRemove, publishAll, cpusetMems, volumeDriver });
  return toRunWords({ image: '', ...rest }).filter((word) => word !== '');
}

/** The container's name, or that of its image, with the signs that Compose takes. */
function serviceName({ name, image }: RunSpec): string {
  const repository = /([^/:@]+)(?:[:@][^/]*)?$/.exec(image.replace(/@.*$/, ''))?.[1] ?? '';
  const clean = (name ?? repository).replaceAll(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[-._]+/, '');
  return clean === '' ? 'app' : clean;
}

function serviceOf(spec: RunSpec): YamlMap {
  const { init, readOnly, privileged, oomKillDisable, stopTimeout, entrypoint, command } = spec;
  const shared = isShared(spec.network) || spec.network === 'none';
  return {
    image: spec.image,
    container_name: spec.name,
    platform: spec.platform,
    entrypoint: entrypoint && new Words(entrypoint),
    command: command && new Words(command),
    user: spec.user,
    working_dir: spec.workingDirectory,
    environment: spec.env,
    labels: spec.labels,
    annotations: spec.annotations,
    ports: shared ? undefined : spec.publish?.map(portWord),
    expose: spec.expose,
    hostname: spec.hostname,
    domainname: spec.domainname,
    mac_address: spec.macAddress,
    dns: spec.dns,
    dns_search: spec.dnsSearch,
    dns_opt: spec.dnsOptions,
    extra_hosts: spec.extraHosts,
    external_links: spec.links,
    volumes_from: spec.volumesFrom?.map((each) => `container:${each}`),
    read_only: readOnly,
    shm_size: size(spec.shmSize),
    storage_opt: spec.storageOptions,
    tty: spec.interactive === true || spec.tty === true ? true : undefined,
    stdin_open: spec.interactive === true || spec.stdin === true ? true : undefined,
    init,
    stop_signal: spec.stopSignal,
    stop_grace_period: stopTimeout === undefined ? undefined : timeWord(stopTimeout * 1e9),
    healthcheck: spec.healthcheck && healthOf(spec.healthcheck),
    ...limitsOf(spec),
    privileged,
    cap_add: spec.capAdd,
    cap_drop: spec.capDrop,
    security_opt: spec.securityOptions,
    group_add: spec.groupAdd,
    devices: spec.devices,
    device_cgroup_rules: spec.deviceCgroupRules,
    gpus: spec.gpus === undefined ? undefined : gpusOf(spec.gpus),
    runtime: spec.runtime,
    ipc: spec.ipc,
    pid: spec.pid,
    uts: spec.uts,
    userns_mode: spec.userns,
    cgroup: spec.cgroupns,
    cgroup_parent: spec.cgroupParent,
    sysctls: spec.sysctls,
    ulimits: spec.ulimits && ulimitsOf(spec.ulimits),
    oom_score_adj: spec.oomScoreAdjust,
    oom_kill_disable: oomKillDisable,
    logging: anyGiven({ driver: spec.logDriver, options: spec.logOptions }),
  };
}

function limitsOf(spec: RunSpec): YamlMap {
  const { restart } = spec;
  const retries = restart?.retries === undefined ? '' : `:${restart.retries}`;
  return {
    restart: restart && `${restart.name}${retries}`,
    mem_limit: size(spec.memory),
    mem_reservation: size(spec.memoryReservation),
    memswap_limit: spec.memorySwap === -1 ? -1 : size(spec.memorySwap),
    mem_swappiness: spec.memorySwappiness,
    cpus: spec.cpus === undefined ? undefined : Number(processorsWord(spec.cpus)),
    cpu_shares: spec.cpuShares,
    cpu_quota: spec.cpuQuota,
    cpu_period: spec.cpuPeriod,
    cpuset: spec.cpuset,
    pids_limit: spec.pids,
    blkio_config: anyGiven({
      weight: spec.blkioWeight,
      device_read_bps: spec.deviceReadBps?.map(throttleOf),
      device_write_bps: spec.deviceWriteBps?.map(throttleOf),
      device_read_iops: spec.deviceReadIops?.map(throttleOf),
      device_write_iops: spec.deviceWriteIops?.map(throttleOf),
    }),
  };
}

function networksOf(spec: RunSpec, service: string, existing: Existing): { service: YamlMap; top?: YamlMap } {
  const { network, aliases, address, address6, otherNetworks = [] } = spec;
  if (network !== undefined && !isUserDefined(network) && network !== 'default') {
    // The usual bridge is only meant where it is said and nothing else is.
    if (network !== 'bridge' || otherNetworks.length === 0) return { service: { network_mode: network } };
  }
  const own = isUserDefined(network) ? [{ name: network, aliases, address, address6 }] : [];
  const joins = [...own, ...otherNetworks];
  if (joins.length === 0) return { service: {} };
  const usual = own.length === 0 ? { default: null } : {};
  return {
    service: {
      networks: {
        ...usual,
        ...Object.fromEntries(
          joins.map((join) => {
            // Compose adds the service's name by itself.
            const names = join.aliases?.filter((alias) => alias !== service) ?? [];
            const settings = anyGiven({
              aliases: names.length > 0 ? names : undefined,
              ipv4_address: join.address,
              ipv6_address: join.address6,
            });
            return [join.name, settings ?? null];
          }),
        ),
      },
    },
    top: Object.fromEntries(
      joins.map(({ name }) => [name, existing.networks.has(name) ? { external: true } : { name }]),
    ),
  };
}

function healthOf({
  test,
  interval,
  timeout,
  startPeriod,
  startInterval,
  retries,
}: HealthcheckSpec): YamlMap {
  if (test?.length === 0) return { disable: true };
  const time = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : timeWord(value);
  return {
    test: test && new Words(test),
    interval: time(interval),
    timeout: time(timeout),
    start_period: time(startPeriod),
    start_interval: time(startInterval),
    retries,
  };
}

function gpusOf(text: string): YamlValue {
  const { Count, DeviceIDs, Driver, Capabilities, Options } = readGpus(text);
  const capabilities = (Capabilities?.[0] ?? []).filter((each) => each !== 'gpu');
  const request = given({
    driver: Driver || undefined,
    count: Count ? Count : undefined,
    device_ids: DeviceIDs ?? undefined,
    capabilities: capabilities.length > 0 ? [...capabilities, 'gpu'] : undefined,
    options: Options && Object.keys(Options).length > 0 ? Options : undefined,
  });
  return request.count === -1 && Object.keys(request).length === 1 ? 'all' : [request];
}

function ulimitsOf(ulimits: readonly string[]): YamlMap {
  return Object.fromEntries(
    ulimits
      .map(readUlimit)
      .map(({ Name, Soft, Hard }) => [Name, Soft === Hard ? Soft : { soft: Soft, hard: Hard }]),
  );
}

function throttleOf(text: string): YamlMap {
  const { Path, Rate } = readThrottle(text);
  return { path: Path, rate: Rate };
}

const size = (bytes: number | undefined): string | undefined =>
  bytes === undefined ? undefined : sizeWord(bytes);

/** Compose fills in variables where a dollar stands alone. */
function escaped(value: YamlValue | undefined): YamlValue | undefined {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (value instanceof Words) return new Words(value.list.map((word) => word.replaceAll('$', '$$$$')));
  if (Array.isArray(value)) return value.map((item) => escaped(item as YamlValue) as YamlValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)]));
}
