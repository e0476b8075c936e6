import { platformArgs, proxyArgs, knownArg } from '../facts/build-args.ts';
import { operators } from '../facts/operators.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import type { ItemList } from './completion-items.ts';
import { spanOf } from './cursor.ts';
import { topic } from './topics.ts';
import { visibleVariables } from './visible-variables.ts';

/**
 * Names behind `$` and `${`, and operators behind `${NAME`.
 * @param left what is written before the cursor
 * @returns false where no variable is being written
 */
export function variableItems(
  file: Dockerfile,
  offset: number,
  at: Instruction,
  left: string,
  items: ItemList,
): boolean {
  const match = /(\\*|`*)\$(\{?)(\w*)(:?)$/.exec(left);
  if (!match) return false;
  const [, escapes = '', brace = '', name = '', colon = ''] = match;
  if (escapes.startsWith(file.escape) && escapes.length % 2 === 1) return false;
  if (colon !== '' && brace === '') return false;
  if (colon === '') nameItems(file, offset, at, name, brace !== '', items);
  if (brace !== '' && name !== '') operatorItems(file, offset, colon, items);
  return true;
}

function nameItems(
  file: Dockerfile,
  offset: number,
  at: Instruction,
  written: string,
  brace: boolean,
  items: ItemList,
): void {
  const replace = spanOf({ file, offset }, written.length, /\w/);
  const close = brace && !/[}:\-+?#%/]/.test(file.text[replace.end] ?? '') ? '}' : '';
  const add = (name: string, detail: string | undefined): void => {
    const known = knownArg(name) ? { topic: topic(name) } : {};
    items.add('variable', name, replace, { insertText: name + close, detail, ...known });
  };
  for (const { name, value } of visibleVariables(file, at)) add(name, value);
  if (at.stage === undefined || at.keyword === 'FROM') return;
  add('PATH', undefined);
  if (at.keyword === 'RUN') for (const name of proxyArgs) add(name, undefined);
  // The detail tells what is still missing: a stage sees them only after that.
  for (const name of Object.keys(platformArgs)) add(name, `ARG ${name}`);
}

function operatorItems(file: Dockerfile, offset: number, colon: string, items: ItemList): void {
  if (/[:\-+?#%/]/.test(file.text[offset] ?? '')) return;
  const replace = spanOf({ file, offset }, colon.length, /[^\s\S]/);
  for (const operator of operators) {
    if (!operator.startsWith(colon)) continue;
    items.add('operator', operator, replace, { topic: topic(`\${${operator}}`) });
  }
}
