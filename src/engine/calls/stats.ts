import type { ResourceSample } from '../port/containers.ts';

/** What the engine tells of a container about every second; what it cannot measure is left out. */
export interface ApiStats {
  readonly read: string;
  readonly cpu_stats?: CpuStats;
  readonly precpu_stats?: CpuStats;
  readonly memory_stats?: {
    readonly usage?: number;
    readonly limit?: number;
    readonly stats?: Readonly<Record<string, number>> | null;
  };
  readonly networks?: Readonly<
    Record<string, { readonly rx_bytes: number; readonly tx_bytes: number }>
  > | null;
  readonly blkio_stats?: {
    readonly io_service_bytes_recursive?: readonly { readonly op: string; readonly value: number }[] | null;
  };
  readonly pids_stats?: { readonly current?: number };
}

interface CpuStats {
  readonly cpu_usage?: { readonly total_usage?: number; readonly percpu_usage?: readonly number[] | null };
  /** Of the whole machine, in nanoseconds over all its processors; absent in the first sample. */
  readonly system_cpu_usage?: number;
  readonly online_cpus?: number;
}

/** Whether it is about a container that runs: of one that does not, the engine goes on to tell samples of nothing. */
export const isMeasured = (stats: ApiStats): boolean => Date.parse(stats.read) > 0;

/**
 * The same numbers as `docker stats` shows (docker/cli: `cli/command/container/stats_helpers.go`); the first
 * sample, which has nothing before it, has no share of the processor.
 */
export function toSample(stats: ApiStats): ResourceSample {
  const networks = Object.values(stats.networks ?? {});
  return {
    time: Date.parse(stats.read),
    cpuPercent: cpuPercent(stats.cpu_stats ?? {}, stats.precpu_stats ?? {}),
    memory: usedMemory(stats.memory_stats ?? {}),
    memoryLimit: stats.memory_stats?.limit ?? 0,
    networkIn: sum(networks.map(({ rx_bytes }) => rx_bytes)),
    networkOut: sum(networks.map(({ tx_bytes }) => tx_bytes)),
    blockRead: blockBytes(stats, 'read'),
    blockWritten: blockBytes(stats, 'write'),
    processes: stats.pids_stats?.current ?? 0,
  };
}

/** The share of the time that all processors had together, as if of one. */
function cpuPercent(now: CpuStats, before: CpuStats): number {
  if (now.system_cpu_usage === undefined || before.system_cpu_usage === undefined) return 0;
  const used = (now.cpu_usage?.total_usage ?? 0) - (before.cpu_usage?.total_usage ?? 0);
  const had = now.system_cpu_usage - before.system_cpu_usage;
  const processors = now.online_cpus || (now.cpu_usage?.percpu_usage?.length ?? 0);
  return used > 0 && had > 0 ? (used / had) * processors * 100 : 0;
}

/** Without the pages of files that nobody reads at the moment: `total_inactive_file` in cgroup v1, `inactive_file` in v2. */
function usedMemory({ usage = 0, stats }: NonNullable<ApiStats['memory_stats']>): number {
  const idle = [stats?.['total_inactive_file'], stats?.['inactive_file']].find(
    (bytes) => bytes !== undefined && bytes < usage,
  );
  return usage - (idle ?? 0);
}

/** Engines spell it `Read` or `read`. */
function blockBytes(stats: ApiStats, operation: 'read' | 'write'): number {
  const entries = stats.blkio_stats?.io_service_bytes_recursive ?? [];
  return sum(entries.filter(({ op }) => op.toLowerCase() === operation).map(({ value }) => value));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
