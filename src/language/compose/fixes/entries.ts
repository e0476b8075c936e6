/** Takes keys and items out of a file, and puts others in. Comments on other lines and blank lines stay. */

import { type Edit, insert, replace } from '../../edits.ts';
import type { Located, Span, YamlFile, YamlList, YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';
import { columnOf, lineBreak, lineEndOf, stepOf } from './site.ts';

/**
 * Takes out the last of the chain. What it was alone in goes with it, but for services and what else has a name.
 * Nothing where another place still needs an anchor in it.
 */
export function removal(file: YamlFile, chain: readonly Located[]): Edit[] {
  const entry = chain.at(-1);
  const parent = chain.at(-2)?.node;
  if (entry === undefined || (parent?.kind !== 'map' && parent?.kind !== 'list')) return [];
  if (usedElsewhere(file, entry)) return [];
  const spans = spansOf(file, parent);
  const at =
    parent.kind === 'map' ? parent.pairs.indexOf(entry.pair as YamlPair) : parent.items.indexOf(entry.node);
  const span = spans[at];
  if (span === undefined) return [];
  const named = entry.path.length === 3 && typeof entry.path[0] === 'string';
  if (spans.length === 1 && !named && chain.length > 2) return removal(file, chain.slice(0, -1));
  if (parent.flow) return [replace(partOfFlow(spans, at), '')];
  const start = file.lines.startOf(file.lines.lineAt(span.start));
  if (file.text.slice(start, span.start).trim().replace('\ufeff', '') === '')
    return [replace(wholeLines(file, span), '')];
  // Behind the dash of an item: what follows takes its place.
  const next = spans[at + 1];
  return next === undefined ? [] : [replace({ start: span.start, end: next.start }, '')];
}

/** From the key or the dash to the end of the value. */
function spansOf(file: YamlFile, parent: YamlMap | YamlList): Span[] {
  if (parent.kind === 'map') return parent.pairs.map(({ span }) => span);
  return parent.items.map((item) => {
    const start = beginOf(item);
    if (parent.flow) return { start, end: item.span.end };
    return { start: file.text.lastIndexOf('-', start - 1), end: Math.max(item.span.end, start) };
  });
}

/** With its anchor and its tag. */
export function beginOf(node: YamlNode): number {
  return Math.min(node.span.start, node.anchor?.span.start ?? Infinity, node.tag?.span.start ?? Infinity);
}

function partOfFlow(spans: readonly Span[], at: number): Span {
  const { start, end } = spans[at] as Span;
  const next = spans[at + 1];
  const before = spans[at - 1];
  if (next !== undefined) return { start, end: next.start };
  return before === undefined ? { start, end } : { start: before.end, end };
}

/** The lines of a part, and one of the blank lines around it when they would come together. */
export function wholeLines({ text, lines }: YamlFile, { start, end }: Span): Span {
  const first = lines.lineAt(start);
  const last = lines.lineAt(Math.max(start, end - (/[\r\n]$/.test(text.slice(start, end)) ? 1 : 0)));
  const from = lines.startOf(first) + (first === 0 && text.startsWith('\ufeff') ? 1 : 0);
  const lineText = (line: number) => text.slice(lines.startOf(line), lines.startOf(line + 1));
  const isBlank = (line: number) => line < lines.count && lineText(line).trim() === '';
  // Right below the key that holds it, no blank line is left either.
  const above = first === 0 || isBlank(first - 1) || /:\s*(?:#.*)?$/.test(lineText(first - 1).trimEnd());
  const below = last + 1 < lines.count - 1 && isBlank(last + 1);
  const to = lines.startOf(last + (above && below ? 2 : 1));
  // Of the last line, the line break before it goes.
  const lonely = to === text.length && !/[\r\n]$/.test(text) && first > 0;
  return lonely
    ? { start: from - (/\r?\n$|\r$/.exec(text.slice(0, from))?.[0].length ?? 0), end: to }
    : { start: from, end: to };
}

/** Whether something outside stands for a part of it. */
function usedElsewhere(file: YamlFile, entry: Located): boolean {
  const anchored = new Set<YamlNode>();
  each(entry.node, (node) => void (node.anchor && anchored.add(node)));
  if (anchored.size === 0) return false;
  const inside = new Set<YamlNode>();
  each(entry.node, (node) => void inside.add(node));
  let used = false;
  for (const { root } of file.documents) {
    each(root, (node) => {
      if (node.kind === 'alias' && node.target && anchored.has(node.target) && !inside.has(node)) used = true;
    });
  }
  return used;
}

export function each(root: YamlNode | undefined, visit: (node: YamlNode) => void): void {
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node === undefined) continue;
    visit(node);
    if (node.kind === 'list') for (const item of node.items) open.push(item);
    else if (node.kind === 'map') for (const pair of node.pairs) open.push(pair.key, pair.value);
  }
}

