/** Changes of a text that mend something, for every language. Offsets are in UTF-16 code units. */

import type { Span } from './text.ts';

/** What is in `span` becomes `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A change of the text that takes a finding away. */
export interface Fix {
  readonly title: { readonly en: string; readonly nl: string };
  readonly edits: readonly Edit[];
  /** What the file says stays the same, or is what was surely meant: it may be applied without looking. */
  readonly preferred: boolean;
  /** `ignore`: it says with a comment that the finding is not to be shown. */
  readonly kind: 'fix' | 'ignore';
}

/** Applied without looking. */
export function sure(title: Fix['title'], ...edits: Edit[]): Fix[] {
  return edits.length > 0 ? [{ title, edits, preferred: true, kind: 'fix' }] : [];
}

/** Something that a person decides. */
export function proposal(title: Fix['title'], ...edits: Edit[]): Fix[] {
  return edits.length > 0 ? [{ title, edits, preferred: false, kind: 'fix' }] : [];
}

export function replace(span: Span, newText: string): Edit {
  return { span, newText };
}

export function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** Collects edits; those that change nothing are left out. */
export class Edits {
  readonly #all: Edit[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** In the order of the text. */
  sorted(): Edit[] {
    return this.#all.toSorted((one, other) => one.span.start - other.span.start);
  }

  replace(start: number, end: number, newText: string): void {
    if (this.#text.slice(start, end) !== newText) this.#all.push({ span: { start, end }, newText });
  }
}

/** The text with the edits made, as an editor makes them: insertions at one place in their order. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** All edits of the groups in the order of the text: where two groups get in each other's way the first one is taken. */
export function withoutOverlaps(groups: Iterable<readonly Edit[]>): Edit[] {
  const taken: Edit[] = [];
  for (const edits of groups) {
    if (edits.some((edit) => collides(edit, taken))) continue;
    for (const edit of edits) taken.splice(placeOf(edit, taken), 0, edit);
  }
  return taken;
}

/** Behind all edits that begin before it, and behind insertions at the same place. */
function placeOf({ span }: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = (taken[middle] as Edit).span;
    if (other.start < span.start || (other.start === span.start && other.end <= span.end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether it touches what another one changes, or inserts what another one inserts. */
function collides(edit: Edit, taken: readonly Edit[]): boolean {
  const place = placeOf(edit, taken);
  const { start, end } = edit.span;
  for (let at = place - 1; at >= 0; at--) {
    const { span, newText } = taken[at] as Edit;
    if (span.end < start || (span.end === start && span.start < start)) break;
    if (span.end > start || newText === edit.newText) return true;
  }
  const next = taken[place];
  return next !== undefined && next.span.start < end;
}
