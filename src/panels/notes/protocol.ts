import type { Language, Topic } from '../../notes/types.ts';

/** What the page of the course notes is told. */
export type ToPage =
  | {
      readonly type: 'library';
      readonly language: Language;
      /** Every topic, in the order of the list. */
      readonly topics: readonly Topic[];
    }
  | { readonly type: 'open'; readonly id: string };

/** What the page tells. */
export type FromPage = { readonly type: 'ready' };
