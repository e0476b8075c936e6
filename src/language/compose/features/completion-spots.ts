/** What may be written at a cursor, and where exactly. */
import type { Path, Span } from '../../yaml/tree.ts';
import type { Part } from './completion-lines.ts';

/** Something that may be written at the cursor. */
export type Spot = KeySpot | ValueSpot;

export interface SpotBase {
  readonly replace: Span;
  /** What comes before the text: an indentation, a dash. */
  readonly prefix: string;
  /** How much deeper the text begins than the line that it is inserted in; its later lines are indented by that. */
  readonly pad: number;
  /** In brackets or braces. */
  readonly flow: boolean;
  /** What comes behind: quotes and brackets that are not closed. */
  readonly closing: string;
}

/** A key of the map at `path`. */
export interface KeySpot extends SpotBase {
  readonly form: 'key';
  readonly path: Path;
  readonly present: readonly string[];
  /** A colon is there already. */
  readonly colon: boolean;
  /** The quote that it must end with, where it began with one and has no colon yet. */
  readonly quote?: string;
  /** Something else follows on the line. */
  readonly more: boolean;
  /** What is below is deeper, and becomes its value. */
  readonly torn?: readonly Part[];
  /** An item of a list may become this map by it. */
  readonly item: boolean;
}

/** A scalar at `path`; `replace` is all of it, without quotes. */
export interface ValueSpot extends SpotBase {
  readonly form: 'value';
  readonly path: Path;
  /** What is written before the cursor, and after it. */
  readonly left: string;
  readonly right: string;
  readonly quote: '' | '"' | "'";
  /** Other items of the list that it is in. */
  readonly siblings: readonly string[];
  /** How many of those come before it. */
  readonly index: number;
  /** It was read as this key with nothing behind its colon: `- ./src:`. Where the map has such a key, it is one. */
  readonly unlessKey?: string;
  /** Behind a key with nothing else on its line: a map or a list goes on the next line. */
  readonly behind?: { readonly colonEnd: number; readonly deeper: number };
}

export type Place =
  | { readonly kind: 'nothing' }
  /** Free text, where only a variable can be completed. */
  | { readonly kind: 'text' }
  /** Behind `*`. The path ends with `<<`, or an item of it, where a map is merged. */
  | { readonly kind: 'alias'; readonly replace: Span; readonly path: Path }
  /** Behind `!`. */
  | { readonly kind: 'tag'; readonly replace: Span }
  | { readonly kind: 'spots'; readonly spots: readonly Spot[] };

export const nothing: Place = { kind: 'nothing' };
export const text: Place = { kind: 'text' };
