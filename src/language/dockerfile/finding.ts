import type { Span } from './syntax.ts';

/** Something to tell about a Dockerfile. Its sentence is in `messages/`, by code. */
export interface Finding {
  /** `error`: BuildKit refuses the file. `check`: one of BuildKit's build checks. `hint`: a good habit of the notes. */
  readonly kind: 'error' | 'check' | 'hint';
  /** BuildKit's rule name for a check; a kebab-case name of ours for the others. */
  readonly code: string;
  readonly span: Span;
  /** What its sentence is made with. */
  readonly args: readonly string[];
  /** First and last line that BuildKit reports, 0-based. Where `span` starts on another line it cannot be right. */
  readonly lines?: { readonly first: number; readonly last: number };
  /** The exact place, where it is on another line than BuildKit's. */
  readonly exact?: Span;
}

export type { Edit as TextEdit } from '../edits.ts';
