import type { Row } from '../ui/rows.ts';

/** Names the thing that a row stands for, and its place when it may have several; never its state. */
export function keyOf({ noun, id, under, tag }: Row): string {
  const own = tag === undefined ? `${noun}:${id}` : `${noun}:${id}:${tag}`;
  return under === undefined ? own : `${keyOf(under)}/${own}`;
}

/** One row object for one thing, for as long as it is there: VS Code tells elements apart by identity. */
export class RowCache {
  #rows = new Map<string, Row>();
  #before = this.#rows;

  /** Begins a layout: rows that it does not ask for are forgotten with the next. */
  begin(): void {
    this.#before = this.#rows;
    this.#rows = new Map();
  }

  row(wanted: Row): Row {
    const key = keyOf(wanted);
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = this.#before.get(key) ?? wanted;
      this.#rows.set(key, row);
    }
    return row;
  }
}
