import type { Group, TextField } from '../../panels/form/form.ts';
import type { RunWords } from '../../ui/command-words.ts';
import { limitFields } from './run-form-limits.ts';

type Words = RunWords;

/** What there is to choose from. */
export interface RunSuggestions {
  readonly images: readonly string[];
  readonly volumes: readonly string[];
  /** Names of networks, the engine's own among them. */
  readonly networks: readonly string[];
  /** What the image says by itself. */
  readonly image: {
    readonly command?: string;
    readonly entrypoint?: string;
    readonly user?: string;
    readonly workdir?: string;
    readonly env: readonly (readonly [name: string, value: string])[];
  };
}

/** Architectures that engines run or emulate. */
const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];

/** Rights that are given or taken most. https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities */
const capabilities = [
  'NET_ADMIN',
  'NET_RAW',
  'SYS_ADMIN',
  'SYS_PTRACE',
  'SYS_TIME',
  'NET_BIND_SERVICE',
  'ALL',
];

/** Everything that `docker run` is asked most, grouped; what is seldom needed is folded. */
export function runFields(
  words: Words,
  { images, volumes, networks, image }: RunSuggestions,
): readonly Group[] {
  const { groups, fields, help, columns, add, pairs } = words;
  const text = (
    key: keyof typeof fields,
    placeholder?: string,
    more: Partial<TextField> = {},
  ): TextField => ({
    kind: 'text',
    key,
    label: fields[key],
    help: help[key],
    ...(placeholder === undefined ? {} : { placeholder }),
    ...more,
  });
  const flag = (key: keyof typeof fields) =>
    ({ kind: 'flag', key, label: fields[key], help: help[key] }) as const;
  const column = (
    key: string,
    label: string,
    placeholder: string,
    suggestions?: readonly string[],
  ): TextField => ({
    kind: 'text',
    key,
    label,
    placeholder,
    ...(suggestions === undefined ? {} : { suggestions }),
  });
  const [firstName = 'NAME', firstValue = ''] = image.env[0] ?? [];
  return [
    {
      title: groups.basics,
      fields: [
        text('image', 'nginx:alpine', { suggestions: images }),
        text('name', words.placeholders.name),
        text('command', image.command ?? words.placeholders.command),
        {
          kind: 'rows',
          key: 'ports',
          label: fields.ports,
          help: help.ports,
          add: add.port,
          columns: [
            column('host', columns.host, '8080'),
            column('container', columns.container, '80'),
            {
              kind: 'choice',
              key: 'protocol',
              label: columns.protocol,
              choices: ['tcp', 'udp', 'sctp'].map((value) => ({ value, label: value.toUpperCase() })),
            },
          ],
        },
        {
          kind: 'rows',
          key: 'env',
          label: fields.env,
          help:
            image.env.length === 0
              ? help.env
              : `${help.env} ${words.imageEnv(image.env.map(([name]) => name).join(', '))}`,
          add: add.variable,
          columns: [
            column(
              'name',
              pairs.name,
              firstName,
              image.env.map(([name]) => name),
            ),
            column(
              'value',
              pairs.value,
              firstValue,
              image.env.map(([, value]) => value),
            ),
          ],
        },
        flag('rm'),
        flag('interactive'),
      ],
    },
    {
      title: groups.storage,
      folded: true,
      fields: [
        {
          kind: 'rows',
          key: 'mounts',
          label: fields.mounts,
          help: help.mounts,
          add: add.mount,
          columns: [
            {
              kind: 'choice',
              key: 'type',
              label: columns.type,
              choices: (['volume', 'bind', 'tmpfs'] as const).map((value) => ({
                value,
                label: words.mountTypes[value],
                help: words.mountHelp[value],
              })),
            },
            column('source', columns.source, 'data', volumes),
            column('target', columns.target, '/data'),
            {
              kind: 'choice',
              key: 'mode',
              label: columns.mode,
              choices: (['rw', 'ro'] as const).map((value) => ({ value, label: words.modes[value] })),
            },
          ],
        },
        text('shmSize', '64m'),
      ],
    },
    {
      title: groups.network,
      folded: true,
      fields: [
        text('network', 'bridge', { suggestions: networks }),
        text('aliases', 'db'),
        text('address', '172.20.0.10'),
        {
          kind: 'rows',
          key: 'networks',
          label: fields.networks,
          help: help.networks,
          add: add.network,
          columns: [
            column('name', columns.network, 'backend', networks),
            column('aliases', columns.aliases, 'db'),
            column('address', columns.address, '172.21.0.10'),
          ],
        },
        flag('publishAll'),
        text('dns', '1.1.1.1'),
        {
          kind: 'rows',
          key: 'hosts',
          label: fields.hosts,
          help: help.hosts,
          add: add.host,
          columns: [
            column('name', pairs.name, 'host.docker.internal'),
            column('address', columns.address, 'host-gateway', ['host-gateway']),
          ],
        },
      ],
    },
    { title: groups.limits, folded: true, fields: limitFields(words) },
    {
      title: groups.more,
      folded: true,
      fields: [
        text('user', image.user ?? 'root'),
        text('workdir', image.workdir ?? '/'),
        text('entrypoint', image.entrypoint ?? words.placeholders.entrypoint),
        text('hostname', 'web'),
        text('platform', 'linux/amd64', { suggestions: platforms }),
        text('capAdd', 'NET_ADMIN', { suggestions: capabilities }),
        text('capDrop', 'ALL', { suggestions: capabilities }),
        flag('init'),
        flag('readOnly'),
        flag('privileged'),
        {
          kind: 'rows',
          key: 'labels',
          label: pairs.labels,
          help: pairs.labelsHelp,
          add: pairs.addLabel,
          columns: [column('name', pairs.name, 'project'), column('value', pairs.value, '')],
        },
      ],
    },
  ];
}
