/** A command line as a person would type it. It is for reading: nothing is ever run from it. */

import { visibleText } from '../build/text.ts';

export function shownCommand(words: readonly string[]): string {
  return words.map(shownWord).join(' ');
}

function shownWord(word: string): string {
  if (/^[\w@%+=:,./~-]+$/.test(word)) return word;
  const visible = visibleText(word);
  return /^[^"$`\\!]+$/.test(visible) && visible.includes("'")
    ? `"${visible}"`
    : `'${visible.replaceAll("'", `'\\''`)}'`;
}

/**
 * A command line's words, as a shell would part them at blanks; quotes and backslashes keep what they hold together.
 * Undefined when a quote is left open. Variables and operators mean nothing here.
 */
export function wordsOf(line: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (quote !== '' && sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) {
      quote = sign;
      word ??= '';
    } else if (sign === '\\' && quote !== "'" && at + 1 < line.length) {
      const next = line[++at] ?? '';
      word = (word ?? '') + (quote === '"' && !'"\\$`'.includes(next) ? `\\${next}` : next);
    } else if (quote === '' && /\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  if (quote !== '') return undefined;
  return word === undefined ? words : [...words, word];
}
