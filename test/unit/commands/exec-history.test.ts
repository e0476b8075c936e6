import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ExecHistory, remember } from '../../../src/commands/containers/exec-history.ts';

const all = (entries: [string, string][]): ExecHistory =>
  entries.reduce<ExecHistory>((history, [image, line]) => remember(history, image, line), {});

describe('commands that were run in containers', () => {
  test('are kept by image, newest first and each once', () => {
    const history = all([
      ['web', 'ls'],
      ['db', 'psql'],
      ['web', 'env'],
      ['web', 'ls'],
    ]);
    assert.deepEqual(history['web'], ['ls', 'env']);
    assert.deepEqual(history['db'], ['psql']);
  });

  test('do not grow for ever', () => {
    const lines = all(Array.from({ length: 100 }, (_, i) => ['web', `echo ${i}`]));
    assert.deepEqual([lines['web']?.length, lines['web']?.[0]], [12, 'echo 99']);
    const images = all(Array.from({ length: 100 }, (_, i) => [`image:${i}`, 'ls']));
    assert.equal(Object.keys(images).length, 40);
    assert.ok('image:99' in images && !('image:0' in images));
  });
});
