/** The form for a container: wishes to fields and back, what is wrong, and what one should know. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runFields } from '../../../src/commands/containers/run-form.ts';
import { type Around, reviewRun } from '../../../src/commands/containers/run-form-review.ts';
import { readHost, toSpec } from '../../../src/commands/containers/run-form-spec.ts';
import { toValues } from '../../../src/commands/containers/run-form-values.ts';
import type { RunSpec } from '../../../src/engine/run/spec.ts';
import type { Values } from '../../../src/panels/form/form.ts';
import { runEn } from '../../../src/ui/messages/run-en.ts';
import { runNl } from '../../../src/ui/messages/run-nl.ts';
import { runSpecs } from '../../engine/lib/run-specs.ts';
import { randomSpec } from '../engine/run/random-spec.ts';

const base = { spec: { image: 'web' }, imageVolumes: ['/var/lib/web'] };
const empty = toValues({ image: 'web' });
const specOf = (values: Values): RunSpec => toSpec({ ...empty, ...values }, base);

const around: Around = {
  names: new Set(['shop']),
  volumes: new Set(['data']),
  networks: new Set(['front', 'back', 'bridge', 'host', 'none']),
  hasImage: (reference) => reference === 'web',
  imageProblem: (reference) => (reference === 'NO' ? 'no name' : undefined),
  publisher: (port) => (port === 8080 ? 'shop' : undefined),
  isTaken: async (port) => port === 3000,
  hasPath: async (path) => path === '/srv',
};
const review = (values: Values) => reviewRun({ ...empty, ...values }, around, runEn);
const problems = async (values: Values) => (await review(values)).problems;
const notes = async (values: Values) => (await review(values)).notes;

describe('what the form shows of wishes comes back as the same wishes', () => {
  for (const [title, wishes] of Object.entries(runSpecs)) {
    test(title, () => {
      const spec: RunSpec = { image: 'busybox', ...wishes };
      const values = toValues(spec);
      const again = toSpec(values, { spec, imageVolumes: [] });
      assert.deepEqual(again, spec);
      assert.deepEqual(toValues(again), values);
    });
  }

  test('500 at random', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const { expose, ...spec } = randomSpec(seed);
      const values = toValues(spec);
      const again = toSpec(values, { spec: { ...spec, ...(expose && { expose }) }, imageVolumes: [] });
      assert.deepEqual(again, withoutEmpty({ ...spec, ...(expose && { expose }) }), `seed ${seed}`);
      assert.deepEqual(toValues(again), values, `seed ${seed}`);
    }
  });
});

/** A form has no way to tell an empty list from none. */
function withoutEmpty(spec: RunSpec): RunSpec {
  const lists = ['publish', 'mounts', 'env', 'labels'];
  const isEmpty = (key: string, value: object): boolean =>
    lists.includes(key) && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(spec).filter(([key, value]) => !isEmpty(key, value))) as RunSpec;
}

test('every field has a help sentence in both languages, and every value a field', () => {
  const suggestions = { images: [], volumes: [], networks: [], image: { env: [] } };
  for (const words of [runEn, runNl]) {
    const fields = runFields(words, suggestions).flatMap((group) => group.fields);
    for (const { key, help } of fields) assert.ok((help ?? '').length > 10, key);
    assert.deepEqual(fields.map(({ key }) => key).toSorted(), Object.keys(empty).toSorted());
  }
});

