/** What a project says in one place, when several files, `extends` and merge keys say something about it. */

import type { Span, YamlList, YamlMap, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import { resolved } from '../../yaml/walk.ts';
import { textOf } from '../file-uses.ts';
import type { ProjectPart } from '../project.ts';
import { keysOf } from './keys.ts';

/** A value, and where it comes from. */
export interface Place {
  readonly part: ProjectPart;
  /** Aliases are followed. */
  readonly node: YamlMap | YamlList | YamlScalar;
  /** The key that it is the value of. */
  readonly key?: YamlScalar;
  /** The `extends` that brings it in from another file. */
  readonly via?: Place;
}

/** All values that are given for the same thing; a later one wins or adds. Empty when nothing is given. */
export type View = readonly Place[];

/** A name that is listed, or is the key of a map. */
export interface Named {
  readonly name: string;
  /** Where the name stands. */
  readonly place: Place;
  /** What a map says about it; empty in a list. */
  readonly value: View;
}

export function placeOf(
  node: YamlNode,
  from: Pick<Place, 'part' | 'via'>,
  key?: YamlScalar,
): Place | undefined {
  const target = resolved(node);
  if (target === undefined) return undefined;
  const { part, via } = from;
  if (via !== undefined) return key ? { part, node: target, key, via } : { part, node: target, via };
  return key ? { part, node: target, key } : { part, node: target };
}

/** What stands under keys, one inside of the other. */
export function at(view: View, ...keys: string[]): View {
  let current = view;
  for (const key of keys) {
    let found: Place[] | undefined;
    for (const place of current) {
      const pair = keysOf(place.node).get(key);
      // Most keys are not given, and of a big file this is asked very often.
      if (pair === undefined) continue;
      const value = placeOf(pair.value, place, pair.key);
      if (value !== undefined) add((found ??= []), value, pair.value);
    }
    if (found === undefined) return nothing;
    current = found;
  }
  return current;
}

const nothing: View = [];

/** Adds what a later file says: `!reset` and `!override` forget what was said before; nothing at all changes nothing. */
export function add(view: Place[], place: Place, written: YamlNode = place.node): void {
  const tag = written.kind === 'alias' ? undefined : (written.tag ?? place.node.tag)?.name;
  if (tag === '!reset' || tag === '!override') view.length = 0;
  if (tag === '!reset') return;
  if (view.length > 0 && place.node.kind === 'scalar' && place.node.value === null) return;
  view.push(place);
}

/** The one that counts where values do not add up. */
export function last(view: View): Place | undefined {
  return view.at(-1);
}

/** The text of a scalar with its variables filled in. Undefined for anything else, and when a variable is not set. */
export function text(place: Place | undefined): string | undefined {
  return place && textOf(place.node, place.part);
}

export function scalarAt(view: View, ...keys: string[]): { place: Place; text: string } | undefined {
  const place = last(at(view, ...keys));
  const value = text(place);
  return place === undefined || value === undefined ? undefined : { place, text: value };
}

/** The items of all lists; a single value counts as a list of one. */
export function items(view: View): Place[] {
  return view.flatMap((place) => {
    if (place.node.kind === 'map') return [];
    if (place.node.kind === 'scalar') return place.node.value === null ? [] : [place];
    return place.node.items.flatMap((item) => placeOf(item, place) ?? []);
  });
}

/** The entries of maps by key, and of lists of names. */
export function names(view: View): Named[] {
  const found = new Map<string, { name: string; place: Place; value: Place[] }>();
  const entry = (name: string, place: Place) => {
    const known = found.get(name);
    if (known !== undefined) return known.value;
    const made = { name, place, value: [] };
    found.set(name, made);
    return made.value;
  };
  for (const place of view) {
    for (const [name, pair] of keysOf(place.node)) {
      const value = placeOf(pair.value, place, pair.key);
      if (value === undefined) continue;
      const key: Place = { part: place.part, node: pair.key, ...(place.via && { via: place.via }) };
      add(entry(name, key), value, pair.value);
    }
    if (place.node.kind !== 'list') continue;
    for (const item of items([place])) {
      const name = text(item);
      if (name !== undefined) entry(name, item);
    }
  }
  return [...found.values()];
}

/** Where to point: at a scalar, or at the key of a map or list. */
export function spanOf({ node, key }: Place): Span {
  if (node.kind === 'scalar' && (node.span.end > node.span.start || key === undefined)) {
    return firstLine(node);
  }
  if (key !== undefined) return key.span;
  const first = node.kind === 'map' ? node.pairs[0]?.key : undefined;
  return first?.span ?? { start: node.span.start, end: node.span.start + 1 };
}

/** Of a block of text just its sign, `|` or `>`. */
function firstLine({ style, span }: YamlScalar): Span {
  const block = style === 'literal' || style === 'folded';
  return block ? { start: span.start, end: span.start + 1 } : span;
}
