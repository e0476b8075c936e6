import { type Element, elements } from '../merged/model.ts';
import { fittingAnchors } from './completion-aliases.ts';
import { schemaOf } from '../schema/index.ts';
import type { ItemList } from './completion-items.ts';
import { environmentNames } from './completion-environment.ts';
import { addKey, formOf, mayHold, type ValueForm } from './completion-key-forms.ts';
import { chainAt, dependentsOf, missing, otherServices } from './completion-names.ts';
import { childOf } from './completion-outline.ts';
import type { KeySpot } from './completion-spots.ts';
import { placed, writtenScalar } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import { keySnippets, serviceSnippets, skeletons } from './completion-snippets.ts';
import { usualNames } from './completion-words.ts';
import { shapeOf, topic, topicKeys } from './hover-topics.ts';

/** Of these a map has one only. */
const exclusive: readonly (readonly [string, readonly string[]])[] = [
  ['services.*', ['network_mode', 'networks']],
  ['services.*.build', ['dockerfile', 'dockerfile_inline']],
  ['configs.*', ['file', 'environment', 'content', 'external']],
  ['secrets.*', ['file', 'environment', 'external']],
];

/** What is written most comes first; the rest by its name. */
const usual: Readonly<Record<string, readonly string[]>> = {
  '': ['services', 'volumes', 'networks', 'configs', 'secrets', 'name', 'include'],
  'services.*': (
    'image build ports volumes environment env_file depends_on networks command entrypoint restart healthcheck deploy ' +
    'container_name working_dir user labels secrets configs profiles extends logging develop'
  ).split(' '),
  'services.*.build': ['context', 'dockerfile', 'args', 'target'],
  'services.*.healthcheck': ['test', 'interval', 'timeout', 'retries', 'start_period'],
  'services.*.deploy': ['replicas', 'resources', 'restart_policy', 'placement'],
  'services.*.volumes.[]': ['type', 'source', 'target', 'read_only'],
  'services.*.ports.[]': ['target', 'published', 'protocol', 'host_ip'],
  'services.*.develop.watch.[]': ['action', 'path', 'target', 'ignore'],
};

export function keyItems(scene: Scene, spot: KeySpot, items: ItemList): void {
  const shape = shapeOf(spot.path);
  if (shape.split('.').some((step) => step.startsWith('x-'))) return;
  if (spot.path.length === 0 && scene.outline.children.every(({ name }) => isHalf(scene, name)))
    skeletons(spot, items);
  nameItems(scene, spot, shape, items);
  schemaItems(scene, spot, shape, items);
  if (!spot.colon && !spot.flow && !spot.item && !spot.more && spot.path.length > 0)
    mergeItems(scene, spot, shape, items);
}

/** What stands at the cursor alone is nothing yet. */
function isHalf({ file }: Scene, name: string): boolean {
  return file.text.trim() === name;
}

function schemaItems(scene: Scene, spot: KeySpot, shape: string, items: ItemList): void {
  const present = new Set(spot.present);
  const excluded = excludedBy(scene, shape, present);
  const first = usual[shape] ?? [];
  const order = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  const keys = (schemaOf(spot.path)?.keys() ?? []).filter(
    ({ name }) => !present.has(name) && !excluded.has(name),
  );
  const sorted = keys.toSorted((a, b) => order(a.name) - order(b.name) || a.name.localeCompare(b.name));
  for (const { name, description, deprecated, schema } of sorted) {
    const path = [...spot.path, name];
    const [key = name] = topicKeys(shapeOf(path));
    const form = formOf(path, schema);
    if (spot.torn && !mayHold(scene, schema, spot.torn)) continue;
    addKey(scene, spot, name, form, items, {
      topic: topic(key),
      description,
      deprecated: deprecated || (shape === '' && name === 'version'),
    });
  }
  if (shape === 'services.*' && !spot.colon) keySnippets(scene, spot, items);
}

function excludedBy(scene: Scene, shape: string, present: ReadonlySet<string>): ReadonlySet<string> {
  const excluded = new Set<string>();
  for (const [where, names] of exclusive) {
    if (where === shape && names.some((name) => present.has(name)))
      for (const name of names) excluded.add(name);
  }
  if (shape === 'services.*.volumes.[]') {
    const item = chainAt(scene.outline, scene.offset).findLast(({ kind }) => kind === 'item');
    const type = childOf(item, 'type')?.text;
    for (const name of ['bind', 'volume', 'tmpfs', 'image'])
      if (type !== undefined && name !== type) excluded.add(name);
  }
  if (/^(networks|volumes)\.\*$/.test(shape) && present.has('external')) {
    for (const name of [
      'driver',
      'driver_opts',
      'ipam',
      'internal',
      'attachable',
      'labels',
      'enable_ipv4',
      'enable_ipv6',
    ]) {
      excluded.add(name);
    }
  }
  return excluded;
}

