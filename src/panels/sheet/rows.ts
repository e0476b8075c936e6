import type { Sheet, SheetRow, TableSection } from './sheet.ts';

/** A sheet with rows on top of one of its tables, the oldest of which go when it keeps only so many. */
export function withRows(sheet: Sheet, section: string, rows: readonly SheetRow[]): Sheet {
  const sections = sheet.sections.map((each) =>
    each.kind === 'table' && each.key === section
      ? { ...each, rows: [...rows, ...each.rows].slice(0, each.keep) }
      : each,
  );
  return { ...sheet, sections };
}

/** By which column rows are sorted, and which way. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** What a click on a column's head leads to: upwards, downwards, and as the rows came. */
export function nextSorting(now: Sorting | undefined, column: number): Sorting | undefined {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? undefined : { column, descending: true };
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** Numbers before texts; digits in texts count as numbers: `web-2` stands before `web-10`. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : collator.compare(a, b);
}

/** The rows in another order. Rows that are equal stay as they were. */
export function sortRows(rows: readonly SheetRow[], sorting: Sorting | undefined): readonly SheetRow[] {
  if (sorting === undefined) return rows;
  const { column, descending } = sorting;
  const valueOf = ({ cells, sort }: SheetRow): string | number => sort?.[column] ?? cells[column] ?? '';
  return rows.toSorted((a, b) =>
    descending ? compare(valueOf(b), valueOf(a)) : compare(valueOf(a), valueOf(b)),
  );
}

/** The rows that hold every word of the query, in any cell; case does not matter. */
export function filterRows(rows: readonly SheetRow[], query: string): readonly SheetRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

const texts = new WeakMap<SheetRow, string>();

/** What is searched, made once for a row. */
function textOf(row: SheetRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = row.cells.join('\n').toLowerCase();
    texts.set(row, text);
  }
  return text;
}

/** How many rows tell how wide a column should be. */
const sample = 200;

/** Characters that a column gets at least and at most: a longer text is broken into lines. */
const [narrowest, widest] = [5, 56];

/** Up to how many characters a column is not made narrower than it would like to be. */
const short = 26;

/** How wide each column would like to be, in widths of a digit, with the space around its text. */
export function columnWidths({ columns, rows }: Pick<TableSection, 'columns' | 'rows'>): number[] {
  const first = rows.slice(0, sample);
  const marked = first.some(({ tone }) => tone !== undefined);
  return columns.map(({ label, help, code }, at) => {
    // The head has a mark for the order, and a `?`.
    const head = label.length + (help === undefined ? 2 : 5);
    const longest = first.reduce((most, { cells }) => Math.max(most, cells[at]?.length ?? 0), 0);
    // The editor's font is larger and as wide everywhere; the tone has a mark in the first column.
    const text = longest * (code === true ? 1.15 : 1) + (at === 0 && marked ? 3 : 0);
    return Math.min(Math.max(Math.ceil(Math.max(text, head)) + 3, narrowest), widest);
  });
}

/** Columns of such widths for a grid in CSS: what is short gets what it wants, the rest share what is left. */
export function gridColumns(widths: readonly number[]): string {
  return widths
    .map((width) => (width <= short ? `minmax(0, ${width}ch)` : `minmax(10ch, ${width}fr)`))
    .join(' ');
}

/** The width in digits beyond which a table of such columns does not grow. */
export function tableWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + (width <= short ? width : width * 1.5), 0);
}