describe('what is filled in becomes wishes', () => {
  test('nothing but the image', () => assert.deepEqual(specOf({}), { image: 'web' }));

  test('the most usual things', () => {
    const spec = specOf({
      name: ' shop ',
      command: `sh -c 'echo "a b"'`,
      ports: [
        ['8080', '80', 'tcp'],
        ['', '53', 'udp'],
        ['127.0.0.1:', '81', 'tcp'],
        ['[::1]:9000', '82', 'tcp'],
        ['8000-8010', '83', 'tcp'],
      ],
      env: [
        ['A', 'x=y'],
        ['B', ''],
      ],
      mounts: [
        ['volume', 'data', '/data', 'ro'],
        ['bind', '/srv/my files', '/files', 'rw'],
        ['tmpfs', '', '/run', 'rw'],
      ],
      network: 'front',
      aliases: 'www, web',
      networks: [['back', 'db', '10.0.0.9']],
      memory: '512m',
      cpus: '0.5',
      restart: 'on-failure',
      retries: '3',
      capAdd: 'cap_net_admin sys_time',
      labels: [['team', 'blue']],
      hosts: [['db', '10.0.0.7']],
    });
    assert.deepEqual(spec, {
      image: 'web',
      name: 'shop',
      command: ['sh', '-c', 'echo "a b"'],
      publish: [
        { containerPort: 80, protocol: 'tcp', hostPort: 8080 },
        { containerPort: 53, protocol: 'udp' },
        { containerPort: 81, protocol: 'tcp', hostAddress: '127.0.0.1' },
        { containerPort: 82, protocol: 'tcp', hostPort: 9000, hostAddress: '::1' },
        { containerPort: 83, protocol: 'tcp', hostPort: 8000, hostPortEnd: 8010 },
      ],
      env: { A: 'x=y', B: '' },
      mounts: [
        { type: 'volume', source: 'data', target: '/data', readOnly: true },
        { type: 'bind', source: '/srv/my files', target: '/files' },
        { type: 'tmpfs', target: '/run' },
      ],
      network: 'front',
      aliases: ['www', 'web'],
      otherNetworks: [{ name: 'back', aliases: ['db'], address: '10.0.0.9' }],
      memory: 512 * 1024 ** 2,
      cpus: 0.5,
      restart: { name: 'on-failure', retries: 3 },
      capAdd: ['NET_ADMIN', 'SYS_TIME'],
      labels: { team: 'blue' },
      extraHosts: ['db:10.0.0.7'],
    } satisfies RunSpec);
  });

  test('the volumes of the image need not be said, unless they get a name', () => {
    assert.deepEqual(specOf({ mounts: [['volume', '', '/var/lib/web', 'rw']] }), { image: 'web' });
    assert.equal(specOf({ mounts: [['volume', 'kept', '/var/lib/web', 'rw']] }).mounts?.[0]?.source, 'kept');
  });

  test('two quotes take the entrypoint away', () => {
    assert.deepEqual(specOf({ entrypoint: "''" }).entrypoint, []);
    assert.deepEqual(specOf({ entrypoint: 'sh -c' }).entrypoint, ['sh', '-c']);
  });

  test('what has no field is carried along, and a line break that a field cannot show too', () => {
    const spec: RunSpec = {
      image: 'web',
      env: { TEXT: ' two\nlines ' },
      command: ['sh', '-c', 'a\nb'],
      gpus: 'all',
      mounts: [{ type: 'bind', source: '/a', target: '/b', propagation: 'rslave', options: ['z'] }],
    };
    const values = toValues(spec);
    assert.deepEqual(values['env'], [['TEXT', 'twolines']]);
    const changed = toSpec({ ...values, name: 'shop' }, { spec, imageVolumes: [] });
    assert.deepEqual(changed, { ...spec, name: 'shop' });
    const other = toSpec({ ...values, env: [['TEXT', 'new']] }, { spec, imageVolumes: [] });
    assert.deepEqual(other.env, { TEXT: 'new' });
  });
});

test('ports on the computer', () => {
  assert.deepEqual(readHost(''), {});
  assert.deepEqual(readHost('127.0.0.1'), { hostAddress: '127.0.0.1' });
  assert.deepEqual(readHost('::1'), { hostAddress: '::1' });
  for (const wrong of [
    'web',
    '0',
    '65536',
    '8080:80',
    '1.2.3:80',
    '999.0.0.1:80',
    '9-8',
    '-8',
    '80-',
    '8.5',
  ]) {
    assert.equal(readHost(wrong), undefined, wrong);
  }
});

