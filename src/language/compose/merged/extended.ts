/** What `extends` and `include` point at. */

import type { YamlNode, YamlPair } from '../../yaml/tree.ts';
import { textOf } from '../file-uses.ts';
import { meantPath } from '../paths.ts';
import type { Project, ProjectPart } from '../project.ts';
import { keysOf } from './keys.ts';
import { at, last, type Place, placeOf, text } from './view.ts';

/** The service that the value of an `extends` names, itself and not what it extends in turn. */
export function extendedBy(project: Project, extended: Place): Place | undefined {
  const base = wantedBy(project, extended);
  const pair = base && serviceIn(servicesOf(base.part), base.name);
  return pair && placeOf(pair.value, base, pair.key);
}

/** What an `extends` asks for: the name of a service, where that stands, and the file that it is in. */
export function wantedBy(
  project: Project,
  extended: Place,
): { readonly name: string; readonly place: Place; readonly part: ProjectPart } | undefined {
  const isMap = extended.node.kind === 'map';
  const place = isMap ? last(at([extended], 'service')) : extended;
  const file = isMap ? last(at([extended], 'file')) : undefined;
  const name = text(place);
  const part = file === undefined ? extended.part : partAt(project, file);
  return place && name !== undefined && part ? { name, place, part } : undefined;
}

export function partAt(project: Project, place: Place): ProjectPart | undefined {
  const { part } = place;
  const written = textOf(place.node, part);
  const path = written && meantPath(part.folder, written, part.variables.get('HOME')?.value);
  return path === undefined ? undefined : project.parts.get(path);
}

export function serviceIn(services: readonly (YamlNode | undefined)[], name: string): YamlPair | undefined {
  return services.flatMap((each) => keysOf(each).get(name) ?? []).at(-1);
}

export function servicesOf({ file }: ProjectPart): (YamlNode | undefined)[] {
  return file.documents.map(({ root }) => keysOf(root).get('services')?.value);
}
