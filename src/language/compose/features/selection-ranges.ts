import { inner, nested, wordSpan } from '../../features/selection.ts';
import { documentAt, pathAt } from '../../yaml/walk.ts';
import type { Located, Span, YamlFile } from '../../yaml/tree.ts';

/**
 * What a growing selection takes, the smallest first: word, line, value, key with its value, map or list and so on,
 * document, file. Each holds the one before it and is larger.
 */
export function selectionRanges(file: YamlFile, offset: number): Span[] {
  const { text, lines } = file;
  const spans: Span[] = [{ start: 0, end: text.length }];
  const document = documentAt(file, offset);
  if (document) spans.push(trimmed(text, document.span));
  const chain = pathAt(file, offset);
  for (const located of chain) spans.push(...partsOf(text, located));
  const line = lines.lineAt(offset);
  const lineSpan = trimmed(text, { start: lines.startOf(line), end: lines.startOf(line + 1) });
  const comment = file.comments.find((each) => holds(each.span, offset));
  const innermost = chain.at(-1)?.node;
  if (comment) spans.push(comment.span);
  else if (innermost?.kind === 'scalar') {
    spans.push(within(lineSpan, innermost.span), wordSpan(text, offset, { start: 0, end: text.length }));
  }
  return nested(spans.filter((span) => holds(span, offset)));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** A node with and without its anchor, tag and quotes; its key, and the two together. */
function partsOf(text: string, { node, pair }: Located): Span[] {
  const { span } = node;
  const properties =
    node.kind === 'alias' ? [] : [node.anchor?.span, node.tag?.span].filter((each) => each !== undefined);
  const whole = { start: Math.min(span.start, ...properties.map(({ start }) => start)), end: span.end };
  const parts = [...properties, span, inner(text, span), whole];
  return pair ? [...parts, pair.key.span, inner(text, pair.key.span), pair.span] : parts;
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const last = start + inside.trimEnd().length;
  return { start: Math.min(last, start + inside.length - inside.trimStart().length), end: last };
}

function within(span: Span, outer: Span): Span {
  return { start: Math.max(span.start, outer.start), end: Math.min(span.end, outer.end) };
}
