import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Field, RowsField } from '../../../src/panels/form/form.ts';
import { completed, fitting, isFilled, messagesByPlace } from '../../../src/panels/form/values.ts';

const protocol: Field = {
  kind: 'choice',
  key: 'protocol',
  label: 'Protocol',
  choices: [
    { value: 'tcp', label: 'TCP' },
    { value: 'udp', label: 'UDP' },
  ],
};
const ports: RowsField = {
  kind: 'rows',
  key: 'ports',
  label: 'Ports',
  add: 'Add Port',
  columns: [{ kind: 'text', key: 'host', label: 'Host' }, protocol],
};

describe('what a form begins with', () => {
  const fields: Field[] = [
    { kind: 'text', key: 'name', label: 'Name' },
    { kind: 'flag', key: 'rm', label: 'Remove' },
    protocol,
    ports,
  ];

  test('what is given, else nothing, off, the first choice and no rows', () => {
    assert.deepEqual(completed({ groups: [{ title: 'All', fields }] }, { rm: true }), {
      name: '',
      rm: true,
      protocol: 'tcp',
      ports: [],
    });
  });

  test('what belongs to no field is left out', () => {
    assert.deepEqual(completed({ groups: [] }, { name: 'web' }), {});
  });
});

describe('a row', () => {
  test('is filled when a text is, and not by a choice, which is always made', () => {
    assert.equal(isFilled(ports, ['8080', 'tcp']), true);
    assert.equal(isFilled(ports, [' ', 'udp']), false);
  });

  test('of nothing but choices is always filled', () => {
    assert.equal(isFilled({ columns: [protocol] }, ['tcp']), true);
  });
});

describe('the place of a message', () => {
  const places = new Set(['name', 'ports', 'ports.0.host']);
  const placed = (messages: Record<string, string>): unknown[] => [...messagesByPlace(messages, places)];

  test('is the field or cell of its key', () => {
    assert.deepEqual(placed({ name: 'Taken.', 'ports.0.host': 'In use.' }), [
      ['name', 'Taken.'],
      ['ports.0.host', 'In use.'],
    ]);
  });

  test('is what the cell would be in, when there is no such cell', () => {
    assert.deepEqual(placed({ 'ports.4.host': 'In use.' }), [['ports', 'In use.']]);
  });

  test('is the form as a whole for any other key', () => {
    assert.deepEqual(placed({ 'engine.memory': 'Too little.' }), [[undefined, 'Too little.']]);
  });

  test('holds several messages', () => {
    assert.deepEqual(placed({ 'ports.1': 'One.', 'ports.2': 'Two.' }), [['ports', 'One. Two.']]);
  });
});

test('suggestions hold what is typed, those that begin with it first, and not just what is there already', () => {
  const images = ['my-redis', 'redis', 'nginx'];
  assert.deepEqual(fitting(images, 'Red'), ['redis', 'my-redis']);
  assert.deepEqual(fitting(images, 'redis'), ['my-redis']);
  assert.deepEqual(fitting(images, ''), images);
});
