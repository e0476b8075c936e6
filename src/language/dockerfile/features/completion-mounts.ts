import {
  cacheFolders,
  type MountKey,
  mountKey,
  mountKeysOf,
  mountTypes,
  type MountType,
  sharingModes,
} from '../facts/mounts.ts';
import type { Dockerfile, Flag, Span } from '../syntax.ts';
import { fromItems } from './completion-images.ts';
import type { ItemList } from './completion-items.ts';
import { pathItems } from './completion-paths.ts';
import type { CompletionContext } from './completion.ts';
import { type Cursor, spanOf } from './cursor.ts';
import { typeOf } from './hover-mounts.ts';
import { type MountField, mountFieldAt } from './mount-cursor.ts';
import { topic } from './topics.ts';

/** Keys and values of `--mount=`. */
export function mountItems(cursor: Cursor, context: CompletionContext, items: ItemList): void {
  const field = mountFieldAt(cursor.word);
  if (!field) return;
  if (field.value === undefined) keyItems(cursor, field, items);
  else valueItems(cursor, field, field.value, context, items);
}

function keyItems(cursor: Cursor, { key, keys, type, typed }: MountField, items: ItemList): void {
  const replace = spanOf(cursor, key.length, /\w/);
  const equals = cursor.file.text[replace.end] === '=' ? '' : '=';
  const written = new Set([...keys, ...keysBehind(cursor)]);
  if (!typed && !written.has('type')) {
    items.add('flag', 'type', replace, {
      insertText: `type${equals}`,
      topic: topic('RUN --mount'),
      again: true,
    });
    for (const each of mountTypes) {
      items.add('value', `type=${each}`, replace, {
        insertText: `type=${each},`,
        topic: topic(`mount ${each}`),
        again: true,
      });
    }
  }
  if (!type) return;
  for (const each of mountKeysOf(type)) {
    if ([each.key, ...each.synonyms].some((name) => written.has(name))) continue;
    items.add('flag', each.key, replace, {
      insertText: each.bare ? each.key : each.key + equals,
      detail: each.default && 'value' in each.default ? each.default.value : undefined,
      topic: topic(`mount ${type} ${each.key}`),
      again: !each.bare,
    });
  }
}

/** Keys of the same mount that stand behind the cursor. */
function keysBehind({ at, offset }: Cursor): string[] {
  const flag = at.flags.find(({ span }) => span.start <= offset && offset <= span.end);
  return (flag?.fields ?? []).filter(({ keySpan }) => keySpan.start > offset).map(({ key }) => key);
}

function valueItems(
  cursor: Cursor,
  { key, keys, type }: MountField,
  written: string,
  context: CompletionContext,
  items: ItemList,
): void {
  const replace = spanOf(cursor, written.length, /[^,\s"']/);
  if (key === 'type') {
    for (const each of mountTypes) items.add('value', each, replace, { topic: topic(`mount ${each}`) });
    return;
  }
  const fact = type && mountKey(type, key);
  if (!fact) return;
  const about = { topic: topic(`mount ${type} ${fact.key}`) };
  switch (fact.value) {
    case 'boolean':
      for (const value of ['true', 'false']) items.add('value', value, replace, about);
      break;
    case 'sharing':
      for (const value of sharingModes) items.add('value', value, replace, about);
      break;
    case 'from':
      fromItems(cursor, context, replace, items);
      break;
    case 'source':
      if (!keys.includes('from')) pathItems(cursor, context, items);
      break;
    default:
      for (const value of usedElsewhere(cursor, type, fact)) items.add('value', value, replace, about);
      usualItems(type, fact, replace, items);
  }
}

/** What one mostly writes. */
function usualItems(type: MountType, fact: MountKey, replace: Span, items: ItemList): void {
  const about = { topic: topic(`mount ${type} ${fact.key}`) };
  if (type === 'cache' && fact.value === 'target') {
    for (const [path, tool] of Object.entries(cacheFolders))
      items.add('value', path, replace, { ...about, detail: tool });
  } else if (fact.value === 'mode') {
    for (const mode of ['0755', '0700', '0644', '0600', '0400']) items.add('value', mode, replace, about);
  } else if (fact.value === 'size') {
    for (const size of ['64m', '256m', '1g']) items.add('value', size, replace, about);
  } else if (fact.value === 'number') {
    for (const number of ['0', '1000']) items.add('value', number, replace, about);
  } else if (type === 'ssh' && fact.key === 'id') {
    items.add('value', 'default', replace, about);
  }
}

/** Values that other mounts of this type have for the key. */
function usedElsewhere({ file, at, offset }: Cursor, type: MountType, key: MountKey): string[] {
  const values = new Set<string>();
  for (const flag of mountsIn(file)) {
    const own = at.flags.includes(flag) && flag.span.start <= offset && offset <= flag.span.end;
    if (own || typeOf(flag) !== type) continue;
    for (const field of flag.fields) {
      if (field.value && mountKey(type, field.key) === key) values.add(field.value);
    }
  }
  return [...values];
}

function mountsIn({ instructions }: Dockerfile): Flag[] {
  return instructions.flatMap((each) => (each.trigger ?? each).flags.filter(({ name }) => name === 'mount'));
}
