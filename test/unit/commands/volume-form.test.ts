import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usersOf } from '../../../src/commands/volumes/mounts.ts';
import { reviewVolume, toVolumeSpec, volumeFields } from '../../../src/commands/volumes/volume-form.ts';
import type { Container } from '../../../src/engine/model.ts';
import { completed } from '../../../src/panels/form/values.ts';
import type { Values } from '../../../src/panels/form/form.ts';
import { volumesEn as words } from '../../../src/ui/messages/volumes-en.ts';

const existing = new Map([['pgdata', { driver: 'cloud' }]]);
const groups = volumeFields(words, ['local', 'cloud']);

/** As the page gives it: with a value for every field. */
const filled = (values: Values): Values => completed({ groups }, values);
const review = (values: Values) => reviewVolume(filled(values), existing, words);
const problems = (values: Values): Readonly<Record<string, string>> => review(values).problems;

describe('a volume from the form', () => {
  test('with nothing filled in leaves all to the engine', () => {
    assert.deepEqual(toVolumeSpec(filled({})), {});
    assert.deepEqual(problems({}), {});
  });

  test('has a name, a driver, labels and options, without the spaces around them', () => {
    const values = filled({
      name: ' data.1 ',
      driver: 'cloud',
      labels: [
        ['project', 'shop'],
        ['', ''],
        ['empty', ''],
      ],
      options: [[' size', '10g ']],
    });
    assert.deepEqual(toVolumeSpec(values), {
      name: 'data.1',
      driver: 'cloud',
      labels: { project: 'shop', empty: '' },
      options: { size: '10g' },
    });
  });

  test('of the usual driver does not name it', () =>
    assert.deepEqual(toVolumeSpec(filled({ driver: 'local' })), {}));
});

describe('a volume’s name', () => {
  for (const name of ['a1', 'my_data', 'v-1.2', '0123']) {
    test(`${name} will do`, () => assert.deepEqual(problems({ name }), {}));
  }
  for (const name of ['a', '-x', '.hidden', 'a b', 'a/b', 'é1', '/srv/data']) {
    test(`${name} will not do`, () => assert.equal(problems({ name })['name'], words.nameInvalid));
  }
  test('is taken when there is one of that name', () =>
    assert.equal(problems({ name: 'pgdata' })['name'], words.nameTaken));
});

describe('options of the local driver', () => {
  const of = (...options: [string, string][]) => review({ options });

  for (const options of [
    [
      ['type', 'tmpfs'],
      ['device', 'tmpfs'],
      ['o', 'size=100m'],
    ],
    [
      ['type', 'nfs'],
      ['device', ':/exports/data'],
      ['o', 'addr=192.168.1.10,rw'],
    ],
    [
      ['type', 'none'],
      ['device', '/srv/data'],
      ['o', 'bind'],
    ],
    [['size', '10g']],
  ] as [string, string][][]) {
    test(`${options.map((pair) => pair.join('=')).join(' ')} will do`, () =>
      assert.deepEqual(of(...options).problems, {}));
  }

  test('that it does not know are refused', () =>
    assert.deepEqual(of(['colour', 'red']).problems, { 'options.0.name': words.optionUnknown }));

  test('that need others say which', () => {
    assert.deepEqual(of(['type', 'tmpfs']).problems, { 'options.0.value': words.optionMissing('device') });
    assert.deepEqual(of(['o', 'size=1m']).problems, {
      'options.0.value': words.optionMissing('type, device'),
    });
  });

  test('twice, or without a name, are refused where they stand', () => {
    const twice = of(['type', 'nfs'], ['device', ':/a'], ['device', ':/b'], ['', 'x']).problems;
    assert.equal(twice['options.2.name'], words.pairs.twice('device'));
    assert.equal(twice['options.3.name'], words.pairs.noName);
  });

  test('for a folder want its whole path, and say that it must be there', () => {
    const folder = (device: string) => of(['type', 'none'], ['device', device], ['o', 'rw,bind']);
    assert.equal(folder('data').problems['options.1.value'], words.deviceRelative);
    assert.equal(folder('/data').notes?.['options.1.value'], words.deviceMustExist);
  });

  test('for a file server without its address say so', () => {
    const { notes } = of(['type', 'nfs4'], ['device', ':/a'], ['o', 'rw']);
    assert.equal(notes?.['options.0.value'], words.nfsAddress);
  });

  test('are explained as they are typed', () =>
    assert.equal(of(['type', 'tmpfs']).notes?.['options.0.name'], words.knownOptions['type']));
});

test('options of another driver are its own matter', () => {
  assert.deepEqual(problems({ driver: 'cloud', options: [['colour', 'red']] }), {});
});

test('a driver that no volume has may be missing; the usual one never is', () => {
  assert.deepEqual(review({ driver: 'ceph' }).notes, { driver: words.driverUnknown('ceph') });
  assert.deepEqual(review({ driver: 'cloud' }).notes, {});
  assert.deepEqual(review({}).notes, {});
});

test('a label’s name holds no = and does not come twice', () => {
  const found = problems({
    labels: [
      ['a=b', 'c'],
      ['d', '1'],
      ['d', '2'],
    ],
  });
  assert.deepEqual(found, {
    'labels.0.name': words.pairs.equals,
    'labels.2.name': words.pairs.twice('d'),
  });
});

test('who mounts a volume: each place of it, by name; a folder of that name is no volume', () => {
  const mount = (type: string, source: string, target: string, readOnly = false) => ({
    type,
    source,
    target,
    readOnly,
  });
  const containers = [
    { name: 'web', mounts: [mount('volume', 'pgdata', '/a'), mount('volume', 'pgdata', '/b', true)] },
    { name: 'db', mounts: [mount('volume', 'pgdata', '/data'), mount('volume', 'other', '/x')] },
    { name: 'job', mounts: [mount('bind', 'pgdata', '/data')] },
  ] as unknown as Container[];
  assert.deepEqual(
    usersOf('pgdata', containers).map(({ container, target, readOnly }) => [
      container.name,
      target,
      readOnly,
    ]),
    [
      ['db', '/data', false],
      ['web', '/a', false],
      ['web', '/b', true],
    ],
  );
});
