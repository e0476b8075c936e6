import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinFields, splitFields } from '../../../../src/engine/run/csv.ts';
import type { MountSpec, RunSpec } from '../../../../src/engine/run/spec.ts';
import { commandsOf } from '../../../../src/engine/run/steps.ts';
import { processorsWord, sizeWord, timeWord } from '../../../../src/engine/run/units.ts';
import { toRunWords } from '../../../../src/engine/run/words.ts';
import { quote } from '../../../../src/language/cli/quote.ts';

const line = (spec: Partial<RunSpec>): string => quote(toRunWords({ image: 'web', ...spec }));

test('a command line reads from what matters most to what matters least', () => {
  assert.equal(
    line({
      labels: { team: 'blue' },
      healthcheck: { test: ['CMD', 'curl', '-f', 'http://localhost'], interval: 90e9 },
      memory: 512 * 1024 ** 2,
      restart: { name: 'on-failure', retries: 3 },
      network: 'front',
      mounts: [{ type: 'volume', source: 'data', target: '/data' }],
      env: { MODE: 'fast' },
      publish: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080 }],
      name: 'shop',
      autoRemove: true,
      user: 'node',
      command: ['serve', '--all'],
      entrypoint: ['node', 'main.js'],
    }),
    '--rm --name shop --publish 8080:80 --env MODE=fast --volume data:/data --network front' +
      ' --restart on-failure:3 --memory 512m --user node --entrypoint node' +
      " --health-cmd 'curl -f http://localhost' --health-interval 1m30s --label team=blue" +
      ' web main.js serve --all',
  );
});

describe('a mount takes the shortest option that says all of it', () => {
  const cases: [string, Partial<MountSpec>, string][] = [
    ['a volume without a name', {}, '--volume /data'],
    ['a volume', { source: 'pg', readOnly: true }, '--volume pg:/data:ro'],
    ['a folder', { type: 'bind', source: '/srv/my files' }, "--volume '/srv/my files:/data'"],
    ['a folder of Windows', { type: 'bind', source: 'C:\\work\\src' }, "--volume 'C:\\work\\src:/data'"],
    [
      'a folder whose name has a colon',
      { type: 'bind', source: '/a:b' },
      '--mount type=bind,source=/a:b,target=/data',
    ],
    [
      'a folder that has a comma and a quote',
      { type: 'bind', source: '/a,"b"', mustExist: true },
      `--mount 'type=bind,"source=/a,""b""",target=/data'`,
    ],
    ['memory', { type: 'tmpfs', size: 64 * 1024 ** 2 }, '--tmpfs /data:size=64m'],
    [
      'a volume of a driver',
      { source: 'nfs', driver: 'local', driverOptions: { o: 'addr=10.0.0.1,rw' } },
      `--mount 'type=volume,source=nfs,target=/data,volume-driver=local,"volume-opt=o=addr=10.0.0.1,rw"'`,
    ],
  ];
  for (const [name, mount, words] of cases) {
    test(name, () =>
      assert.equal(line({ mounts: [{ type: 'volume', target: '/data', ...mount }] }), `${words} web`),
    );
  }
});

test('ports', () => {
  const port = { containerPort: 53, protocol: 'udp' as const };
  assert.equal(
    line({
      publish: [port, { ...port, hostPort: 5353 }, { ...port, hostAddress: '::1' }, { ...port, hostPort: 0 }],
    }),
    "--publish 53/udp --publish 5353:53/udp --publish '[::1]::53/udp' --publish 53/udp web",
  );
});

test('an entrypoint that is taken away, and a health check', () => {
  assert.equal(line({ entrypoint: [], command: ['sh'] }), "--entrypoint '' web sh");
  assert.equal(line({ healthcheck: { test: [] } }), '--no-healthcheck web');
});

describe('several networks', () => {
  const spec: RunSpec = {
    image: 'web',
    name: 'shop',
    network: 'front',
    otherNetworks: [{ name: 'back', aliases: ['db'] }, { name: 'logs' }],
  };

  test('are one command where the engine takes them together', () => {
    assert.deepEqual(
      commandsOf(spec, '1.44', true).map((words) => words.join(' ')),
      ['run -d --name shop --network front --network name=back,alias=db --network logs web'],
    );
  });

  test('are connected one by one where it does not', () => {
    assert.deepEqual(
      commandsOf(spec, '1.41', true).map((words) => words.join(' ')),
      [
        'create --name shop --network front web',
        'network connect --alias db back shop',
        'network connect logs shop',
        'start shop',
      ],
    );
  });

  test('are connected one by one when the first is the usual one', () => {
    const { network: _, ...usual } = spec;
    assert.equal(commandsOf(usual, '1.50', false).length, 3);
  });
});

test('sizes, times and numbers are never rounded', () => {
  assert.deepEqual([0, 1, 1024, 1536, 3 * 1024 ** 3, -1].map(sizeWord), ['0', '1', '1k', '1536', '3g', '-1']);
  assert.deepEqual([0, 1, 1_500_000_000, 90e9, 3600e9].map(timeWord), [
    '0s',
    '1ns',
    '1s500ms',
    '1m30s',
    '1h',
  ]);
  assert.deepEqual([0.5, 1, 0.1 + 0.2, 1e-7].map(processorsWord), ['0.5', '1', '0.3', '1e-7']);
});

test('fields with commas are put together so that they come apart again', () => {
  for (const fields of [['a'], ['a', 'b'], ['a,b', 'c"d', ''], ['"', ',', '""'], [' x', 'é\n']]) {
    assert.deepEqual(splitFields(joinFields(fields)), fields);
  }
});
