/** `ports` and `expose`. Source: ParsePortSpecs of docker/go-connections. */

import { fourOf, isAddress } from '../../../addresses.ts';
import { protocols } from '../../explain-value/ports.ts';
import { integer } from './quantities.ts';
import { onText, type Value, type ValueRule } from './rule.ts';

const keys = ['name', 'mode', 'host_ip', 'target', 'published', 'protocol', 'app_protocol'];
const LAST_PORT = 65_535;

/** What YAML 1.1 takes as a number to base 60. docker compose does not, other programs do. */
const base60 = /^[-+]?[1-9]\d*(?::[0-5]?\d)+$/;

const shortPort: ValueRule = onText((value, text) => {
  const { node } = value;
  if (node.kind !== 'scalar') return;
  if (typeof node.value === 'number') {
    if (Number.isInteger(node.value) && !/[.e]/i.test(node.content)) checkPort(value, String(node.value));
    else value.tell('invalid-port', { args: [text] });
    return;
  }
  checkPort(value, text);
  if (node.style === 'plain' && base60.test(text)) value.tell('unquoted-port', { args: [text] });
});

function checkPort(value: Value, spec: string): void {
  const slash = spec.indexOf('/');
  const ports = slash < 0 ? spec : spec.slice(0, slash);
  const protocol = slash < 0 ? '' : (spec.slice(slash + 1).split('/')[0] ?? '');
  if (protocol !== '' && !protocols.includes(protocol.toLowerCase())) {
    value.tellPart('invalid-protocol', slash + 1, slash + 1 + protocol.length, { args: [protocol] });
  }
  const targetAt = ports.lastIndexOf(':') + 1;
  const hostAt = targetAt === 0 ? 0 : ports.lastIndexOf(':', targetAt - 2) + 1;
  const target = ports.slice(targetAt);
  const host = targetAt === 0 ? '' : ports.slice(hostAt, targetAt - 1);
  const address = hostAt === 0 ? '' : ports.slice(0, hostAt - 1);
  if (address !== '' && !isHostAddress(address)) {
    value.tellPart('invalid-ip-address', 0, address.length, { args: [address] });
    return;
  }
  if (target === '') {
    value.tell('invalid-port', { args: [spec] });
    return;
  }
  const inside = range(value, target, targetAt);
  const outside = host === '' ? undefined : range(value, host, hostAt);
  if (inside?.first === 0) {
    value.tellPart('port-out-of-range', targetAt, targetAt + target.length, { args: [target] });
  }
  if (inside === undefined || outside === undefined) return;
  const width = inside.last - inside.first;
  if (width !== outside.last - outside.first && width !== 0) {
    value.tell('port-ranges-differ', { args: [host, target] });
  }
}

/** One of IPv6 needs its brackets. */
function isHostAddress(text: string): boolean {
  const [, inside] = /^\[(.*)\]$/.exec(text) ?? [];
  return inside === undefined ? fourOf(text) !== undefined : isAddress(inside);
}

function range(value: Value, text: string, at: number): { first: number; last: number } | undefined {
  const found = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (found === null) {
    value.tellPart('invalid-port', at, at + text.length, { args: [text] });
    return undefined;
  }
  const first = Number(found[1]);
  const last = Number(found[2] ?? first);
  if (first > LAST_PORT || last > LAST_PORT) {
    value.tellPart('port-out-of-range', at, at + text.length, { args: [text] });
    return undefined;
  }
  if (last < first) {
    value.tellPart('invalid-port', at, at + text.length, { args: [text, 'backwards'] });
    return undefined;
  }
  return { first, last };
}

/** A port by itself, in the long form. */
const published: ValueRule = onText((value, text) => {
  if (text !== '') range(value, text, 0);
});

const target: ValueRule = {
  check: (value) => {
    integer.check?.(value);
    const number = Number(value.text);
    if (number < 0) value.tell('negative-number', { args: [value.text ?? ''] });
    else if (number === 0 || number > LAST_PORT) {
      value.tell('port-out-of-range', { args: [value.text ?? ''] });
    }
  },
};

export const ports: ValueRule = {
  items: {
    check: (value) => {
      if (value.node.kind === 'scalar') shortPort.check?.(value);
      else if (value.node.kind === 'map' && value.under('target') === undefined && value.hasOnly(keys)) {
        value.tell('no-target', { args: ['port'] });
      }
    },
    keys: {
      target,
      published,
      host_ip: onText((value, text) => {
        if (!isAddress(text)) value.tell('invalid-ip-address', { args: [text] });
      }),
      protocol: onText((value, text) => {
        if (!protocols.includes(text.toLowerCase())) value.tell('invalid-protocol', { args: [text] });
      }),
    },
  },
};

/** docker compose passes these on unread; the engine refuses what is not a port. */
export const expose: ValueRule = {
  items: onText((value, text) => {
    const [port = '', protocol = 'tcp'] = text.split('/');
    if (!protocols.includes(protocol.toLowerCase())) value.tell('invalid-protocol', { args: [protocol] });
    else range(value, port, 0);
  }),
};
