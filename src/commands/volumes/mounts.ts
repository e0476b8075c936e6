import type { Container } from '../../engine/model.ts';

/** A place where a container has a volume. */
export interface VolumeUse {
  readonly container: Container;
  /** Path in the container. */
  readonly target: string;
  readonly readOnly: boolean;
}

/** Who mounts a volume and where, by name of the container. A folder of that name is no volume. */
export function usersOf(volume: string, containers: Iterable<Container>): VolumeUse[] {
  return [...containers]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((container) =>
      container.mounts
        .filter(({ type, source }) => type === 'volume' && source === volume)
        .map(({ target, readOnly }) => ({ container, target, readOnly })),
    );
}
