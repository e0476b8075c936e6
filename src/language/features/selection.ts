/** How a selection grows, in every language. */

import type { Span } from '../text.ts';

/** The smallest first; what is empty, double, or crosses a smaller one is left out. */
export function nested(spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    if (span.end <= span.start) continue;
    const grows = last && (span.start < last.start || span.end > last.end);
    if (!last || (grows && span.start <= last.start && span.end >= last.end)) chain.push(span);
  }
  return chain;
}

/** Without quotes around it. */
export function inner(text: string, { start, end }: Span): Span {
  const first = text[start];
  const quoted = end - start >= 2 && (first === '"' || first === "'") && text[end - 1] === first;
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The word at an offset, or what of it stands in `within`. */
export function wordSpan(text: string, offset: number, within: Span): Span {
  let start = Math.min(offset, within.end);
  let end = start;
  while (start > within.start && /[\p{L}\p{Nd}_]/u.test(text[start - 1] as string)) start--;
  while (end < within.end && /[\p{L}\p{Nd}_]/u.test(text[end] as string)) end++;
  return { start, end };
}
