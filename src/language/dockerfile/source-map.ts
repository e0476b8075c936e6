import type { SourceMap, Span } from './syntax.ts';

/** Places of the characters of joined lines. */
export interface LineMap extends SourceMap {
  /** The map of a part. */
  part(from: number, to: number): LineMap;
}

/** A line that stands in the text as it is. */
export class SingleLine implements LineMap {
  readonly #start: number;
  readonly #length: number;

  /** @param start where it begins in the text */
  constructor(start: number, length: number) {
    this.#start = start;
    this.#length = length;
  }

  part(from: number, to: number): SingleLine {
    return new SingleLine(this.#start + from, to - from);
  }

  offsetAt(index: number): number {
    return this.#start + Math.max(0, Math.min(index, this.#length));
  }

  span(from: number, to: number): Span {
    const start = this.offsetAt(from);
    return { start, end: Math.max(start, this.offsetAt(to)) };
  }
}

/** Stretches of the text one behind the other. */
export class JoinedLines implements LineMap {
  readonly #indices: readonly number[];
  readonly #offsets: readonly number[];
  readonly #base: number;
  readonly #length: number;

  /**
   * @param indices where each stretch begins in the joined lines, ascending from 0
   * @param offsets where each begins in the text
   * @param base index in the joined lines that counts as 0
   * @param length number of characters from there on
   */
  constructor(indices: readonly number[], offsets: readonly number[], base: number, length: number) {
    this.#indices = indices;
    this.#offsets = offsets;
    this.#base = base;
    this.#length = length;
  }

  part(from: number, to: number): JoinedLines {
    return new JoinedLines(this.#indices, this.#offsets, this.#base + from, to - from);
  }

  offsetAt(index: number): number {
    if (index >= this.#length && this.#length > 0) return this.#find(this.#length - 1) + 1;
    return this.#find(Math.max(index, 0));
  }

  span(from: number, to: number): Span {
    if (to <= from) {
      const at = from > 0 ? this.offsetAt(from - 1) + 1 : this.offsetAt(from);
      return { start: at, end: at };
    }
    return { start: this.offsetAt(from), end: this.offsetAt(to - 1) + 1 };
  }

  #find(index: number): number {
    const wanted = this.#base + index;
    let low = 0;
    let high = this.#indices.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#indices[middle] as number) <= wanted) low = middle;
      else high = middle - 1;
    }
    return (this.#offsets[low] as number) + wanted - (this.#indices[low] as number);
  }
}

/** Text from which quotes and escapes were taken out: each character has its own place. */
export class CharacterMap implements SourceMap {
  readonly #source: SourceMap;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /**
   * @param starts where each character begins in what `source` maps; one more for the end of the text
   * @param ends where each character ends there
   */
  constructor(source: SourceMap, starts: readonly number[], ends: readonly number[]) {
    this.#source = source;
    this.#starts = starts;
    this.#ends = ends;
  }

  offsetAt(index: number): number {
    return this.span(index, index + 1).start;
  }

  span(from: number, to: number): Span {
    const last = this.#starts.length - 1;
    const start = this.#starts[Math.min(from, last)] as number;
    if (to <= from || from >= last) return this.#source.span(start, start);
    return this.#source.span(start, this.#ends[Math.min(to, last) - 1] as number);
  }
}

/** Places in the text itself. */
export const textMap: SourceMap = {
  offsetAt: (index) => index,
  span: (from, to) => ({ start: from, end: Math.max(from, to) }),
};
