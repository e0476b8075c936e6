/** What a node is written with. */
import type { Span, YamlNode, YamlPair, YamlScalar } from '../../../yaml/tree.ts';

/** A map or a list without brackets. */
export function isBlockCollection(node: YamlNode): boolean {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow;
}

/** It is not just left out. */
export function isWritten({ span }: YamlNode): boolean {
  return span.end > span.start;
}

/** Its anchor and tag, in the order of the text. */
export function propertiesOf(node: YamlNode): Span[] {
  return [node.anchor?.span, node.tag?.span]
    .filter((span) => span !== undefined)
    .toSorted((a, b) => a.start - b.start);
}

/** Its key is on one line with its colon, and has no question mark in front of it. */
export function isSimple(text: string, { key, span }: YamlPair): boolean {
  const colon = colonOf(text, key);
  return text[colon] === ':' && !/^\?\s|\n/.test(text.slice(span.start, colon));
}

/** Where the colon behind a key is, if it is on the same line. */
export function colonOf(text: string, { span }: YamlScalar): number {
  let at = span.end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The first thing at or behind a place that is neither white space nor a comment. */
export function nextToken(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text[at] !== '#') return at;
    const newline = text.indexOf('\n', at);
    at = newline < 0 ? text.length : newline;
  }
}
