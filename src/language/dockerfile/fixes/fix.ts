import type { Fix } from '../../edits.ts';
import type { Finding } from '../finding.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';

export { type Fix, insert, proposal, replace, sure } from '../../edits.ts';

/** Makes the fixes of one rule. The instruction is the one that the finding is in. */
export type Fixer = (file: Dockerfile, finding: Finding, instruction: Instruction) => Fix[];

/** A keyword in the case in which another one is written. */
export function inCaseOf(file: Dockerfile, { keywordSpan }: Instruction, keyword: string): string {
  const written = file.text.slice(keywordSpan.start, keywordSpan.end);
  return written === written.toLowerCase() ? keyword.toLowerCase() : keyword;
}
