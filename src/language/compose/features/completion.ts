/** What may be written at a cursor of a Compose file. Broken text and half words are the usual case. */
import { schemaOf } from '../schema/index.ts';
import type { Project } from '../project.ts';
import { type CompletionItemData, ItemList } from './completion-items.ts';
import { formOf } from './completion-key-forms.ts';
import { keyItems } from './completion-keys.ts';
import { placeAt } from './completion-place.ts';
import type { KeySpot, Spot, ValueSpot } from './completion-spots.ts';
import { Scene } from './completion-scene.ts';
import { aliasItems, isMerge, usedPath } from './completion-aliases.ts';
import { valueItems } from './completion-values.ts';
import { variableItems } from './completion-variables.ts';
import { topic } from './hover-topics.ts';

export type { CompletionItemData } from './completion-items.ts';

/** What is looked up outside the project. */
export interface CompletionContext {
  /** Names of the images that the engine has, such as `python:3.12-slim`. */
  readonly images: readonly string[];
  /**
   * Names in a folder, those of folders with a `/` at the end. The folder is an absolute path. Asked for one folder at
   * most, and only where a path is being written.
   */
  files(folder: string): readonly string[];
}

/** @param offset in UTF-16 code units */
export function completionsAt(
  project: Project,
  path: string,
  offset: number,
  context: CompletionContext,
): CompletionItemData[] {
  const file = project.read.get(path);
  if (file === undefined) return [];
  const items = new ItemList();
  const place = placeAt(file, offset);
  const scene = new Scene(project, path, file, offset, context);
  if (variableItems(scene, place, items)) return items.all;
  switch (place.kind) {
    case 'alias':
      aliasItems(scene, place.replace, place.path, items);
      break;
    case 'tag':
      for (const tag of ['!reset', '!override'])
        items.add('value', tag, place.replace, { topic: topic(tag) });
      break;
    case 'spots':
      for (const spot of inOrder(meant(place.spots.map((each) => used(scene, each)))))
        spotItems(scene, spot, items);
  }
  return items.all;
}

/** What is written below `x-` counts where its anchor is used. */
function used(scene: Scene, spot: Spot): Spot {
  const path = usedPath(scene, spot.path);
  return path === spot.path ? spot : { ...spot, path };
}

/** Of a key without a value, and a text that ends with a colon: the one that the place knows. */
function meant(spots: readonly Spot[]): readonly Spot[] {
  const text = spots.find((spot) => spot.form === 'value' && spot.unlessKey !== undefined);
  if (text?.form !== 'value') return spots;
  const schema = schemaOf(text.path);
  const key = schema?.keys().some(({ name }) => name === text.unlessKey) === true;
  if (key || schema?.types.includes('string') !== true) return spots.filter((spot) => spot !== text);
  return [text];
}

/** Where a value may become a list or a map, the form that is most used comes first. */
function inOrder(spots: readonly Spot[]): readonly Spot[] {
  const value = spots.find(
    (spot): spot is ValueSpot =>
      spot.form === 'value' && spots.some((each) => each.path.length > spot.path.length),
  );
  if (value === undefined) return spots;
  const list = formOf(value.path, schemaOf(value.path)) === 'list';
  return list ? spots.toSorted((a, b) => b.path.length - a.path.length) : spots;
}

function spotItems(scene: Scene, spot: Spot, items: ItemList): void {
  if (spot.form === 'key') keyItems(scene, spot, items);
  else if (isMerge(spot.path)) aliasItems(scene, spot.replace, spot.path, items);
  else {
    valueItems(scene, spot, items);
    for (const each of nested(scene, spot)) spotItems(scene, each, items);
  }
}

/** Behind a key with nothing else on its line: the list or the map that its value may be, from the next line on. */
function nested(scene: Scene, spot: ValueSpot): Spot[] {
  const schema = schemaOf(spot.path);
  if (schema === undefined) return [];
  const form = formOf(spot.path, schema);
  const list = schema.types.includes('array') && form !== 'map';
  const map = schema.types.includes('object') && form !== 'list';
  if (spot.flow) {
    const empty =
      spot.left === '' && spot.right === '' && spot.quote === '' && typeof spot.path.at(-1) === 'string';
    if (!list || !empty) return [];
    return [{ ...spot, path: [...spot.path, 0], prefix: `${spot.prefix}[`, closing: `]${spot.closing}` }];
  }
  if (spot.behind === undefined) return [];
  const { colonEnd, deeper } = spot.behind;
  const replace = { start: colonEnd, end: spot.replace.end };
  const { step, list: listStep } = scene.indentation;
  const made: Spot[] = [];
  if (list) {
    const pad = deeper + listStep + 2;
    const { behind: _, ...rest } = spot;
    const item: ValueSpot = {
      ...rest,
      path: [...spot.path, 0],
      replace,
      prefix: `\n${' '.repeat(pad - 2)}- `,
      pad,
    };
    made.push(item, keySpot(item, item.path, true));
  }
  if (map) {
    const pad = deeper + step;
    made.push(keySpot({ ...spot, replace, prefix: `\n${' '.repeat(pad)}`, pad }, spot.path, false));
  }
  return made;
}

function keySpot({ replace, prefix, pad }: ValueSpot, path: KeySpot['path'], item: boolean): KeySpot {
  return {
    form: 'key',
    path,
    replace,
    prefix,
    pad,
    flow: false,
    closing: '',
    present: [],
    colon: false,
    more: false,
    item,
  };
}
