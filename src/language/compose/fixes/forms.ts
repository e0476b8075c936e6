/** Makes the other form of an entry as text, in block or in flow style as the entry itself is written. */

import { type Edit, replace } from '../../edits.ts';
import type { Located, Span, YamlFile, YamlMap, YamlNode, YamlPair, YamlScalar } from '../../yaml/tree.ts';
import { writtenScalar } from '../features/completion-scalars.ts';
import { each } from './entries.ts';
import { columnOf, isInFlow, lineBreak, stepOf } from './site.ts';

/** A key, and its value as it is to be written; or a map of such. */
export type Entry = readonly [key: string, value: string | readonly Entry[]];

/** The text of a scalar, where nothing but itself is written: no anchor, tag, block or variable. */
export function textIn(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.anchor || node.tag || node.value === null) return undefined;
  return node.style === 'literal' || node.style === 'folded' || node.content.includes('$')
    ? undefined
    : node.content;
}

/** The texts of a map's keys; undefined when there is anything else in it. */
export function textsIn(map: YamlMap, keys: readonly string[]): Record<string, string> | undefined {
  const texts: Record<string, string> = {};
  for (const { key, value } of map.pairs) {
    const text = textIn(value);
    if (!keys.includes(key.content) || text === undefined) return undefined;
    texts[key.content] = text;
  }
  return texts;
}

/** Whether nothing in a part would get lost with another form: a comment, an anchor, an alias, a tag, a merge. */
export function isPlain(file: YamlFile, node: YamlNode, span: Span = node.span): boolean {
  let plain = true;
  each(node, (inner) => {
    if (inner.kind === 'alias' || inner.anchor || inner.tag) plain = false;
    if (inner.kind === 'scalar' && (inner.style === 'literal' || inner.style === 'folded')) plain = false;
    // Half a character cannot be written with an escape.
    if (inner.kind === 'scalar' && /\p{Surrogate}/u.test(inner.content)) plain = false;
    if (inner.kind === 'map' && inner.pairs.some(({ key }) => key.content === '<<')) plain = false;
  });
  return plain && !hasComment(file, span);
}

function hasComment({ comments }: YamlFile, { start, end }: Span): boolean {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (comments[low]?.span.start ?? Infinity) < end;
}

function inFlow(entries: readonly Entry[]): string {
  const parts = entries.map(([key, value]) =>
    value === '' ? `${key}: null` : `${key}: ${typeof value === 'string' ? value : inFlow(value)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

function blockLines(entries: readonly Entry[], step: number): string[] {
  return entries.flatMap(([key, value]) =>
    typeof value === 'string'
      ? [value === '' ? `${key}:` : `${key}: ${value}`]
      : [`${key}:`, ...blockLines(value, step).map((line) => ' '.repeat(step) + line)],
  );
}

/** An item of a list as a map. */
export function itemAsMap(
  file: YamlFile,
  chain: readonly Located[],
  item: YamlScalar,
  entries: readonly Entry[],
): Edit[] {
  if (isInFlow(chain)) return [replace(item.span, inFlow(entries))];
  const indent = lineBreak(file) + ' '.repeat(columnOf(file, item.span.start));
  return [replace(item.span, blockLines(entries, stepOf(file)).join(indent))];
}

/** An item of a list as one text. */
export function itemAsText(chain: readonly Located[], item: YamlMap, text: string, quoted: boolean): Edit[] {
  return [replace(item.span, quoted ? JSON.stringify(text) : writtenScalar(text, '', isInFlow(chain)))];
}

/** Where the value of a key is: all behind its colon. */
function behindColon({ key, value }: YamlPair): Span {
  return { start: key.span.end + 1, end: Math.max(value.span.end, key.span.end + 1) };
}

function isFlow(node: YamlNode): boolean {
  return (node.kind === 'map' || node.kind === 'list') && node.flow;
}

/** The lines of a value below its key. */
function below(file: YamlFile, { key }: YamlPair, lines: readonly string[]): string {
  const indent = lineBreak(file) + ' '.repeat(columnOf(file, key.span.start) + stepOf(file));
  return lines.map((line) => indent + line).join('');
}

/** The value of a key as a map. */
export function valueAsMap(
  file: YamlFile,
  chain: readonly Located[],
  pair: YamlPair,
  entries: readonly Entry[],
): Edit[] {
  if (isInFlow(chain.slice(0, -1)) || isFlow(pair.value))
    return [replace(behindColon(pair), ` ${inFlow(entries)}`)];
  return [replace(behindColon(pair), below(file, pair, blockLines(entries, stepOf(file))))];
}

/** The value of a key as a list; the items are as they are to be written. */
export function valueAsList(
  file: YamlFile,
  chain: readonly Located[],
  pair: YamlPair,
  items: readonly string[],
  flow = isFlow(pair.value),
): Edit[] {
  if (isInFlow(chain.slice(0, -1)) || flow) return [replace(behindColon(pair), ` [${items.join(', ')}]`)];
  return [
    replace(
      behindColon(pair),
      below(
        file,
        pair,
        items.map((item) => `- ${item}`),
      ),
    ),
  ];
}

/** The value of a key as one text. */
export function valueAsText(chain: readonly Located[], pair: YamlPair, text: string): Edit[] {
  return [replace(behindColon(pair), ` ${writtenScalar(text, '', isInFlow(chain.slice(0, -1)))}`)];
}
