import { isIP } from 'node:net';
import { given } from '../../engine/run/given.ts';
import type { MountSpec, NetworkJoin, PublishedPort, RunSpec } from '../../engine/run/spec.ts';
import type { Values } from '../../panels/form/form.ts';
import { flagOf, rowsOf, textOf } from '../form-values.ts';
import { limitsOf } from './run-form-limits.ts';
import { kept, keptWords, listOf, sizeOf } from './run-form-texts.ts';
import { mountRow, shownMounts } from './run-form-values.ts';

/** Wishes that a form has no field for, and what its fields began with. */
export interface FormBase {
  readonly spec: RunSpec;
  /** Places that the image has volumes for by itself: an anonymous one there is nothing to ask for. */
  readonly imageVolumes: readonly string[];
}

/** The wishes that have a field; all others are carried along. */
const fields = new Set<keyof RunSpec>([
  ...(['image', 'name', 'command', 'publish', 'env', 'autoRemove', 'interactive', 'tty', 'stdin'] as const),
  ...(['mounts', 'shmSize', 'network', 'aliases', 'address', 'otherNetworks', 'publishAll', 'dns'] as const),
  ...([
    'extraHosts',
    'memory',
    'memoryReservation',
    'memorySwap',
    'cpus',
    'cpuShares',
    'cpuset',
    'pids',
  ] as const),
  ...(['restart', 'user', 'workingDirectory', 'entrypoint', 'hostname', 'platform', 'capAdd'] as const),
  ...(['capDrop', 'init', 'readOnly', 'privileged', 'labels', 'links', 'address6'] as const),
]);

/** The wishes that a form comes to. What is wrong in it is left out here and told by `runProblems`. */
export function toSpec(values: Values, { spec: base, imageVolumes }: FormBase): RunSpec {
  const carried = Object.fromEntries(
    Object.entries(base).filter(([key]) => !fields.has(key as keyof RunSpec)),
  ) as Partial<RunSpec>;
  const network = textOf(values, 'network');
  const sameNetwork = network === base.network;
  const interactive = flagOf(values, 'interactive');
  return given({
    ...carried,
    image: textOf(values, 'image') ?? '',
    name: textOf(values, 'name'),
    command: wordsOr(values, 'command', base.command),
    publish: some(
      rowsOf(values, 'ports').flatMap(
        ([host = '', port = '', protocol = '']) => readPort(host, port, protocol) ?? [],
      ),
    ),
    env: pairsFrom(values, 'env', base.env),
    autoRemove: on(values, 'rm'),
    interactive: interactive || undefined,
    tty: interactive ? undefined : base.tty,
    stdin: interactive ? undefined : base.stdin,

    mounts: some(mountsFrom(values, base, imageVolumes)),
    shmSize: sizeOf(textOf(values, 'shmSize') ?? ''),

    network,
    aliases: some(listOf(textOf(values, 'aliases'))),
    address: textOf(values, 'address'),
    // Without a field of their own they go with the network that they belong to.
    address6: sameNetwork ? base.address6 : undefined,
    links: sameNetwork ? base.links : undefined,
    otherNetworks: some(joinsFrom(values, base)),
    publishAll: on(values, 'publishAll'),
    dns: some(listOf(textOf(values, 'dns'))),
    extraHosts: some(
      rowsOf(values, 'hosts')
        .filter(([name, address]) => name !== '' && address !== '')
        .map(([name, address]) => `${name}:${address}`),
    ),

    ...limitsOf(values),

    user: textOf(values, 'user'),
    workingDirectory: textOf(values, 'workdir'),
    entrypoint: entrypointFrom(values, base),
    hostname: textOf(values, 'hostname'),
    platform: textOf(values, 'platform'),
    capAdd: some(listOf(textOf(values, 'capAdd')).map(capability)),
    capDrop: some(listOf(textOf(values, 'capDrop')).map(capability)),
    // Off is what it is anyway, unless it was taken away from what the engine does by itself.
    init: on(values, 'init') ?? (base.init === false ? false : undefined),
    readOnly: on(values, 'readOnly'),
    privileged: on(values, 'privileged'),
    labels: pairsFrom(values, 'labels', base.labels),
  });
}

