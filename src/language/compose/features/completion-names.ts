/** Names that a project declares and uses, read from outlines, so that a text which is broken somewhere still has them. */
import type { Element } from '../merged/model.ts';
import { placeOfSource } from '../short-volume.ts';
import { childOf, namesIn, type OutlineNode } from './completion-outline.ts';
import { type Scene, sectionsOf } from './completion-scene.ts';

/** Services that a service may name, with what they are made from. Without itself. */
export function otherServices(scene: Scene, self: string | undefined): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  const declared = new Set(scene.declared('services'));
  for (const [name, nodes] of scene.services()) {
    if (name === self || !declared.has(name)) continue;
    const images = nodes.map((node) => childOf(node, 'image')?.text ?? buildOf(node));
    found.set(
      name,
      images.find((image) => image !== undefined),
    );
  }
  return found;
}

function buildOf(service: OutlineNode): string | undefined {
  const build = childOf(service, 'build');
  const context = build && (build.text ?? childOf(build, 'context')?.text ?? '.');
  return context === undefined ? undefined : `build: ${context}`;
}

/** Services that start before `self` only if it were a circle: they wait for it themselves. */
export function dependentsOf(scene: Scene, self: string): Set<string> {
  const waiting = new Map<string, string[]>();
  const keys = waitingKeys.filter((key) => scene.mentions(key));
  for (const [name, nodes] of scene.services()) {
    for (const node of nodes) {
      for (const target of dependenciesOf(node, keys)) {
        const known = waiting.get(target);
        if (known) known.push(name);
        else waiting.set(target, [name]);
      }
    }
  }
  const found = new Set<string>();
  const open = [self];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const each of waiting.get(name) ?? []) {
      if (found.has(each)) continue;
      found.add(each);
      open.push(each);
    }
  }
  return found;
}

/** Keys of a service by which it waits for others. */
const waitingKeys = [
  ...['depends_on', 'links', 'volumes_from'],
  ...['network_mode', 'ipc', 'pid', 'uts', 'cgroup'],
] as const;

function dependenciesOf(
  service: OutlineNode,
  keys: readonly (typeof waitingKeys)[number][] = waitingKeys,
): string[] {
  return keys.flatMap((key) => {
    const node = childOf(service, key);
    if (node === undefined) return [];
    if (key === 'depends_on') return namesIn(node);
    if (key === 'links') return namesIn(node).map(beforeColon);
    if (key === 'volumes_from')
      return namesIn(node)
        .filter((name) => !name.startsWith('container:'))
        .map(beforeColon);
    return node.text?.startsWith('service:') === true ? [node.text.slice('service:'.length)] : [];
  });
}

function beforeColon(text: string): string {
  return text.split(':')[0] ?? '';
}

/** Names that services use and no file declares. */
export function missing(scene: Scene, section: Element): string[] {
  const declared = new Set(scene.declared(section));
  const used = [...scene.services().values()].flat().flatMap((service) => usedBy(service, section));
  return [...new Set(used)].filter((name) => isName(name) && !declared.has(name));
}

function isName(name: string): boolean {
  return /^[a-zA-Z0-9._-]+$/.test(name);
}

function usedBy(service: OutlineNode, section: Element): string[] {
  switch (section) {
    case 'services': {
      const base = childOf(service, 'extends');
      const extended = childOf(base, 'file') ? undefined : (base?.text ?? childOf(base, 'service')?.text);
      return extended === undefined ? dependenciesOf(service) : [...dependenciesOf(service), extended];
    }
    case 'volumes':
      return volumesOf(service);
    case 'networks':
      return namesIn(childOf(service, 'networks')).filter((name) => name !== 'default');
    case 'models':
      return namesIn(childOf(service, 'models'));
    default:
      return [childOf(service, section), childOf(service, 'build', section)].flatMap(sourcesIn);
  }
}

/** Of a list whose items are a name, or a map with a `source`. */
function sourcesIn(list: OutlineNode | undefined): string[] {
  return (list?.children ?? []).map((item) => item.text ?? childOf(item, 'source')?.text ?? '');
}

function volumesOf(service: OutlineNode): string[] {
  return (childOf(service, 'volumes')?.children ?? []).flatMap((item) => {
    if (item.text !== undefined) {
      const source = placeOfSource(item.text);
      return source?.kind === 'name' ? [item.text.slice(source.span.start, source.span.end)] : [];
    }
    const type = childOf(item, 'type')?.text ?? 'volume';
    const source = childOf(item, 'source')?.text;
    return type === 'volume' && source !== undefined ? [source] : [];
  });
}

/** What all services write below a key: their profiles, their images. */
export function usedValues(scene: Scene, key: string): string[] {
  const used = [...scene.services().values()].flat().flatMap((service) => namesIn(childOf(service, key)));
  return [...new Set(used)].filter((value) => !value.includes('$'));
}

/** The services of one file. */
export function servicesIn(outline: OutlineNode): string[] {
  return sectionsOf(outline, 'services').flatMap(({ children }) => children.map(({ name }) => name));
}

/** What a place is in, from the root inwards; the last begins on the left of it. */
export function chainAt(outline: OutlineNode, offset: number): OutlineNode[] {
  const chain = [outline];
  for (let node: OutlineNode | undefined = outline; node !== undefined;) {
    node = node.children.findLast(({ start }) => start <= offset);
    if (node !== undefined) chain.push(node);
  }
  return chain;
}
