/** What is well-formed YAML and is refused all the same, once the whole of a document is known. */

import type { Reader } from './reader.ts';
import type { YamlMap, YamlNode } from './tree.ts';
import { isTimestamp } from './values.ts';
import { isMergeKey, resolved } from './walk.ts';

/** Reports it. What `!reset` takes away is not looked at, as `docker compose` does not. */
export function verify(node: YamlNode | undefined, reader: Reader): void {
  if (node?.tag?.name === '!reset') return;
  if (node?.kind === 'list') for (const item of node.items) verify(item, reader);
  if (node?.kind !== 'map') return;
  verifyKeys(node, reader);
  for (const { key, value } of node.pairs) {
    if (isMergeKey(key) && !isMergeable(value)) {
      reader.error('MERGE_VALUE', value.span.start, value.span.end);
    }
    verify(value, reader);
  }
}

function verifyKeys({ pairs }: YamlMap, reader: Reader): void {
  const seen = new Map<string, number>();
  for (const { key } of pairs) {
    const { start, end } = key.span;
    const first = seen.get(key.content);
    if (start === end) continue;
    if (first !== undefined) {
      reader.error('DUPLICATE_KEY', start, end, key.content, String(first));
      continue;
    }
    seen.set(key.content, start);
    const text = key.tag?.name === '!!str' || (typeof key.value === 'string' && !isDate(key));
    if (!text && !isComplex(key.content)) reader.error('KEY_NOT_TEXT', start, end, key.content);
  }
}

/** Keys that are collections have been told already. */
function isComplex(content: string): boolean {
  return /^[[{&*?-]/.test(content);
}

function isDate({ style, content, tag }: YamlMap['pairs'][number]['key']): boolean {
  return style === 'plain' && tag === undefined && isTimestamp(content);
}

function isMergeable(value: YamlNode): boolean {
  const target = resolved(value);
  // What an alias without a target would bring is not known.
  if (target === undefined || target.tag?.name === '!reset') return true;
  return target.kind === 'list'
    ? target.items.every((item) => (resolved(item) ?? { kind: 'map' }).kind === 'map')
    : target.kind === 'map';
}
