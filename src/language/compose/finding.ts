import type { Span } from '../yaml/tree.ts';

/** Something to tell about a Compose file. Its sentence is in `messages/`, by code. */
export interface Finding {
  /**
   * `error`: `docker compose` refuses the project. `warning`: it goes on, but not as meant. `hint`: a good habit, or
   * what may well be supplied elsewhere.
   */
  readonly kind: 'error' | 'warning' | 'hint';
  /** Kebab-case name of the rule; also the key of its topic. */
  readonly code: string;
  readonly span: Span;
  /** What its sentence is made with. */
  readonly args: readonly string[];
  /** Other places that it is about, in this file or in another of the project. */
  readonly related?: readonly { readonly path: string; readonly span: Span }[];
  /** Not needed: shown faded. */
  readonly unnecessary?: boolean;
}

export type { Edit as TextEdit } from '../edits.ts';
