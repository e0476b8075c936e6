import type { MountSpec, PublishedPort, RunSpec } from '../../../../src/engine/run/spec.ts';

/** Numbers from 0 to 1, the same ones for the same seed. Mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Texts that a shell, a CSV reader or YAML may take for something else. */
const texts = [
  'plain',
  'two words',
  ' around ',
  `it's "quoted"`,
  '$HOME ${A:-b} $$',
  '`date` \\ \\n',
  'a,b=c,"d"',
  '-dash',
  '--rm',
  '# no comment',
  'key: value',
  '[a, b]',
  '{"json": true}',
  'yes',
  '007',
  '1e3',
  'één → 🐳',
  'line\nbreak\ttab',
  '*&!|>%@',
  '%PATH%',
  '~',
  '',
];

/** Wishes that an engine takes, by the number of the seed. None needs anything but the image. */
export function randomSpec(seed: number): RunSpec {
  const random = numbers(seed);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const several = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: upTo(most) }, (_, index) => make(index));
  const map = (name: string): Record<string, string> =>
    Object.fromEntries(several(3, (index) => [`${name}${index}`, one(texts)]));
  const wish = <T>(key: string, make: () => T): object => (random() < 0.3 ? { [key]: make() } : {});
  const filled = (): string[] => [one(texts.slice(0, 8)), ...several(2, () => one(texts))];

  const port = (index: number): PublishedPort => ({
    containerPort: 1000 + index,
    protocol: one(['tcp', 'udp', 'sctp']),
    ...(random() < 0.5 ? { hostPort: 20_000 + upTo(9999) } : {}),
    ...(random() < 0.3 ? { hostAddress: one(['127.0.0.1', '::1']) } : {}),
  });
  const mount = (index: number): MountSpec => {
    const target = `/mnt/${index}${one(['', ' b', ',c', ':d', '"e"', 'é'])}`;
    const readOnly = random() < 0.3 ? { readOnly: true } : {};
    // Said with `--mount`, a folder must be there.
    const folders = target.includes(':') ? ['/tmp'] : ['/tmp', '/tmp/dockyard é', '/tmp/dockyard,x'];
    return one<MountSpec>([
      { type: 'volume', target },
      { type: 'bind', source: one(folders), target, ...readOnly },
      { type: 'bind', source: '/tmp', target, mustExist: true, ...readOnly },
      { type: 'tmpfs', target, ...(random() < 0.5 ? { size: 4096 * (1 + upTo(99)), mode: '1777' } : {}) },
    ]);
  };

  return {
    image: 'busybox',
    ...one([{}, { interactive: true }, { tty: true }, { stdin: true }]),
    ...one([
      {},
      {},
      { autoRemove: true },
      { restart: { name: 'on-failure', retries: 1 + upTo(9) } as const },
    ]),
    ...one([{}, { entrypoint: filled() }, { entrypoint: [], command: filled() }, { command: filled() }]),
    ...wish('env', () => map('VAR_')),
    ...wish('labels', () => map('label.')),
    ...wish('user', () => one(['root', '1000', '1000:100'])),
    ...wish('workingDirectory', () => one(['/', '/tmp', '/a b', '/$x'])),
    ...wish('publish', () => several(4, port)),
    ...wish('expose', () => one([['7000'], ['7000/udp', '7001-7003']])),
    ...wish('hostname', () => one(['web', 'web.example.org'])),
    ...wish('dns', () => ['192.0.2.1']),
    ...wish('extraHosts', () => ['db:192.0.2.7']),
    ...wish('mounts', () => several(4, mount)),
    ...wish('readOnly', () => true),
    ...wish('shmSize', () => 4096 * (1 + upTo(9999))),
    ...wish('init', () => random() < 0.5),
    ...wish('stopSignal', () => one(['SIGINT', '9'])),
    ...wish('stopTimeout', () => upTo(100)),
    ...wish('healthcheck', () =>
      one([
        { test: [] },
        {
          test: ['CMD-SHELL', one(texts.slice(0, 20))],
          interval: 1e9 * (1 + upTo(100)),
          retries: 1 + upTo(5),
        },
        { timeout: 1e6 * (1 + upTo(5000)), startPeriod: 1e9 },
      ]),
    ),
    ...wish('memory', () => 6 * 1024 ** 2 + upTo(1024 ** 3)),
    ...wish('cpus', () => one([0.01, 0.5, 1, 0.333])),
    ...wish('pids', () => 1 + upTo(1000)),
    ...wish('cpuShares', () => 2 + upTo(1000)),
    ...wish('capAdd', () => one([['NET_ADMIN'], ['ALL'], ['SYS_TIME', 'CHOWN']])),
    ...wish('capDrop', () => ['MKNOD']),
    ...wish('ulimits', () => [`nofile=${1 + upTo(100)}:${101 + upTo(100)}`]),
    ...wish('sysctls', () => ({ 'net.core.somaxconn': String(1 + upTo(1000)) })),
    ...wish('devices', () => one([['/dev/null'], ['/dev/zero:/dev/other:r']])),
    ...wish('securityOptions', () => ['no-new-privileges']),
    ...wish('groupAdd', () => [String(upTo(1000))]),
    ...wish('logOptions', () => ({ 'max-size': '1m' })),
    ...wish('gpus', () => one(['all', '2', '"device=0,1"'])),
  };
}
