/** Fixes in projects that are written in line. */
import assert from 'node:assert/strict';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import type { Finding } from '../../../../../src/language/compose/finding.ts';
import { fixesFor } from '../../../../../src/language/compose/fixes/index.ts';
import { refactoringsAt } from '../../../../../src/language/compose/fixes/refactorings.ts';
import { applied, type Fix } from '../../../../../src/language/edits.ts';
import { atCursor, type Files, projectOf } from '../project/files.ts';

export async function findingsIn(text: string, others: Files = {}): Promise<Finding[]> {
  const project = await projectOf({ ...others, 'compose.yaml': text }, 'compose.yaml');
  return checkCompose(project, '/w/compose.yaml');
}

/** The fixes of the first finding of a rule, without those that silence it. */
export async function fixesOf(code: string, text: string, others: Files = {}): Promise<Fix[]> {
  const project = await projectOf({ ...others, 'compose.yaml': text }, 'compose.yaml');
  const finding = checkCompose(project, '/w/compose.yaml').find((each) => each.code === code);
  assert.ok(finding, `no ${code}`);
  return fixesFor(project, '/w/compose.yaml', finding).filter(({ kind }) => kind === 'fix');
}

/** The lines that a change takes away and puts in, each with a `-` or a `+`. */
export function difference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

/** What a fix of the first finding of a rule changes: the best one, or the one whose title begins so. */
export async function mended(code: string, text: string, title = '', others: Files = {}): Promise<string[]> {
  const fixes = await fixesOf(code, text, others);
  const fix = fixes.find((each) => each.title.en.startsWith(title));
  assert.ok(fix, `no fix “${title}”, only: ${fixes.map((each) => each.title.en).join(', ')}`);
  return difference(text, applied(text, fix.edits));
}

/** What else can be written at the cursor `‸`: the whole text, by title. */
export async function otherForms(marked: string): Promise<Record<string, string>> {
  const { project, path, offset, files } = await atCursor({ 'compose.yaml': marked });
  const text = files['compose.yaml'] ?? '';
  return Object.fromEntries(
    refactoringsAt(project, path, offset).map(({ title, edits }) => [title.en, applied(text, edits)]),
  );
}
