/** Top-level volumes, networks, configs, secrets and models. */

import { textOf } from '../file-uses.ts';
import { type Section, sections } from '../merged/model.ts';
import { listed } from './uses.ts';
import { at, last, names, type Place, scalarAt, text, type View } from '../merged/view.ts';
import type { Whole } from './whole.ts';

const unused = {
  networks: 'unused-network',
  volumes: 'unused-volume',
  configs: 'unused-config',
  secrets: 'unused-secret',
  models: 'unused-model',
} as const;

export function checkResources(whole: Whole): void {
  const { model } = whole;
  const used = new Map<Section, Set<string>>(sections.map((section) => [section, new Set()]));
  const unknown: string[] = [];
  for (const { name: service, view } of model.services.values()) {
    for (const { section, name } of whole.uses.get(service) ?? []) used.get(section)?.add(name);
    for (const { node, part } of listed(at(view, 'volumes'))) {
      // A variable that is not set may make any name of it.
      if (node.kind === 'scalar' && node.content.includes('$') && textOf(node, part) === undefined)
        unknown.push(node.content);
    }
  }
  for (const section of sections) {
    for (const [name, view] of model.resources[section]) {
      const perhaps = section === 'volumes' && unknown.some((content) => content.includes(name));
      if (!perhaps && !used.get(section)?.has(name)) tellUnused(whole, section, name, view);
      checkExternal(whole, section, view);
      if (section === 'configs') checkSources(whole, view, ['file', 'environment', 'content']);
      if (section === 'secrets') checkSources(whole, view, ['file', 'environment']);
    }
  }
}

/** Another file may use it, or another project. */
function tellUnused({ model, project, report }: Whole, section: Section, name: string, view: View): void {
  if (!model.whole || project.mayBePartial || name === 'default' || model.services.size === 0) return;
  const key = last(view)?.key;
  const place = last(view);
  if (key === undefined || place === undefined) return;
  report.at({ part: place.part, node: key }, unused[section], { args: [name], unnecessary: true });
}

/** Source: checkExternal of compose-go's validation, and transformMaybeExternal. */
function checkExternal({ report }: Whole, section: Section, view: View): void {
  const external = last(at(view, 'external'));
  if (external === undefined) return;
  if (external.node.kind === 'map') {
    const old = scalarAt([external], 'name');
    const name = scalarAt(view, 'name');
    if (old !== undefined) report.at(old.place, 'obsolete-external-name', { args: [old.text] });
    if (old !== undefined && name !== undefined && old.text !== name.text) {
      report.at(name.place, 'external-conflict', { args: ['name', 'external.name'], related: [old.place] });
    }
  } else if (text(external)?.toLowerCase() !== 'true') return;
  for (const { name, place } of names(view.filter(({ node }) => node.kind === 'map'))) {
    if (['name', 'external'].includes(name) || name.startsWith('x-')) continue;
    // docker compose refuses this for volumes; of others it leaves the rest unread.
    const kind = section === 'volumes' ? 'error' : 'warning';
    report.at(place, 'external-conflict', { kind, args: [name, 'external'], related: [external] });
  }
}

/** Source: checkFileObject of compose-go's validation, and checkConsistency for secrets. */
function checkSources({ report }: Whole, view: View, keys: readonly string[]): void {
  const place = last(view);
  if (place?.node.kind !== 'map') return;
  const given = keys.flatMap((key) => last(at(view, key)) ?? []);
  const external = last(at(view, 'external'));
  const isSecret = keys.length === 2;
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    const args = [first.key?.content ?? '', second.key?.content ?? ''];
    report.at(keyOf(second), 'several-sources', { args, related: [keyOf(first)] });
  } else if (first === undefined) {
    const elsewhere =
      external !== undefined && (!isSecret || external.node.kind === 'map' || text(external) !== 'false');
    const driver = !isSecret && last(at(view, 'driver')) !== undefined;
    if (!elsewhere && !driver) report.at(keyOf(place), 'no-source', { args: [keys.join(', ')] });
  }
}

function keyOf(place: Place): Place {
  return place.key ? { part: place.part, node: place.key } : place;
}
