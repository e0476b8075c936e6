/** Brings the names of all files of a project together: which places name the same thing. */

import { parseDockerfile } from '../dockerfile/parse.ts';
import { symbolsOf as namesInDockerfile } from '../dockerfile/symbols.ts';
import { occurrencesInEnvFile } from '../env-file/occurrences.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { valueOf } from '../yaml/walk.ts';
import { dockerfileOf, textOf } from './file-uses.ts';
import { occurrencesIn } from './occurrences.ts';
import { meantPath } from './paths.ts';
import type { Project, ProjectPart } from './project.ts';
import type { Occurrence } from './symbols.ts';

/** All places that name one thing. */
export interface Named {
  readonly kind: Occurrence['kind'];
  readonly name: string;
  /** First those of the files that are merged, in their order. Several files may declare the same thing. */
  readonly declarations: readonly Occurrence[];
  readonly references: readonly Occurrence[];
  /**
   * Where names of one kind must differ: empty for the whole project, the path of a file of `extends` for its services,
   * one's own for each anchor and each Dockerfile.
   */
  readonly scope: string;
  /** For a stage, the path of the Dockerfile that it is in, unless it is written in the Compose file. */
  readonly dockerfile?: string;
}

export interface ProjectSymbols {
  readonly named: readonly Named[];
  /** By path, in the order of each text. */
  readonly places: ReadonlyMap<string, readonly Occurrence[]>;
  /** What a place belongs to. */
  readonly of: ReadonlyMap<Occurrence, Named>;
}

const known = new WeakMap<Project, ProjectSymbols>();

/** Made once for each project. */
export function symbolsOf(project: Project): ProjectSymbols {
  let symbols = known.get(project);
  if (symbols === undefined) known.set(project, (symbols = new Gathering(project).symbols()));
  return symbols;
}

/** The name that a cursor is on or right behind. */
export function occurrenceAt(project: Project, path: string, offset: number): Occurrence | undefined {
  const places = symbolsOf(project).places.get(path) ?? [];
  let found: Occurrence | undefined;
  for (const place of places) {
    if (place.around.start > offset) break;
    if (offset > place.around.end) continue;
    // Of `${A:-${B}}` the inner one; of two that touch, the one that begins here.
    if (!(offset === place.around.end && found !== undefined && found.around.end > offset)) found = place;
  }
  return found;
}

/** What the name at a cursor belongs to, with the place itself. */
export function namedAt(
  project: Project,
  path: string,
  offset: number,
): { readonly place: Occurrence; readonly named: Named } | undefined {
  const place = occurrenceAt(project, path, offset);
  const named = place && symbolsOf(project).of.get(place);
  return place && named && { place, named };
}

interface Growing extends Named {
  readonly declarations: Occurrence[];
  readonly references: Occurrence[];
}

class Gathering {
  readonly #project: Project;
  readonly #places = new Map<string, readonly Occurrence[]>();
  readonly #named = new Map<string, Growing>();
  readonly #of = new Map<Occurrence, Named>();
  readonly #anchors = new Map<YamlNode, number>();
  /** `path kind name` of what the files of `extends` declare, and `kind name` of what the project does. */
  readonly #declared = new Set<string>();
  /** Services of the files of `extends` that others there need by their name in the project. */
  readonly #needed = new Set<string>();

  constructor(project: Project) {
    this.#project = project;
  }

