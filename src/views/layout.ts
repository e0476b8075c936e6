import type { Container, Image, Network, Volume } from '../engine/model.ts';
import type { Row } from '../ui/rows.ts';
import type { Look } from './look.ts';

/** What the engine has. */
export interface Stock {
  readonly containers: ReadonlyMap<string, Container>;
  readonly images: ReadonlyMap<string, Image>;
  readonly volumes: ReadonlyMap<string, Volume>;
  readonly networks: ReadonlyMap<string, Network>;
}

/** The rows of a view at one moment. */
export interface Layout {
  /** Rows under each row, in order; the top ones under undefined. Layers are not among them. */
  readonly children: ReadonlyMap<Row | undefined, readonly Row[]>;
  /** How many things the view has, and how many of them the filter leaves. */
  readonly total: number;
  readonly shown: number;
}

/** What one view shows, from what the engine has. */
export interface ViewModel {
  layout(stock: Stock): Layout;
  /** Undefined when what the row stands for is gone. Of a row of the last layout. */
  look(stock: Stock, row: Row): Look | undefined;
}

/** The row that another one stands under; undefined at the top, and of a row that is not in the layout. */
export function parentIn({ children }: Layout, row: Row): Row | undefined {
  for (const [parent, rows] of children) if (rows.includes(row)) return parent;
  return undefined;
}

/** The first row that stands for the same thing. An image without a tag means any of its tags. */
export function findIn({ children }: Layout, { noun, id, tag }: Row): Row | undefined {
  for (const rows of children.values()) {
    for (const row of rows) {
      if (row.noun === noun && row.id === id && (tag === undefined || row.tag === tag)) return row;
    }
  }
  return undefined;
}
