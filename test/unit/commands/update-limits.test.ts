import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commitProblems, toCommit } from '../../../src/commands/containers/commit-form.ts';
import { limitsOf, limitValues } from '../../../src/commands/containers/run-form-limits.ts';
import { changedLimits, updateProblems } from '../../../src/commands/containers/update-limits.ts';
import type { ContainerLimits } from '../../../src/engine/port/containers.ts';
import { runEn } from '../../../src/ui/messages/run-en.ts';

const before: ContainerLimits = { memory: 64 * 1024 ** 2, pids: 100, restart: { name: 'always' } };
const values = limitValues(before);
const changes = (more: Record<string, string>) => changedLimits(before, limitsOf({ ...values, ...more }));
const told = (more: Record<string, string>, once = false) =>
  Object.keys(updateProblems({ ...values, ...more }, before, once, runEn));

test('just what differs is changed', () => {
  assert.deepEqual(changes({}), {});
  assert.deepEqual(changes({ cpus: '0.5' }), { cpus: 0.5 });
  assert.deepEqual(changes({ restart: 'no' }), { restart: { name: 'no' } });
  assert.deepEqual(changes({ pids: '' }), { pids: -1 });
});

test('swap follows the memory, as it does for a new container', () => {
  assert.deepEqual(changes({ memory: '128m' }), { memory: 128 * 1024 ** 2, memorySwap: 256 * 1024 ** 2 });
  assert.deepEqual(changes({ memory: '128m', memorySwap: '128m' }).memorySwap, 128 * 1024 ** 2);
});

describe('what an engine does not do', () => {
  test('take a limit away', () => assert.deepEqual(told({ memory: '', cpus: '1' }), ['memory']));
  test('restart what removes itself', () => assert.deepEqual(told({ cpus: '1' }, true), ['restart']));
  test('change nothing', () => {
    assert.deepEqual(told({}), ['nothing']);
    assert.deepEqual(told({ cpus: '1' }), []);
  });
});

test('an image that is saved from a container', () => {
  const filled = {
    reference: 'shop:now',
    author: '',
    message: 'it works',
    changes: [
      ['CMD', '["sh"]'],
      ['ENV', ''],
    ],
    running: true,
  };
  assert.deepEqual(toCommit(filled), {
    reference: 'shop:now',
    message: 'it works',
    changes: ['CMD ["sh"]', 'ENV '],
    pause: false,
  });
  assert.deepEqual(Object.keys(commitProblems(filled, () => 'bad', runEn)), ['reference', 'changes.1.value']);
});
