/** What is ticked in a clean-up, and how much that frees. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DiskUsage, ImageUsage } from '../../../../src/engine/port/system.ts';
import type { PruneItem } from '../../../../src/engine/prune.ts';
import { freedBy, settle, tickedAtFirst } from '../../../../src/engine/prune/selection.ts';

const item = (key: string, more: Partial<PruneItem> = {}): PruneItem => {
  const [kind = '', id = ''] = key.split(':');
  return { kind: kind as PruneItem['kind'], id, name: id, why: 'unusedImage', after: [], ...more };
};
const ids = (items: readonly PruneItem[]): string[] => items.map(({ id }) => id);

describe('a selection', () => {
  const web = item('container:web');
  const image = item('image:web', { after: ['container:web'] });
  const child = item('cache:c');
  const parent = item('cache:b', { after: ['cache:c'] });
  const grandparent = item('cache:a', { after: ['cache:b'] });

  test('holds a thing only with all that used it', () => {
    assert.deepEqual(ids(settle([web, image])), ['web', 'web']);
    assert.deepEqual(settle([image]), []);
  });

  test('loses a whole chain when its end stays', () => {
    assert.deepEqual(ids(settle([grandparent, parent, child])), ['a', 'b', 'c']);
    assert.deepEqual(settle([grandparent, parent]), []);
  });

  test('leaves out at first what is lost for good', () => {
    const items = [
      item('volume:data', { loses: 'data' }),
      item('network:net', { loses: { start: ['web'] } }),
      web,
    ];
    assert.deepEqual(items.filter(tickedAtFirst), [web]);
  });
});

describe('what becomes free', () => {
  const image = (id: string, size: number, shared: number): ImageUsage => ({
    ...{ id, size, shared, tags: [], containers: 0, createdAt: 0 },
  });
  /** Two images on a common base of 600, and a third with nothing in common. Together: 600 + 100 + 200 + 50. */
  const usage: DiskUsage = {
    kinds: ['image', 'container', 'volume', 'build-cache'],
    measuredAt: 0,
    layers: 950,
    images: [image('a', 700, 600), image('b', 800, 600), image('c', 50, 0)],
    containers: [],
    volumes: [],
    buildCache: [],
  };
  const [a, b, c] = [
    item('image:a', { size: 100 }),
    item('image:b', { size: 200 }),
    item('image:c', { size: 50 }),
  ];

  test('is what an image has for itself', () =>
    assert.deepEqual(freedBy([c], usage), { bytes: 50, atLeast: false }));

  test('may be more where images share layers', () =>
    assert.deepEqual(freedBy([a], usage), { bytes: 100, atLeast: true }));

  test('counts shared layers when only one image stays, or none', () => {
    assert.deepEqual(freedBy([a, b], usage), { bytes: 900, atLeast: false });
    assert.deepEqual(freedBy([a, b, c], usage), { bytes: 950, atLeast: false });
  });

  test('adds up over the kinds', () => {
    const items = [
      c,
      item('container:web', { size: 7 }),
      item('volume:data', { size: 3 }),
      item('cache:k', { size: 1 }),
    ];
    assert.deepEqual(freedBy(items, usage), { bytes: 61, atLeast: false });
  });

  test('is not known for what was not measured', () => {
    assert.deepEqual(freedBy([item('volume:far')], usage), { bytes: 0, atLeast: true });
    assert.deepEqual(freedBy([item('image:a')], undefined), { bytes: 0, atLeast: true });
    assert.deepEqual(freedBy([], usage), { bytes: 0, atLeast: false });
  });
});
