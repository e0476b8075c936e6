/**
 * Variables in the values of a Compose file, as docker compose fills them in (compose-go's `template`). Every text
 * value is filled in, also below `x-…`; keys never are.
 */

import { offsetInText } from '../yaml/scalar-offsets.ts';
import type { Span, YamlFile, YamlScalar } from '../yaml/tree.ts';

export type Operator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** Something that begins with a `$`. Of `$` alone or before another character nothing is made: it stays as it is. */
export type Part =
  | VariablePart
  /** `$$`, which gives one `$`. */
  | { readonly kind: 'escape'; readonly span: Span }
  /** docker compose refuses the whole text: `${` that is not a name, an operator it knows, and a `}` on the same line. */
  | { readonly kind: 'malformed'; readonly span: Span };

export interface VariablePart {
  readonly kind: 'variable';
  readonly name: string;
  /** From the `$` to the end of the name or the closing brace. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Undefined for `$NAME` and `${NAME}`. */
  readonly operator: Operator | undefined;
  /** What is behind the operator, as it is written: a default, a replacement, or the message of `?`. */
  readonly operand: string;
  readonly operandSpan: Span | undefined;
  /** What the operand is filled in with. */
  readonly nested: readonly Part[];
}

/** Places in a file. */
export type Interpolation = Part;

/** What `scalar` is filled in with, in the order of the text. Empty for what is not a text. */
export function interpolationsIn(scalar: YamlScalar, file: YamlFile): Interpolation[] {
  if (typeof scalar.value !== 'string' || !scalar.content.includes('$')) return [];
  return placed(partsOf(scalar.content), (index) => offsetInText(file, scalar, index));
}

/** All variables among the parts, also those inside of defaults. In the order of the text. */
export function variablesOf(parts: readonly Part[]): VariablePart[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [part, ...variablesOf(part.nested)] : []));
}

/** Spans are in `content` itself. */
export function partsOf(content: string): Part[] {
  return read(content, 0, 0);
}

/** Depth beyond which nothing nested is looked at. */
const deepest = 50;

function read(text: string, base: number, depth: number): Part[] {
  const parts: Part[] = [];
  const lastBrace = new LastBrace(text);
  let at = text.indexOf('$');
  while (at >= 0) {
    const part = partAt(text, at, base, depth, lastBrace);
    if (part !== undefined) parts.push(part);
    at = text.indexOf('$', part === undefined ? at + 1 : part.span.end - base);
  }
  return parts;
}

const escapeOrName = /\$(?:\$|[_a-z][_a-z0-9]*)/iuy;
const opening = /\$\{([_a-z][_a-z0-9]*)(\}|:?[-+?])/iuy;

function partAt(
  text: string,
  at: number,
  base: number,
  depth: number,
  lastBrace: LastBrace,
): Part | undefined {
  const place = (start: number, end: number): Span => ({ start: base + start, end: base + end });
  if (text[at + 1] !== '{') {
    escapeOrName.lastIndex = at;
    const found = escapeOrName.exec(text)?.[0];
    if (found === undefined) return undefined;
    const end = at + found.length;
    if (found === '$$') return { kind: 'escape', span: place(at, end) };
    return plain(found.slice(1), place(at, end), place(at + 1, end));
  }
  opening.lastIndex = at;
  const [opened = '', name = '', operator = ''] = opening.exec(text) ?? [];
  const operandStart = at + opened.length;
  if (operator === '}') {
    return plain(name, place(at, operandStart), place(at + 2, at + 2 + name.length));
  }
  const last = opened === '' ? -1 : lastBrace.onLineOf(operandStart);
  if (last < operandStart) return { kind: 'malformed', span: place(at, at + 2) };
  const close = closingBrace(text, at + 1, last);
  const operand = text.slice(operandStart, close);
  return {
    kind: 'variable',
    name,
    span: place(at, close + 1),
    nameSpan: place(at + 2, at + 2 + name.length),
    operator: operator as Operator,
    operand,
    operandSpan: place(operandStart, close),
    nested: depth < deepest && operand.includes('$') ? read(operand, base + operandStart, depth + 1) : [],
  };
}

function plain(name: string, span: Span, nameSpan: Span): VariablePart {
  const none = { operator: undefined, operand: '', operandSpan: undefined, nested: [] };
  return { kind: 'variable', name, span, nameSpan, ...none };
}

/**
 * The brace that closes the one at `open`, at `last` at the latest. The character behind an opening brace is skipped,
 * as docker compose does, so `{}` counts as opened only.
 */
function closingBrace(text: string, open: number, last: number): number {
  let depth = 0;
  for (let at = open; at < last; at++) {
    if (text[at] === '}' && --depth === 0) return at;
    if (text[at] === '{') {
      depth++;
      at++;
    }
  }
  return last;
}

/** Finds the last `}` on a line; each line is searched once. */
class LastBrace {
  readonly #text: string;
  #lineEnd = -1;
  #brace = -1;

  constructor(text: string) {
    this.#text = text;
  }

  onLineOf(offset: number): number {
    if (offset > this.#lineEnd) {
      const end = this.#text.indexOf('\n', offset);
      this.#lineEnd = end < 0 ? this.#text.length : end;
      this.#brace = this.#text.lastIndexOf('}', this.#lineEnd);
    }
    return this.#brace;
  }
}

/** The same parts, with each place as `offset` has it. */
export function placed(parts: readonly Part[], offset: (index: number) => number): Part[] {
  const span = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  return parts.map((part) => {
    if (part.kind !== 'variable') return { ...part, span: span(part.span) };
    return {
      ...part,
      span: span(part.span),
      nameSpan: span(part.nameSpan),
      operandSpan: part.operandSpan && span(part.operandSpan),
      nested: placed(part.nested, offset),
    };
  });
}
