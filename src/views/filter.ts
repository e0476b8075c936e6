/** Digits of an id that have to be given: with fewer, many a word would be the beginning of one. */
const idDigits = 4;

/** What a thing is found by. */
export interface Searched {
  readonly id?: string;
  readonly words: readonly string[];
}

/**
 * Tells what fits a filter: every word of it has to stand in one of the thing's words, in any case, or begin its id.
 * Undefined for a filter without words, which all things fit.
 */
export function filterBy(filter: string): ((searched: Searched) => boolean) | undefined {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return undefined;
  return ({ id, words }) => {
    const text = words.join('\n').toLowerCase();
    const digits = id?.replace(/^sha256:/, '');
    return wanted.every(
      (word) =>
        text.includes(word) ||
        (word.length >= idDigits && (digits?.startsWith(word.replace(/^sha256:/, '')) ?? false)),
    );
  };
}
