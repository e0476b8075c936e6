/** The merged project as a hover tells of it: by what names, and who uses what. Made once for each project. */

import { type Element, type Model, modelWithEntry, type Section } from '../merged/model.ts';
import { at, items, last, type Place, text, type View } from '../merged/view.ts';
import { baseName, meantPath } from '../paths.ts';
import type { Project, ProjectPart } from '../project.ts';
import type { Span } from '../../yaml/tree.ts';
import { mountIn } from './hover-project-values.ts';
import { ServiceModel } from './hover-service.ts';

/** Something that a service asks for by name. */
export interface Use {
  readonly service: string;
  /** What is said of it, where the service has it in its containers. */
  readonly place?: Place;
}

export class ProjectModel {
  readonly project: Project;
  /** What docker compose puts in front of the names of containers, networks and volumes. */
  readonly name: string;
  readonly services: ReadonlyMap<string, ServiceModel>;
  readonly #resources: Model['resources'];
  readonly #uses = new Map<Section, ReadonlyMap<string, readonly Use[]>>();
  #dependents: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(project: Project) {
    this.project = project;
    this.name = project.variables.get('COMPOSE_PROJECT_NAME')?.value ?? baseName(project.folder);
    const { services, resources } = modelWithEntry(project);
    this.#resources = resources;
    this.services = new Map(
      [...services].map(([name, service]) => [name, new ServiceModel(service, this.name)]),
    );
  }

  names(element: Element): string[] {
    return [...(element === 'services' ? this.services : this.#resources[element]).keys()];
  }

  declares(section: Section, name: string): boolean {
    return this.#resources[section].has(name);
  }

  /** Who asks for a network, volume, config, secret or model. */
  uses(section: Section, name: string): readonly Use[] {
    let uses = this.#uses.get(section);
    if (uses === undefined) this.#uses.set(section, (uses = usesOf(section, this.services.values())));
    return uses.get(name) ?? [];
  }

  /** Services that wait for this one, or that live in its network. */
  dependents(service: string): readonly string[] {
    this.#dependents ??= dependentsOf(this.services.values());
    return this.#dependents.get(service) ?? [];
  }

  /** The setting of a name that counts. */
  setting(section: Section, name: string, ...keys: string[]): Place | undefined {
    return last(at(this.#resources[section].get(name) ?? [], ...keys));
  }

  settingText(section: Section, name: string, ...keys: string[]): string | undefined {
    return text(this.setting(section, name, ...keys));
  }

  /** `name` of an external one may stand below `external`, as it used to. */
  isExternal(section: Section, name: string): boolean {
    const external = this.setting(section, name, 'external')?.node;
    return external?.kind === 'map' || (external?.kind === 'scalar' && external.value === true);
  }

  /** What the engine calls a network, volume, config or secret. */
  realName(section: Section, name: string): string {
    const given =
      this.settingText(section, name, 'name') ?? this.settingText(section, name, 'external', 'name');
    if (given !== undefined) return given;
    return this.isExternal(section, name) ? name : `${this.name}_${name}`;
  }

  /** Where something stands on this computer; undefined where that cannot be told. */
  pathOf(written: string, part: ProjectPart): string | undefined {
    if (written.includes('$')) return undefined;
    return meantPath(part.folder, written, part.variables.get('HOME')?.value);
  }

  /** Undefined where nobody looked. */
  exists(path: string): boolean | undefined {
    const there = this.project.present.get(path);
    if (there !== undefined) return there !== 'nothing';
    return this.project.texts.has(path) ? this.project.texts.get(path) !== undefined : undefined;
  }

  /** Where a file of variables sets one: its name, and the line, from 1, where its text is known. */
  lineOf({ path, span }: { readonly path: string; readonly span: Span }): { file: string; line?: number } {
    const content = this.project.texts.get(path);
    const file = baseName(path);
    return content === undefined
      ? { file }
      : { file, line: content.slice(0, span.start).split(/\r\n?|\n/).length };
  }
}

const models = new WeakMap<Project, ProjectModel>();

export function modelOf(project: Project): ProjectModel {
  let model = models.get(project);
  if (model === undefined) models.set(project, (model = new ProjectModel(project)));
  return model;
}

function usesOf(section: Section, services: Iterable<ServiceModel>): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const service of services) {
    for (const { name, place } of namedBy(service, section)) {
      const known = uses.get(name);
      const use = { service: service.name, ...(place && { place }) };
      if (known) known.push(use);
      else uses.set(name, [use]);
    }
  }
  return uses;
}

function namedBy(service: ServiceModel, section: Section): { name: string; place?: Place }[] {
  switch (section) {
    case 'networks':
      return service.networks.map(({ name }) => ({ name }));
    case 'models':
      return service.names('models').map(({ name }) => ({ name }));
    case 'volumes':
      return items(service.all('volumes')).flatMap((place) => {
        const mount = mountIn(service.name, place.node, place.part);
        return mount?.type === 'volume' && mount.source !== undefined ? [{ name: mount.source, place }] : [];
      });
    case 'configs':
      return sources(service.all('configs'));
    case 'secrets':
      // What a build gets is in no place of the container.
      return [
        ...sources(service.all('secrets')),
        ...sources(service.all('build', 'secrets')).map(({ name }) => ({ name })),
      ];
  }
}

/** By name, or with `source`; of two with one name the last. */
function sources(view: View): { name: string; place: Place }[] {
  const found = new Map<string, Place>();
  for (const place of items(view)) {
    const name = text(place.node.kind === 'map' ? last(at([place], 'source')) : place);
    if (name !== undefined) found.set(name, place);
  }
  return [...found].map(([name, place]) => ({ name, place }));
}

function dependentsOf(services: Iterable<ServiceModel>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const service of services) {
    for (const { name } of service.dependencies) {
      const known = found.get(name);
      if (known) known.push(service.name);
      else found.set(name, [service.name]);
    }
  }
  return found;
}
