import { each, flag, option, pairs } from '../action.ts';
import { quote } from '../../language/cli/quote.ts';
import { joinFields } from './csv.ts';
import { limitsWords } from './limits.ts';
import { mountWords } from './mounts.ts';
import type { HealthcheckSpec, NetworkJoin, PublishedPort, RunSpec } from './spec.ts';
import { sizeWord, timeWord } from './units.ts';

/**
 * What stands behind `docker run` or `docker create` for these wishes; `-d` is the caller's to say. The command takes
 * one word as `--entrypoint`, so that what follows it stands before the command.
 */
export function toRunWords(spec: RunSpec): string[] {
  const [entrypoint, ...rest] = spec.entrypoint ?? [];
  return [
    ...flag('-it', spec.interactive),
    ...flag('--interactive', spec.stdin === true && spec.interactive !== true),
    ...flag('--tty', spec.tty === true && spec.interactive !== true),
    ...flag('--rm', spec.autoRemove),
    ...option('--name', spec.name),
    ...option('--platform', spec.platform),
    ...flag('--publish-all', spec.publishAll),
    ...(spec.publish ?? []).flatMap((port) => ['--publish', portWord(port)]),
    ...each('--expose', spec.expose),
    ...pairs('--env', spec.env),
    ...(spec.mounts ?? []).flatMap(mountWords),
    ...each('--volumes-from', spec.volumesFrom),
    ...option('--volume-driver', spec.volumeDriver),
    ...networkWords(spec),
    ...limitsWords(spec),
    ...moreLimits(spec),
    ...processWords(spec),
    ...option('--entrypoint', spec.entrypoint && (entrypoint ?? '')),
    ...healthWords(spec.healthcheck),
    ...securityWords(spec),
    ...option('--log-driver', spec.logDriver),
    ...pairs('--log-opt', spec.logOptions),
    ...pairs('--annotation', spec.annotations),
    ...pairs('--label', spec.labels),
    spec.image,
    ...rest,
    ...(spec.command ?? []),
  ];
}

function networkWords(spec: RunSpec): string[] {
  return [
    ...option('--network', spec.network),
    ...each('--network-alias', spec.aliases),
    ...option('--ip', spec.address),
    ...option('--ip6', spec.address6),
    ...(spec.otherNetworks ?? []).flatMap((join) => ['--network', joinWord(join)]),
    ...option('--mac-address', spec.macAddress),
    ...option('--hostname', spec.hostname),
    ...option('--domainname', spec.domainname),
    ...each('--dns', spec.dns),
    ...each('--dns-search', spec.dnsSearch),
    ...each('--dns-option', spec.dnsOptions),
    ...each('--add-host', spec.extraHosts),
    ...each('--link', spec.links),
  ];
}

function moreLimits(spec: RunSpec): string[] {
  return [
    ...option('--memory-swappiness', spec.memorySwappiness),
    ...option('--shm-size', spec.shmSize === undefined ? undefined : sizeWord(spec.shmSize)),
    ...option('--cpu-quota', spec.cpuQuota),
    ...option('--cpu-period', spec.cpuPeriod),
    ...option('--cpuset-mems', spec.cpusetMems),
    ...option('--blkio-weight', spec.blkioWeight),
    ...each('--device-read-bps', spec.deviceReadBps),
    ...each('--device-write-bps', spec.deviceWriteBps),
    ...each('--device-read-iops', spec.deviceReadIops),
    ...each('--device-write-iops', spec.deviceWriteIops),
    ...each('--ulimit', spec.ulimits),
    ...option('--oom-score-adj', spec.oomScoreAdjust),
    ...flag('--oom-kill-disable', spec.oomKillDisable),
    ...pairs('--storage-opt', spec.storageOptions),
    ...option('--gpus', spec.gpus),
  ];
}

function processWords(spec: RunSpec): string[] {
  return [
    ...option('--user', spec.user),
    ...each('--group-add', spec.groupAdd),
    ...option('--workdir', spec.workingDirectory),
    ...flag('--init', spec.init),
    ...flag('--init=false', spec.init === false),
    ...option('--stop-signal', spec.stopSignal),
    ...option('--stop-timeout', spec.stopTimeout),
  ];
}

function securityWords(spec: RunSpec): string[] {
  return [
    ...flag('--read-only', spec.readOnly),
    ...flag('--privileged', spec.privileged),
    ...each('--cap-add', spec.capAdd),
    ...each('--cap-drop', spec.capDrop),
    ...each('--security-opt', spec.securityOptions),
    ...each('--device', spec.devices),
    ...each('--device-cgroup-rule', spec.deviceCgroupRules),
    ...option('--runtime', spec.runtime),
    ...option('--ipc', spec.ipc),
    ...option('--pid', spec.pid),
    ...option('--uts', spec.uts),
    ...option('--userns', spec.userns),
    ...option('--cgroupns', spec.cgroupns),
    ...option('--cgroup-parent', spec.cgroupParent),
    ...pairs('--sysctl', spec.sysctls),
  ];
}

/** The docker command has one word for the test, which a shell in the container takes apart again. */
function healthWords(health: HealthcheckSpec | undefined): string[] {
  if (health === undefined) return [];
  const { test, retries } = health;
  if (test?.length === 0 || test?.[0] === 'NONE') return ['--no-healthcheck'];
  const command = test && (test[0] === 'CMD-SHELL' ? test.slice(1).join(' ') : quote(test.slice(1)));
  const time = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : timeWord(value);
  return [
    ...option('--health-cmd', command),
    ...option('--health-interval', time(health.interval)),
    ...option('--health-timeout', time(health.timeout)),
    ...option('--health-start-period', time(health.startPeriod)),
    ...option('--health-start-interval', time(health.startInterval)),
    ...option('--health-retries', retries),
  ];
}

/** A network behind the first, with all that is to be said of it in one word. */
function joinWord({ name, aliases = [], address, address6 }: NetworkJoin): string {
  const more = [
    ...aliases.map((alias) => `alias=${alias}`),
    ...(address === undefined ? [] : [`ip=${address}`]),
    ...(address6 === undefined ? [] : [`ip6=${address6}`]),
  ];
  return more.length === 0 ? name : joinFields([`name=${name}`, ...more]);
}

/** `127.0.0.1:8080:80/udp`, as `--publish` and Docker Compose take it. */
export function portWord(port: PublishedPort): string {
  const { hostAddress, hostPortEnd, containerPort, protocol } = port;
  const host =
    hostAddress === undefined ? '' : `${hostAddress.includes(':') ? `[${hostAddress}]` : hostAddress}:`;
  const inside = `${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  const outside = port.hostPort
    ? `${port.hostPort}${hostPortEnd === undefined ? '' : `-${hostPortEnd}`}`
    : '';
  return outside === '' && host === '' ? inside : `${host}${outside}:${inside}`;
}
