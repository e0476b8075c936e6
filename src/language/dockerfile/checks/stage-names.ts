/** The names of stages: StageNameCasing, FromAsCasing, DuplicateStageName, ReservedStageName. */
import type { Word } from '../syntax.ts';
import type { CheckOptions } from './options.ts';
import type { Report } from './report.ts';
import { type Step, writtenKeyword } from './step.ts';

/** Before BuildKit looks at whether FROM can be read at all. */
export function checkFromCasing({ report, instruction, options, place }: Step): void {
  const { words } = instruction;
  const [, as, name] = words;
  if (!as || !name) return;
  if (words.length === 3 && name.raw !== name.raw.toLowerCase()) {
    report.check('StageNameCasing', options, place(name.span), name.raw);
  }
  const from = writtenKeyword(report.file.text, instruction);
  // Where FROM itself is in mixed case, that is reported instead.
  const isLower = from === from.toLowerCase();
  if (!isLower && from !== from.toUpperCase()) return;
  if (as.raw !== (isLower ? as.raw.toLowerCase() : as.raw.toUpperCase())) {
    report.check('FromAsCasing', options, place(as.span), from, as.raw);
  }
}

/** False where BuildKit refuses the name. */
export function checkStageName({ report, place }: Step, name: Word): boolean {
  if (/^[a-z][a-z0-9-_.]*$/.test(name.raw.toLowerCase())) return true;
  report.error('invalid-stage-name', place(name.span), name.raw);
  return false;
}

const reserved: ReadonlySet<string> = new Set(['context', 'scratch']);

/** Comments above a FROM do not switch these off, only the directive above everything else does. */
export function checkStageNames(report: Report, options: CheckOptions): void {
  const seen = new Set<string>();
  for (const { from, name } of report.file.stages) {
    if (!name) continue;
    const lower = name.raw.toLowerCase();
    if (reserved.has(lower)) report.check('ReservedStageName', options, report.at(from, name.span), lower);
    if (seen.has(lower)) report.check('DuplicateStageName', options, report.at(from, name.span), lower);
    seen.add(lower);
  }
}
