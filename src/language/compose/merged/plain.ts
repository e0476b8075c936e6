import type { YamlNode } from '../../yaml/tree.ts';
import { resolved } from '../../yaml/walk.ts';
import { keysOf } from './keys.ts';

/** Whether two nodes say the same, whatever the order of keys. Deep ones are not looked into to the end. */
export function samePlain(one: YamlNode, other: YamlNode, depth = 0): boolean {
  const a = resolved(one);
  const b = resolved(other);
  if (a === b || depth > 30) return true;
  if (a?.kind === 'scalar' && b?.kind === 'scalar') return a.value === b.value;
  if (a?.kind === 'list' && b?.kind === 'list') {
    return (
      a.items.length === b.items.length &&
      a.items.every((item, index) => samePlain(item, b.items[index] as YamlNode, depth + 1))
    );
  }
  if (a?.kind !== 'map' || b?.kind !== 'map') return false;
  const keys = keysOf(a);
  const others = keysOf(b);
  return (
    keys.size === others.size &&
    [...keys].every(([name, { value }]) => {
      const pair = others.get(name);
      return pair !== undefined && samePlain(value, pair.value, depth + 1);
    })
  );
}
