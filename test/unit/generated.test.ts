import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stale } from '../../scripts/generate.ts';

test('package.json, its texts and the README’s tables say what the contract says', () => {
  assert.deepEqual(stale(), [], 'run `npm run generate`');
});
