/** What a container uses, counted as `docker stats` does. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ApiStats, isMeasured, toSample } from '../../../src/engine/calls/stats.ts';

const cpu = (used: number, had: number, processors?: number): NonNullable<ApiStats['cpu_stats']> => ({
  cpu_usage: { total_usage: used, percpu_usage: [used / 2, used / 2] },
  system_cpu_usage: had,
  ...(processors === undefined ? {} : { online_cpus: processors }),
});

const sample = (stats: Partial<ApiStats> = {}): ReturnType<typeof toSample> =>
  toSample({ read: '2026-11-21T10:00:00.5Z', ...stats });

describe('processor', () => {
  test('is a share of one: two that are busy are 200 %', () => {
    const { cpuPercent } = sample({ cpu_stats: cpu(300, 2000, 4), precpu_stats: cpu(100, 1000, 4) });
    assert.equal(cpuPercent, 80);
  });

  test('counts the processors itself where an old engine does not tell how many there are', () => {
    const { cpuPercent } = sample({ cpu_stats: cpu(300, 2000), precpu_stats: cpu(100, 1000) });
    assert.equal(cpuPercent, 40);
  });

  test('is nothing in the first sample, when the counters start anew, and when no time has passed', () => {
    assert.equal(sample({ cpu_stats: cpu(300, 2000, 4), precpu_stats: {} }).cpuPercent, 0);
    assert.equal(sample({ cpu_stats: cpu(50, 2000), precpu_stats: cpu(100, 1000) }).cpuPercent, 0);
    assert.equal(sample({ cpu_stats: cpu(300, 1000), precpu_stats: cpu(100, 1000) }).cpuPercent, 0);
  });
});

describe('memory', () => {
  const used = (stats: Record<string, number> | null): number =>
    sample({ memory_stats: { usage: 1000, limit: 5000, stats } }).memory;

  test('is without the idle page cache, in cgroup v1 and v2', () => {
    assert.equal(used({ total_inactive_file: 300, inactive_file: 100 }), 700);
    assert.equal(used({ inactive_file: 100 }), 900);
  });

  test('is all of it where the cache is not told, or makes no sense', () => {
    assert.equal(used(null), 1000);
    assert.equal(used({}), 1000);
    assert.equal(used({ inactive_file: 1000 }), 1000);
    assert.equal(used({ total_inactive_file: 2000, inactive_file: 100 }), 900);
  });
});

test('networks are added up, and blocks by what was done', () => {
  const { networkIn, networkOut, blockRead, blockWritten, processes, memoryLimit, time } = sample({
    networks: { eth0: { rx_bytes: 1, tx_bytes: 2 }, eth1: { rx_bytes: 10, tx_bytes: 20 } },
    blkio_stats: {
      io_service_bytes_recursive: [
        { op: 'Read', value: 3 },
        { op: 'read', value: 4 },
        { op: 'Write', value: 5 },
        { op: 'Total', value: 12 },
      ],
    },
    pids_stats: { current: 6 },
    memory_stats: { limit: 7 },
  });
  assert.deepEqual([networkIn, networkOut, blockRead, blockWritten], [11, 22, 7, 5]);
  assert.deepEqual([processes, memoryLimit, time], [6, 7, Date.parse('2026-11-21T10:00:00.500Z')]);
});

test('a container without a network, and an engine that measures nothing, use nothing', () => {
  const { time, ...rest } = sample({ networks: null, blkio_stats: { io_service_bytes_recursive: null } });
  assert.ok(time > 0);
  assert.ok(Object.values(rest).every((value) => value === 0));
});

test('a sample of a container that does not run is none', () => {
  assert.equal(isMeasured({ read: '0001-01-01T00:00:00Z' }), false);
  assert.equal(isMeasured({ read: '2026-11-21T10:00:00Z' }), true);
});