/** What anchors hold can be merged into another map that may have the same keys. */
function mergeItems(scene: Scene, spot: KeySpot, shape: string, items: ItemList): void {
  if (spot.present.includes('<<') || elements.some((section) => section === shape)) return;
  for (const name of fittingAnchors(scene, [...spot.path, '<<'])) {
    const text = `<<: *${name}`;
    items.add('anchor', text, spot.replace, { insertText: placed(spot, text), topic: topic('<<') });
  }
}

const kinds = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
  models: 'model',
} as const;

/** Keys that are names: of what is used but not declared, of what is declared and may be used, of variables. */
function nameItems(scene: Scene, spot: KeySpot, shape: string, items: ItemList): void {
  const present = new Set(spot.present);
  const service = scene.serviceAt(spot.path);
  const add = (name: string, form: ValueForm, options: Parameters<typeof addKey>[5] = {}): void => {
    if (!present.has(name)) addKey(scene, spot, name, form, items, options);
  };
  const section = elements.find((each) => each === shape);
  if (section !== undefined) {
    undeclaredItems(scene, spot, section, add);
    if (section === 'services' && !spot.colon && !spot.flow && !spot.more)
      serviceSnippets(scene, spot, items);
    return;
  }
  switch (shape) {
    case 'services.*.depends_on': {
      const circle = dependentsOf(scene, service ?? '');
      for (const [name, detail] of otherServices(scene, service)) {
        if (circle.has(name) || present.has(name) || spot.torn) continue;
        addCondition(scene, spot, name, detail, items);
      }
      break;
    }
    case 'services.*.networks':
      for (const name of [...scene.declared('networks'), 'default'])
        addReference(spot, name, 'network', items);
      break;
    case 'services.*.models':
      for (const name of scene.declared('models')) addReference(spot, name, 'model', items);
      break;
    case 'services.*.environment':
      for (const { name, detail } of environmentNames(scene, service)) add(name, 'scalar', { detail });
      break;
    case 'services.*.build.args':
      for (const { name, value } of scene.dockerfile(service)?.args ?? [])
        add(name, 'scalar', { detail: value });
      break;
    default:
      for (const name of usualNames(shape)) add(name, 'scalar');
  }
}

/** In an overlay, the names of the base may be declared once more. */
function undeclaredItems(
  scene: Scene,
  spot: KeySpot,
  section: Element,
  add: (name: string, form: ValueForm, options: Parameters<typeof addKey>[5]) => void,
): void {
  const inner = schemaOf([section, 'name']);
  if (spot.torn && (inner === undefined || !mayHold(scene, inner, spot.torn))) return;
  const here = new Set([...spot.present, ...scene.declaredHere(section)]);
  for (const name of missing(scene, section))
    add(name, formOfNew(section), { kind: kinds[section], again: formOfNew(section) === 'map' });
  for (const name of scene.declared(section)) {
    if (!here.has(name)) add(name, formOfNew(section), { kind: kinds[section], again: false });
  }
}

function formOfNew(section: Element): ValueForm {
  return section === 'volumes' || section === 'networks' ? 'none' : 'map';
}

/** A service to wait for in the long form. */
function addCondition(
  scene: Scene,
  spot: KeySpot,
  name: string,
  detail: string | undefined,
  items: ItemList,
): void {
  const label = items.has(name) ? `${name}:` : name;
  const key = writtenScalar(name, '', spot.flow);
  const inner = spot.flow
    ? `${key}: {condition: service_started}`
    : `${key}:\n${' '.repeat(scene.indentation.step)}condition: `;
  const insertText = spot.colon ? key : placed(spot, inner);
  items.add('service', label, spot.replace, {
    insertText,
    detail,
    again: !spot.colon && !spot.flow,
    topic: topic('service depends_on condition'),
  });
}

/** A name that needs nothing behind its colon. */
function addReference(spot: KeySpot, name: string, kind: 'network' | 'model', items: ItemList): void {
  if (spot.present.includes(name)) return;
  const key = writtenScalar(name, '', spot.flow);
  const label = items.has(name) ? `${name}:` : name;
  items.add(kind, label, spot.replace, {
    insertText: spot.colon ? key : placed(spot, `${key}:${spot.flow ? ' ' : ''}`),
  });
}
