/** The names in a Compose file: where they are declared, and all that refers to them. */

import { parseDockerfile } from '../dockerfile/parse.ts';
import { symbolsOf as stagesOf } from '../dockerfile/symbols.ts';
import type { YamlDocument, YamlFile, YamlMap, YamlNode } from '../yaml/tree.ts';
import { resolved, valueOf } from '../yaml/walk.ts';
import { itemsOf } from './file-uses.ts';
import { interpolationsIn, variablesOf } from './interpolation.ts';
import { Places } from './occurrence-places.ts';
import { placeOfSource } from './short-volume.ts';
import type { Occurrence, SymbolKind } from './symbols.ts';

const known = new WeakMap<YamlFile, { path: string; found: readonly Occurrence[] }>();

/** In the order of the text, each place once, also where several services share it through an anchor. Made once for each tree. */
export function occurrencesIn(path: string, file: YamlFile): readonly Occurrence[] {
  const before = known.get(file);
  if (before?.path === path) return before.found;
  const places = new Places(path, file);
  const finder = new Finder(places, file);
  for (const document of file.documents) finder.document(document);
  const found = places.found.sort((a, b) => a.span.start - b.span.start);
  known.set(file, { path, found });
  return found;
}

/** What stands at the top of a file and declares names. */
const declaring: Readonly<Record<string, SymbolKind>> = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
  models: 'model',
};

/** Keys of a service whose value may be `service:name`. Source: `Normalize` in compose-go's loader. */
const shared = new Set(['network_mode', 'ipc', 'pid', 'uts', 'cgroup']);

class Finder {
  readonly #file: YamlFile;
  readonly #places: Places;

  constructor(places: Places, file: YamlFile) {
    this.#places = places;
    this.#file = file;
  }

