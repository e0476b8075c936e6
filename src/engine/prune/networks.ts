import { builtInNetworks } from '../model.ts';
import type { KeptItem, PruneInput, PruneItem, PrunePlan } from '../prune.ts';
import { isLive } from './containers.ts';
import { usersAmong } from './users.ts';

/** Networks that swarm mode makes and keeps for itself. */
const swarmNetworks = new Set(['ingress', 'docker_gwbridge']);

/**
 * Networks that no running container is on. `docker network prune` does not heed stopped containers, which cannot
 * start any more without it.
 */
export function planNetworks({ containers, networks, suits, leaving }: PruneInput): PrunePlan {
  const items: PruneItem[] = [];
  const kept: KeptItem[] = [];
  for (const { id, name } of networks.filter(({ labels }) => suits(labels))) {
    const on = containers.filter((container) => container.networks.includes(name));
    const running = on.filter(isLive).map((container) => container.name);
    const keep = (why: KeptItem['why']): void => {
      kept.push({ kind: 'network', id, name, why, users: running });
    };
    if (builtInNetworks.has(name) || swarmNetworks.has(name)) keep('builtIn');
    else if (running.length > 0) keep('inUse');
    else {
      const { staying, leaving: after } = usersAmong(on, leaving, () => true);
      const loses = staying.length === 0 ? {} : { loses: { start: staying } };
      items.push({ kind: 'network', id, name, why: 'unusedNetwork', size: 0, ...loses, after });
    }
  }
  return { items, kept };
}
