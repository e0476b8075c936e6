import { checkDockerfile } from '../../../../../src/language/dockerfile/checks/index.ts';
import type { Finding, TextEdit } from '../../../../../src/language/dockerfile/finding.ts';
import { hintDockerfile } from '../../../../../src/language/dockerfile/hints/index.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

/** The text with the edits made, as an editor makes them: insertions at one place in their order. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  const last = edits.map((edit, order) => ({ edit, order }));
  last.sort(
    (a, b) => b.edit.span.start - a.edit.span.start || b.edit.span.end - a.edit.span.end || b.order - a.order,
  );
  for (const { edit } of last)
    result = result.slice(0, edit.span.start) + edit.newText + result.slice(edit.span.end);
  return result;
}

/** All that is to tell about a text. */
export function findingsOf(text: string): Finding[] {
  const file = parseDockerfile(text);
  const hints = hintDockerfile(file, { levels: { 'no-healthcheck': 'hint' }, hasDockerignore: false });
  return [...checkDockerfile(file, { baseEnvironment: ['PATH'] }), ...hints];
}

export function countOf(text: string, code: string): number {
  return findingsOf(text).filter((finding) => finding.code === code).length;
}