  symbols(): ProjectSymbols {
    const parts = this.#partsInOrder();
    for (const part of parts) this.#places.set(part.path, occurrencesIn(part.path, part.file));
    for (const part of parts) this.#note(part);
    for (const part of parts) for (const place of this.#placesOf(part)) this.#put(place, part);
    for (const path of new Set(parts.flatMap(({ envFiles }) => envFiles))) this.#envFile(path);
    for (const named of [...this.#named.values()]) this.#dockerfile(named);
    return { named: [...this.#named.values()], places: this.#places, of: this.#of };
  }

  #partsInOrder(): ProjectPart[] {
    const { files, parts } = this.#project;
    const merged = files.flatMap(({ path }) => parts.get(path) ?? []);
    return [...merged, ...[...parts.values()].filter((part) => !merged.includes(part))];
  }

  #placesOf({ path }: ProjectPart): readonly Occurrence[] {
    return this.#places.get(path) ?? [];
  }

  #note(part: ProjectPart): void {
    const extended = part.role === 'extended';
    for (const { kind, name, role, extends: inExtends } of this.#placesOf(part)) {
      if (role === 'declaration') this.#declared.add(`${extended ? part.path : ''} ${kind} ${name}`);
      else if (extended && kind === 'service' && !inExtends) this.#needed.add(`${part.path} ${name}`);
    }
  }

  #put(place: Occurrence, part: ProjectPart): void {
    if (place.kind === 'anchor' && place.target === undefined) return;
    const dockerfile = place.kind === 'stage' && place.from ? dockerfileOf(place.from, part) : undefined;
    const scope = this.#scope(place, part, dockerfile);
    if (scope !== undefined) this.#add(scope, place, dockerfile);
  }

  /** Names of the same kind in the same scope are the same. */
  #scope(place: Occurrence, part: ProjectPart, dockerfile: string | undefined): string | undefined {
    const { kind, name, from } = place;
    if (kind === 'anchor') return this.#anchor(place);
    if (kind === 'stage') {
      if (dockerfile !== undefined) return dockerfile;
      const inline = from && valueOf(from, 'dockerfile_inline');
      return inline ? this.#anchor({ ...place, target: inline }) : undefined;
    }
    if (kind !== 'service') return '';
    const file = from && valueOf(from, 'file');
    if (file === undefined) return this.#serviceScope(part, name);
    const text = textOf(file, part);
    const home = part.variables.get('HOME')?.value;
    const path = text === undefined ? undefined : meantPath(part.folder, text, home);
    const other = path === undefined ? undefined : this.#project.parts.get(path);
    return other && this.#serviceScope(other, name);
  }

  #anchor({ path, target }: Occurrence): string | undefined {
    if (target === undefined) return undefined;
    let id = this.#anchors.get(target);
    if (id === undefined) this.#anchors.set(target, (id = this.#anchors.size));
    return `${path}#${id}`;
  }

  /** The services of a file of `extends` are no services of the project, unless one of them needs those. */
  #serviceScope({ role, path }: ProjectPart, name: string): string {
    if (role !== 'extended' || !this.#declared.has(`${path} service ${name}`)) return '';
    const inProject = this.#declared.has(` service ${name}`);
    return inProject && this.#needed.has(`${path} ${name}`) ? '' : path;
  }

  #add(scope: string, place: Occurrence, dockerfile?: string): void {
    const name = place.kind === 'stage' ? place.name.toLowerCase() : place.name;
    const key = `${scope} ${place.kind} ${name}`;
    let named = this.#named.get(key);
    if (named === undefined) {
      const { kind } = place;
      named = { kind, name, scope, declarations: [], references: [], ...(dockerfile && { dockerfile }) };
      this.#named.set(key, named);
    }
    (place.role === 'declaration' ? named.declarations : named.references).push(place);
    this.#of.set(place, named);
  }

  #envFile(path: string): void {
    const text = this.#project.texts.get(path);
    if (text === undefined) return;
    const places = occurrencesInEnvFile(path, text);
    this.#places.set(path, places);
    for (const place of places) this.#add('', place);
  }

  /** The places in the Dockerfile of a stage that a build asks for. */
  #dockerfile({ kind, name, dockerfile }: Named): void {
    const text = dockerfile === undefined ? undefined : this.#project.texts.get(dockerfile);
    if (kind !== 'stage' || dockerfile === undefined || text === undefined) return;
    const { named } = namesInDockerfile(parseDockerfile(text));
    const stage = named.find((each) => each.kind === 'stage' && each.name === name);
    if (stage === undefined) return;
    const places = [...stage.declarations, ...stage.references]
      .filter(({ numbered }) => !numbered)
      .map(({ role, span, around }): Occurrence => ({ kind, name, path: dockerfile, span, around, role }))
      .sort((a, b) => a.span.start - b.span.start);
    for (const place of places) this.#add(dockerfile, place, dockerfile);
    const before = this.#places.get(dockerfile) ?? [];
    this.#places.set(
      dockerfile,
      [...before, ...places].sort((a, b) => a.span.start - b.span.start),
    );
  }
}
