/** Ports, names and addresses. */

import { usualService } from '../../dockerfile/facts/ports.ts';
import { valueOf } from '../../yaml/walk.ts';
import { readHostEntry } from '../explain-value/lists.ts';
import { type PublishedPort, readPublishedPort, sizeOf } from '../explain-value/ports.ts';
import { textOf } from '../file-uses.ts';
import { each, type Explanations, type ValueContext } from './hover-context.ts';
import type { HoverFact } from './hover-facts.ts';
import { nameFacts } from './hover-names.ts';
import { portIn } from './hover-project-values.ts';

const namespaces = ['network_mode', 'pid', 'ipc', 'uts'] as const;

export const networkExplanations: Explanations = {
  'services.*.ports.[]': ({ text }) => portFacts(readPublishedPort(text)),
  ...each(
    ['target', 'published', 'host_ip', 'protocol', 'mode'].map((key) => `services.*.ports.[].${key}`),
    ({ around, part }) => {
      const item = around.at(-1);
      return item ? portFacts(portIn(item, part)) : [];
    },
  ),
  'services.*.expose.[]': ({ text }) => {
    const port = text.includes(':') ? undefined : readPublishedPort(text);
    return [port && { kind: 'exposed', port }];
  },
  'services.*.networks.[]': ({ model, text, part }) => nameFacts(model, 'networks', text, part.path),
  'services.*.networks.*.aliases.[]': ({ path, text }) => [
    { kind: 'network-alias', name: text, network: String(path.at(-3)) },
  ],
  'networks.*.name': ({ model, path, part }) => nameFacts(model, 'networks', String(path[1]), part.path),
  'services.*.hostname': ({ text }) => [text !== '' && { kind: 'hostname', name: text }],
  'services.*.networks.*': ({ model, name, part }) => nameFacts(model, 'networks', name, part.path),
  ...Object.fromEntries(
    namespaces.map((what) => [`services.*.${what}`, ({ text }: ValueContext) => [sharing(what, text)]]),
  ),
  'services.*.depends_on.[]': ({ model, text, part }) => [
    dependency(text, 'service_started', false, false),
    ...nameFacts(model, 'services', text, part.path),
  ],
  'services.*.depends_on.*': ({ model, name, node, part }) => [
    ...dependsOn(name, node, part),
    ...nameFacts(model, 'services', name, part.path),
  ],
  'services.*.links.[]': ({ text }) => {
    const [service = '', alias = service] = text.split(':');
    return [service !== '' && { kind: 'link', service, alias }];
  },
  ...each(['services.*.extra_hosts.[]', 'services.*.build.extra_hosts.[]'], ({ text }) => {
    const entry = readHostEntry(text);
    return [entry && { kind: 'host', ...entry }];
  }),
  ...each(['services.*.extra_hosts.*', 'services.*.build.extra_hosts.*'], ({ text, name }) => [
    text !== '' && { kind: 'host', host: name, address: text },
  ]),
  ...each(['services.*.dns', 'services.*.dns.[]'], ({ text }) => [
    text !== '' && { kind: 'dns', address: text },
  ]),
};

function dependsOn(name: string, node: ValueContext['node'], part: ValueContext['part']): HoverFact[] {
  const text = (key: string): string | undefined => textOf(valueOf(node, key), part);
  const condition = text('condition') ?? 'service_started';
  return [dependency(name, condition, text('restart') === 'true', text('required') === 'false')];
}

function dependency(service: string, condition: string, restart: boolean, optional: boolean): HoverFact {
  return { kind: 'dependency', service, condition, restart, optional };
}

function portFacts(port: PublishedPort | undefined): HoverFact[] {
  if (port === undefined) return [];
  const alone = sizeOf(port.target) === 1 && port.protocol === 'tcp';
  const service = alone ? usualService(port.target.first) : undefined;
  return [{ kind: 'port', port, ...(service !== undefined && { service }) }];
}

function sharing(what: (typeof namespaces)[number], text: string): HoverFact | undefined {
  const [, kind, name = ''] = /^(service|container):(.+)$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return kind === 'service'
    ? { kind: 'shares', what, service: name }
    : { kind: 'shares', what, container: name };
}
