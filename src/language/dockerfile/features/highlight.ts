import { occurrenceAt } from '../symbols.ts';
import type { Dockerfile, Span } from '../syntax.ts';

export interface Highlight {
  readonly span: Span;
  /** `text` for the marker and the end word of a heredoc. */
  readonly kind: 'read' | 'write' | 'text';
}

/** The places that name the same thing as the one at a place does, in the order of the text. */
export function highlights(file: Dockerfile, offset: number): Highlight[] {
  const symbol = occurrenceAt(file, offset)?.symbol;
  if (!symbol) return [];
  return [...symbol.declarations, ...symbol.references]
    .map(({ span, kind, write }): Highlight => {
      return { span, kind: kind === 'heredoc' ? 'text' : write ? 'write' : 'read' };
    })
    .sort((a, b) => a.span.start - b.span.start);
}
