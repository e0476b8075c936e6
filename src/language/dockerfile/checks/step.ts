import type { Instruction, Span, Word } from '../syntax.ts';
import type { CheckOptions } from './options.ts';
import type { Place, Report } from './report.ts';

/** An instruction that is looked at, and where what is found in it is reported. */
export interface Step {
  readonly report: Report;
  readonly instruction: Instruction;
  readonly options: CheckOptions;
  /** Of a part of the instruction, or of its keyword. */
  readonly place: (exact?: Span) => Place;
}

/** What BuildKit's lexer gets to read of a word: in JSON form without JSON's own quotes. */
export function lexedText({ json }: Instruction, word: Word): string {
  return json ? word.value : word.raw;
}

/** The keyword with its case as it is written. */
export function writtenKeyword(text: string, { keyword, keywordSpan }: Instruction): string {
  const written = text.slice(keywordSpan.start, keywordSpan.end);
  // It may go on on another line.
  return written.length === keyword.length ? written : written.replaceAll(/[\\`][\t ]*\r*\n/g, '');
}
