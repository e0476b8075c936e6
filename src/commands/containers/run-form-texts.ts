/** What a field of one line shows of a value, and the value that is meant by what a field says. */

import { wordsOf } from '../../engine/compose/shown.ts';
import { sizeWord } from '../../engine/run/units.ts';
import { quote } from '../../language/cli/quote.ts';
import { readBytes } from '../../language/compose/explain-value/quantities.ts';

/** A field has no room for line breaks, and loses the spaces at either end. */
export const shownText = (value: string): string => value.replaceAll(/[\r\n]+/g, '').trim();

/** What is typed; where that is just what the field showed of a value, the value with all that it could not show. */
export function kept(typed: string, value: string | undefined): string {
  return value !== undefined && typed === shownText(value) ? value : typed;
}

export const shownWords = (words: readonly string[] | undefined): string =>
  words === undefined ? '' : shownText(quote(words));

/** Undefined when a quote is left open. */
export function keptWords(
  typed: string,
  words: readonly string[] | undefined,
): readonly string[] | undefined {
  return words !== undefined && typed === shownWords(words) ? words : wordsOf(typed);
}

/** Words with spaces or commas between them. */
export const listOf = (text: string | undefined): string[] =>
  (text ?? '').split(/[\s,]+/).filter((word) => word !== '');

export const shownSize = (bytes: number | undefined): string => (bytes === undefined ? '' : sizeWord(bytes));

/** `512m` in bytes; -1 as it is. Undefined when it is no size. */
export const sizeOf = (text: string): number | undefined => (text === '-1' ? -1 : readBytes(text));
