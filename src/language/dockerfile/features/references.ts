import { occurrenceAt } from '../symbols.ts';
import type { Dockerfile, Span } from '../syntax.ts';

/** All places that name the same thing, in the order of the text. Empty where there is no name that something declares. */
export function references(file: Dockerfile, offset: number, withDeclarations: boolean): Span[] {
  const symbol = occurrenceAt(file, offset)?.symbol;
  if (!symbol) return [];
  return [
    ...(withDeclarations ? symbol.declarations : []).map(({ span }) => span),
    ...symbol.references.map(({ span }) => span),
    ...symbol.spelled,
  ].sort((a, b) => a.start - b.start);
}
