/** Other services as values: to wait for, to extend, to share something with, to build upon. */

import type { ItemList } from './completion-items.ts';
import { chainAt, dependentsOf, otherServices, servicesIn } from './completion-names.ts';
import { childOf, outlineOf } from './completion-outline.ts';
import { addScalar } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import type { ValueSpot } from './completion-spots.ts';
import { topicOf, wordsAt } from './completion-words.ts';
import { topic } from './hover-topics.ts';

export function dependencyItems(
  scene: Scene,
  service: string | undefined,
  shape: string,
  spot: ValueSpot,
  items: ItemList,
): void {
  const circle = dependentsOf(scene, service ?? '');
  const key = shape.slice(0, shape.indexOf('.'));
  const taken = new Set(
    spot.siblings.map((each) => (key === 'depends_on' ? each : (each.split(':')[0] ?? ''))),
  );
  if (key !== 'depends_on' && spot.left.includes(':') && !spot.left.startsWith('container:')) {
    const from = spot.left.lastIndexOf(':') + 1;
    if (key === 'volumes_from')
      for (const mode of ['ro', 'rw']) addScalar(items, 'value', mode, spot, { from });
    return;
  }
  for (const [name, detail] of otherServices(scene, service)) {
    if (!circle.has(name) && !taken.has(name))
      addScalar(items, 'service', name, spot, { detail, topic: topic(`service ${key}`) });
  }
}

/** The service of the same name may be extended only from another file. */
export function extendsItems(
  scene: Scene,
  service: string | undefined,
  spot: ValueSpot,
  items: ItemList,
): void {
  const about = { topic: topic('service extends') };
  const inMap = spot.path.at(-1) === 'service';
  const parent = chainAt(scene.outline, scene.offset).findLast(({ name }) => name === 'extends');
  const named = inMap ? childOf(parent, 'file')?.text : undefined;
  if (named !== undefined) {
    const path = scene.absolute(scene.filled(named) ?? '');
    const file = path === undefined ? undefined : scene.project.read.get(path);
    for (const name of file === undefined ? [] : servicesIn(outlineOf(file)))
      addScalar(items, 'service', name, spot, about);
    return;
  }
  for (const name of servicesIn(scene.outline)) {
    if (name === service || extendsFrom(scene, name, service)) continue;
    addScalar(items, 'service', name, spot, { ...about, detail: otherServices(scene, service).get(name) });
  }
}

/** Whether a service extends another in this file, directly or not. */
function extendsFrom(scene: Scene, name: string, target: string | undefined): boolean {
  const services = scene.services();
  const seen = new Set<string>();
  for (let each: string | undefined = name; each !== undefined && !seen.has(each);) {
    seen.add(each);
    const base = childOf(services.get(each)?.[0], 'extends');
    each = base?.text ?? childOf(base, 'service')?.text;
    if (each === target) return true;
  }
  return false;
}

export function sharingItems(
  scene: Scene,
  service: string | undefined,
  key: string,
  spot: ValueSpot,
  items: ItemList,
): void {
  for (const word of wordsAt(`services.*.${key}`)) {
    addScalar(items, 'value', word, spot, { topic: topicOf(`services.*.${key}`, word) });
  }
  if (key === 'uts') return;
  const circle = dependentsOf(scene, service ?? '');
  for (const [name, detail] of otherServices(scene, service)) {
    if (circle.has(name)) continue;
    addScalar(items, 'service', `service:${name}`, spot, { detail, topic: topic(`service ${key}`) });
  }
  addScalar(items, 'value', 'container:', spot, { topic: topic(`service ${key}`) });
}

/** What another service builds can be built upon. */
export function contextItems(
  scene: Scene,
  service: string | undefined,
  spot: ValueSpot,
  items: ItemList,
): void {
  const about = { topic: topic('service build additional_contexts') };
  for (const name of otherServices(scene, service).keys()) {
    if (scene.setting(name, 'build') !== undefined)
      addScalar(items, 'service', `service:${name}`, spot, about);
  }
  for (const start of ['docker-image://', 'oci-layout://', 'https://'])
    addScalar(items, 'value', start, spot, about);
}
