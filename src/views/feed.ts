import type { Row } from '../ui/rows.ts';
import { changedRows } from './changes.ts';
import type { Layout, Stock, ViewModel } from './layout.ts';
import { type Look, sameLook } from './look.ts';

/** Rows that a view which was empty is given at first; the rest follow as soon as those are on their way. */
const screenful = 60;

/** Remembers what VS Code was given of a view, so that it can be told what is no longer so, and nothing else. */
export class Feed {
  readonly #model: ViewModel;
  readonly #rows = new Map<Row | undefined, readonly Row[]>();
  readonly #looks = new Map<Row, Look>();
  #layout: Layout | undefined;
  /** Nothing is shown: the first rows may come before the others. */
  #empty = true;

  constructor(model: ViewModel) {
    this.#model = model;
  }

  /** What the rows are made of may have changed. */
  change(): void {
    this.#layout = undefined;
  }

  layout(stock: Stock): Layout {
    return (this.#layout ??= this.#model.layout(stock));
  }

  /** Gives the rows under one. `more`: they are the first of many, so that `renew` is to be called at once. */
  give(stock: Stock, parent: Row | undefined): { rows: readonly Row[]; more: boolean } {
    const all = this.layout(stock).children.get(parent) ?? [];
    const more = this.#empty && parent === undefined && all.length > 2 * screenful;
    const rows = more ? all.slice(0, screenful) : all;
    this.#empty = false;
    if (parent === undefined) this.#looks.clear();
    this.#rows.set(parent, rows);
    return { rows, more };
  }

  /** Gives the look of a row; undefined when its thing is gone. */
  giveLook(stock: Stock, row: Row): Look | undefined {
    const look = this.look(stock, row);
    if (look !== undefined) this.#looks.set(row, look);
    return look;
  }

  look(stock: Stock, row: Row): Look | undefined {
    this.layout(stock);
    return this.#model.look(stock, row);
  }

  /** Rows that have to be asked for again. What is not asked for again after this is not told of another time. */
  renew(stock: Stock): 'everything' | readonly Row[] {
    const changed = changedRows(this.#rows, this.layout(stock), (row) => {
      const [before, now] = [this.#looks.get(row), this.look(stock, row)];
      return before !== undefined && now !== undefined && !sameLook(before, now);
    });
    if (changed === 'everything' || changed.some((row) => this.#realigns(stock, row))) {
      this.#rows.clear();
      return 'everything';
    }
    for (const row of changed) this.#rows.delete(row);
    return changed;
  }

  /**
   * Whether a row is now the only one of its neighbours that opens, or was: VS Code leaves room for the arrow in all
   * of them or in none, and decides for each row when it draws that one.
   */
  #realigns(stock: Stock, row: Row): boolean {
    const opened = (each: Row): boolean => this.#looks.get(each)?.under !== undefined;
    const opens = (each: Row): boolean => this.look(stock, each)?.under !== undefined;
    if (opened(row) === opens(row)) return false;
    const neighbours = [...this.#rows.values()].find((rows) => rows.includes(row)) ?? [];
    return neighbours.some(opened) !== neighbours.some(opens);
  }

  /** VS Code is to ask for everything again. */
  forget(): void {
    this.#layout = undefined;
    this.#rows.clear();
  }

  /** From now on all rows are given together: one of them is to be found. */
  whole(): void {
    this.#empty = false;
  }

  /** The view shows nothing. */
  clear(): void {
    this.forget();
    this.#empty = true;
  }
}
