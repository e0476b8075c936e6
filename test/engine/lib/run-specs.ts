/** Wishes for containers that together say everything there is to say, each by a name for the test's title. */

import type { MountSpec, PublishedPort, RunSpec } from '../../../src/engine/run/spec.ts';

export type Wishes = Partial<Omit<RunSpec, 'labels'>>;

/** What must be at the engine already. */
export const networkName = 'dockyard-spec-net';
export const secondNetwork = 'dockyard-spec-other';
export const neighbour = 'dockyard-spec-neighbour';

const tcp = (containerPort: number, more: Partial<PublishedPort> = {}): PublishedPort => ({
  containerPort,
  protocol: 'tcp',
  ...more,
});

const mount = (more: Partial<MountSpec>): Wishes => ({
  mounts: [{ type: 'volume', target: '/data', ...more }],
});

const second = 1_000_000_000;

export const runSpecs: Readonly<Record<string, Wishes>> = {
  'nothing but the image': {},
  'a command': { command: ['sh', '-c', 'echo "$HOME" \'and\' more'] },
  'an entrypoint of one word': { entrypoint: ['sh'], command: ['-c', 'true'] },
  'an entrypoint of several words': { entrypoint: ['sh', '-c', 'echo $0 "$@"'], command: ['a', 'b c'] },
  'an entrypoint of several words and no command': { entrypoint: ['sh', '-c', 'true'] },
  'no entrypoint': { entrypoint: [], command: ['sh'] },
  'a user and a folder to work in': { user: '1000:1000', workingDirectory: '/tmp/my folder' },
  variables: {
    env: {
      PLAIN: 'x',
      EMPTY: '',
      SPACES: 'a  b',
      QUOTES: `"a" 'b' \`c\` $d \\`,
      LINES: 'a\nb',
      ÉÉN: 'één=1',
    },
  },
  'a platform': { platform: 'linux/amd64' },

  'every exposed port': { publishAll: true },
  ports: {
    publish: [
      tcp(80),
      tcp(81, { hostPort: 18_081 }),
      tcp(82, { hostPort: 18_082, hostAddress: '127.0.0.1' }),
      tcp(82, { hostPort: 18_083, hostAddress: '127.0.0.1' }),
      tcp(83, { hostAddress: '::1' }),
      tcp(84, { hostPort: 18_090, hostPortEnd: 18_099 }),
      tcp(53, { protocol: 'udp', hostPort: 18_053 }),
      tcp(9, { protocol: 'sctp' }),
    ],
  },
  'ports that are only exposed': { expose: ['8080', '53/udp', '9000-9002'] },
  'the network of the machine': { network: 'host' },
  'no network': { network: 'none' },
  'the network of another container': { network: `container:${neighbour}` },
  'a network of its own': { network: networkName },
  'a network with names and an address': {
    network: networkName,
    aliases: ['web', 'www.example'],
    address: '172.31.250.9',
    hostname: 'front',
    macAddress: '02:42:ac:1f:fa:09',
  },
  'a link on the usual network': { links: [`${neighbour}:db`] },
  'a link on a network of its own': { network: networkName, links: [`${neighbour}:db`] },
  'a hostname and a domain': { hostname: 'web', domainname: 'example.org', macAddress: '02:42:c0:a8:00:08' },
  'name servers and hosts': {
    dns: ['192.0.2.1', '2001:db8::1'],
    dnsSearch: ['example.org'],
    dnsOptions: ['ndots:2'],
    extraHosts: ['db:192.0.2.7', 'six:2001:db8::7'],
  },

  'a volume': mount({ source: 'dockyard-spec-volume' }),
  'a volume that is only read and not filled': mount({
    source: 'dockyard-spec-volume',
    readOnly: true,
    copy: false,
  }),
  'a volume without a name': mount({}),
  'a volume without a name that is only read': mount({ readOnly: true }),
  'a volume of a driver': mount({
    source: 'dockyard-spec-driver',
    driver: 'local',
    driverOptions: { type: 'tmpfs', device: 'tmpfs', o: 'size=1m,uid=1000' },
    labels: { 'dockyard.test': 'run-spec' },
  }),
  'a folder': mount({ type: 'bind', source: '/tmp' }),
  'a folder, only read, with its mounts': mount({
    type: 'bind',
    source: '/tmp',
    readOnly: true,
    propagation: 'rslave',
    options: ['z'],
  }),
  'a folder that must be there': mount({
    type: 'bind',
    source: '/tmp',
    target: '/my, "data"',
    mustExist: true,
    readOnly: true,
  }),
  'a path with a colon': mount({ type: 'bind', source: '/tmp', target: '/a:b' }),
  'a path with spaces': mount({ type: 'bind', source: '/tmp/dockyard spëc', target: '/my dåta' }),
  'memory for files': mount({
    type: 'tmpfs',
    size: 64 * 1024 * 1024,
    mode: '1770',
    options: ['noexec', 'uid=1000'],
  }),
  'memory for files, with nothing said of it': mount({ type: 'tmpfs' }),
  'memory for files under a path with a colon': mount({
    type: 'tmpfs',
    target: '/a:b',
    size: 1000,
    mode: '700',
  }),
  'several mounts': {
    mounts: [
      { type: 'volume', source: 'dockyard-spec-volume', target: '/b' },
      { type: 'bind', source: '/tmp', target: '/a', readOnly: true },
      { type: 'volume', target: '/c' },
      { type: 'tmpfs', target: '/d' },
    ],
  },
  'the volumes of another container': { volumesFrom: [`${neighbour}:ro`], volumeDriver: 'local' },
  'a file system that is only read': { readOnly: true, shmSize: 128 * 1024 * 1024 + 1 },
  'storage options': { storageOptions: { size: '10G' } },

  'a terminal with input': { interactive: true },
  'a terminal': { tty: true },
  input: { stdin: true },
  'one that goes when it ends': { autoRemove: true },
  'an init process': { init: true },
  'no init process': { init: false },
  'how it is stopped': { stopSignal: 'SIGINT', stopTimeout: 45 },
  'a health check': {
    healthcheck: {
      test: ['CMD-SHELL', 'wget -q "http://localhost" || exit 1'],
      interval: 90 * second,
      timeout: 1.5 * second,
      startPeriod: 250_000_000,
      retries: 4,
    },
  },
  'other times for the health check': { healthcheck: { interval: 5 * second } },
  'no health check': { healthcheck: { test: [] } },

  'all rights': { privileged: true },
  'some rights': { capAdd: ['NET_ADMIN', 'SYS_TIME'], capDrop: ['MKNOD'] },
  'security options': {
    securityOptions: ['no-new-privileges', 'seccomp=unconfined', 'systempaths=unconfined'],
  },
  groups: { groupAdd: ['audio', '1234'] },
  devices: {
    devices: ['/dev/null', '/dev/zero:/dev/other', '/dev/full:/dev/full:r'],
    deviceCgroupRules: ['c 1:3 mr'],
  },
  'all graphics cards': { gpus: 'all' },
  'two graphics cards': { gpus: '2' },
  'graphics cards by number': { gpus: '"device=0,1"' },
  'graphics cards with conditions': {
    gpus: 'count=1,driver=nvidia,"capabilities=compute,utility",options=a=b',
  },
  'a runtime': { runtime: 'runc' },
  'namespaces of the machine': { ipc: 'host', pid: 'host', uts: 'host', userns: 'host', cgroupns: 'host' },
  'namespaces of others': { ipc: 'shareable', pid: `container:${neighbour}` },
  'a control group': { cgroupParent: '/dockyard-spec' },
  'kernel settings': {
    sysctls: { 'net.core.somaxconn': '1024', 'net.ipv4.ip_unprivileged_port_start': '0' },
  },
  'limits on resources': { ulimits: ['nofile=1024:2048', 'core=0', 'memlock=-1:-1'] },
  'a place in the row for the killer': {
    oomScoreAdjust: -500,
    oomKillDisable: true,
    memory: 64 * 1024 * 1024,
  },
  memory: { memory: 512 * 1024 * 1024, memoryReservation: 100_000_000, memorySwap: -1, memorySwappiness: 0 },
  'memory and swap': { memory: 512 * 1024 * 1024, memorySwap: 768 * 1024 * 1024 },
  processors: { cpus: 0.75, cpuShares: 512, cpuset: '0', cpusetMems: '0' },
  'processor time': { cpuQuota: 50_000, cpuPeriod: 100_000 },
  processes: { pids: 100 },
  'reading and writing': {
    blkioWeight: 300,
    deviceReadBps: ['/dev/null:1048576'],
    deviceWriteBps: ['/dev/null:1048577'],
    deviceReadIops: ['/dev/null:100'],
    deviceWriteIops: ['/dev/null:101'],
  },
  'restarting always': { restart: { name: 'always' } },
  'restarting after a failure, five times': { restart: { name: 'on-failure', retries: 5 } },
  'a log': { logDriver: 'json-file', logOptions: { 'max-size': '10m', 'max-file': '3' } },
  'another log': { logDriver: 'local' },
  'no log': { logDriver: 'none' },
};
