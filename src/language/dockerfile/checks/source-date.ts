/**
 * SOURCE_DATE_EPOCH as a global ARG: seconds since 1970, `context`, or a stage that does nothing but add one thing from
 * elsewhere. Source: dockerfile2llb/epoch.go.
 */
import { isCertain, processWord } from '../shell-word.ts';
import type { Instruction, Span } from '../syntax.ts';
import { type Globals } from './base-images.ts';
import { gitSource, isWebSource } from './git-sources.ts';
import { Report } from './report.ts';

export function checkSourceDate(
  report: Report,
  { scope, complete }: Globals,
  given: string | undefined,
): void {
  const value = given ?? scope.get('SOURCE_DATE_EPOCH') ?? '';
  if (value === '' || value === 'context' || !complete || !isCertain(value) || /^[-+]?\d{1,18}$/.test(value))
    return;
  const declared = scope.find('SOURCE_DATE_EPOCH')?.declaration?.pair;
  const stage = report.file.stages.find(({ name }) => name?.raw.toLowerCase() === value.toLowerCase());
  if (!stage) {
    const span: Span = declared?.value?.span ?? { start: 0, end: 0 };
    report.error('invalid-source-date', Report.unplaced(span), value);
    return;
  }
  const { escape } = report.file;
  const base = stage.base && processWord(stage.base.raw, scope, escape).text;
  const [, ...instructions] = stage.instructions;
  const added = instructions.filter(({ keyword }) => keyword === 'ADD');
  const isRight =
    base === 'scratch' &&
    added.length === 1 &&
    instructions.every(({ keyword }) => keyword === 'ADD' || keyword === 'ARG') &&
    added.every(isRemote);
  if (!isRight) report.error('source-date-stage', report.at(stage.from), value);
}

/** One source, from elsewhere; true as well where a variable tells. */
function isRemote({ words, heredocs }: Instruction): boolean {
  const [source] = words;
  if (!source || words.length !== 2 || heredocs.length > 0) return false;
  if (source.raw.includes('$') || isWebSource(source.value)) return true;
  const git = gitSource(source.value);
  return git !== undefined && !git.isLocal;
}
