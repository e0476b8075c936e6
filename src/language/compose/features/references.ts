import type { Span } from '../../yaml/tree.ts';
import type { Project } from '../project.ts';
import { namedAt } from '../project-symbols.ts';

export interface Place {
  readonly path: string;
  readonly span: Span;
}

/** All places of the project that name the same thing, by file and in the order of its text. */
export function references(
  project: Project,
  path: string,
  offset: number,
  withDeclarations: boolean,
): Place[] {
  const named = namedAt(project, path, offset)?.named;
  if (named === undefined) return [];
  const places = [...(withDeclarations ? named.declarations : []), ...named.references];
  const order = new Map([...new Set(places.map((place) => place.path))].map((each, index) => [each, index]));
  return places
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.span.start - b.span.start)
    .map(({ path: file, span }) => ({ path: file, span }));
}
