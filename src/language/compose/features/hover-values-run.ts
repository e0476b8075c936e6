/** How a container is started and what it may use. */

import { readDevice, readConstraint, readPair } from '../explain-value/lists.ts';
import { readSignal } from '../../dockerfile/facts/signals.ts';
import { ownerOf, readPlatform } from '../../dockerfile/features/values-of-words.ts';
import { readDuration } from '../explain-value/quantities.ts';
import { looksSecret, mask } from '../explain-value/secrets.ts';
import { splitCommand } from '../explain-value/commands.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { resolved, valueOf } from '../../yaml/walk.ts';
import { textOf } from '../file-uses.ts';
import { each, type Explanations, type ValueContext } from './hover-context.ts';
import type { HoverFact } from './hover-facts.ts';
import { filledText } from './hover-project-values.ts';

const commands = ['command', 'entrypoint'] as const;
const environments = ['environment', 'build.args', 'post_start.[].environment', 'pre_stop.[].environment'];
const cpus = ['cpus', 'deploy.resources.limits.cpus', 'deploy.resources.reservations.cpus'].map(
  (key) => `services.*.${key}`,
);
const labels = [
  'services.*.labels',
  'services.*.deploy.labels',
  'services.*.build.labels',
  'services.*.annotations',
];
const elementLabels = ['networks', 'volumes', 'configs', 'secrets'].map((element) => `${element}.*.labels`);

export const runExplanations: Explanations = {
  ...Object.fromEntries(
    commands.flatMap((key) => [
      [`services.*.${key}`, (context: ValueContext) => [commandFact(key, context.node, context)]],
      [`services.*.${key}.[]`, (context: ValueContext) => [commandFact(key, context.around.at(-1), context)]],
    ]),
  ),
  'services.*.restart': ({ text }) => {
    const count = /^on-failure:(\d{1,9})$/.exec(text)?.[1];
    return count === undefined
      ? []
      : [
          { kind: 'meaning', meaning: 'restart on-failure' },
          { kind: 'retries', count: Number(count) },
        ];
  },
  'services.*.pull_policy': ({ text }) => {
    const milliseconds = text.startsWith('every_') ? readDuration(text.slice('every_'.length)) : undefined;
    return [milliseconds !== undefined && { kind: 'pull-every', milliseconds }];
  },
  'services.*.healthcheck': ({ node, part }) => [healthFact(valueOf(node, 'test'), part)],
  'services.*.healthcheck.test': ({ node, part }) => [healthFact(node, part)],
  'services.*.healthcheck.test.[]': ({ around, part }) => [healthFact(around.at(-1), part)],
  ...each(
    environments.map((key) => `services.*.${key}.[]`),
    (context) => {
      const { name, value } = readPair(context.text);
      return [environmentFact(name, value, context)];
    },
  ),
  ...each(
    environments.map((key) => `services.*.${key}.*`),
    (context) => {
      const { scalar, name, text } = context;
      if (scalar === undefined) return [];
      const value =
        typeof scalar.value === 'string' ? text : scalar.value === null ? undefined : String(scalar.value);
      return [environmentFact(name, value, context)];
    },
  ),
  ...each(
    [...labels, ...elementLabels].map((key) => `${key}.[]`),
    ({ text }) => {
      const { name, value = '' } = readPair(text);
      return [{ kind: 'label', name, value }];
    },
  ),
  ...each(
    [...labels, ...elementLabels].map((key) => `${key}.*`),
    ({ name, text }) => [{ kind: 'label', name, value: text }],
  ),
  'services.*.user': ({ text }) => [text !== '' && { kind: 'user', ...ownerOf(text) }],
  ...each(cpus, ({ text, shape }) => [
    /^(\d+\.?\d*|\.\d+)$/.test(text) && {
      kind: 'cpus',
      cpus: Number(text),
      reserved: shape.includes('.reservations.'),
    },
  ]),
  ...each(['services.*.scale', 'services.*.deploy.replicas'], ({ text, service }) => [
    /^\d{1,6}$/.test(text) && { kind: 'count', count: Number(text), containers: service?.containers ?? [] },
  ]),
  'services.*.healthcheck.retries': ({ text }) => [
    /^\d{1,6}$/.test(text) && { kind: 'failures', count: Number(text) },
  ],
  'services.*.working_dir': ({ text }) => [text !== '' && { kind: 'working-folder', path: text }],
  'services.*.container_name': ({ text }) => [text !== '' && { kind: 'count', count: 1, containers: [text] }],
  ...each(['services.*.ulimits.*.soft', 'services.*.ulimits.*.hard'], ({ around, path, part }) => {
    const limits = around.at(-1);
    return [limits && limitFact(String(path.at(-2)), limits, part)];
  }),
  'services.*.ulimits.*': ({ name, node, part }) => [limitFact(name, node, part)],
  'services.*.stop_signal': ({ text }) => {
    const signal = readSignal(text);
    return [signal && { kind: 'docker', fact: { kind: 'signal', ...signal } }];
  },
  ...each(['services.*.platform', 'services.*.build.platforms.[]'], ({ text }) => {
    const platform = readPlatform(text);
    return [platform && { kind: 'docker', fact: { kind: 'platform', ...platform } }];
  }),
  'services.*.deploy.placement.constraints.[]': ({ text }) => {
    const constraint = readConstraint(text);
    return [constraint && { kind: 'constraint', ...constraint }];
  },
  'services.*.devices.[]': ({ text }) => {
    const device = readDevice(text);
    return [device && { kind: 'device', ...device }];
  },
  'services.*.profiles.[]': ({ model, text }) => [
    {
      kind: 'profile',
      name: text,
      services: [...model.services.values()]
        .filter((service) => service.names('profiles').some(({ name }) => name === text))
        .map(({ name }) => name),
    },
  ],
};

