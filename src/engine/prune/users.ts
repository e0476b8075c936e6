import type { Container } from '../model.ts';

/** The containers that use a thing: those that stay, and those that go themselves. */
export interface Users {
  /** Names. */
  readonly staying: readonly string[];
  /** Keys of a plan's items. */
  readonly leaving: readonly string[];
}

export function usersAmong(
  containers: readonly Container[],
  leaving: ReadonlySet<string>,
  uses: (container: Container) => boolean,
): Users {
  const users = containers.filter(uses);
  return {
    staying: users.filter(({ id }) => !leaving.has(id)).map(({ name }) => name),
    leaving: users.filter(({ id }) => leaving.has(id)).map(({ id }) => `container:${id}`),
  };
}
