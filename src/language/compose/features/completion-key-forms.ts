/** A key as it is put in, with what its value begins with. */

import type { Path } from '../../yaml/tree.ts';
import type { SchemaNode } from '../schema/index.ts';
import type { ItemList, ItemOptions } from './completion-items.ts';
import type { Part } from './completion-lines.ts';
import { placed, plainInSnippet, writtenScalar } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import type { KeySpot } from './completion-spots.ts';
import { shapeOf } from './hover-topics.ts';

/** What the value of a key begins as; `none` where it may be left out. */
export type ValueForm = 'map' | 'list' | 'scalar' | 'none';

/** Of values that may be written in several forms: the one that is most used. */
const preferred: Readonly<Record<string, ValueForm>> = {
  'services.*.build': 'scalar',
  'services.*.depends_on': 'list',
  'services.*.networks': 'list',
  'services.*.models': 'list',
  'services.*.extra_hosts': 'list',
  'services.*.build.extra_hosts': 'list',
  'services.*.build.ssh': 'list',
  'services.*.gpus': 'scalar',
  'services.*.dns_search': 'scalar',
};

export function formOf(path: Path, schema: SchemaNode | undefined): ValueForm {
  const chosen = preferred[shapeOf(path)];
  if (chosen !== undefined) return chosen;
  const types = schema?.types ?? [];
  const [map, list] = [types.includes('object'), types.includes('array')];
  const scalar = types.some((type) => type !== 'object' && type !== 'array' && type !== 'null');
  if (path.at(-1) === 'external' || (list && scalar && !map)) return 'scalar';
  if (map) return 'map';
  return list ? 'list' : 'scalar';
}

export function addKey(
  scene: Scene,
  spot: KeySpot,
  name: string,
  form: ValueForm,
  items: ItemList,
  options: ItemOptions & {
    readonly label?: string;
    readonly kind?: 'service' | 'network' | 'volume' | 'config' | 'secret' | 'model';
  } = {},
): void {
  const { label = name, kind = 'key', ...rest } = options;
  const again = !spot.colon && spot.torn === undefined && (rest.again ?? true);
  items.add(kind, label, spot.replace, { ...rest, ...keyText(scene, spot, name, form), again });
}

/** The key with what its value begins with. */
function keyText(
  scene: Scene,
  spot: KeySpot,
  name: string,
  form: ValueForm,
): Pick<ItemOptions, 'insertText' | 'snippet'> {
  const key = writtenScalar(name, spot.quote ?? '', spot.flow) + (spot.quote ?? '');
  if (spot.colon) return { insertText: key };
  if (spot.flow && spot.closing !== '') {
    return {
      insertText: `${plainInSnippet(`${spot.prefix}${key}`)}: $0${plainInSnippet(spot.closing)}`,
      snippet: true,
    };
  }
  if (spot.flow || form === 'scalar' || form === 'none' || spot.more) {
    const space = spot.flow || (form !== 'none' && !spot.more) ? ' ' : '';
    return { insertText: placed(spot, `${key}:${space}`) };
  }
  const { step, list } = scene.indentation;
  const indent = ' '.repeat(form === 'list' ? list : step);
  return { insertText: placed(spot, `${key}:\n${indent}${form === 'list' ? '- ' : ''}`) };
}

/** Whether a value can begin with what is written already. */
export function mayHold({ file }: Scene, schema: SchemaNode, [first, second]: readonly Part[]): boolean {
  if (first?.kind !== 'dash') {
    const keys = schema.keys();
    return (
      schema.types.includes('object') && (keys.length === 0 || keys.some(({ name }) => name === first?.name))
    );
  }
  if (!schema.types.includes('array')) return false;
  const types = schema.items?.types ?? [];
  if (second?.kind !== 'text') return types.includes('object');
  const number = /^\d+$/.test(file.text.slice(second.span.start, second.span.end));
  return number ? types.includes('number') || types.includes('integer') : types.includes('string');
}