  document({ root }: YamlDocument): void {
    if (root === undefined) return;
    this.#everywhere(root);
    this.#places.pairs('root', root, ({ key, value }) => {
      const kind = declaring[key.content];
      if (kind === undefined) return;
      this.#places.pairs(key.content, value, (pair) => {
        this.#places.name(kind, 'declaration', pair.key, undefined, { value: pair.value });
        if (kind === 'service') this.#service(pair.value);
        if (kind === 'config' || kind === 'secret') {
          this.#places.name('variable', 'reference', valueOf(pair.value, 'environment'));
        }
      });
    });
  }

  /** Anchors and variables, wherever they stand. */
  #everywhere(node: YamlNode): void {
    this.#anchor(node);
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        this.#anchor(key);
        this.#everywhere(value);
      }
    } else if (node.kind === 'list') {
      for (const item of node.items) this.#everywhere(item);
    } else if (node.kind === 'scalar') {
      for (const { name, nameSpan, span } of variablesOf(interpolationsIn(node, this.#file))) {
        this.#places.add({
          kind: 'variable',
          name,
          role: 'reference',
          span: nameSpan,
          around: span,
          scalar: node,
        });
      }
    }
  }

  #anchor(node: YamlNode): void {
    if (node.anchor !== undefined) {
      const { name, span } = node.anchor;
      const place = { span: { start: span.start + 1, end: span.end }, around: span };
      this.#places.add({ kind: 'anchor', name, role: 'declaration', target: node, ...place });
    }
    if (node.kind === 'alias') {
      const { name, span, target } = node;
      const place = { span: { start: span.start + 1, end: span.end }, around: span };
      this.#places.add({ kind: 'anchor', name, role: 'reference', ...(target && { target }), ...place });
    }
  }

  #service(service: YamlNode): void {
    this.#places.pairs('service', service, ({ key, value }) => {
      switch (key.content) {
        case 'depends_on':
          return this.#listOrMap('service', value);
        case 'links':
        case 'volumes_from':
          for (const item of itemsOf(value)) this.#beforeColon(item);
          return;
        case 'extends':
          return this.#extends(value);
        case 'networks':
          return this.#listOrMap('network', value);
        case 'models':
          return this.#listOrMap('model', value);
        case 'volumes':
          for (const item of itemsOf(value)) this.#volume(item);
          return;
        case 'configs':
          for (const item of itemsOf(value)) this.#source('config', item);
          return;
        case 'secrets':
          for (const item of itemsOf(value)) this.#source('secret', item);
          return;
        case 'credential_spec':
          return this.#places.name('config', 'reference', valueOf(value, 'config'));
        case 'build':
          return this.#build(value);
        case 'environment':
          return this.#handedOn(value);
        case 'profiles':
          for (const item of itemsOf(value)) this.#places.name('profile', 'declaration', item);
          return;
      }
      if (shared.has(key.content)) this.#behindService(value);
    });
  }

  #extends(value: YamlNode): void {
    const node = resolved(value);
    if (node?.kind !== 'map') {
      return this.#places.name('service', 'reference', node, undefined, { extends: true });
    }
    const from = valueOf(node, 'file') === undefined ? {} : { from: node };
    this.#places.name('service', 'reference', valueOf(node, 'service'), undefined, {
      extends: true,
      ...from,
    });
  }

  #volume(item: YamlNode): void {
    const node = resolved(item);
    if (node?.kind === 'map') {
      const type = resolved(valueOf(node, 'type'));
      if (type?.kind === 'scalar' && type.content === 'volume') {
        this.#places.name('volume', 'reference', valueOf(node, 'source'));
      }
    } else if (node?.kind === 'scalar') {
      const place = placeOfSource(node.content);
      if (place?.kind === 'name') this.#places.name('volume', 'reference', node, place.span);
    }
  }

  /** The short form, or `source`. */
  #source(kind: 'config' | 'secret', item: YamlNode): void {
    const node = resolved(item);
    this.#places.name(kind, 'reference', node?.kind === 'map' ? valueOf(node, 'source') : node);
  }

  #build(value: YamlNode): void {
    const build = resolved(value);
    if (build?.kind !== 'map') return;
    this.#places.pairs('build', build, ({ key, value }) => {
      switch (key.content) {
        case 'secrets':
          for (const item of itemsOf(value)) this.#source('secret', item);
          return;
        case 'args':
          return this.#handedOn(value);
        case 'additional_contexts':
          return this.#contexts(value);
        case 'target':
          return this.#places.name('stage', 'reference', value, undefined, { from: build });
        case 'dockerfile_inline':
          return this.#inline(value, build);
      }
    });
  }

  #contexts(value: YamlNode): void {
    if (resolved(value)?.kind === 'map') {
      return this.#places.pairs('contexts', value, (pair) => this.#behindService(pair.value));
    }
    for (const item of itemsOf(value)) this.#behindService(item, 'name=');
  }

  /** The stages of a Dockerfile that is written in the Compose file. */
  #inline(value: YamlNode, build: YamlMap): void {
    const scalar = resolved(value);
    if (scalar?.kind !== 'scalar' || scalar.content.includes('$')) return;
    const { occurrences } = stagesOf(parseDockerfile(scalar.content));
    for (const { kind, name, span, role, numbered, symbol } of occurrences) {
      if (kind !== 'stage' || numbered || symbol === undefined) continue;
      const place = this.#places.placed(scalar, span);
      this.#places.add({ kind, name, role, span: place, around: place, scalar, from: build });
    }
  }

  #listOrMap(kind: SymbolKind, value: YamlNode): void {
    const node = resolved(value);
    if (node?.kind === 'map')
      this.#places.pairs(kind, node, ({ key }) => this.#places.name(kind, 'reference', key));
    else if (node?.kind === 'list') for (const item of node.items) this.#places.name(kind, 'reference', item);
  }

  /** `name:alias` of a link, `name:ro` of volumes_from. */
  #beforeColon(item: YamlNode): void {
    const scalar = resolved(item);
    if (scalar?.kind !== 'scalar' || scalar.content.startsWith('container:')) return;
    const colon = scalar.content.indexOf(':');
    const end = colon < 0 ? scalar.content.length : colon;
    this.#places.name('service', 'reference', scalar, { start: 0, end });
  }

  #behindService(value: YamlNode, before: '' | 'name=' = ''): void {
    const scalar = resolved(value);
    if (scalar?.kind !== 'scalar') return;
    const start = before === '' ? 0 : scalar.content.indexOf('=') + 1;
    if (!scalar.content.startsWith('service:', start)) return;
    const end = scalar.content.length;
    this.#places.name('service', 'reference', scalar, { start: start + 'service:'.length, end });
  }

  /** A name without a value takes its value from where docker compose runs. */
  #handedOn(value: YamlNode): void {
    const node = resolved(value);
    if (node?.kind === 'map') {
      this.#places.pairs('handed-on', node, ({ key, value: given }) => {
        if (given.kind === 'scalar' && given.value === null) {
          this.#places.name('variable', 'reference', key, undefined, { handedOn: 'key', value: given });
        }
      });
      return;
    }
    for (const item of itemsOf(node)) {
      const scalar = resolved(item);
      if (scalar?.kind === 'scalar' && !scalar.content.includes('=')) {
        this.#places.name('variable', 'reference', scalar, undefined, { handedOn: 'item' });
      }
    }
  }
}
