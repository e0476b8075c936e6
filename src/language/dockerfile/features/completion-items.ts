import type { Span } from '../syntax.ts';
import type { TopicKey } from './topics.ts';

export type CompletionKind =
  | 'keyword'
  | 'flag'
  | 'value'
  | 'stage'
  | 'image'
  | 'variable'
  | 'operator'
  | 'file'
  | 'folder'
  | 'user';

export interface CompletionItemData {
  readonly label: string;
  readonly insertText: string;
  /** `insertText` has the places to fill in of VS Code's snippets. */
  readonly snippet: boolean;
  /** What it takes the place of, on one line, from the beginning of the half-written word to its end; the cursor is in it or at an end. */
  readonly replace: Span;
  readonly kind: CompletionKind;
  /** A value or a name from the file: the same in every language. */
  readonly detail?: string;
  readonly topic?: TopicKey;
  /** Of the items of one list, in the order that helps most. */
  readonly sortText: string;
  readonly deprecated: boolean;
  /** There is more to complete right behind it. */
  readonly again: boolean;
}

export type ItemOptions = Partial<
  Pick<CompletionItemData, 'insertText' | 'snippet' | 'topic' | 'deprecated' | 'again'>
> & {
  readonly detail?: string | undefined;
};

/** Collects items in the order in which they are to be shown; of those with the same label the first one. */
export class ItemList {
  readonly #items = new Map<string, CompletionItemData>();

  add(kind: CompletionKind, label: string, replace: Span, options: ItemOptions = {}): this {
    if (this.#items.has(label)) return this;
    const { insertText = label, snippet = false, detail, topic, deprecated = false, again = false } = options;
    this.#items.set(label, {
      label,
      insertText,
      snippet,
      replace,
      kind,
      ...(detail !== undefined && { detail }),
      ...(topic && { topic }),
      sortText: String(this.#items.size).padStart(5, '0'),
      deprecated,
      again,
    });
    return this;
  }

  get all(): CompletionItemData[] {
    return [...this.#items.values()];
  }
}
