/** Walks and searches the tree of a file for what a sentence of docker compose names. */

import type { Span, YamlFile, YamlNode, YamlPair, YamlScalar } from '../yaml/tree.ts';
import { pairsOf, resolved } from '../yaml/walk.ts';
import { textOf } from './file-uses.ts';
import { interpolationsIn, variablesOf } from './interpolation.ts';
import type { ProjectPart } from './project.ts';

export interface Walked {
  readonly node: YamlNode | undefined;
  /** Of the value when it is a scalar, else of the key. */
  readonly span: Span;
  readonly around?: Span | undefined;
}

/**
 * As far as the file has what the path names. A name may have a point in it, so the longest key that fits is meant;
 * `[]` is any item.
 */
export function walk({ documents }: YamlFile, path: string): { spots: Walked[]; depth: number } {
  let spots = documents.map(({ root }): Walked & { rest: string } => ({
    node: root,
    span: root?.span ?? { start: 0, end: 0 },
    rest: path,
  }));
  let depth = 0;
  for (;;) {
    const deeper = spots.flatMap(({ node, rest }) => step(node, rest, depth));
    if (deeper.length === 0) return { spots, depth };
    spots = deeper;
    depth++;
  }
}

function step(from: YamlNode | undefined, path: string, depth: number): (Walked & { rest: string })[] {
  const node = resolved(from);
  const rest = path.replace(/^[.[\]]+/, '');
  if (node?.kind === 'map') {
    if (rest === '') return [];
    const fitting = pairsOf(node).filter(
      ({ key: { content } }) =>
        content !== '' && rest.startsWith(content) && /^(?:[.[\]]|$)/.test(rest.slice(content.length)),
    );
    const pair = fitting.toSorted((a, b) => b.key.content.length - a.key.content.length)[0];
    return pair === undefined
      ? []
      : [
          {
            node: pair.value,
            span: shown(pair),
            around: depth > 0 ? pair.span : undefined,
            rest: rest.slice(pair.key.content.length),
          },
        ];
  }
  if (node?.kind !== 'list') return [];
  const index = /^\d+/.exec(rest)?.[0];
  const any = index === undefined && /^\.?\[\]/.test(path);
  return node.items.flatMap((item, at) =>
    any || String(at) === index
      ? [{ node: item, span: item.span, around: item.span, rest: rest.slice(index?.length ?? 0) }]
      : [],
  );
}

function shown({ key, value }: YamlPair): Span {
  return value.kind === 'scalar' && value.span.end > value.span.start ? value.span : key.span;
}

/** What stands below one of some keys, however deep; in the order of the keys. */
export function belowKeys(node: YamlNode | undefined, keys: readonly string[]): Walked[] {
  const found = new Map(keys.map((key): [string, Walked[]] => [key, []]));
  visit(node, undefined, (pair) => {
    found.get(pair.key.content)?.push({ node: pair.value, span: shown(pair), around: pair.span });
  });
  return [...found.values()].flat();
}

/** Every scalar and every pair of a tree, each once, what aliases stand for included. */
function visit(
  node: YamlNode | undefined,
  onScalar: ((scalar: YamlScalar) => void) | undefined,
  onPair: (pair: YamlPair) => void,
): void {
  const left: (YamlNode | undefined)[] = [node];
  const seen = new Set<YamlNode>();
  while (left.length > 0) {
    const next = resolved(left.pop());
    if (next === undefined || seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'scalar') onScalar?.(next);
    else if (next.kind === 'list') left.push(...next.items.toReversed());
    else if (next.kind === 'map') {
      for (const pair of next.pairs) onPair(pair);
      left.push(...next.pairs.map(({ value }) => value).toReversed());
    }
  }
}

/** The first key or scalar that is a text, else the first in which it stands by itself. */
export function search(node: YamlNode | undefined, text: string, part: ProjectPart): Span | undefined {
  let same: Span | undefined;
  let holding: Span | undefined;
  const look = (scalar: YamlScalar): void => {
    const filled = textOf(scalar, part) ?? scalar.content;
    if (scalar.content === text || filled === text) same ??= scalar.span;
    else if (holds(scalar.content, text) || holds(filled, text)) holding ??= scalar.span;
  };
  visit(node, look, ({ key }) => look(key));
  if (text.startsWith('*')) same ??= aliasOf(node, text.slice(1));
  return same ?? holding;
}

function aliasOf(node: YamlNode | undefined, name: string): Span | undefined {
  let found: Span | undefined;
  visit(node, undefined, ({ value }) => {
    if (value.kind === 'alias' && value.name === name) found ??= value.span;
  });
  return found;
}

/** `80` is not in `8080`. */
function holds(content: string, text: string): boolean {
  if (text === '') return false;
  for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
    const [before, after] = [content[at - 1] ?? '', content[at + text.length] ?? ''];
    const joins = (one: string, other: string): boolean => /\w/.test(one) && /\w/.test(other);
    if (!joins(before, text[0] ?? '') && !joins(text.at(-1) ?? '', after)) return true;
  }
  return false;
}

export function variable(node: YamlNode | undefined, name: string, file: YamlFile): Span | undefined {
  let found: Span | undefined;
  visit(
    node,
    (scalar) => {
      if (found === undefined && scalar.content.includes(name)) {
        found = variablesOf(interpolationsIn(scalar, file)).find((each) => each.name === name)?.span;
      }
    },
    () => undefined,
  );
  return found;
}
