/** Collects the places of names in a file, each once. */

import { offsetInText } from '../yaml/scalar-offsets.ts';
import type { Span, YamlFile, YamlNode, YamlPair, YamlScalar } from '../yaml/tree.ts';
import { isMergeKey, resolved } from '../yaml/walk.ts';
import { itemsOf } from './file-uses.ts';
import type { Occurrence, SymbolKind } from './symbols.ts';

type More = Partial<Pick<Occurrence, 'value' | 'from' | 'extends' | 'handedOn'>>;

export class Places {
  readonly found: Occurrence[] = [];
  readonly #path: string;
  readonly #file: YamlFile;
  /** By what a map or list is read as: an anchor may be a service here and a build there. */
  readonly #seen = new Set<string>();
  readonly #ids = new Map<YamlNode, number>();

  constructor(path: string, file: YamlFile) {
    this.#path = path;
    this.#file = file;
  }

  /** The pairs of a map and of what it merges, each where it is written, and once for what it is read as. */
  pairs(as: string, node: YamlNode | undefined, each: (pair: YamlPair) => void): void {
    const map = resolved(node);
    if (map === undefined || map.kind === 'scalar' || !this.#first(as, map)) return;
    // The value of a merge key may be a list of maps.
    if (map.kind === 'list') return;
    for (const pair of map.pairs) {
      if (!isMergeKey(pair.key)) each(pair);
      else for (const source of itemsOf(pair.value)) this.pairs(as, source, each);
    }
  }

  #first(as: string, node: YamlNode): boolean {
    let id = this.#ids.get(node);
    if (id === undefined) this.#ids.set(node, (id = this.#ids.size));
    const key = `${id} ${as}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  /** A scalar that is a name, or the part of it that is one. Nothing where a variable stands in it. */
  name(
    kind: SymbolKind,
    role: Occurrence['role'],
    node: YamlNode | undefined,
    within?: Span,
    more: More = {},
  ): void {
    const scalar = resolved(node);
    if (scalar?.kind !== 'scalar' || scalar.content === '') return;
    const name = within ? scalar.content.slice(within.start, within.end) : scalar.content;
    if (name === '' || name.includes('$') || !this.#first(`${kind} name`, scalar)) return;
    const span = this.placed(scalar, within ?? { start: 0, end: name.length });
    this.add({ kind, name, role, span, around: within ? span : scalar.span, scalar, ...more });
  }

  placed(scalar: YamlScalar, { start, end }: Span): Span {
    return { start: offsetInText(this.#file, scalar, start), end: offsetInText(this.#file, scalar, end) };
  }

  add(occurrence: Omit<Occurrence, 'path'>): void {
    this.found.push({ ...occurrence, path: this.#path });
  }
}
