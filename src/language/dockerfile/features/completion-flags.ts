import { type FlagFact, flagFact, flagsOf } from '../facts/flags.ts';
import { platforms } from '../facts/platforms.ts';
import { fromItems } from './completion-images.ts';
import type { ItemList } from './completion-items.ts';
import { mountItems } from './completion-mounts.ts';
import { pathItems } from './completion-paths.ts';
import type { CompletionContext } from './completion.ts';
import { type Cursor, spanOf } from './cursor.ts';
import { topic } from './topics.ts';
import { groupsAbove, usersAbove } from './users.ts';

/** Flags that are not there yet. */
export function flagItems(cursor: Cursor, items: ItemList): void {
  const { at, word, file, offset } = cursor;
  const replace = spanOf(cursor, word.length, /[\w-]/);
  const assigned = file.text[replace.end] === '=';
  const others = at.flags.filter(({ span }) => offset < span.start || offset > span.end);
  for (const { name, value, repeated, default: standard } of flagsOf(at.keyword)) {
    if (!repeated && others.some((each) => each.name === name)) continue;
    const ending = value === 'boolean' || assigned ? '' : value === 'mount' ? '=type=' : '=';
    items.add('flag', `--${name}`, replace, {
      insertText: `--${name}${ending}`,
      detail: standard,
      topic: topic(`${at.keyword} --${name}`),
      again: ending !== '',
    });
  }
}

/** Values behind `--name=`. */
export function flagValueItems(cursor: Cursor, context: CompletionContext, items: ItemList): void {
  const { at, word } = cursor;
  const [, name = '', written = ''] = /^--([^=]*)=(.*)$/s.exec(word) ?? [];
  const fact = flagFact(at.keyword, name);
  if (!fact) return;
  if (fact.value === 'mount') {
    mountItems(cursor, context, items);
    return;
  }
  const replace = spanOf(cursor, written.length, /\S/);
  if (fact.value === 'from') fromItems(cursor, context, replace, items);
  else if (fact.value === 'path') pathItems(cursor, context, items);
  else if (fact.value === 'owner') ownerItems(cursor, written, items);
  else {
    const about = { topic: topic(`${at.keyword} --${name}`) };
    for (const value of usualValues(fact)) items.add('value', value, replace, about);
  }
}

function usualValues({ value, choices, default: standard }: FlagFact): readonly string[] {
  switch (value) {
    case 'boolean':
      return ['true', 'false'];
    case 'choice':
      return choices;
    case 'duration':
      return [...new Set([standard ?? '30s', '5s', '10s', '30s', '1m', '5m'])];
    case 'number':
      return ['3', '1', '5'];
    case 'mode':
      return ['755', '644', '700', '600', '0755', '0644', 'u=rwX,go=rX', '+x'];
    case 'platform':
      return ['$BUILDPLATFORM', '$TARGETPLATFORM', ...platforms];
    case 'checksum':
      return ['sha256:'];
    default:
      return [];
  }
}

/** Users and, behind the colon, groups that steps above have made. */
function ownerItems(cursor: Cursor, written: string, items: ItemList): void {
  const { file, at } = cursor;
  const about = { topic: topic(`${at.keyword} --chown`) };
  const colon = written.indexOf(':');
  const half = written.slice(colon + 1);
  const replace = spanOf(cursor, half.length, /[^\s:]/);
  if (colon >= 0) {
    for (const group of [...groupsAbove(file, at), ...usersAbove(file, at), 'root'])
      items.add('user', group, replace, about);
    return;
  }
  for (const user of [...usersAbove(file, at), 'root', 'nobody']) items.add('user', user, replace, about);
  for (const pair of ['1000:1000', '0:0']) items.add('user', pair, replace, about);
}
