/** What the files of a project say of one service. */

import type { PublishedPort } from '../explain-value/ports.ts';
import type { Service } from '../merged/model.ts';
import { needsOf, replicasOf } from '../merged/needs.ts';
import { at, items, last, type Named, names, type Place, text, type View } from '../merged/view.ts';
import { portIn } from './hover-project-values.ts';

/** A service with what it extends and what overrides it. */
export class ServiceModel {
  readonly name: string;
  readonly declarations: readonly Place[];
  readonly #view: View;
  readonly #project: string;

  /** @param project its name */
  constructor({ name, view, declarations }: Service, project: string) {
    this.name = name;
    this.declarations = declarations;
    this.#view = view;
    this.#project = project;
  }

  /** What is said under keys, one inside of the other, by all that say something. */
  all(...keys: string[]): View {
    return at(this.#view, ...keys);
  }

  /** The value that counts. */
  value(...keys: string[]): Place | undefined {
    return last(this.all(...keys));
  }

  text(...keys: string[]): string | undefined {
    return text(this.value(...keys));
  }

  /** The names in a value that is a map by name or a list of names. */
  names(key: string): Named[] {
    return names(this.all(key));
  }

  get ports(): PublishedPort[] {
    return items(this.all('ports')).flatMap(({ node, part }) => portIn(node, part) ?? []);
  }

  /** How many containers are started; 1 where that is not known. */
  get replicas(): number {
    return replicasOf({ view: this.#view })?.count ?? 1;
  }

  /** The names of the first and the last container. */
  get containers(): string[] {
    const given = this.text('container_name');
    if (given !== undefined) return [given];
    const { replicas } = this;
    const name = (index: number): string => `${this.#project}-${this.name}-${index}`;
    if (replicas === 0) return [];
    return replicas === 1 ? [name(1)] : [name(1), name(replicas)];
  }

  /** The networks it is on, with the names that others on it may use. Empty where it has the network of something else. */
  get networks(): { readonly name: string; readonly names: string[] }[] {
    if (this.value('network_mode') !== undefined || this.value('provider') !== undefined) return [];
    const joined = this.names('networks');
    if (joined.length === 0) return [{ name: 'default', names: [this.name] }];
    return joined.map(({ name, value }) => ({
      name,
      names: [this.name, ...items(at(value, 'aliases')).flatMap((alias) => text(alias) ?? [])],
    }));
  }

  /** Services that are started first, with the condition. */
  get dependencies(): { readonly name: string; readonly condition: string }[] {
    const found = new Map<string, string>();
    for (const { name, condition } of needsOf({ view: this.#view })) {
      if (name !== '' && !found.has(name)) found.set(name, condition);
    }
    return [...found].map(([name, condition]) => ({ name, condition }));
  }
}
