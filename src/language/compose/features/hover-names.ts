/** What a project tells of the things in it that have a name. */

import type { Element } from '../merged/model.ts';
import { scalarAt, text } from '../merged/view.ts';
import { baseName } from '../paths.ts';
import type { HoverFact } from './hover-facts.ts';
import { lineNumber } from './hover-place.ts';
import type { ProjectModel, Use } from './hover-project.ts';
import { filledText, mountIn } from './hover-project-values.ts';

/** What the project declares under one of its top-level keys. */
export function declaredFact(model: ProjectModel, element: Element): HoverFact {
  return { kind: 'declared', names: model.names(element) };
}

/** @param here the name is declared in the file with this path, where one looks */
export function nameFacts(
  model: ProjectModel,
  element: Element,
  name: string,
  path: string,
  here = false,
): HoverFact[] {
  switch (element) {
    case 'services':
      return serviceFacts(model, name, path, here);
    case 'networks':
      return [networkFact(model, name)];
    case 'volumes':
      return [volumeFact(model, name)];
    case 'configs':
    case 'secrets':
      return [fileFact(model, element, name)];
    case 'models': {
      const users = model.uses(element, name).map(({ service }) => service);
      const used = model.settingText(element, name, 'model');
      return [{ kind: 'model', name, ...(used !== undefined && { model: used }), users }];
    }
  }
}

function serviceFacts(model: ProjectModel, name: string, path: string, here: boolean): HoverFact[] {
  const service = model.services.get(name);
  if (service === undefined) return [];
  const image = service.text('image');
  const mode = service.text('network_mode');
  const build = service.value('build');
  const folder = build?.node.kind === 'map' ? service.value('build', 'context') : build;
  const context = build && ((folder && filledText(folder.node, folder.part)) || '.');
  const target = service.text('build', 'target');
  const elsewhere = service.declarations.filter(({ part }) => part.path !== path || !here);
  return [
    {
      kind: 'service',
      name,
      ...(image !== undefined && { image }),
      ...(context !== undefined && { build: context }),
      ...(target !== undefined && { target }),
      dependsOn: service.dependencies,
      dependents: [...new Set(model.dependents(name))],
      ports: service.ports,
      containers: service.containers,
      networks: service.networks.map(({ name: network, names }) => ({
        name: network,
        names: [...new Set(names)],
      })),
      used: !here,
      ...(mode !== undefined && { mode }),
      profiles: service.names('profiles').map((profile) => profile.name),
      elsewhere: elsewhere.map((each) => ({
        file: baseName(each.part.path),
        line: lineNumber(each.part.file, (each.key ?? each.node).span),
      })),
    },
  ];
}

function networkFact(model: ProjectModel, name: string): HoverFact {
  return {
    kind: 'network',
    name,
    real: model.realName('networks', name),
    external: model.isExternal('networks', name),
    internal: model.settingText('networks', name, 'internal') === 'true',
    users: model.uses('networks', name).map(({ service }) => service),
  };
}

function volumeFact(model: ProjectModel, name: string): HoverFact {
  const users = model.uses('volumes', name).flatMap(({ service, place }) => {
    const mount = place && mountIn(service, place.node, place.part);
    return mount ? [{ service, target: mount.target, readOnly: mount.readOnly }] : [];
  });
  return {
    kind: 'volume',
    name,
    real: model.realName('volumes', name),
    external: model.isExternal('volumes', name),
    users,
  };
}

function fileFact(model: ProjectModel, element: 'configs' | 'secrets', name: string): HoverFact {
  const file = model.setting(element, name, 'file');
  const path = text(file);
  const variable = model.settingText(element, name, 'environment');
  const content = model.setting(element, name, 'content');
  const source = (file && path !== undefined ? model.pathOf(path, file.part) : undefined) ?? path ?? variable;
  const from = model.isExternal(element, name)
    ? 'external'
    : file
      ? 'file'
      : variable === undefined
        ? content && 'content'
        : 'environment';
  return {
    kind: 'file',
    element: element === 'configs' ? 'config' : 'secret',
    name,
    ...(from && { from }),
    ...(source !== undefined && { source }),
    users: model
      .uses(element, name)
      .map((use) => ({ service: use.service, ...targetOf(use, element, name) })),
  };
}

/** Source: buildContainerConfigMounts and buildContainerSecretMounts of docker/compose. */
function targetOf({ place }: Use, element: 'configs' | 'secrets', name: string): { target?: string } {
  if (place === undefined) return {};
  const given = scalarAt([place], 'target')?.text ?? name;
  if (given.startsWith('/')) return { target: given };
  return { target: (element === 'configs' ? '/' : '/run/secrets/') + given };
}
