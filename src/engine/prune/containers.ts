import type { Container } from '../model.ts';
import type { KeptItem, PruneInput, PruneItem, PrunePlan } from '../prune.ts';

const live = new Set<Container['state']>(['running', 'paused', 'restarting']);

export const isLive = ({ state }: Container): boolean => live.has(state);

/** Containers that do not run. Their anonymous volumes stay, as they do with `docker container prune`. */
export function planContainers({ containers, usage, suits }: PruneInput): PrunePlan {
  const sizes = new Map(usage?.containers.map(({ id, size }) => [id, size]));
  const items: PruneItem[] = [];
  const kept: KeptItem[] = [];
  for (const container of containers.filter(({ labels }) => suits(labels))) {
    const { id, name, state, createdAt } = container;
    const size = sizes.get(id);
    if (isLive(container)) kept.push({ kind: 'container', id, name, why: 'running', users: [] });
    else if (state === 'removing') kept.push({ kind: 'container', id, name, why: 'beingRemoved', users: [] });
    else {
      items.push({
        kind: 'container',
        ...{ id, name },
        why: state === 'created' ? 'neverStarted' : 'stopped',
        ...(size === undefined ? {} : { size }),
        time: createdAt,
        after: [],
      });
    }
  }
  return { items, kept };
}
