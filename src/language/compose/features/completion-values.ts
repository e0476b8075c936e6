/** What a scalar may be, by its place. */
import type { Element } from '../merged/model.ts';
import { schemaOf } from '../schema/index.ts';
import { environmentNames } from './completion-environment.ts';
import { imageItems } from './completion-images.ts';
import type { CompletionKind, ItemList } from './completion-items.ts';
import { otherServices, usedValues } from './completion-names.ts';
import { pathItems, pathWishAt } from './completion-paths.ts';
import type { ValueSpot } from './completion-spots.ts';
import { portItems, singlePortItems } from './completion-ports.ts';
import { addScalar, placed, type ScalarOptions } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import { contextItems, dependencyItems, extendsItems, sharingItems } from './completion-services.ts';
import { healthTest } from './completion-snippets.ts';
import { volumeItems, volumeSourceItems, volumeTargetItems } from './completion-volumes.ts';
import { topicOf, wordsAt } from './completion-words.ts';
import { shapeOf, topic } from './hover-topics.ts';

export function valueItems(scene: Scene, spot: ValueSpot, items: ItemList): void {
  const shape = shapeOf(spot.path);
  if (shape.split('.').some((step) => step.startsWith('x-'))) return;
  const service = scene.serviceAt(spot.path);
  const wish = pathWishAt(scene, shape, service);
  specialItems(scene, service, shape, spot, items);
  const types = schemaOf(spot.path)?.types ?? [];
  const raw = types.includes('number') || types.includes('integer');
  for (const word of wordsAt(shape)) {
    const taken = spot.siblings.includes(word);
    // What ends like this is only a beginning.
    const again = /[= .]$/.test(word);
    if (!taken) addScalar(items, 'value', word, spot, { raw, again, topic: topicOf(shape, word) });
  }
  if (wish !== undefined) pathItems(scene, spot, wish, items);
  schemaValues(shape, spot, items);
}

function schemaValues(shape: string, spot: ValueSpot, items: ItemList): void {
  const schema = schemaOf(spot.path);
  // Under a name that people choose, anything may stand.
  if (schema === undefined || shape.endsWith('*')) return;
  for (const value of schema.values()) {
    if (value === null || spot.siblings.includes(String(value))) continue;
    const about = { raw: typeof value !== 'string', topic: topicOf(shape, String(value)) };
    addScalar(items, 'value', String(value), spot, about);
  }
  if (!schema.types.includes('boolean')) return;
  for (const value of ['true', 'false'])
    addScalar(items, 'value', value, spot, { raw: true, topic: topicOf(shape, value) });
}

function specialItems(
  scene: Scene,
  service: string | undefined,
  shape: string,
  spot: ValueSpot,
  items: ItemList,
): void {
  const own = shape.startsWith('services.*.') ? shape.slice('services.*.'.length) : undefined;
  if (own !== undefined) serviceItems(scene, service, own, spot, items);
  else if (/^(configs|secrets)\.\*\.environment$/.test(shape)) {
    for (const { name, from } of scene.variables.values())
      if (from !== 'compose') addScalar(items, 'variable', name, spot);
  } else if (shape === 'name') {
    const folder = scene.project.folder.slice(scene.project.folder.lastIndexOf('/') + 1).toLowerCase();
    const name = folder.replace(/[^a-z0-9_-]/g, '').replace(/^[_-]+/, '');
    addScalar(items, 'value', name, spot, { topic: topic('name') });
  }
}

