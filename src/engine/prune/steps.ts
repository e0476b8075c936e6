import type { Action } from '../action.ts';
import { removeContainer } from '../actions/containers.ts';
import { removeImages } from '../actions/images.ts';
import { removeNetwork } from '../actions/networks.ts';
import { pruneBuildCache } from '../actions/system.ts';
import { removeVolume } from '../actions/volumes.ts';
import type { Inventory } from '../inventory.ts';
import type { Container } from '../model.ts';
import type { PrunedCache } from '../port/system.ts';
import { type PruneItem, pruneKey } from '../prune.ts';

/** How many records of the build cache one request names: their ids all stand in its address. */
const recordsAtOnce = 100;

type Held = Pick<Inventory, 'containers' | 'images'>;

/** One request to empty the build cache, and the records that are to go by it. */
export interface CacheStep {
  readonly items: readonly PruneItem[];
  readonly action: Action<PrunedCache>;
}

/** The actions that remove these records. They must be done one after the other. */
export function cacheSteps(selected: readonly PruneItem[]): CacheStep[] {
  const ordered = childrenFirst(selected.filter(({ kind }) => kind === 'cache'));
  return Array.from({ length: Math.ceil(ordered.length / recordsAtOnce) }, (_, index) => {
    const items = ordered.slice(index * recordsAtOnce, (index + 1) * recordsAtOnce);
    return { items, action: pruneBuildCache(items.map(({ id }) => id)) };
  });
}

/**
 * What removes a thing of another kind; `gone` when it is not there any more, `inUse` when a container has come to
 * use it since it was chosen. To be asked right before it is done.
 */
export function removalOf(item: PruneItem, held: Held): Action<unknown> | 'gone' | 'inUse' {
  switch (item.kind) {
    case 'container':
      return removeContainer(item);
    case 'network':
      return newUser(item, held, ({ networks }) => networks.includes(item.name))
        ? 'inUse'
        : removeNetwork(item);
    case 'volume':
      return removeVolume(item.name);
    default: {
      const image = held.images.get(item.id);
      if (image === undefined) return 'gone';
      // The engine takes names off an image even when a container has begun to use it.
      if (newUser(item, held, ({ imageId }) => imageId === item.id)) return 'inUse';
      // A name may be another image's by now.
      const now = new Set([item.id, ...image.tags, ...image.digests]);
      const references = (item.references ?? []).filter((reference) => now.has(reference));
      return references.length === 0 ? 'gone' : removeImages(references);
    }
  }
}

/** Whether a container uses it that did not when it was chosen. Those that went just now may still be in the inventory. */
function newUser(
  { after, loses }: PruneItem,
  { containers }: Held,
  uses: (container: Container) => boolean,
): boolean {
  const known = typeof loses === 'object' ? loses.start : [];
  return [...containers.values()].some(
    (container) =>
      uses(container) && !after.includes(`container:${container.id}`) && !known.includes(container.name),
  );
}

/** A record goes only after those that are built on it. */
function childrenFirst(items: readonly PruneItem[]): PruneItem[] {
  const byKey = new Map(items.map((item) => [pruneKey(item), item]));
  const ordered = new Set<PruneItem>();
  const visiting = new Set<PruneItem>();
  const visit = (item: PruneItem): void => {
    if (visiting.has(item)) return;
    visiting.add(item);
    for (const key of item.after) {
      const child = byKey.get(key);
      if (child !== undefined) visit(child);
    }
    ordered.add(item);
  };
  for (const item of items) visit(item);
  return [...ordered];
}
