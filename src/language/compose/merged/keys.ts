/** The keys of maps, each map looked at once. */

import type { YamlNode, YamlPair } from '../../yaml/tree.ts';
import { pairsOf, resolved } from '../../yaml/walk.ts';

const known = new WeakMap<YamlNode, ReadonlyMap<string, YamlPair>>();
const none: ReadonlyMap<string, YamlPair> = new Map();

/** The pairs of a map by key, merge keys taken into account. Empty for what is not a map. A tree never changes. */
export function keysOf(node: YamlNode | undefined): ReadonlyMap<string, YamlPair> {
  const map = resolved(node);
  if (map?.kind !== 'map') return none;
  let keys = known.get(map);
  if (keys === undefined) {
    keys = new Map(pairsOf(map).map((pair) => [pair.key.content, pair]));
    known.set(map, keys);
  }
  return keys;
}
