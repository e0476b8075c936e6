/** A page of facts, tables and bars as data. All texts are plain: nothing in them is taken for markup. */

export interface Sheet {
  readonly title: string;
  /** A sentence under the title, such as when something was measured. */
  readonly lead?: string;
  /** The docker command that shows the same. */
  readonly command?: string;
  /** One with the key `reload` gives its words and place to the button that loads the page anew, which is always there. */
  readonly buttons?: readonly SheetButton[];
  readonly sections: readonly Section[];
}

export interface SheetButton {
  readonly key: string;
  readonly label: string;
  /** Codicon. The page draws those in `client/icons.ts`; with another, the button has just its label. */
  readonly icon?: string;
}

export type Section = FactsSection | BarsSection | TableSection;

/** Names with values. */
export interface FactsSection {
  readonly kind: 'facts';
  readonly key: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly help?: string }[];
}

/** Amounts beside each other. */
export interface BarsSection {
  readonly kind: 'bars';
  readonly key: string;
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    /** The amount in words: `1.2 GB, of which 300 MB can be freed`. */
    readonly value: string;
    /** 0 to 1, of the longest bar there is. */
    readonly part: number;
    /** 0 to 1: how much of this bar is drawn lighter, as what could be freed. */
    readonly light?: number;
    readonly help?: string;
  }[];
}

/** Rows that can be filtered and sorted by their columns. */
export interface TableSection {
  readonly kind: 'table';
  readonly key: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  /** What to say when there is no row. */
  readonly empty: string;
  /** How many rows are kept when rows are added; the oldest go. */
  readonly keep?: number;
  /** What can be done with a row, as buttons in it. */
  readonly actions?: readonly SheetButton[];
}

export interface Column {
  readonly label: string;
  /** What it means; shown on hover. */
  readonly help?: string;
  readonly align?: 'right';
  /** In the editor's font. */
  readonly code?: true;
}

export interface SheetRow {
  readonly key: string;
  readonly cells: readonly string[];
  /** What the columns are sorted by, where it is not the text. */
  readonly sort?: readonly (string | number)[];
  /** 0 to 1: a bar behind the row's first cell. */
  readonly bar?: number;
  readonly tone?: 'good' | 'bad' | 'dim';
  readonly help?: string;
  /** Which of the table's actions it has, by their keys; all of them when left out. */
  readonly actions?: readonly string[];
}

/** What a page that is open can be told. */
export interface OpenSheet {
  show(sheet: Sheet): void;
  /** Adds rows on top of a table, the first one topmost. Many calls in a moment cost no more than one. */
  add(section: string, rows: readonly SheetRow[]): void;
  /** Says that something is under way, with a button to cancel it; nothing when `text` is undefined. */
  busy(text: string | undefined): void;
  /** Loads the page anew, as the button `reload` does. */
  reload(): void;
}

export interface SheetSource {
  /** A page of the same id that is open already is brought to the front and loaded anew. */
  readonly id: string;
  readonly title: string;
  /** Codicon. */
  readonly icon: string;
  /**
   * Fills the page, and goes on for as long as it is live. The signal fires when it is closed, loaded anew or
   * cancelled. The page shows the sentence when it rejects.
   */
  load(page: OpenSheet, signal: AbortSignal): Promise<void>;
  /**
   * A button of the page, or with `place` one of that row in that section. `reload` is built in and never comes
   * here. The page shows the sentence when it rejects.
   */
  press?(
    button: string,
    place: { readonly section: string; readonly row: string } | undefined,
    page: OpenSheet,
  ): Promise<void>;
}