function commandFact(
  key: (typeof commands)[number],
  node: YamlNode | undefined,
  { part }: ValueContext,
): HoverFact | undefined {
  const value = resolved(node);
  const make = (
    form: 'text' | 'list' | 'none' | 'empty' | 'broken',
    words: readonly string[] = [],
  ): HoverFact => ({
    kind: 'command',
    key,
    form,
    words,
  });
  if (value?.kind === 'list') {
    return value.items.length === 0
      ? make('empty')
      : make(
          'list',
          value.items.map((item) => filledText(item, part)),
        );
  }
  if (value?.kind !== 'scalar') return undefined;
  if (value.value === null) return make('none');
  const text = filledText(value, part);
  if (text.trim() === '') return make('empty');
  const split = splitCommand(text);
  if (split === undefined) return make('broken');
  return { kind: 'command', key, form: 'text', ...split };
}

function healthFact(node: YamlNode | undefined, part: ValueContext['part']): HoverFact | undefined {
  const value = resolved(node);
  if (value === undefined) return undefined;
  if (value.kind !== 'list') {
    const text = filledText(value, part);
    return text === '' ? undefined : { kind: 'health-test', form: 'shell', command: [text] };
  }
  const [first, ...command] = value.items.map((item) => filledText(item, part));
  const forms: Readonly<Record<string, 'shell' | 'exec' | 'none'>> = {
    'CMD-SHELL': 'shell',
    CMD: 'exec',
    NONE: 'none',
  };
  const form = first === undefined ? 'image' : (forms[first] ?? 'wrong');
  return { kind: 'health-test', form, command };
}

function limitFact(name: string, node: YamlNode, part: ValueContext['part']): HoverFact | undefined {
  const isMap = resolved(node)?.kind === 'map';
  const [soft, hard] = ['soft', 'hard'].map((key) => textOf(isMap ? valueOf(node, key) : node, part) ?? '');
  if (![soft, hard].every((text) => /^-?\d+$/.test(text ?? ''))) return undefined;
  return { kind: 'limit', name, soft: Number(soft), hard: Number(hard) };
}

function environmentFact(
  name: string,
  value: string | undefined,
  { model, part, shape }: ValueContext,
): HoverFact {
  const build = shape.includes('.build.');
  if (value !== undefined) return { kind: 'environment', name, value, from: 'written', build };
  const variable = part.variables.get(name);
  return {
    kind: 'environment',
    name,
    from: 'passed',
    build,
    ...(variable && { value: looksSecret(name, variable.value) ? mask : variable.value }),
    ...(variable?.place && model.lineOf(variable.place)),
  };
}
