/** Ways through a tree. */

import type { Located, Path, YamlDocument, YamlFile, YamlMap, YamlNode, YamlPair } from './tree.ts';

/** What a node stands for: the target of an alias, else itself. Undefined for an alias of nothing. */
export function resolved(node: YamlNode | undefined): Exclude<YamlNode, { kind: 'alias' }> | undefined {
  let target = node;
  for (let depth = 0; target?.kind === 'alias' && depth < 100; depth++) target = target.target;
  return target?.kind === 'alias' ? undefined : target;
}

/**
 * The pairs of a map as they count: its own, then those that merge keys (`<<`) bring in and it lacks itself.
 * Empty for what is not a map. Of a key that is given twice, the last.
 */
export function pairsOf(node: YamlNode | undefined): YamlPair[] {
  const map = resolved(node);
  if (map?.kind !== 'map') return [];
  if (!map.pairs.some(({ key }) => isMergeKey(key))) return [...ownPairs(map).values()];
  const found = new Map<string, YamlPair>();
  // Without recursion: a merge of a merge of a merge may go deeper than the stack.
  const left: (YamlNode | undefined)[] = [map];
  const seen = new Set<YamlNode>();
  while (left.length > 0) {
    const next = resolved(left.pop());
    // What comes a second time brings nothing that is not there already.
    if (next?.kind !== 'map' || seen.has(next)) continue;
    seen.add(next);
    for (const [name, pair] of ownPairs(next)) if (!found.has(name)) found.set(name, pair);
    left.push(...mergedInto(next).toReversed());
  }
  return [...found.values()];
}

/** What the merge keys of a map name, in order. */
function mergedInto({ pairs }: YamlMap): YamlNode[] {
  return pairs
    .filter(({ key }) => isMergeKey(key))
    .flatMap(({ value }) => {
      const source = resolved(value);
      return source?.kind === 'list' ? source.items : [value];
    });
}

/** By key; of one that is given twice the last. */
function ownPairs({ pairs }: YamlMap): Map<string, YamlPair> {
  const own = new Map<string, YamlPair>();
  for (const pair of pairs) if (!isMergeKey(pair.key)) own.set(pair.key.content, pair);
  return own;
}

export function isMergeKey({ style, content }: YamlPair['key']): boolean {
  return style === 'plain' && content === '<<';
}

/** The value of a key, merge keys taken into account. */
export function valueOf(node: YamlNode | undefined, ...keys: string[]): YamlNode | undefined {
  let value = node;
  for (const key of keys) value = pairsOf(value).find((pair) => pair.key.content === key)?.value;
  return value;
}

/** What is at an offset, from the root inwards; the last is the innermost. A key belongs to its pair's value. */
export function pathAt(file: YamlFile, offset: number): Located[] {
  const document = documentAt(file, offset);
  const chain: Located[] = [];
  let node = document?.root;
  let path: Path = [];
  let pair: YamlPair | undefined;
  while (node !== undefined) {
    chain.push({ path, node, ...(pair ? { pair } : {}) });
    if (node.kind === 'map') {
      pair = node.pairs.find(({ span }) => span.start <= offset && offset <= span.end);
      node = pair?.value;
      if (pair !== undefined) path = [...path, pair.key.content];
    } else if (node.kind === 'list') {
      const index = node.items.findIndex(({ span }) => span.start <= offset && offset <= span.end);
      pair = undefined;
      node = node.items[index];
      path = [...path, index];
    } else break;
  }
  return chain;
}

export function documentAt(file: YamlFile, offset: number): YamlDocument | undefined {
  return file.documents.findLast(({ span }) => span.start <= offset) ?? file.documents[0];
}
