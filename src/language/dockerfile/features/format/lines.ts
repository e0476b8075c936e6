import { skipSpace, trimEnd } from '../../characters.ts';
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
