import type { NetworkSpec } from '../../engine/port/networks.ts';
import type { Group, RowsField, Values } from '../../panels/form/form.ts';
import { flagOf, pairsOf, textOf } from '../form-values.ts';
import { optionNames, optionValues } from './network-options.ts';
import type { NetworkWords } from '../../ui/command-words.ts';

type Words = NetworkWords;

/** `drivers`: those of the networks that are there. */
export function networkFields(words: Words, drivers: Iterable<string>): readonly Group[] {
  return [
    {
      title: words.network,
      fields: [
        { kind: 'text', key: 'name', label: words.name, help: words.nameHelp, placeholder: 'backend' },
        {
          kind: 'text',
          key: 'driver',
          label: words.driver,
          help: words.driverHelp,
          placeholder: 'bridge',
          suggestions: [...new Set([...Object.keys(words.drivers), ...drivers])].filter(
            (name) => !once(name),
          ),
        },
      ],
    },
    {
      title: words.addresses,
      fields: [
        {
          kind: 'text',
          key: 'subnet',
          label: words.subnet,
          help: words.subnetHelp,
          placeholder: '172.28.0.0/16',
        },
        {
          kind: 'text',
          key: 'gateway',
          label: words.gateway,
          help: words.gatewayHelp,
          placeholder: '172.28.0.1',
        },
        {
          kind: 'text',
          key: 'range',
          label: words.range,
          help: words.rangeHelp,
          placeholder: '172.28.5.0/24',
        },
        { kind: 'flag', key: 'ipv6', label: words.ipv6, help: words.ipv6Help },
      ],
    },
    {
      title: words.reach,
      fields: [
        { kind: 'flag', key: 'internal', label: words.internal, help: words.internalHelp },
        { kind: 'flag', key: 'attachable', label: words.attachable, help: words.attachableHelp },
      ],
    },
    { title: words.options, folded: true, fields: [optionsField(words)] },
    { title: words.pairs.labels, folded: true, fields: [labelsField(words)] },
  ];
}

function optionsField({ options, optionsHelp, pairs }: Words): RowsField {
  return {
    kind: 'rows',
    key: 'options',
    label: options,
    help: optionsHelp,
    add: pairs.addOption,
    columns: [
      {
        kind: 'text',
        key: 'name',
        label: pairs.name,
        placeholder: 'com.docker.network.driver.mtu',
        suggestions: optionNames,
      },
      { kind: 'text', key: 'value', label: pairs.value, placeholder: '1450', suggestions: optionValues },
    ],
  };
}

function labelsField({ pairs }: Words): RowsField {
  return {
    kind: 'rows',
    key: 'labels',
    label: pairs.labels,
    help: pairs.labelsHelp,
    add: pairs.addLabel,
    columns: [
      { kind: 'text', key: 'name', label: pairs.name, placeholder: 'project' },
      { kind: 'text', key: 'value', label: pairs.value },
    ],
  };
}

/** Drivers of which an engine has a single network, that it made itself. */
export const once = (driver: string): boolean => driver === 'host' || driver === 'null' || driver === 'none';

export function toNetworkSpec(values: Values): NetworkSpec {
  const driver = textOf(values, 'driver');
  const texts = {
    subnet: textOf(values, 'subnet'),
    gateway: textOf(values, 'gateway'),
    ipRange: textOf(values, 'range'),
  };
  const flags = Object.fromEntries(
    ['ipv6', 'internal', 'attachable'].filter((key) => flagOf(values, key)).map((key) => [key, true]),
  );
  const labels = pairsOf(values, 'labels');
  const options = pairsOf(values, 'options');
  return {
    name: textOf(values, 'name') ?? '',
    ...(driver === undefined || driver === 'bridge' ? {} : { driver }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...flags,
    ...(labels === undefined ? {} : { labels }),
    ...(options === undefined ? {} : { options }),
  };
}
