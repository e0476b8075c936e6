/**
 * The option that was most likely meant: the first of those with the smallest Levenshtein distance, if that is under 3.
 * None where the value is one of the options. Empty for none. Source: util/suggest in moby/buildkit.
 */
export function suggest(value: string, options: Iterable<string>): string {
  let match = '';
  let least = 3;
  for (const option of options) {
    if (option === value) return '';
    const distance = distanceUnder(value, option, least);
    if (distance < least) {
      match = option;
      least = distance;
    }
  }
  return match;
}

/** The Levenshtein distance, or `limit` where it is no less. */
function distanceUnder(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  // What is the same at both ends costs nothing.
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  let end = 0;
  const shorter = Math.min(from.length, to.length) - start;
  while (end < shorter && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  const a = from.slice(start, from.length - end);
  const b = to.slice(start, to.length - end);
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      const cost = Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    row = next;
  }
  return Math.min(row[b.length] as number, limit);
}
