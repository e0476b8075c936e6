/** Volumes, configs and secrets as a service uses them. */

import { readTmpfs } from '../explain-value/lists.ts';
import { mountMeaning } from '../explain-value/meanings.ts';
import { readBytes } from '../explain-value/quantities.ts';
import { textOf } from '../file-uses.ts';
import { resolved, valueOf } from '../../yaml/walk.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { each, type Explanations, type ValueContext } from './hover-context.ts';
import type { HoverFact } from './hover-facts.ts';
import { nameFacts } from './hover-names.ts';
import { mountIn } from './hover-project-values.ts';

const bits = 8;

export const storageExplanations: Explanations = {
  'services.*.volumes.[]': (context) => mountFacts(context.node, context),
  ...each(
    ['source', 'target', 'read_only', 'type', 'volume.nocopy', 'volume.subpath', 'bind.create_host_path'].map(
      (key) => `services.*.volumes.[].${key}`,
    ),
    (context) => {
      const item = context.around.findLast((node) => valueOf(node, 'target') !== undefined);
      return item ? mountFacts(item, context) : [];
    },
  ),
  ...each(['services.*.tmpfs', 'services.*.tmpfs.[]'], ({ text, scalar }) => {
    if (scalar === undefined || text === '') return [];
    const { target, options } = readTmpfs(text);
    const option = (name: string): string => options.find((pair) => pair.name === name)?.value ?? '';
    const bytes = readBytes(option('size'));
    const mode = /^[0-7]{3,4}$/.test(option('mode')) ? Number.parseInt(option('mode'), bits) : undefined;
    return [
      { ...plainMount, type: 'tmpfs', target, readOnly: options.some(({ name }) => name === 'ro') },
      bytes !== undefined && { kind: 'bytes', bytes },
      mode !== undefined && { kind: 'mode', mode, decimal: false },
    ];
  }),
  'services.*.volumes_from.[]': ({ text }) => {
    const container = text.startsWith('container:');
    const [name = '', access = ''] = (container ? text.slice('container:'.length) : text).split(':');
    return [name !== '' && { kind: 'volumes-from', name, container, readOnly: access === 'ro' }];
  },
  ...each(
    ['services.*.configs.[]', 'services.*.configs.[].source', 'services.*.configs.[].target'],
    (context) => fileUse('configs', context),
  ),
  ...each(
    ['services.*.secrets.[]', 'services.*.secrets.[].source', 'services.*.secrets.[].target'],
    (context) => fileUse('secrets', context),
  ),
  ...each(
    ['services.*.build.secrets.[]', 'services.*.build.secrets.[].source'],
    ({ model, text, part, scalar }) => (scalar ? nameFacts(model, 'secrets', text, part.path) : []),
  ),
  ...each(['services.*.models.[]'], ({ model, text, part }) => nameFacts(model, 'models', text, part.path)),
  'volumes.*.name': ({ model, path, part }) => nameFacts(model, 'volumes', String(path[1]), part.path),
  'services.*.models.*': ({ model, name, part }) => nameFacts(model, 'models', name, part.path),
};

const plainMount = { kind: 'mount', declared: true, creates: false, unknown: [] } as const;

function mountFacts(item: YamlNode, { model, part, service }: ValueContext): HoverFact[] {
  const mount = mountIn(service?.name ?? '', item, part);
  if (mount === undefined) return [];
  const { type, source, target, readOnly, options } = mount;
  const path = type === 'bind' && source !== undefined ? model.pathOf(source, part) : undefined;
  const named = type === 'volume' && source !== undefined;
  const short = resolved(item)?.kind === 'scalar';
  const meanings = options.filter((option) => option !== 'ro' && option !== 'rw');
  const real = named ? model.realName('volumes', source) : path;
  const isThere = path === undefined ? undefined : model.exists(path);
  return [
    {
      kind: 'mount',
      type,
      ...(source !== undefined && { source }),
      ...(real !== undefined && { real }),
      declared: !named || model.declares('volumes', source),
      target,
      readOnly,
      creates: short && type === 'bind' && isThere === false,
      unknown: meanings.filter((option) => mountMeaning(option) === undefined),
    },
    ...meanings.flatMap((option): HoverFact[] => {
      const meaning = mountMeaning(option);
      return meaning ? [{ kind: 'meaning', meaning }] : [];
    }),
  ];
}

function fileUse(
  element: 'configs' | 'secrets',
  { model, around, scalar, part, node }: ValueContext,
): HoverFact[] {
  const item = resolved(node)?.kind === 'map' ? node : around.at(-1);
  const source = resolved(item)?.kind === 'map' ? valueOf(item, 'source') : scalar;
  const name = textOf(source, part);
  return name === undefined ? [] : nameFacts(model, element, name, part.path);
}