function entrypointFrom(values: Values, base: RunSpec): readonly string[] | undefined {
  const words = wordsOr(values, 'entrypoint', base.entrypoint);
  return words?.length === 1 && words[0] === '' ? [] : words;
}

/**
 * `8080`, `127.0.0.1:8080`, `[::1]:8080`, `8000-8010`, an address alone, or nothing. Undefined when it is none of
 * those, or when a port is not between 1 and 65535.
 */
export function readHost(
  text: string,
): Pick<PublishedPort, 'hostAddress' | 'hostPort' | 'hostPortEnd'> | undefined {
  if (isIP(text) !== 0) return { hostAddress: text };
  const match = /^(?:(?:\[([0-9a-f:.]+)\]|([0-9.]+)):)?(?:(\d+)(?:-(\d+))?)?$/i.exec(text);
  if (match === null) return undefined;
  const [, bracketed, plain, first, last] = match;
  const address = bracketed ?? plain;
  if (address !== undefined && isIP(address) === 0) return undefined;
  if (![first, last].every((port) => port === undefined || isPort(port))) return undefined;
  if (last !== undefined && Number(first) >= Number(last)) return undefined;
  return given({
    hostAddress: address,
    hostPort: first === undefined ? undefined : Number(first),
    hostPortEnd: last === undefined ? undefined : Number(last),
  });
}

export const isPort = (text: string): boolean =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

function readPort(host: string, port: string, protocol: string): PublishedPort | undefined {
  const outside = readHost(host);
  if (outside === undefined || !isPort(port)) return undefined;
  const known = protocol === 'udp' || protocol === 'sctp' ? protocol : 'tcp';
  return { ...outside, containerPort: Number(port), protocol: known };
}

/** A row that is as it was keeps what there is no column for. */
function mountsFrom(values: Values, base: RunSpec, imageVolumes: readonly string[]): MountSpec[] {
  const before = base.mounts ?? [];
  const unseen = before.filter(({ type }) => !shownMounts.has(type));
  const shown = rowsOf(values, 'mounts').flatMap((row): MountSpec[] => {
    const [type = '', source = '', target = '', mode] = row;
    if (target === '') return [];
    const same = before.find(
      (mount) => mountRow(mount).slice(0, 3).join('\n') === [type, source, target].join('\n'),
    );
    const { readOnly: _, ...rest } = same ?? {
      type: type === 'bind' || type === 'tmpfs' ? type : ('volume' as const),
      ...(source === '' ? {} : { source }),
      target,
    };
    const mount = { ...rest, ...(mode === 'ro' ? { readOnly: true } : {}) };
    const isBare = mount.type === 'volume' && Object.keys(mount).length === 2;
    return isBare && imageVolumes.includes(target) ? [] : [mount];
  });
  return [...shown, ...unseen];
}

function joinsFrom(values: Values, { otherNetworks = [] }: RunSpec): NetworkJoin[] {
  return rowsOf(values, 'networks').flatMap(([name = '', aliases = '', address = '']): NetworkJoin[] =>
    name === ''
      ? []
      : [
          given({
            name,
            aliases: some(listOf(aliases)),
            address: address === '' ? undefined : address,
            address6: otherNetworks.find((join) => join.name === name)?.address6,
          }),
        ],
  );
}

function pairsFrom(
  values: Values,
  key: string,
  base: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> | undefined {
  const rows = rowsOf(values, key).filter(([name]) => name !== '');
  return rows.length === 0
    ? undefined
    : Object.fromEntries(rows.map(([name = '', value = '']) => [name, kept(value, base[name])]));
}

function wordsOr(
  values: Values,
  key: string,
  base: readonly string[] | undefined,
): readonly string[] | undefined {
  const text = textOf(values, key);
  return text === undefined ? undefined : keptWords(text, base);
}

const on = (values: Values, key: string): true | undefined => (flagOf(values, key) ? true : undefined);

const capability = (name: string): string => name.toUpperCase().replace(/^CAP_/, '');

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