describe('what is wrong is told at its field', () => {
  const cases: [string, Values, string][] = [
    ['no image', { image: '' }, 'image'],
    ['a name that is no image’s', { image: 'NO' }, 'image'],
    ['a name that is taken', { name: 'shop' }, 'name'],
    ['a name that engines refuse', { name: '-x' }, 'name'],
    ['a quote left open', { command: "echo 'a" }, 'command'],
    ['a port that is none', { ports: [['8080', 'web', 'tcp']] }, 'ports.0.container'],
    ['a port on the computer that is none', { ports: [['99999', '80', 'tcp']] }, 'ports.0.host'],
    [
      'a port twice',
      {
        ports: [
          ['80', '80', 'tcp'],
          ['80', '81', 'tcp'],
        ],
      },
      'ports.1.host',
    ],
    ['a variable without a name', { env: [['', 'x']] }, 'env.0.name'],
    ['removing and restarting', { rm: true, restart: 'always' }, 'rm'],
    ['a folder that is not absolute', { mounts: [['bind', 'data', '/data', 'rw']] }, 'mounts.0.source'],
    ['a volume that is a path', { mounts: [['volume', '/data', '/data', 'rw']] }, 'mounts.0.source'],
    ['a path that is not absolute', { mounts: [['volume', 'data', 'data', 'rw']] }, 'mounts.0.target'],
    [
      'a volume without a name that is only read',
      { mounts: [['volume', '', '/data', 'ro']] },
      'mounts.0.source',
    ],
    ['a network that is not there', { network: 'nowhere' }, 'network'],
    ['an alias on the usual network', { aliases: 'db' }, 'aliases'],
    ['an address that is none', { network: 'front', address: 'x' }, 'address'],
    [
      'another network beside that of the machine',
      { network: 'host', networks: [['back', '', '']] },
      'networks.0.name',
    ],
    ['the same network twice', { network: 'front', networks: [['front', '', '']] }, 'networks.0.name'],
    ['a size that is none', { memory: '512 potatoes' }, 'memory'],
    ['too little memory', { memory: '1m' }, 'memory'],
    ['swap without memory', { memorySwap: '1g' }, 'memorySwap'],
    ['less of both than of one', { memory: '1g', memorySwap: '512m' }, 'memorySwap'],
    ['a processor that is no number', { cpus: 'all' }, 'cpus'],
    ['tries without the policy', { retries: '3' }, 'retries'],
    ['half a process', { pids: '0.5' }, 'pids'],
  ];
  for (const [title, values, place] of cases) {
    test(title, async () => assert.deepEqual(Object.keys(await problems(values)), [place]));
  }

  test('nothing, when nothing is', async () => {
    assert.deepEqual(await problems({ name: 'new', network: 'front', aliases: 'db', memory: '512m' }), {});
  });
});

test('what one should know is told too', async () => {
  assert.deepEqual(await notes({ image: 'nginx' }), { image: runEn.notes.pull });
  assert.deepEqual(
    await notes({
      ports: [
        ['8080', '80', 'tcp'],
        ['3000', '81', 'tcp'],
        ['9999', '82', 'tcp'],
      ],
      mounts: [
        ['volume', 'data', '/a', 'rw'],
        ['volume', 'new', '/b', 'rw'],
        ['bind', '/nowhere', '/c', 'rw'],
        ['bind', '/srv', '/d', 'rw'],
      ],
    }),
    {
      'ports.0.host': 'shop has port 8080 already.',
      'ports.1.host': 'Something on this computer listens on port 3000 already.',
      'mounts.1.source': runEn.notes.newVolume,
      'mounts.2.source': runEn.notes.newFolder,
    },
  );
});
