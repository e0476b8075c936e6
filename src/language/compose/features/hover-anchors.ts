/** What stands in one place of a file and is used in others: anchors, aliases and merge keys. */

import type { Path, Span, YamlFile, YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';
import { isMergeKey, pairsOf, resolved } from '../../yaml/walk.ts';
import type { Contents, HoverFact } from './hover-facts.ts';
import { type HoverPlace, lineNumber } from './hover-place.ts';

export interface AliasUse {
  readonly span: Span;
  readonly target: YamlNode | undefined;
  /** Where it counts: that of the map around a merge key. */
  readonly path: Path;
}

const known = new WeakMap<YamlFile, readonly AliasUse[]>();

/** Every alias of a file, in the order of the text. */
function aliasesOf(file: YamlFile): readonly AliasUse[] {
  let aliases = known.get(file);
  if (aliases === undefined) {
    const found: AliasUse[] = [];
    for (const { root } of file.documents) if (root) collect(root, [], found);
    known.set(file, (aliases = found));
  }
  return aliases;
}

function collect(node: YamlNode, path: Path, found: AliasUse[]): void {
  if (node.kind === 'alias') found.push({ span: node.span, target: node.target, path });
  else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) collect(item, [...path, index], found);
  } else if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      const merge = isMergeKey(key);
      const merged = merge && value.kind === 'list' ? value.items : [value];
      for (const each of merged) collect(each, merge ? path : [...path, key.content], found);
    }
  }
}

/** The place in the project of what stands in a fragment (`x-…`): that of its first use. Else its own. */
export function meantAt(file: YamlFile, { path, around }: HoverPlace, deep = 5): Path {
  const [first] = path;
  if (typeof first !== 'string' || !first.startsWith('x-') || deep === 0) return path;
  const aliases = aliasesOf(file);
  for (const outer of around.toReversed()) {
    if (outer.node.anchor === undefined) continue;
    const uses = aliases.filter(({ target }) => target === outer.node);
    const use = uses.find((each) => !String(each.path[0]).startsWith('x-'));
    if (use) return [...use.path, ...path.slice(outer.path.length)];
  }
  return path;
}

export function anchorFact(file: YamlFile, node: YamlNode): HoverFact[] {
  if (node.anchor === undefined) return [];
  const uses = aliasesOf(file).filter(({ target }) => target === node);
  return [
    {
      kind: 'anchor',
      name: node.anchor.name,
      line: lineNumber(file, node.anchor.span),
      holds: contentsOf(node),
      uses: uses.map(({ span }) => lineNumber(file, span)),
    },
  ];
}

export function aliasFact(file: YamlFile, node: YamlNode): HoverFact[] {
  if (node.kind !== 'alias') return [];
  const { name, target } = node;
  if (target?.anchor === undefined) return [{ kind: 'alias', name }];
  return [{ kind: 'alias', name, line: lineNumber(file, target.anchor.span), holds: contentsOf(target) }];
}

export interface Merged {
  /** What comes in. */
  readonly keys: readonly string[];
  /** What the map has itself, which wins. */
  readonly own: readonly string[];
}

/** What a merge key brings into the map around it. */
export function mergedBy(map: YamlMap, { value }: YamlPair): Merged {
  const source = resolved(value);
  const own = new Set(map.pairs.map(({ key }) => key.content));
  const sources = source?.kind === 'list' ? source.items : [source];
  const names = new Set(sources.flatMap((each) => pairsOf(each).map(({ key }) => key.content)));
  return {
    keys: [...names].filter((name) => !own.has(name)),
    own: [...names].filter((name) => own.has(name)),
  };
}

function contentsOf(node: YamlNode): Contents {
  const value = resolved(node);
  if (value?.kind === 'map') return { keys: pairsOf(value).map(({ key }) => key.content) };
  if (value?.kind === 'list') return { items: value.items.length };
  return { text: value?.content ?? '' };
}
