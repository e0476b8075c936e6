/** Networks, volumes, configs, secrets and models that a service uses. */

import type { Section, Service } from '../merged/model.ts';
import { readShortVolume } from '../short-volume.ts';
import { at, items, last, names, type Place, scalarAt, text } from '../merged/view.ts';

export interface Use {
  readonly section: Section;
  readonly name: string;
  readonly place: Place;
}

/** The networks, volumes, configs, secrets and models that a service uses. */
export function usesOf({ view }: Service): Use[] {
  const uses: Use[] = [];
  for (const { name, place } of names(at(view, 'networks'))) uses.push({ section: 'networks', name, place });
  for (const { name, place } of names(at(view, 'models'))) uses.push({ section: 'models', name, place });
  for (const section of ['configs', 'secrets'] as const) {
    for (const view_ of [
      at(view, section),
      ...(section === 'secrets' ? [at(view, 'build', 'secrets')] : []),
    ]) {
      for (const place of sources(view_)) uses.push({ section, name: text(place) ?? '', place });
    }
  }
  for (const item of listed(at(view, 'volumes'))) {
    const use = item.node.kind === 'map' ? longVolume(item) : shortVolume(item);
    if (use !== undefined) uses.push(use);
  }
  return uses;
}

/** Items of lists, maps among them. */
export function listed(view: readonly Place[]): Place[] {
  return view.filter(({ node }) => node.kind === 'list').flatMap((place) => items([place]));
}

function sources(view: readonly Place[]): Place[] {
  return listed(view).flatMap((item) => {
    const place = item.node.kind === 'map' ? last(at([item], 'source')) : item;
    return place !== undefined && text(place) !== undefined ? [place] : [];
  });
}

function longVolume(item: Place): Use | undefined {
  if (scalarAt([item], 'type')?.text !== 'volume') return undefined;
  const source = scalarAt([item], 'source');
  return source && source.text !== ''
    ? { section: 'volumes', name: source.text, place: source.place }
    : undefined;
}

function shortVolume(place: Place): Use | undefined {
  const mount = readShortVolume(text(place) ?? '');
  if (mount?.type !== 'volume' || mount.source === undefined) return undefined;
  return { section: 'volumes', name: mount.source, place };
}
