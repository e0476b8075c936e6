import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TransferProgress } from '../../../../src/engine/port/images.ts';
import { LayerLines } from '../../../../src/engine/transfer/lines.ts';
import { TransferSum } from '../../../../src/engine/transfer/sum.ts';

const line = (layer: string, status: string, current?: number, total?: number): TransferProgress => ({
  layer,
  status,
  ...(current === undefined ? {} : { current }),
  ...(total === undefined ? {} : { total }),
});

const pull = [
  { status: 'Pulling from library/app' },
  line('aa', 'Pulling fs layer'),
  line('bb', 'Pulling fs layer'),
  line('cc', 'Already exists'),
  line('bb', 'Waiting'),
  line('aa', 'Downloading', 50, 100),
  line('aa', 'Downloading', 100, 100),
  line('aa', 'Verifying Checksum'),
  line('aa', 'Download complete'),
  line('bb', 'Downloading', 150, 300),
  line('aa', 'Extracting', 10, 100),
  line('aa', 'Pull complete'),
  line('bb', 'Downloading', 300, 300),
  line('bb', 'Extracting', 300, 300),
  line('bb', 'Pull complete'),
];

describe('the sum of a transfer', () => {
  test('counts layers and bytes, and never goes back', () => {
    const sum = new TransferSum();
    let before = 0;
    for (const progress of pull) {
      sum.add(progress);
      const { fraction } = sum.totals;
      assert.ok(fraction >= before && fraction <= 1, `${before} → ${fraction}`);
      before = fraction;
    }
    assert.deepEqual(sum.totals, { layers: 3, done: 3, current: 400, total: 400, fraction: 1 });
  });

  test('is nothing before the first layer', () =>
    assert.deepEqual(new TransferSum().totals, { layers: 0, done: 0, current: 0, total: 0, fraction: 0 }));

  test('takes a push that sends more than it said', () => {
    const sum = new TransferSum();
    sum.add(line('aa', 'Pushing', 120, 100));
    assert.equal(sum.totals.fraction, 1);
    sum.add(line('aa', 'Pushed'));
    assert.deepEqual(sum.totals, { layers: 1, done: 1, current: 120, total: 120, fraction: 1 });
  });
});

describe('the lines of a transfer', () => {
  test('keep what is finished, and draw over what moves', () => {
    const lines = new LayerLines();
    for (const progress of pull.slice(0, 6)) lines.add(progress);
    const first = lines.draw().split('\r\n');
    assert.deepEqual(first.slice(0, 2), ['Pulling from library/app', 'cc: Already exists']);
    assert.match(first[2] ?? '', /^aa: Downloading \[=+ +\] 50 %$/);
    assert.deepEqual(first.slice(3), ['… 1', '']);
    for (const progress of pull.slice(6)) lines.add(progress);
    assert.equal(lines.draw(), '\u001b[2A\u001b[Jaa: Pull complete\r\nbb: Pull complete\r\n');
    assert.equal(lines.draw(), '');
  });
});