/** Puts lines behind the line of an offset; the first of them needs no indentation of its own. */
function linesBehind(file: YamlFile, offset: number, lines: readonly string[]): Edit {
  const eol = lineBreak(file);
  const end = lineEndOf(file, offset);
  return insert(end, lines.map((line) => eol + line).join(''));
}

/**
 * Adds a key behind the others. Nothing where it is not clear where it goes.
 * @param body the lines below the key, with the indentation that they have within it
 */
export function withKey(
  file: YamlFile,
  pair: YamlPair,
  name: string,
  value: string,
  body: readonly string[] = [],
): Edit[] {
  const { value: node } = pair;
  const eolBehind = (column: number) => {
    const indent = ' '.repeat(column);
    return [
      `${indent}${name}:${value === '' ? '' : ` ${value}`}`,
      ...body.map((line) => `${indent}${' '.repeat(stepOf(file))}${line}`),
    ];
  };
  if (node.kind === 'map') return intoMap(file, node, name, value, body);
  if (
    node.kind !== 'scalar' ||
    node.value !== null ||
    node.span.end > node.span.start ||
    node.anchor ||
    node.tag
  )
    return [];
  return [linesBehind(file, pair.key.span.end, eolBehind(columnOf(file, pair.span.start) + stepOf(file)))];
}

export function intoMap(
  file: YamlFile,
  map: YamlMap,
  name: string,
  value: string,
  body: readonly string[] = [],
): Edit[] {
  const last = map.pairs.at(-1);
  if (map.flow) {
    const inner = body.length > 0 ? `{ ${body.join(', ')} }` : value === '' ? '{}' : value;
    if (last !== undefined) return [insert(last.span.end, `, ${name}: ${inner}`)];
    return [replace(map.span, `{ ${name}: ${inner} }`)];
  }
  const first = map.pairs[0];
  if (last === undefined || first === undefined) return [];
  const indent = ' '.repeat(columnOf(file, first.span.start));
  const step = ' '.repeat(stepOf(file));
  const lines = [
    `${indent}${name}:${value === '' ? '' : ` ${value}`}`,
    ...body.map((line) => indent + step + line),
  ];
  return [linesBehind(file, last.span.end, lines)];
}

/** Adds an item behind the others; the text is as it is to be written. */
export function intoList(file: YamlFile, list: YamlList, text: string): Edit[] {
  const last = list.items.at(-1);
  if (last === undefined) return list.flow ? [replace(list.span, `[${text}]`)] : [];
  if (list.flow) return [insert(last.span.end, `, ${text}`)];
  return [linesBehind(file, last.span.end, [`${' '.repeat(columnOf(file, list.span.start))}- ${text}`])];
}

/** Declares something at the top level, in its section or in a new one at the end of the document. */
export function declared(file: YamlFile, section: string, name: string, body: readonly string[]): Edit[] {
  const root = file.documents[0]?.root;
  if (root?.kind !== 'map' || root.flow) return [];
  const pair = root.pairs.find(({ key }) => key.content === section);
  if (pair !== undefined) return withKey(file, pair, name, '', body);
  const step = ' '.repeat(stepOf(file));
  const indent = ' '.repeat(columnOf(file, root.span.start));
  const lines = [`${section}:`, `${step}${name}:`, ...body.map((line) => step + step + line)].map(
    (line) => indent + line,
  );
  const eol = lineBreak(file);
  const last = root.pairs.at(-1);
  if (file.documents.length > 1 && last !== undefined)
    return [linesBehind(file, last.span.end, ['', ...lines])];
  const end = file.text.trimEnd().length;
  const lastLine = lineEndOf(file, end);
  // A block of text may keep the blank lines at its end.
  const at =
    last?.value.kind === 'scalar' && /^[|>]/.test(file.text.slice(last.value.span.start))
      ? file.text.length
      : lastLine;
  const before = at === lastLine || !file.text.endsWith('\n') ? eol : '';
  return [
    insert(at, `${before}${eol}${lines.join(eol)}${at === lastLine && at < file.text.length ? '' : eol}`),
  ];
}
