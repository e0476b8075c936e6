import type { Language } from '../../notes/types.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What the page of a sheet is told. */
export type ToSheet =
  | {
      readonly type: 'sheet';
      readonly language: Language;
      /** What the page is called as long as there is no sheet. */
      readonly title: string;
      readonly sheet?: Sheet;
    }
  | { readonly type: 'add'; readonly section: string; readonly rows: readonly SheetRow[] }
  /** What is under way, and what went wrong. */
  | { readonly type: 'status'; readonly busy?: string; readonly error?: string }
  /** The press of that number is done. */
  | { readonly type: 'pressed'; readonly press: number };

/** A row of a table, by the keys of both. */
export interface RowPlace {
  readonly section: string;
  readonly row: string;
}

/** What the page of a sheet tells. */
export type FromSheet =
  | { readonly type: 'ready' }
  | { readonly type: 'press'; readonly press: number; readonly button: string; readonly place?: RowPlace }
  | { readonly type: 'cancel' }
  /** What went wrong has been read. */
  | { readonly type: 'dismiss' }
  | { readonly type: 'copy'; readonly text: string };
