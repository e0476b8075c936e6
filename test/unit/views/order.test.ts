import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byName } from '../../../src/views/order.ts';

test('names are in the order that people expect', () => {
  const ordered = [
    '',
    '1-a',
    'a',
    'B',
    'web',
    'web-1',
    'web-2',
    'web-02',
    'web-10',
    'web-10-b',
    'web_1',
    'x9y',
    'x10',
  ];
  for (const [at, name] of ordered.entries()) {
    assert.equal(byName(name, name), 0);
    for (const later of ordered.slice(at + 1)) {
      if (name === 'web-2' && later === 'web-02') continue;
      assert.ok(byName(name, later) < 0, `${name} before ${later}`);
      assert.ok(byName(later, name) > 0, `${later} after ${name}`);
    }
  }
});

test('names that differ in nothing but their zeros still have one order', () => {
  assert.equal(Math.sign(byName('web-2', 'web-02')), -Math.sign(byName('web-02', 'web-2')));
  assert.notEqual(byName('web-2', 'web-02'), 0);
});
