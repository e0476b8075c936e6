/** Puts sizes, times, modes and ports into words. */

import { code } from '../../features/inline-code.ts';
import { duration, modeLetters } from '../../dockerfile/features/quantities.ts';
import { type PublishedPort, type Range, sizeOf } from '../explain-value/ports.ts';
import type { HoverFact } from './hover-facts.ts';
import type { Phrases } from './hover-text.ts';
import { sentences } from '../../dockerfile/features/hover-text-values.ts';
import { enumerate, number } from './hover-text-parts.ts';
import { portAddress } from './hover-port-address.ts';

type Of<K extends HoverFact['kind']> = Extract<HoverFact, { kind: K }>;
type Amount = Of<
  | 'bytes'
  | 'unlimited'
  | 'duration'
  | 'retries'
  | 'cpus'
  | 'count'
  | 'mode'
  | 'limit'
  | 'pull-every'
  | 'port'
  | 'exposed'
>;

export function renderAmount(fact: Amount, say: Phrases): string {
  switch (fact.kind) {
    case 'bytes':
      return say.bytes(number(fact.bytes, say), rounded(fact.bytes, say));
    case 'unlimited':
      return say.unlimited;
    case 'duration':
      return fact.milliseconds === 0 ? say.noDuration : say.duration(duration(fact.milliseconds, say.units));
    case 'retries':
      return say.retries(fact.count);
    case 'cpus':
      return (fact.reserved ? say.cpusReserved : say.cpus)(
        number(fact.cpus, say),
        `${number(fact.cpus * 100, say)}%`,
      );
    case 'count':
      return sentences(say.count(fact.count), fact.containers.length > 0 && containers(fact.containers, say));
    case 'mode': {
      const octal = fact.mode.toString(8).padStart(4, '0');
      return sentences(
        say.mode(code(octal), code(modeLetters(fact.mode))),
        fact.decimal &&
          looksOctal(fact.mode) &&
          say.modeDecimal(code(String(fact.mode)), code(`0${fact.mode}`)),
      );
    }
    case 'limit': {
      const amount = (value: number): string => (value === -1 ? say.limitNone : number(value, say));
      return say.limit(say.limitNames[fact.name] ?? code(fact.name), amount(fact.soft), amount(fact.hard));
    }
    case 'pull-every':
      return say.pullEvery(duration(fact.milliseconds, say.units));
    case 'port':
      return renderPort(fact, say);
    case 'exposed':
      return say.exposed(range(fact.port.target), fact.port.protocol.toUpperCase());
  }
}

export function containers(names: readonly string[], say: Phrases): string {
  const [first = '', last] = names;
  return last === undefined ? say.container(code(first)) : say.containers(code(first), code(last));
}

/** Written with digits that a mode may have, such as 440. */
function looksOctal(mode: number): boolean {
  return /^[0-7]{3,4}$/.test(String(mode));
}

const binaryUnits = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** In the largest unit that there is at least one of. */
function rounded(bytes: number, say: Phrases): string | undefined {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), binaryUnits.length);
  const unit = binaryUnits[power - 1];
  return unit === undefined ? undefined : `${number(bytes / 1024 ** power, say)} ${unit}`;
}

function range({ first, last }: Range): string {
  return code(first === last ? String(first) : `${first}-${last}`);
}

function renderPort({ port, service }: Of<'port'>, say: Phrases): string {
  const { address } = port;
  const link = portAddress(port);
  return sentences(
    connection(port, say),
    address === undefined || address === '0.0.0.0' || address === '::'
      ? say.atAll
      : isLoopback(address)
        ? say.atLocal(code(address))
        : say.atAddress(code(address)),
    link !== undefined && link.startsWith('[') && say.open(link),
    service !== undefined && say.usual(service),
  );
}

function connection({ target, published, protocol, choice }: PublishedPort, say: Phrases): string {
  const kind = protocol.toUpperCase();
  if (published === undefined) return say.portFree(range(target), kind);
  if (choice) return say.portChoice(range(target), kind, range(published), sizeOf(published));
  return (sizeOf(target) > 1 ? say.portRange : say.port)(range(target), kind, range(published));
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** The ports of a service, in one line. */
export function publishedPorts(ports: readonly PublishedPort[], say: Phrases): string {
  return enumerate(ports, say, (port) => {
    const link = portAddress(port);
    return link === undefined
      ? say.publishedFree(range(port.target))
      : say.publishedPort(link, range(port.target));
  });
}
