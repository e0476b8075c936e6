/** Positions in a text, for the language features. */

/** Part of a text: from `start` up to but without `end`. Offsets are in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 0-based line and UTF-16 character, as in VS Code. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets in UTF-16 code units into positions and back. Lines end with `\n`, `\r\n` or `\r`, as in VS Code. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  /** Number of lines; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset of a line's first character; the text's length for a line after the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** Line that an offset is on. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.startOf(line) };
  }

  /** A position past the end of its line is taken as the end of the text at most. */
  offsetAt({ line, character }: Position): number {
    return Math.min(this.startOf(line) + character, this.#length);
  }
}
