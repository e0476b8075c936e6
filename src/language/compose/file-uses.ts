/** The paths that a Compose file names: what is read with it, and what is mounted or built from. */

import { pairsOf, resolved, valueOf } from '../yaml/walk.ts';
import type { Span, YamlNode, YamlScalar } from '../yaml/tree.ts';
import { interpolate } from './interpolate.ts';
import { joined, meantPath } from './paths.ts';
import type { ProjectPart, Variable } from './project.ts';
import { placeOfSource } from './short-volume.ts';

export type FileUseKind =
  | 'include'
  | 'extends'
  /** Variables for `include`. */
  | 'include-env'
  | 'env-file'
  | 'label-file'
  | 'context'
  | 'dockerfile'
  | 'config'
  | 'secret'
  | 'bind'
  | 'watch';

export interface FileUse {
  readonly kind: FileUseKind;
  /** Where it is named. */
  readonly scalar: YamlScalar;
  /** The part of the scalar's content that is the path: all of it but in a short volume. 0-based, UTF-16. */
  readonly within: Span;
  /** As docker compose fills it in, relative or not. */
  readonly written: string;
  /** Undefined for what is not a file on this machine, or depends on a variable that is not set. */
  readonly path: string | undefined;
  /** Whether docker compose refuses the project when it is not there. */
  readonly required: boolean;
}

type Place = Pick<ProjectPart, 'file' | 'folder' | 'variables'>;

/** In no order that means anything; what an anchor holds counts once. */
export function fileUses(part: Place): FileUse[] {
  const finder = new Finder(part);
  for (const { root } of part.file.documents) finder.document(root);
  return finder.found;
}

/** The Dockerfile that a `build` is done with; undefined for one that is written in line or cannot be looked for. */
export function dockerfileOf(build: YamlNode, part: Omit<Place, 'file'>): string | undefined {
  const node = resolved(build);
  if (node?.kind === 'scalar') return dockerfileIn(textOf(node, part), 'Dockerfile', part);
  if (node?.kind !== 'map' || valueOf(node, 'dockerfile_inline') !== undefined) return undefined;
  const context = resolved(valueOf(node, 'context'));
  const dockerfile = resolved(valueOf(node, 'dockerfile'));
  return dockerfileIn(
    context === undefined ? '.' : textOf(context, part),
    dockerfile === undefined ? 'Dockerfile' : textOf(dockerfile, part),
    part,
  );
}

function dockerfileIn(
  context: string | undefined,
  dockerfile: string | undefined,
  { folder, variables }: Omit<Place, 'file'>,
): string | undefined {
  const from = context === undefined ? undefined : meantPath(folder, context, variables.get('HOME')?.value);
  if (from === undefined || dockerfile === undefined || dockerfile === '') return undefined;
  return joined(from, dockerfile);
}

/** Undefined for what is not a text, and for one with a variable that is not set. */
export function textOf(
  node: YamlNode | undefined,
  { variables }: { readonly variables: ReadonlyMap<string, Variable> },
): string | undefined {
  const scalar = resolved(node);
  if (scalar?.kind !== 'scalar' || scalar.value === null) return undefined;
  const { text, unset } = interpolate(scalar.content, (name) => variables.get(name)?.value);
  return unset.length > 0 ? undefined : text;
}

class Finder {
  readonly found: FileUse[] = [];
  readonly #place: Place;
  readonly #seen = new Set<YamlNode>();

  constructor(place: Place) {
    this.#place = place;
  }

  document(root: YamlNode | undefined): void {
    for (const item of itemsOf(valueOf(root, 'include'))) this.#include(item);
    for (const { value } of pairsOf(valueOf(root, 'services'))) this.#service(value);
    for (const { value } of pairsOf(valueOf(root, 'configs'))) this.#add('config', valueOf(value, 'file'));
    for (const { value } of pairsOf(valueOf(root, 'secrets'))) this.#add('secret', valueOf(value, 'file'));
  }

  #include(item: YamlNode): void {
    const node = resolved(item);
    if (node?.kind !== 'map') return this.#add('include', node, true);
    for (const path of itemsOf(valueOf(node, 'path'))) this.#add('include', path, true);
    for (const path of itemsOf(valueOf(node, 'env_file'))) this.#add('include-env', path, true);
  }

  #service(service: YamlNode): void {
    // What a merge key brings in is met with every service that merges it.
    for (const { key, value } of pairsOf(service)) {
      switch (key.content) {
        case 'extends':
          this.#add('extends', valueOf(value, 'file'), true);
          break;
        case 'env_file':
          for (const item of itemsOf(value)) this.#envFile(item);
          break;
        case 'label_file':
          for (const item of itemsOf(value)) this.#add('label-file', item, true);
          break;
        case 'build':
          this.#build(value);
          break;
        case 'volumes':
          for (const item of itemsOf(value)) this.#volume(item);
          break;
        case 'develop':
          for (const item of itemsOf(valueOf(value, 'watch'))) this.#add('watch', valueOf(item, 'path'));
      }
    }
  }

  #envFile(item: YamlNode): void {
    const node = resolved(item);
    if (node?.kind !== 'map') return this.#add('env-file', node, true);
    const required = resolved(valueOf(node, 'required'));
    this.#add('env-file', valueOf(node, 'path'), required?.kind !== 'scalar' || required.value !== false);
  }

  #build(build: YamlNode): void {
    const node = resolved(build);
    if (node?.kind === 'scalar') return this.#add('context', node);
    this.#add('context', valueOf(node, 'context'));
    const dockerfile = resolved(valueOf(node, 'dockerfile'));
    const path = node && dockerfile && dockerfileOf(node, this.#place);
    if (path !== undefined) this.#add('dockerfile', dockerfile, false, path);
  }

  #volume(item: YamlNode): void {
    const node = resolved(item);
    if (node?.kind === 'map') {
      const type = resolved(valueOf(node, 'type'));
      if (type?.kind === 'scalar' && type.content === 'bind') this.#add('bind', valueOf(node, 'source'));
      return;
    }
    const place = node?.kind === 'scalar' ? placeOfSource(node.content) : undefined;
    if (place?.kind === 'path') this.#add('bind', node, false, undefined, place.span);
  }

  #add(kind: FileUseKind, node: YamlNode | undefined, required = false, path?: string, within?: Span): void {
    const scalar = resolved(node);
    if (scalar?.kind !== 'scalar' || scalar.value === null || this.#seen.has(scalar)) return;
    this.#seen.add(scalar);
    const { folder, variables } = this.#place;
    const part = within ?? { start: 0, end: scalar.content.length };
    const { text, unset } = interpolate(
      scalar.content.slice(part.start, part.end),
      (name) => variables.get(name)?.value,
    );
    if (text === undefined) return;
    const home = variables.get('HOME')?.value;
    const meant = unset.length > 0 ? undefined : (path ?? meantPath(folder, text, home));
    this.found.push({ kind, scalar, within: part, written: text, path: meant, required });
  }
}

/** The items of a list; what is not a list is the only one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const list = resolved(node);
  if (list === undefined) return [];
  return list.kind === 'list' ? list.items : [list];
}
