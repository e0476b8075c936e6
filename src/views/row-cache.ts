import type { Row } from '../ui/rows.ts';

/** One row object for one thing: VS Code tells elements apart by identity. */
export class RowCache {
  readonly #rows = new Map<string, Row>();

  row(noun: Row['noun'], id: string): Row {
    const key = `${noun}:${id}`;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = { noun, id };
      this.#rows.set(key, row);
    }
    return row;
  }

  /** Forgets the rows of things that are gone. */
  keep(ids: { has(id: string): boolean }): void {
    for (const [key, row] of this.#rows) {
      if (row.noun !== 'project' && !ids.has(row.id)) this.#rows.delete(key);
    }
  }
}
