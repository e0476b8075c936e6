/**
 * The names in a Dockerfile: where stages, variables and heredocs are declared, and what refers to them.
 * After BuildKit's conversion (frontend/dockerfile/dockerfile2llb/convert.go). Linear but for stages built on stages.
 */
import { findNames } from './names.ts';
import type { Dockerfile, Instruction, Span } from './syntax.ts';

/** A name that stands somewhere. */
export interface Occurrence {
  readonly kind: 'stage' | 'variable' | 'heredoc';
  /** Of a stage in lower case. A stage's number is its name here. */
  readonly name: string;
  /** The name alone: what a rename replaces. */
  readonly span: Span;
  /** Where a cursor means it: the `$` and the braces of a variable too. */
  readonly around: Span;
  readonly role: 'declaration' | 'reference';
  /** It gives the name a value, or begins what it names. */
  readonly write: boolean;
  /** What declares it, if it is a variable. */
  readonly by: 'ARG' | 'ENV' | 'mount' | undefined;
  /** A trigger, where it stands in one. */
  readonly instruction: Instruction;
  /**
   * The nearest declaration that reaches it. For an `ARG name` inside a stage: the one above the first FROM.
   * Undefined for what is an image, comes from outside, or is the shell's own.
   */
  readonly target: Occurrence | undefined;
  /** A stage reached by its number. */
  readonly numbered: boolean;
  /** What it belongs to; undefined where nothing declares it. */
  readonly symbol: Named | undefined;
}

/** All places where one thing is named. They change together, or what is left refers to nothing. */
export interface Named {
  readonly kind: Occurrence['kind'];
  readonly name: string;
  /** In the order of the text. A stage without a name has one at its base, which is in no list of occurrences. */
  readonly declarations: readonly Occurrence[];
  /** In the order of the text. */
  readonly references: readonly Occurrence[];
  /** Places in FROM where the defaults of variables spell the name of this stage. */
  readonly spelled: readonly Span[];
}

export interface Symbols {
  /** In the order of the text; none overlaps another. */
  readonly occurrences: readonly Occurrence[];
  /** In the order of their first declaration. */
  readonly named: readonly Named[];
}

const known = new WeakMap<Dockerfile, Symbols>();

/** Made once for each tree. */
export function symbolsOf(file: Dockerfile): Symbols {
  let symbols = known.get(file);
  if (!symbols) known.set(file, (symbols = findNames(file)));
  return symbols;
}

/** The name that a cursor is on or right behind. */
export function occurrenceAt(file: Dockerfile, offset: number): Occurrence | undefined {
  const { occurrences } = symbolsOf(file);
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle] as Occurrence).around.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = occurrences[low - 1];
  if (!found || found.around.end < offset) return undefined;
  const before = occurrences[low - 2];
  // Of two that touch, `$a$b`, the one that begins at the cursor.
  return found.around.end === offset && before?.around.end === offset ? before : found;
}
