/** The project as docker compose sees it in the end: files merged, `extends` and `include` followed. */

import type { YamlNode } from '../../yaml/tree.ts';
import { resolved } from '../../yaml/walk.ts';
import { itemsOf } from '../file-uses.ts';
import type { Project, ProjectPart } from '../project.ts';
import { partAt, serviceIn, servicesOf, wantedBy } from './extended.ts';
import { keysOf } from './keys.ts';
import { samePlain } from './plain.ts';
import { add, at, items, last, type Place, placeOf, text, type View } from './view.ts';

export const sections = ['networks', 'volumes', 'configs', 'secrets', 'models'] as const;
export type Section = (typeof sections)[number];

/** What is declared by name. */
export const elements = ['services', ...sections] as const;
export type Element = (typeof elements)[number];

export interface Service {
  readonly name: string;
  readonly view: View;
  /** Where it is declared: the last of the files that do. */
  readonly declared: Place;
  /** All of the places where it is, that one at the end. */
  readonly declarations: readonly Place[];
  readonly profiles: readonly string[];
  /** Whether it takes part with the profiles that are set here. docker compose looks at no others. */
  readonly active: boolean;
  /** Whether all that it extends could be read. */
  readonly whole: boolean;
}

/** Something that makes reading the project impossible, found on the way. */
export interface Trouble {
  readonly code: 'extends-cycle' | 'include-cycle' | 'include-conflict' | 'undefined-base';
  readonly place: Place;
  readonly args: readonly string[];
  readonly related?: Place;
}

export interface Model {
  readonly services: ReadonlyMap<string, Service>;
  readonly resources: Readonly<Record<Section, ReadonlyMap<string, View>>>;
  /** Sections that are no map: what they were to declare is not known. */
  readonly unreadable: ReadonlySet<Section>;
  readonly troubles: readonly Trouble[];
  /** Whether every file that is included could be read. */
  readonly whole: boolean;
}

const models = new WeakMap<Project, Model>();

/** Made once for each project. */
export function modelOf(project: Project): Model {
  let model = models.get(project);
  if (model === undefined) models.set(project, (model = built(project, mergedParts(project))));
  return model;
}

/** The same, but with the file that was asked about on top where docker compose does not merge it by itself. */
export function modelWithEntry(project: Project): Model {
  const entry = project.parts.get(project.entry);
  if (entry?.role !== 'beside' && entry?.role !== 'extended') return modelOf(project);
  return built(project, [...mergedParts(project), entry]);
}

function mergedParts({ files, parts }: Project): ProjectPart[] {
  return files.flatMap(({ path }) => parts.get(path) ?? []);
}

function built(project: Project, parts: readonly ProjectPart[]): Model {
  const builder = new Builder(project);
  builder.files(parts, []);
  const active = (project.variables.get('COMPOSE_PROFILES')?.value ?? '')
    .split(',')
    .map((name) => name.trim());
  const services = new Map<string, Service>();
  for (const [name, draft] of builder.services) {
    const { view } = draft;
    const profiles = items(at(view, 'profiles')).map((item) => text(item) ?? '');
    const takesPart =
      profiles.length === 0 || active.includes('*') || profiles.some((profile) => active.includes(profile));
    services.set(name, { name, ...draft, profiles, active: takesPart });
  }
  const { resources, unreadable, troubles, whole } = builder;
  return { services, resources, unreadable, troubles, whole };
}

interface Draft {
  readonly view: Place[];
  declared: Place;
  readonly declarations: Place[];
  whole: boolean;
}

/** How many services behind one another are looked at. More would make a long row of them slow. */
const mostExtends = 20;

class Builder {
  readonly services = new Map<string, Draft>();
  readonly resources: Record<Section, Map<string, Place[]>> = {
    networks: new Map(),
    volumes: new Map(),
    configs: new Map(),
    secrets: new Map(),
    models: new Map(),
  };
  readonly unreadable = new Set<Section>();
  readonly troubles: Trouble[] = [];
  whole = true;
  readonly #project: Project;

  constructor(project: Project) {
    this.#project = project;
  }

  /** @param including the files on the way here, to find those that include themselves */
  files(parts: readonly ProjectPart[], including: readonly string[]): void {
    for (const part of parts) {
      for (const { root } of part.file.documents) {
        if (root === undefined) continue;
        this.#include(root, part, [...including, part.path]);
        this.#document(root, part);
      }
    }
  }

