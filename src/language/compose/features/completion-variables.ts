import type { Operator } from '../interpolation.ts';
import type { CompletionItemData, ItemList } from './completion-items.ts';
import type { Place } from './completion-spots.ts';
import { plainInSnippet } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import { topic } from './hover-topics.ts';

const operators: readonly Operator[] = [':-', '-', ':?', '?', ':+', '+'];

/**
 * Names behind `$` and `${`, and operators behind `${NAME`.
 * @returns false where no variable is being written
 */
export function variableItems(scene: Scene, place: Place, items: ItemList): boolean {
  if (!mayHoldVariable(place)) return false;
  const { file, offset } = scene;
  const { text } = file;
  const left = text.slice(file.lines.startOf(file.lines.lineAt(offset)), offset);
  const match = /(\$+)(\{?)([a-z_]\w*)?(:?)$/i.exec(left);
  if (match === null) return false;
  const [, dollars = '', brace = '', name = '', colon = ''] = match;
  // Two are a dollar sign that is meant as such.
  if (dollars.length % 2 === 0 || (colon !== '' && (brace === '' || name === ''))) return false;
  const bare =
    place.kind === 'spots' &&
    place.spots.some((spot) => spot.flow && spot.form === 'value' && spot.quote === '');
  // In brackets without quotes YAML takes the brace for its own.
  if (bare && brace !== '') return true;
  if (colon === '') nameItems(scene, place, name, brace !== '', bare, items);
  if (brace !== '' && name !== '') operatorItems(scene, place, colon, items);
  return true;
}

function mayHoldVariable(place: Place): boolean {
  if (place.kind === 'text') return true;
  return place.kind === 'spots' && place.spots.some(({ form }) => form === 'value');
}

function nameItems(
  scene: Scene,
  place: Place,
  written: string,
  brace: boolean,
  bare: boolean,
  items: ItemList,
): void {
  const { file, offset } = scene;
  const start = offset - written.length;
  let end = offset;
  while (/\w/.test(file.text[end] ?? '')) end++;
  const replace = { start, end };
  const close = brace && !/[:\-+?]/.test(file.text[end] ?? '') ? closing(scene, place, end) : '';
  const add = (name: string, options: Partial<Pick<CompletionItemData, 'detail'>>): void => {
    const insertText = brace ? name + close : bare ? name : `{${name}}`;
    items.add('variable', name, replace, { insertText, topic: topic('${}'), ...options });
  };
  const known = [...scene.variables.values()];
  for (const { name, value, from } of known) if (from === 'file') add(name, { detail: value });
  for (const name of usedNames(scene, { start, end })) {
    const value = scene.variables.get(name)?.value;
    add(name, value === undefined ? {} : { detail: value });
  }
  for (const { name, value, from } of known) if (from === 'compose') add(name, { detail: value });
  // What the shell has may be a secret, and much of it is of no use here: only the names.
  for (const { name, from } of known) if (from === 'shell' && /^[a-z_]\w*$/i.test(name)) add(name, {});
}

/** The braces, and the quote, that are not closed behind `end`. */
function closing({ file, offset }: Scene, place: Place, end: number): string {
  const { text, lines } = file;
  const left = text.slice(lines.startOf(lines.lineAt(offset)), offset);
  const open = left.split('${').length - 1 - (left.split('}').length - 1);
  let there = 0;
  while (text[end + there] === '}') there++;
  const spot = place.kind === 'spots' ? place.spots.find(({ form }) => form === 'value') : undefined;
  const behind = /^[^\r\n]*/.exec(text.slice(end, end + 1000))?.[0] ?? '';
  return '}'.repeat(Math.max(0, open - there)) + (behind.trim() === '' ? (spot?.closing ?? '') : '');
}

/** Variables that the project fills in somewhere. */
function usedNames(scene: Scene, own: { start: number; end: number }): Set<string> {
  const found = new Set<string>();
  scene.files.forEach(({ text }, index) => {
    for (const match of text.matchAll(/(\$+)\{?([a-z_]\w*)/gi)) {
      const [, dollars = '', name = ''] = match;
      const at = match.index + match[0].length;
      if (dollars.length % 2 === 1 && !(index === 0 && at === own.end)) found.add(name);
    }
  });
  return found;
}

function operatorItems(scene: Scene, place: Place, colon: string, items: ItemList): void {
  const { file, offset } = scene;
  const next = file.text[offset] ?? '';
  if (/[:\-+?\w]/.test(next)) return;
  const replace = { start: offset - colon.length, end: offset };
  for (const operator of operators) {
    if (!operator.startsWith(colon)) continue;
    const about = { topic: topic(`\${${operator}}`) };
    if (next === '}') items.add('operator', operator, replace, about);
    else {
      const insertText = `${operator}$0${plainInSnippet(closing(scene, place, offset))}`;
      items.add('operator', operator, replace, { ...about, insertText, snippet: true });
    }
  }
}
