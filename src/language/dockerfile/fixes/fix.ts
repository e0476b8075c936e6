import type { Finding, TextEdit } from '../finding.ts';
import type { Dockerfile, Instruction, Span } from '../syntax.ts';

/** A change of the text that takes a finding away. */
export interface Fix {
  readonly title: { readonly en: string; readonly nl: string };
  readonly edits: readonly TextEdit[];
  /** What is built stays the same, or is what was surely meant: it may be applied without looking. */
  readonly preferred: boolean;
  /** `ignore`: it says with a comment that the finding is not to be shown. */
  readonly kind: 'fix' | 'ignore';
}

/** Makes the fixes of one rule. The instruction is the one that the finding is in. */
export type Fixer = (file: Dockerfile, finding: Finding, instruction: Instruction) => Fix[];

/** Applied without looking. */
export function sure(title: Fix['title'], ...edits: TextEdit[]): Fix[] {
  return edits.length > 0 ? [{ title, edits, preferred: true, kind: 'fix' }] : [];
}

/** Something that a person decides. */
export function proposal(title: Fix['title'], ...edits: TextEdit[]): Fix[] {
  return edits.length > 0 ? [{ title, edits, preferred: false, kind: 'fix' }] : [];
}

export function replace(span: Span, newText: string): TextEdit {
  return { span, newText };
}

export function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** A keyword in the case in which another one is written. */
export function inCaseOf(file: Dockerfile, { keywordSpan }: Instruction, keyword: string): string {
  const written = file.text.slice(keywordSpan.start, keywordSpan.end);
  return written === written.toLowerCase() ? keyword.toLowerCase() : keyword;
}
