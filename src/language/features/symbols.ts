/** What an outline is made of, in every language. */

import type { Span } from '../text.ts';

/** Names of VS Code's symbol kinds, in lower case. */
export type SymbolKind =
  | 'array'
  | 'constant'
  | 'event'
  | 'file'
  | 'function'
  | 'key'
  | 'module'
  | 'namespace'
  | 'object'
  | 'operator'
  | 'property'
  | 'variable';

export interface DocumentSymbol {
  readonly name: string;
  /** One line; may be empty. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** Holds those of the children. */
  readonly span: Span;
  /** What is selected when one goes there. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** How many characters a name or a detail has at most. */
export const longestDetail = 80;

/** On one line, and not too long for a list. */
export function shorten(text: string): string {
  const line = text
    .slice(0, longestDetail * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1)}…` : line;
}
