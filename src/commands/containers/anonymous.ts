import type { Container, Volume } from '../../engine/model.ts';

/** Docker marks them since 23.0; before that only their names tell. Source: moby, volume/service. */
const mark = 'com.docker.volume.anonymous';

/**
 * The anonymous volumes that would go with these containers, by name: those that no other container mounts.
 */
export function anonymousVolumes(
  going: readonly Container[],
  containers: Iterable<Container>,
  volumes: ReadonlyMap<string, Pick<Volume, 'labels'>>,
): string[] {
  const ids = new Set(going.map(({ id }) => id));
  const kept = new Set([...containers].filter(({ id }) => !ids.has(id)).flatMap(volumesOf));
  return [...new Set(going.flatMap(volumesOf))].filter(
    (name) => !kept.has(name) && (/^[0-9a-f]{64}$/.test(name) || mark in (volumes.get(name)?.labels ?? {})),
  );
}

const volumesOf = ({ mounts }: Container): string[] =>
  mounts.flatMap(({ type, source }) => (type === 'volume' ? [source] : []));
