/** A form as data: what it asks, and what becomes of the answers. The host side gives it, the page shows it. */

/**
 * Text or a choice; a tick; rows of a list, each with a text for every column. A row in which no text is filled
 * in is not given.
 */
export type FieldValue = string | boolean | readonly (readonly string[])[];

/** What is filled in, by the key of its field: every field of the form has its value. */
export type Values = Readonly<Record<string, FieldValue>>;

interface FieldBase {
  readonly key: string;
  readonly label: string;
  /** What it means, in a sentence or two of our own; shown on hover and on focus. */
  readonly help?: string;
  /** Id of the topic that tells more of it: `cli/run-publish`. */
  readonly topic?: string;
  /** Why it cannot be used here, such as an engine that lacks it: the field is greyed and says so. */
  readonly unavailable?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly placeholder?: string;
  readonly suggestions?: readonly string[];
  /** Hidden as it is typed. */
  readonly secret?: boolean;
  /** A button beside it that asks for a file or folder on this machine. */
  readonly browse?: 'file' | 'folder' | 'save';
}

export interface FlagField extends FieldBase {
  readonly kind: 'flag';
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
}

/** A list: ports, variables, mounts. A column is a text or a choice; its key counts within the row. */
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  readonly columns: readonly (TextField | ChoiceField)[];
  /** Words of the button that adds a row: `Add Port`. */
  readonly add: string;
}

export type Field = TextField | FlagField | ChoiceField | RowsField;

export interface Group {
  readonly title: string;
  /** Folded until someone opens it, or until one of its fields has a problem. */
  readonly folded?: boolean;
  readonly fields: readonly Field[];
}

export interface Review {
  /** The docker command line, or lines, that this comes to. */
  readonly command: string;
  /**
   * What is wrong, by the key of the field, or of a cell: `ports.0.host` is the column `host` in the first row of
   * `ports`. Nothing can be submitted until it is empty. A key of no field stands at the top of the form.
   */
  readonly problems: Readonly<Record<string, string>>;
  /** What one should know: `8080 is taken on this computer`. By the same keys. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface Form {
  /** A form of the same id that is open already is brought to the front and begins anew. */
  readonly id: string;
  readonly title: string;
  /** Codicon. */
  readonly icon: string;
  /** A sentence under the title. */
  readonly lead?: string;
  readonly groups: readonly Group[];
  /** What is filled in to begin with. A key that is left out is empty, off, the first choice, or no rows. */
  readonly initial: Values;
  /** The first is the one that Ctrl+Enter presses. */
  readonly buttons: readonly { readonly key: string; readonly label: string }[];
  /** Called as one types, at most a few times a second. */
  review(values: Values): Review | Promise<Review>;
  /**
   * Called when `review` finds no problem. The form closes when it resolves; it stays and shows the sentence when
   * it rejects. The signal fires when the user cancels or closes the form meanwhile.
   */
  submit(values: Values, button: string, signal: AbortSignal): Promise<void>;
}
