import type { DiskUsage } from '../port/system.ts';
import { type PruneItem, pruneKey } from '../prune.ts';

/** Ticked at first is all but what is lost for good. */
export const tickedAtFirst = ({ loses }: PruneItem): boolean => loses === undefined;

/** Without the items that would stay since something else does. */
export function settle(selected: readonly PruneItem[]): PruneItem[] {
  for (let rest = selected; ;) {
    const going = new Set(rest.map(pruneKey));
    const next = rest.filter(({ after }) => after.every((key) => going.has(key)));
    if (next.length === rest.length) return next;
    rest = next;
  }
}

export interface Freed {
  /** Bytes. */
  readonly bytes: number;
  /** It may be more: layers that images share, or things that were not measured. */
  readonly atLeast: boolean;
}

/** How much would become free. */
export function freedBy(selected: readonly PruneItem[], usage: DiskUsage | undefined): Freed {
  const images = selected.filter(({ kind }) => kind === 'image');
  const others = selected.filter(({ kind }) => kind !== 'image');
  const layers = freedLayers(images, usage);
  return {
    bytes: layers.bytes + total(others),
    atLeast: layers.atLeast || others.some(({ size }) => size === undefined),
  };
}

/**
 * Layers that several images share go with the last of them. The engine does not tell which images share which, so
 * this is what must go at least: what each has for itself, or all layers but those that the other images can have.
 */
function freedLayers(images: readonly PruneItem[], usage: DiskUsage | undefined): Freed {
  if (usage === undefined || !usage.kinds.includes('image')) {
    return { bytes: total(images), atLeast: images.length > 0 };
  }
  const going = new Set(images.map(({ id }) => id));
  const rest = usage.images.filter(({ id }) => !going.has(id));
  const needed = rest.reduce((sum, { size }) => sum + Math.max(0, size), 0);
  const sharing = usage.images.some(({ id, shared }) => going.has(id) && shared !== 0);
  return {
    bytes: going.size === 0 ? 0 : Math.max(total(images), usage.layers - needed),
    atLeast: sharing && rest.length > 1,
  };
}

const total = (items: readonly PruneItem[]): number => items.reduce((sum, { size = 0 }) => sum + size, 0);
