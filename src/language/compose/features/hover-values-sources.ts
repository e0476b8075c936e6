/** What a service is made of: images, builds, files, other services. */

import { readBuildSource } from '../explain-value/builds.ts';
import { dockerfileOf, textOf } from '../file-uses.ts';
import { keysOf } from '../merged/keys.ts';
import { extendedBy } from '../merged/extended.ts';
import { placeOf } from '../merged/view.ts';
import { pairsOf, resolved, valueOf } from '../../yaml/walk.ts';
import { each, type Explanations, type ValueContext } from './hover-context.ts';
import type { HoverFact } from './hover-facts.ts';
import { nameFacts } from './hover-names.ts';
import { filledText } from './hover-project-values.ts';
import type { ServiceModel } from './hover-service.ts';

export const sourceExplanations: Explanations = {
  'services.*.build': (context) => {
    const { node, text, scalar, part } = context;
    const folder = scalar ? text : filledText(valueOf(node, 'context'), part) || '.';
    return [buildSource(folder, context), dockerfile(node, context)];
  },
  'services.*.build.context': (context) => [
    buildSource(context.text, context),
    dockerfile(context.around.at(-1), context),
  ],
  'services.*.build.dockerfile': (context) => [dockerfile(context.around.at(-1), context)],
  'services.*.build.target': (context) => {
    const build = context.around.at(-1);
    const path = build && dockerfileOf(build, context.part);
    return [path !== undefined && context.text !== '' && { kind: 'stage', name: context.text, path }];
  },
  'services.*.build.additional_contexts.*': (context) => [
    context.text !== '' && buildSource(context.text, context),
  ],
  'services.*.build.additional_contexts.[]': (context) => {
    const at = context.text.indexOf('=');
    return [at > 0 && buildSource(context.text.slice(at + 1), context)];
  },
  ...each(['services.*.env_file', 'services.*.env_file.[]', 'services.*.env_file.[].path'], (context) => {
    const { scalar, around, part } = context;
    const required = scalar && valueOf(around.at(-1), 'required');
    const optional = context.shape.endsWith('.path') && textOf(required, part) === 'false';
    const file = scalar && fileAt(context);
    return [file && { kind: 'env-file', ...file, optional }];
  }),
  ...each(
    [
      ...['label_file', 'label_file.[]', 'develop.watch.[].path'].map((key) => `services.*.${key}`),
      ...['configs.*.file', 'secrets.*.file'],
    ],
    (context) => {
      const file = context.scalar && fileAt(context);
      return [file && { kind: 'path', ...file }];
    },
  ),
  'services.*.extends': (context) => extendsFacts(context.node, context),
  ...each(['services.*.extends.service', 'services.*.extends.file'], (context) => {
    const extending = context.around.at(-1);
    return extending ? extendsFacts(extending, context) : [];
  }),
  ...each(['include.[]', 'include.[].path', 'include.[].path.[]'], (context) => {
    const path = context.scalar && context.model.pathOf(context.text, context.part);
    if (path === undefined || context.text === '') return [];
    const file = context.model.project.read.get(path);
    const services = file?.documents.flatMap(({ root }) => pairsOf(valueOf(root, 'services')));
    return [{ kind: 'include', path, ...(services && { services: services.map(({ key }) => key.content) }) }];
  }),
  name: ({ model, scalar, text }) => [
    scalar !== undefined && {
      kind: 'project',
      name: model.name,
      by: model.name === text ? 'file' : 'environment',
    },
  ],
  version: () => [{ kind: 'version' }],
};

function buildSource(text: string, { model, part }: ValueContext): HoverFact {
  const source = readBuildSource(text);
  const path = source.type === 'folder' ? model.pathOf(source.path, part) : undefined;
  return { kind: 'build-source', source, ...(path !== undefined && { path }) };
}

function dockerfile(
  build: ValueContext['node'] | undefined,
  { model, part }: ValueContext,
): HoverFact | undefined {
  const path = build && dockerfileOf(build, part);
  if (path === undefined) return undefined;
  const exists = model.exists(path);
  return { kind: 'dockerfile', path, ...(exists !== undefined && { exists }) };
}

function fileAt({ model, text, part }: ValueContext): { path: string; exists?: boolean } | undefined {
  const path = text === '' ? undefined : model.pathOf(text, part);
  if (path === undefined) return undefined;
  const exists = model.exists(path);
  return { path, ...(exists !== undefined && { exists }) };
}

function extendsFacts(extending: ValueContext['node'], { model, part, service }: ValueContext): HoverFact[] {
  const node = resolved(extending);
  const name = textOf(node?.kind === 'map' ? valueOf(node, 'service') : node, part);
  const file = node?.kind === 'map' ? textOf(valueOf(node, 'file'), part) : undefined;
  if (name === undefined) return [];
  const { keys, replaced } = broughtByExtends(model, extending, part, service);
  const facts: HoverFact[] = [
    { kind: 'extends', service: name, ...(file !== undefined && { file }), keys, replaced },
  ];
  return file === undefined ? [...facts, ...nameFacts(model, 'services', name, part.path)] : facts;
}

/** The keys that a service gets from the one it extends, and those that it sets anew itself. */
export function broughtByExtends(
  model: ValueContext['model'],
  extending: ValueContext['node'],
  part: ValueContext['part'],
  service: ServiceModel | undefined,
): { keys: string[]; replaced: string[] } {
  const extended = placeOf(extending, { part });
  const base = extended && extendedBy(model.project, extended);
  const own = service?.declarations.find((each) => each.part === part);
  const ownKeys = keysOf(own?.node);
  const all = [...keysOf(base?.node).keys()].filter((key) => key !== 'extends');
  return {
    keys: all.filter((key) => !ownKeys.has(key)),
    replaced: all.filter((key) => ownKeys.has(key)),
  };
}
