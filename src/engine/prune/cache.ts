import type { PruneInput, PruneItem, PrunePlan } from '../prune.ts';

/** Records of the build cache that no build uses, as `docker builder prune --all` takes them. */
export function planCache({ usage }: PruneInput): PrunePlan {
  const records = usage?.buildCache ?? [];
  const unused = records.filter(({ inUse }) => !inUse);
  const children = new Map<string, string[]>();
  for (const { id, parents } of unused) {
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), `cache:${id}`]);
  }
  return {
    items: unused.map((record): PruneItem => {
      const { id, type, description, size, shared, lastUsedAt, createdAt } = record;
      return {
        kind: 'cache',
        id,
        name: description || type || id,
        why: 'unusedCache',
        // What an image has too stays on the disk with it.
        size: shared ? 0 : size,
        time: lastUsedAt ?? createdAt,
        after: children.get(id) ?? [],
      };
    }),
    kept: records
      .filter(({ inUse }) => inUse)
      .map(({ id, description, type }) => ({
        kind: 'cache',
        id,
        name: description || type || id,
        why: 'cacheInUse',
        users: [],
      })),
  };
}
