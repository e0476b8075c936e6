import type { Span } from '../../yaml/tree.ts';
import type { TextEdit } from '../finding.ts';
import type { TopicKey } from './hover-topics.ts';

export type CompletionKind =
  | 'key'
  | 'value'
  | 'service'
  | 'network'
  | 'volume'
  | 'config'
  | 'secret'
  | 'model'
  | 'profile'
  | 'anchor'
  | 'stage'
  | 'image'
  | 'variable'
  | 'operator'
  | 'file'
  | 'folder'
  | 'user'
  | 'snippet';

export interface CompletionItemData {
  readonly label: string;
  /**
   * Its lines are parted by `\n`. Those after the first are to get the white space that the line begins with that it
   * is inserted in, up to `replace.start`, as VS Code does.
   */
  readonly insertText: string;
  /** `insertText` has the places to fill in of VS Code's snippets. */
  readonly snippet: boolean;
  /**
   * What it takes the place of, on one line; the cursor is in it or at an end. It may begin with white space: an
   * indentation that is wrong, or the space behind a colon where the text goes on the next line.
   */
  readonly replace: Span;
  readonly kind: CompletionKind;
  /** A value or a name from a file: the same in every language. */
  readonly detail?: string;
  readonly topic?: TopicKey;
  /** What the schema says of a key, in English, as plain text: for what has no topic. */
  readonly description?: string;
  /** Of the items of one list, in the order that helps most. */
  readonly sortText: string;
  readonly deprecated: boolean;
  /** There is more to complete right behind it. */
  readonly again: boolean;
  /** What it needs elsewhere in the same file: the declaration of its volume. It does not touch `replace`. */
  readonly also?: TextEdit;
}

export interface ItemOptions {
  readonly insertText?: string;
  readonly snippet?: boolean;
  readonly detail?: string | undefined;
  readonly topic?: TopicKey | undefined;
  readonly description?: string | undefined;
  readonly deprecated?: boolean;
  readonly again?: boolean;
  readonly also?: TextEdit | undefined;
}

/** Collects items in the order in which they are to be shown, deprecated ones last; of those with the same label the first one. */
export class ItemList {
  readonly #items = new Map<string, Omit<CompletionItemData, 'sortText'>>();

  add(kind: CompletionKind, label: string, replace: Span, options: ItemOptions = {}): void {
    if (label === '' || this.#items.has(label)) return;
    const { insertText = label, snippet = false, deprecated = false, again = false } = options;
    const { detail, topic, description, also } = options;
    this.#items.set(label, {
      label,
      insertText,
      snippet,
      replace,
      kind,
      ...(detail !== undefined && { detail }),
      ...(topic && { topic }),
      ...(description !== undefined && { description }),
      ...(also && { also }),
      deprecated,
      again,
    });
  }

  has(label: string): boolean {
    return this.#items.has(label);
  }

  get all(): CompletionItemData[] {
    const items = [...this.#items.values()];
    const ordered = [...items.filter((item) => !item.deprecated), ...items.filter((item) => item.deprecated)];
    return ordered.map((item, index) => ({ ...item, sortText: String(index).padStart(5, '0') }));
  }
}