/** @param shape below the service */
function serviceItems(
  scene: Scene,
  service: string | undefined,
  shape: string,
  spot: ValueSpot,
  items: ItemList,
): void {
  const add = (kind: CompletionKind, names: Iterable<string>, options: ScalarOptions = {}): void => {
    for (const name of names) if (!spot.siblings.includes(name)) addScalar(items, kind, name, spot, options);
  };
  const declared = (kind: CompletionKind, section: Element): void => {
    add(kind, scene.declared(section), { topic: topic(`service ${section}`) });
  };
  const dockerfile = () => scene.dockerfile(service);
  switch (shape) {
    case 'image':
      return imageItems(scene, usedValues(scene, 'image'), spot, items);
    case 'depends_on.[]':
    case 'links.[]':
    case 'volumes_from.[]':
      return dependencyItems(scene, service, shape, spot, items);
    case 'extends':
    case 'extends.service':
      return extendsItems(scene, service, spot, items);
    case 'network_mode':
    case 'ipc':
    case 'pid':
    case 'uts':
      return sharingItems(scene, service, shape, spot, items);
    case 'networks.[]':
      declared('network', 'networks');
      return add('network', ['default'], { topic: topic('service networks') });
    case 'configs.[]':
    case 'configs.[].source':
      return declared('config', 'configs');
    case 'secrets.[]':
    case 'secrets.[].source':
    case 'build.secrets.[]':
    case 'build.secrets.[].source':
      return declared('secret', 'secrets');
    case 'models.[]':
      return declared('model', 'models');
    case 'profiles.[]':
      return add('profile', usedValues(scene, 'profiles'), { topic: topic('service profiles') });
    case 'ports.[]':
      return portItems(scene, service, spot, items);
    case 'ports.[].target':
      return singlePortItems(scene, service, spot, true, items);
    case 'ports.[].published':
    case 'expose.[]':
      return singlePortItems(scene, service, spot, false, items);
    case 'volumes.[]':
      return volumeItems(scene, service, spot, items);
    case 'volumes.[].source':
      return volumeSourceItems(scene, spot, items);
    case 'volumes.[].target':
      return volumeTargetItems(scene, service, spot, items);
    case 'environment.[]':
      return environmentItems(scene, service, spot, items);
    case 'environment.*':
      // Services reach each other by name.
      if (/HOST|SERVER|ADDR/i.test(String(spot.path.at(-1))))
        add('service', otherServices(scene, service).keys());
      return;
    case 'build.args.[]':
      for (const { name, value } of dockerfile()?.args ?? []) pairItem(name, value, spot, items);
      return;
    case 'build.args.*': {
      const value = dockerfile()?.args.find(({ name }) => name === spot.path.at(-1))?.value;
      return value === undefined ? undefined : add('value', [value]);
    }
    case 'build.target':
      for (const { name, base } of dockerfile()?.stages ?? []) {
        addScalar(items, 'stage', name, spot, {
          detail: base && `FROM ${base}`,
          topic: topic('service build target'),
        });
      }
      return;
    case 'build.additional_contexts.*':
      return contextItems(scene, service, spot, items);
    case 'user':
      return add('user', dockerfile()?.users ?? []);
    case 'working_dir':
      return add('folder', dockerfile()?.folders ?? []);
    case 'healthcheck.test':
      return testItems(scene, service, spot, items);
    case 'healthcheck.test.[]':
      if (spot.index === 0)
        add('value', ['CMD', 'CMD-SHELL', 'NONE'], {
          quoted: true,
          topic: topic('service healthcheck test'),
        });
      return;
    case 'command':
    case 'entrypoint':
      return execItem(shape, spot, items);
  }
}

/** `NAME=` in a list. */
function environmentItems(scene: Scene, service: string | undefined, spot: ValueSpot, items: ItemList): void {
  for (const { name, detail } of environmentNames(scene, service)) pairItem(name, detail, spot, items);
}

function pairItem(name: string, detail: string | undefined, spot: ValueSpot, items: ItemList): void {
  const { left, right, siblings } = spot;
  if (left.includes('=') || siblings.some((each) => each.split('=')[0] === name)) return;
  const equals = right.indexOf('=');
  const options = equals < 0 ? { content: `${name}=` } : { until: left.length + equals };
  addScalar(items, 'variable', name, spot, { ...options, detail });
}

function testItems(scene: Scene, service: string | undefined, spot: ValueSpot, items: ItemList): void {
  if (spot.quote !== '' || spot.flow || spot.left !== '' || spot.right !== '') return;
  const about = { topic: topic('service healthcheck test') };
  const known = healthTest(scene.setting(service, 'image')?.text);
  items.add('value', known, spot.replace, { ...about, insertText: placed(spot, known) });
  const forms = [
    ['["CMD", "command"]', '["CMD", "${1:command}"]'],
    ['["CMD-SHELL", "command"]', '["CMD-SHELL", "${1:command}"]'],
    ['["NONE"]', '["NONE"]'],
  ] as const;
  for (const [label, text] of forms) {
    items.add('snippet', label, spot.replace, { ...about, insertText: placed(spot, text), snippet: true });
  }
}

function execItem(key: string, spot: ValueSpot, items: ItemList): void {
  if (spot.quote !== '' || spot.flow || spot.left !== '' || spot.right !== '') return;
  const insertText = placed(spot, '["${1:command}", "${2:argument}"]');
  const about = { topic: topic(`service ${key}`), insertText, snippet: true };
  items.add('snippet', '["command", "argument"]', spot.replace, about);
}
