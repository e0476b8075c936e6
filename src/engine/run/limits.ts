import type { ContainerLimits } from '../port/containers.ts';
import { option } from '../action.ts';
import { given } from './given.ts';
import { processorsWord, sizeWord } from './units.ts';

/** The limits as the API has them, for a new container and for one that there is. */
export function limitsBody(limits: ContainerLimits): object {
  const { cpus, restart } = limits;
  return given({
    Memory: limits.memory,
    MemoryReservation: limits.memoryReservation,
    MemorySwap: limits.memorySwap,
    NanoCpus: cpus === undefined ? undefined : Math.round(cpus * 1e9),
    CpuShares: limits.cpuShares,
    CpusetCpus: limits.cpuset,
    PidsLimit: processes(limits.pids),
    RestartPolicy: restart && { Name: restart.name, MaximumRetryCount: restart.retries ?? 0 },
  });
}

/** The same as options of `docker run`, `docker create` and `docker update`. */
export function limitsWords(limits: ContainerLimits): string[] {
  const { restart, cpus } = limits;
  const retries = restart?.retries === undefined ? '' : `:${restart.retries}`;
  return [
    ...option('--restart', restart && `${restart.name}${retries}`),
    ...option('--memory', size(limits.memory)),
    ...option('--memory-reservation', size(limits.memoryReservation)),
    ...option('--memory-swap', size(limits.memorySwap)),
    ...option('--cpus', cpus === undefined ? undefined : processorsWord(cpus)),
    ...option('--cpu-shares', limits.cpuShares),
    ...option('--cpuset-cpus', limits.cpuset),
    ...option('--pids-limit', processes(limits.pids)),
  ];
}

/** `docker update` takes 0 for “not given”. */
const processes = (pids: number | undefined): number | undefined =>
  pids !== undefined && pids <= 0 ? -1 : pids;

const size = (bytes: number | undefined): string | undefined =>
  bytes === undefined ? undefined : sizeWord(bytes);
