import type { Instruction } from '../syntax.ts';
import type { CheckOptions } from './options.ts';
import type { Report } from './report.ts';
import { writtenKeyword } from './step.ts';

/**
 * ConsistentInstructionCasing: all keywords in the case of the majority, upper case when there is none. The ARGs above
 * the first FROM do not count, and only the directive above everything else switches it off.
 */
export function checkCasing(
  report: Report,
  options: CheckOptions,
  isKnown: (instruction: Instruction) => boolean,
): void {
  const { text, stages } = report.file;
  const keywords = stages
    .flatMap(({ instructions }) => instructions)
    .filter(isKnown)
    .map((instruction) => {
      const written = writtenKeyword(text, instruction);
      return { instruction, written, isUpper: written === instruction.keyword };
    });
  let majority = 0;
  for (const { written, isUpper } of keywords) {
    if (isUpper) majority++;
    else if (written === written.toLowerCase()) majority--;
  }
  for (const { instruction, written, isUpper } of keywords) {
    if (isUpper && majority >= 0) continue;
    const right = majority < 0 ? written.toLowerCase() : written.toUpperCase();
    if (written === right) continue;
    report.check(
      'ConsistentInstructionCasing',
      options,
      report.at(instruction),
      written,
      majority < 0 ? 'lowercase' : 'uppercase',
    );
  }
}
