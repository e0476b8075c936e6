/** Sizes as engines of all ages tell them, and what they come to. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ApiDiskUsage, toDiskUsage } from '../../../src/engine/calls/disk-usage.ts';
import { diskTotals } from '../../../src/engine/disk-totals.ts';
import { usageKinds } from '../../../src/engine/port/system.ts';

const image = {
  Id: 'sha256:1',
  RepoTags: ['web:1', '<none>:<none>'],
  Size: 900,
  SharedSize: 600,
  Containers: 1,
};
const other = { Id: 'sha256:2', RepoTags: null, Size: 700, SharedSize: 600, Containers: 0, Created: 5 };
const running = { Id: 'c1', Names: ['/web'], Image: 'web:1', State: 'running', SizeRw: 50 };
const stopped = { Id: 'c2', Names: ['/old'], Image: 'web:1', State: 'exited', SizeRw: 30 };
const volumes = [
  { Name: 'data', Driver: 'local', UsageData: { Size: 40, RefCount: 1 } },
  { Name: 'left', Driver: 'local', Labels: { a: 'b' }, UsageData: { Size: 25, RefCount: 0 } },
  { Name: 'far', Driver: 'nfs', UsageData: { Size: -1, RefCount: -1 } },
];
const cache = [
  { ID: 'k1', Size: 10, InUse: false, Shared: false, CreatedAt: '2026-01-02T03:04:05Z', LastUsedAt: null },
  { ID: 'k2', Parent: 'k1', Size: 20, InUse: true, Shared: false },
  { ID: 'k3', Parents: ['k1', 'k2'], Size: 600, InUse: false, Shared: true },
];

const before152: ApiDiskUsage = {
  LayersSize: 1000,
  Images: [image, other],
  Containers: [running, stopped],
  Volumes: volumes,
  BuildCache: cache,
};
const since152: ApiDiskUsage = {
  ImageUsage: { TotalSize: 1000, Items: [image, other] },
  ContainerUsage: { TotalSize: 80, Items: [running, stopped] },
  VolumeUsage: { TotalSize: 65, Items: volumes },
  BuildCacheUsage: { TotalSize: 30, Items: cache },
};

describe('what an engine tells', () => {
  test('before and since API 1.52 comes to the same', () =>
    assert.deepEqual(toDiskUsage(before152, usageKinds, 1), toDiskUsage(since152, usageKinds, 1)));

  test('may be nothing at all', () => {
    const nothing = { Images: null, Containers: null, Volumes: null, BuildCache: null };
    for (const answer of [{}, nothing]) {
      const usage = toDiskUsage(answer, usageKinds, 1);
      assert.deepEqual(
        diskTotals(usage).map(({ count, size, reclaimable }) => [count, size, reclaimable]),
        [0, 1, 2, 3].map(() => [0, 0, 0]),
      );
    }
  });

  test('may leave out sizes', () => {
    const usage = toDiskUsage(
      { Images: [{ Id: 'i' }], Containers: [{ Id: 'c' }], Volumes: [{ Name: 'v' }] },
      usageKinds,
      1,
    );
    assert.deepEqual([usage.images[0]?.size, usage.images[0]?.shared], [-1, -1]);
    assert.equal(usage.containers[0]?.size, 0, 'Docker leaves 0 out');
    assert.equal(usage.volumes[0]?.size, -1);
  });

  test('lacks the sum of layers and the prefix of ids on Podman', () => {
    const id = 'a'.repeat(64);
    const usage = toDiskUsage({ LayersSize: 0, Images: [{ ...image, Id: id }, other] }, usageKinds, 1);
    assert.equal(usage.images[0]?.id, `sha256:${id}`);
    assert.equal(usage.layers, 400);
    assert.equal(diskTotals(usage).find(({ kind }) => kind === 'image')?.reclaimable, 100);
  });

  test('names the records that a record is built on, in both manners', () => {
    const { buildCache } = toDiskUsage(before152, usageKinds, 1);
    assert.deepEqual(
      buildCache.map(({ parents }) => parents),
      [[], ['k1'], ['k1', 'k2']],
    );
  });

  test('is left out when it was not asked for', () => {
    const usage = toDiskUsage(before152, ['volume'], 1);
    assert.deepEqual([usage.images, usage.containers, usage.buildCache], [[], [], []]);
    assert.equal(usage.volumes.length, 3);
  });
});

test('totals count as docker system df does, biggest first', () => {
  assert.deepEqual(diskTotals(toDiskUsage(before152, usageKinds, 1)), [
    { kind: 'image', count: 2, active: 1, size: 1000, reclaimable: 700 },
    { kind: 'container', count: 2, active: 1, size: 80, reclaimable: 30 },
    { kind: 'volume', count: 3, active: 1, size: 65, reclaimable: 25 },
    { kind: 'build-cache', count: 3, active: 1, size: 30, reclaimable: 10 },
  ]);
});
