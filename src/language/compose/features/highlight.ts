import type { Span } from '../../yaml/tree.ts';
import type { Project } from '../project.ts';
import { namedAt } from '../project-symbols.ts';

export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** The places in a file that name the same thing as the one at a place does, in the order of the text. */
export function highlights(project: Project, path: string, offset: number): Highlight[] {
  const named = namedAt(project, path, offset)?.named;
  if (named === undefined) return [];
  return [...named.declarations, ...named.references]
    .filter((place) => place.path === path)
    .map(({ span, role }): Highlight => ({ span, kind: role === 'declaration' ? 'write' : 'read' }))
    .sort((a, b) => a.span.start - b.span.start);
}
