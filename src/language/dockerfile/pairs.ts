import { EQUALS, isSeparator } from './characters.ts';
import type { Stretch } from './words.ts';

export interface PairStretches {
  readonly name: Stretch;
  readonly value?: Stretch;
  readonly legacy: boolean;
}

/**
 * The `name=value` pairs of ARG, ENV and LABEL. BuildKit looks for the first `=` of a word before it looks at quotes.
 * @param words the argument, split at white space outside quotes
 * @param old `name value` is allowed: without an `=` in the first word, all that follows it is one value
 */
export function readPairs(
  text: string,
  argument: Stretch,
  words: readonly Stretch[],
  old: boolean,
): PairStretches[] {
  const pairs = words.map(({ from, to }): PairStretches => {
    let equals = from;
    while (equals < to && text.charCodeAt(equals) !== EQUALS) equals++;
    if (equals === to) return { name: { from, to }, legacy: false };
    return { name: { from, to: equals }, value: { from: equals + 1, to }, legacy: false };
  });
  return old && pairs[0] && !pairs[0].value ? [readOldPair(text, argument)] : pairs;
}

function readOldPair(text: string, { from, to }: Stretch): PairStretches {
  let nameTo = from;
  while (nameTo < to && !isSeparator(text.charCodeAt(nameTo))) nameTo++;
  let valueFrom = nameTo;
  while (valueFrom < to && isSeparator(text.charCodeAt(valueFrom))) valueFrom++;
  const name = { from, to: nameTo };
  return valueFrom < to ? { name, value: { from: valueFrom, to }, legacy: true } : { name, legacy: true };
}
