import type { DiskUsage, UsageKind } from './port/system.ts';

/** What one kind takes. Sizes in bytes. */
export interface KindTotal {
  readonly kind: UsageKind;
  readonly count: number;
  /** How many are in use. */
  readonly active: number;
  readonly size: number;
  /** How much of it nothing in use needs, as `docker system df` counts it. */
  readonly reclaimable: number;
}

const liveStates = new Set(['running', 'paused', 'restarting']);

/** The kinds that were measured, biggest first, with the numbers of `docker system df`. */
export function diskTotals(usage: DiskUsage): KindTotal[] {
  const all: Record<UsageKind, () => Omit<KindTotal, 'kind'>> = {
    image: () => images(usage),
    container: () => {
      const live = usage.containers.filter(({ state }) => liveStates.has(state));
      return of(usage.containers, live, sum(usage.containers) - sum(live));
    },
    volume: () => {
      const used = usage.volumes.filter(({ containers }) => containers > 0);
      return of(usage.volumes, used, sum(usage.volumes) - sum(used));
    },
    'build-cache': () => {
      const inUse = usage.buildCache.filter((record) => record.inUse);
      // What is shared with images counts there.
      const own = usage.buildCache.filter(({ shared }) => !shared);
      const size = sum(own);
      return { ...of(usage.buildCache, inUse, size - sum(own.filter((record) => record.inUse))), size };
    },
  };
  return usage.kinds.map((kind) => ({ kind, ...all[kind]() })).toSorted((a, b) => b.size - a.size);
}

/**
 * Layers count once, however many images have them. What images in use share with others is taken to be
 * reclaimable, as the docker command takes it: it is the most that could be freed.
 */
function images({ images: all, layers }: DiskUsage): Omit<KindTotal, 'kind'> {
  const used = all.filter(({ containers }) => containers > 0);
  const needed = used.filter(({ size, shared }) => size >= 0 && shared >= 0);
  const unique = needed.reduce((total, { size, shared }) => total + size - shared, 0);
  return { count: all.length, active: used.length, size: layers, reclaimable: layers - unique };
}

function of(
  all: readonly { readonly size: number }[],
  active: readonly unknown[],
  reclaimable: number,
): Omit<KindTotal, 'kind'> {
  return { count: all.length, active: active.length, size: sum(all), reclaimable };
}

const sum = (items: readonly { readonly size: number }[]): number =>
  items.reduce((total, { size }) => total + Math.max(0, size), 0);
