/** Finds what was meant by a word with a slip in it. */

/** The option with the least slips, up to `limit`; undefined where none is that near or the word is one of them. */
export function nearest(word: string, options: Iterable<string>, limit: number): string | undefined {
  let found: string | undefined;
  let least = limit + 1;
  for (const option of options) {
    if (Math.abs(option.length - word.length) >= least) continue;
    const slips = distance(word, option);
    if (slips === 0) return undefined;
    if (slips < least) {
      least = slips;
      found = option;
    }
  }
  return found;
}

/** Letters to add, leave out, replace or swap with a neighbour: optimal string alignment. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[to.length] ?? 0;
}
