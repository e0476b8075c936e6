import { fourOf } from '../../language/addresses.ts';
import type { NetworkWords } from '../../ui/command-words.ts';

type Words = NetworkWords['optionInvalid'];

const flag = (value: string, words: Words): string | undefined =>
  /^(?:true|false|1|0)$/i.test(value) ? undefined : words.flag;

/** For which drivers an option is, and what is wrong with a value of it. */
interface KnownOption {
  readonly drivers: readonly string[];
  /** Values worth offering. */
  readonly values: readonly string[];
  check?(value: string, words: Words): string | undefined;
}

function oneOf(drivers: readonly string[], values: readonly string[]): KnownOption {
  return {
    drivers,
    values,
    check: (value, words) => (values.includes(value) ? undefined : words.oneOf(values.join(', '))),
  };
}

/** https://docs.docker.com/engine/network/drivers/bridge/#options and the pages of the other drivers beside it. */
const known: Readonly<Record<string, KnownOption>> = {
  'com.docker.network.bridge.name': {
    drivers: ['bridge'],
    values: [],
    // Linux: IFNAMSIZ is 16, with the zero at the end.
    check: (value, words) => (/^[^\s/]{1,15}$/.test(value) ? undefined : words.interface),
  },
  'com.docker.network.bridge.enable_icc': { drivers: ['bridge'], values: ['true', 'false'], check: flag },
  'com.docker.network.bridge.enable_ip_masquerade': {
    drivers: ['bridge'],
    values: ['true', 'false'],
    check: flag,
  },
  'com.docker.network.bridge.host_binding_ipv4': {
    drivers: ['bridge'],
    values: ['127.0.0.1'],
    check: (value, words) => (fourOf(value) === undefined ? words.address : undefined),
  },
  'com.docker.network.driver.mtu': {
    drivers: ['bridge', 'overlay'],
    values: ['1450'],
    check: (value, words) => (/^\d{1,5}$/.test(value) ? undefined : words.number),
  },
  parent: { drivers: ['macvlan', 'ipvlan'], values: ['eth0'] },
  macvlan_mode: oneOf(['macvlan'], ['bridge', 'private', 'vepa', 'passthru']),
  ipvlan_mode: oneOf(['ipvlan'], ['l2', 'l3', 'l3s']),
};

export const optionNames: readonly string[] = Object.keys(known);

export const optionValues: readonly string[] = [
  ...new Set(Object.values(known).flatMap(({ values }) => values)),
];

/** What is wrong with the value of an option, where that is known. */
export function optionProblem(driver: string, name: string, value: string, words: Words): string | undefined {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  return option?.drivers.includes(driver) === true ? option.check?.(value, words) : undefined;
}