  #document(root: YamlNode, part: ProjectPart): void {
    const start = { part };
    for (const name of sections) {
      const declaring = resolved(keysOf(root).get(name)?.value);
      if (declaring?.kind === 'list' || (declaring?.kind === 'scalar' && declaring.value !== null)) {
        this.unreadable.add(name);
      }
      for (const [key, pair] of keysOf(declaring)) {
        const place = placeOf(pair.value, start, pair.key);
        if (place === undefined) continue;
        const view = this.resources[name].get(key) ?? [];
        add(view, place, pair.value);
        // A name is declared even if nothing is said about it.
        if (view.length === 0) view.push(place);
        this.resources[name].set(key, view);
      }
    }
    const services = keysOf(root).get('services')?.value;
    for (const [key, pair] of keysOf(services)) {
      const place = placeOf(pair.value, start, pair.key);
      if (place === undefined) continue;
      const draft = this.services.get(key) ?? { view: [], declared: place, declarations: [], whole: true };
      const { view, whole } = this.#extended(key, place, [services], []);
      for (const each of view) add(draft.view, each);
      draft.declared = place;
      draft.declarations.push(place);
      draft.whole &&= whole;
      this.services.set(key, draft);
    }
  }

  /** A service after all that it extends. */
  #extended(
    name: string,
    place: Place,
    services: readonly (YamlNode | undefined)[],
    chain: readonly { readonly id: string; readonly at: Place }[],
  ): { view: Place[]; whole: boolean } {
    const extended = last(at([place], 'extends'));
    if (extended === undefined) return { view: [place], whole: true };
    const id = `${place.part.path}\n${name}`;
    if (chain.some((step) => step.id === id)) {
      const first = chain.findIndex((step) => step.id === id);
      for (const step of chain.slice(first)) {
        this.troubles.push({ code: 'extends-cycle', place: step.at, args: [name] });
      }
      return { view: [place], whole: false };
    }
    const base = wantedBy(this.#project, extended);
    if (base === undefined || chain.length >= mostExtends) return { view: [place], whole: false };
    const { part } = base;
    const from = part === place.part ? services : servicesOf(part);
    const pair = serviceIn(from, base.name);
    if (pair === undefined) {
      this.troubles.push({
        code: 'undefined-base',
        place: base.place,
        args: [base.name, ...otherNames(from, name)],
      });
      return { view: [place], whole: false };
    }
    const via = place.via ?? (part === place.part ? undefined : extended);
    const found = placeOf(pair.value, { ...place, part, ...(via && { via }) }, pair.key);
    if (found === undefined) return { view: [place], whole: false };
    const { view, whole } = this.#extended(base.name, found, from, [...chain, { id, at: base.place }]);
    add(view, place);
    return { view, whole };
  }

  #include(root: YamlNode, part: ProjectPart, including: readonly string[]): void {
    for (const item of itemsOf(keysOf(root).get('include')?.value)) {
      const paths = keysOf(item).has('path') ? itemsOf(keysOf(item).get('path')?.value) : [item];
      const parts: ProjectPart[] = [];
      for (const path of paths) {
        const place = placeOf(path, { part });
        const found = place?.node.kind === 'scalar' ? partAt(this.#project, place) : undefined;
        if (place === undefined || found === undefined) this.whole = false;
        else if (including.includes(found.path)) {
          this.whole = false;
          this.troubles.push({ code: 'include-cycle', place, args: [text(place) ?? ''] });
        } else parts.push(found);
      }
      for (const included of parts) this.#conflicts(root, part, included);
      this.files(parts, including);
    }
  }

  /** What a file includes and declares itself must be the same. */
  #conflicts(root: YamlNode, part: ProjectPart, included: ProjectPart): void {
    for (const section of elements) {
      const own = keysOf(keysOf(root).get(section)?.value);
      for (const document of included.file.documents) {
        for (const [name, other] of keysOf(keysOf(document.root).get(section)?.value)) {
          const mine = own.get(name);
          if (mine === undefined || samePlain(mine.value, other.value)) continue;
          this.troubles.push({
            code: 'include-conflict',
            place: { part, node: mine.key },
            args: [name, included.path],
            related: { part: included, node: other.key },
          });
        }
      }
    }
  }
}

function otherNames(services: readonly (YamlNode | undefined)[], but: string): string[] {
  return services.flatMap((each) => [...keysOf(each).keys()]).filter((name) => name !== but);
}
