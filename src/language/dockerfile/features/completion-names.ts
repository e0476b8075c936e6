/** Names in ARG, ENV and LABEL. */
import { buildkitArgs, platformArgs, proxyArgs } from '../facts/build-args.ts';
import { imageLabels } from '../facts/labels.ts';
import type { ItemList } from './completion-items.ts';
import { type Cursor, spanOf } from './cursor.ts';
import { topic } from './topics.ts';
import { globalArgs, visibleVariables } from './visible-variables.ts';

/** Names that get a value from outside: global ARGs and what the build sets. */
export function argItems(cursor: Cursor, items: ItemList): void {
  const { file, at, word, before } = cursor;
  if (word.includes('=')) return;
  const replace = spanOf(cursor, word.length, /\w/);
  const declared = new Set(before.map((each) => each.split('=')[0]));
  const inStage = at.stage !== undefined;
  if (inStage) {
    const stage = file.stages[at.stage ?? -1]?.instructions ?? [];
    for (const { keyword, index, pairs } of stage) {
      if (keyword === 'ARG' && index < at.index) for (const { name } of pairs) declared.add(name.value);
    }
  }
  const outside = inStage ? visibleVariables(file, { ...atFrom(cursor), keyword: 'FROM' }) : [];
  const globals = inStage ? globalArgs(file) : [];
  const add = (name: string): void => {
    if (declared.has(name)) return;
    const detail = globals.includes(name) ? outside.find((each) => each.name === name)?.value : undefined;
    const known = globals.includes(name) ? {} : { topic: topic(name) };
    items.add('variable', name, replace, { detail, ...known });
  };
  for (const name of [...globals, ...Object.keys(platformArgs), ...buildkitArgs, ...proxyArgs]) add(name);
}

function atFrom({ file, at }: Cursor) {
  return file.stages[at.stage ?? -1]?.from ?? at;
}

/** Variables that are set already may be set anew. */
export function envItems(cursor: Cursor, items: ItemList): void {
  const { file, at, word, before } = cursor;
  if (word.includes('=') || (before.length > 0 && !before[0]?.includes('='))) return;
  const replace = spanOf(cursor, word.length, /\w/);
  const ending = file.text[replace.end] === '=' ? '' : '=';
  for (const { name, value } of visibleVariables(file, at)) {
    items.add('variable', name, replace, { insertText: name + ending, detail: value });
  }
  items.add('variable', 'PATH', replace, { insertText: `PATH${ending}` });
}

export function labelItems(cursor: Cursor, items: ItemList): void {
  const { word, before, file } = cursor;
  if (word.includes('=') || (before.length > 0 && !before[0]?.includes('='))) return;
  const replace = spanOf(cursor, word.length, /[\w.-]/);
  const ending = file.text[replace.end] === '=' ? '' : '=';
  for (const label of imageLabels) {
    if (before.some((each) => each.startsWith(`${label}=`))) continue;
    items.add('flag', label, replace, { insertText: label + ending, topic: topic('LABEL') });
  }
}
