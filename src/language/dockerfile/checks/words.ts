import type { WordError } from '../shell-word.ts';
import type { Word } from '../syntax.ts';
import type { Step } from './step.ts';

/** Reports what BuildKit's lexer refuses in a word, at the variable or the quote where the tree knows it. */
export function reportWord(
  { report, place }: Pick<Step, 'report' | 'place'>,
  word: Pick<Word, 'span' | 'raw'>,
  error: WordError,
): void {
  const { start, end } = word.span;
  // The word stands in the text as it is written unless it goes on on another line.
  const asWritten = end - start === word.raw.length;
  const at = asWritten && error.at > 0 ? Math.min(start + error.at, end - 1) : start;
  report.error(error.code, place({ start: at, end }), ...error.args);
}
