import type { Volume } from '../model.ts';
import type { KeptItem, PruneInput, PruneItem, PrunePlan } from '../prune.ts';
import { usersAmong } from './users.ts';

/** Put on volumes that were made without a name, by Docker from API 1.42 on. */
const anonymousLabel = 'com.docker.volume.anonymous';

/** Volumes that no container mounts, running or not: anonymous ones, or all. */
export function planVolumes(input: PruneInput): PrunePlan {
  const { containers, volumes, usage, suits, leaving, choice } = input;
  const sizes = new Map(usage?.volumes.map(({ name, size }) => [name, size]));
  const items: PruneItem[] = [];
  const kept: KeptItem[] = [];
  for (const volume of volumes.filter(({ labels }) => suits(labels))) {
    const { name, createdAt } = volume;
    const anonymous = isAnonymous(volume, input.labelsAnonymous);
    const users = usersAmong(containers, leaving, ({ mounts }) =>
      mounts.some(({ type, source }) => type === 'volume' && source === name),
    );
    const why = reasonToKeep(volume, users.staying.length > 0, anonymous || choice.namedVolumes);
    if (why !== undefined) {
      kept.push({ kind: 'volume', id: name, name, why, users: users.staying });
      continue;
    }
    const size = sizes.get(name) ?? -1;
    items.push({
      kind: 'volume',
      ...{ id: name, name },
      why: anonymous ? 'anonymousVolume' : 'unusedVolume',
      ...(size < 0 ? {} : { size }),
      ...(createdAt === undefined ? {} : { time: createdAt }),
      // What was not measured may hold something.
      ...(size === 0 ? {} : { loses: 'data' as const }),
      after: users.leaving,
    });
  }
  return { items, kept };
}

function isAnonymous({ name, labels }: Volume, labelled: boolean): boolean {
  return labelled ? anonymousLabel in labels : anonymousLabel in labels || /^[0-9a-f]{64}$/.test(name);
}

/** `docker volume prune` leaves what other drivers keep, and what options point elsewhere, as for NFS. */
function reasonToKeep(
  { driver, options }: Volume,
  used: boolean,
  wanted: boolean,
): KeptItem['why'] | undefined {
  if (used) return 'inUse';
  if (driver !== 'local') return 'otherDriver';
  if (options !== undefined) return 'hasOptions';
  return wanted ? undefined : 'hasName';
}
