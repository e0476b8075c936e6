import { skipSpace, trimEnd } from '../../characters.ts';
import type { TextEdit } from '../../finding.ts';
import { LineReader } from '../../logical-lines.ts';

/** A line without its end, and without a byte-order mark. Offsets in the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where its text begins and ends, without white space around it; both the end of the line where it is blank. */
  readonly first: number;
  readonly last: number;
}

/** The lines as BuildKit splits them: at `\n` only. */
export function readLines(text: string): Line[] {
  const reader = new LineReader(text);
  const lines: Line[] = [];
  while (reader.next()) {
    const { start, end } = reader;
    const first = skipSpace(text, start, end);
    lines.push({ start, end, first, last: trimEnd(text, first, end) });
  }
  return lines;
}

export function isBlank({ first, end }: Line): boolean {
  return first === end;
}

/** Collects edits; those that change nothing are left out. */
export class Edits {
  readonly #all: TextEdit[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** In the order of the text. */
  sorted(): TextEdit[] {
    return this.#all.toSorted((one, other) => one.span.start - other.span.start);
  }

  replace(start: number, end: number, newText: string): void {
    if (this.#text.slice(start, end) !== newText) this.#all.push({ span: { start, end }, newText });
  }
}
