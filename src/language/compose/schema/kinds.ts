/** Which form of a schema a value has. */

import type { Path, YamlNode } from '../../yaml/tree.ts';
import { isTimestamp } from '../../yaml/values.ts';
import { isCast } from './casts.ts';
import { type RawSchema, typesOf } from './raw.ts';

/** What a value is, in words that its sentence is made with. */
export type Kind = 'map' | 'list' | 'text' | 'number' | 'boolean' | 'null' | 'date';

export function kindOf(node: Exclude<YamlNode, { kind: 'alias' }>): Kind {
  if (node.kind !== 'scalar') return node.kind;
  const { value, style, tag, content } = node;
  if (value === null) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  const untagged = tag === undefined ? style === 'plain' : tag.name === '!!timestamp';
  return untagged && isTimestamp(content) ? 'date' : 'text';
}

const kinds: Readonly<Record<string, Kind>> = {
  object: 'map',
  array: 'list',
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

/**
 * The form that a value of this kind has, which is the one that was meant. Undefined where there is none.
 * @param path where it stands: at some places docker compose turns text into what is wanted
 */
export function fitting(
  forms: readonly RawSchema[],
  node: Exclude<YamlNode, { kind: 'alias' }>,
  path: Path,
): RawSchema | undefined {
  const found = kindOf(node);
  return forms.find((form) => {
    const types = typesOf(form);
    if (types.length === 0) return true;
    if (found !== 'number' && types.some((type) => kinds[type] === found)) return true;
    if (found === 'text') return types.some((type) => type !== 'object' && type !== 'array') && isCast(path);
    if (found !== 'number') return false;
    const whole = node.kind === 'scalar' && Number.isInteger(node.value);
    return types.includes('number') || (whole && types.includes('integer'));
  });
}

/** What would be right, each once. A number may be one without a fraction only; nothing at all goes without saying. */
export function wantedKinds(forms: readonly RawSchema[]): string[] {
  const types = new Set(forms.flatMap(typesOf));
  const wanted = [...types].map((type) =>
    type === 'integer' && !types.has('number') ? 'integer' : kinds[type],
  );
  return [...new Set(wanted)]
    .filter((kind) => kind !== undefined)
    .filter((kind) => kind !== 'null' || types.size === 1);
}
