import type { Network } from '../../engine/model.ts';
import {
  bitsOf,
  bounds,
  isInside,
  overlap,
  readSubnet,
  type Subnet,
  writeAddress,
} from '../../language/addresses.ts';
import type { Review, Values } from '../../panels/form/form.ts';
import { flagOf, pairProblems, pairsOf, rowsOf, textOf } from '../form-values.ts';
import { once } from './network-form.ts';
import { optionProblem } from './network-options.ts';
import type { NetworkWords } from '../../ui/command-words.ts';

type Words = NetworkWords;
type Told = Record<string, string>;

/** What is known of the engine. */
export interface Surroundings {
  readonly networks: readonly Pick<Network, 'name' | 'driver' | 'subnets'>[];
  /** Docker before 27 has no IPv6 addresses to give unless it is told which. */
  readonly ipv6NeedsSubnet: boolean;
}

/** What is wrong with what is filled in for a network, and what one should know of it. */
export function reviewNetwork(values: Values, around: Surroundings, words: Words): Omit<Review, 'command'> {
  return {
    problems: {
      ...nameProblem(values, around, words),
      ...driverProblem(values, words),
      ...addressProblems(values, words),
      ...optionProblems(values, words),
      ...pairProblems(values, 'options', words.pairs),
      ...pairProblems(values, 'labels', words.pairs),
    },
    notes: {
      ...driverNote(values, around, words),
      ...subnetNote(values, around, words),
      ...flagNotes(values, around, words),
      ...optionNotes(values, words),
    },
  };
}

const driverOf = (values: Values): string => textOf(values, 'driver') ?? 'bridge';

/** Engines take nearly any name; this is what all of them, Compose and the command line take without trouble. */
function nameProblem(values: Values, { networks }: Surroundings, words: Words): Told {
  const given = textOf(values, 'name');
  if (given === undefined) return { name: words.nameMissing };
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(given)) return { name: words.nameInvalid };
  return networks.some(({ name }) => name === given) ? { name: words.nameTaken } : {};
}

function driverProblem(values: Values, words: Words): Told {
  const driver = driverOf(values);
  return once(driver) ? { driver: words.driverOnce(driver) } : {};
}

function addressProblems(values: Values, words: Words): Told {
  const written = textOf(values, 'subnet');
  const subnet = readSubnet(written ?? '');
  const told: Told = {};
  if (written !== undefined) {
    const problem = subnetProblem(subnet, words);
    if (problem !== undefined) told['subnet'] = problem;
  }
  const gateway = textOf(values, 'gateway');
  if (gateway !== undefined) {
    const problem = gatewayProblem(gateway, written, subnet, words);
    if (problem !== undefined) told['gateway'] = problem;
  }
  const range = textOf(values, 'range');
  if (range !== undefined) {
    const problem = rangeProblem(range, written, subnet, words);
    if (problem !== undefined) told['range'] = problem;
  }
  return told;
}

function subnetProblem(subnet: Subnet | undefined, words: Words): string | undefined {
  if (subnet === undefined) return words.subnetInvalid;
  const { first } = bounds(subnet);
  return first === subnet.address
    ? undefined
    : words.subnetBase(`${writeAddress(first, subnet.width)}/${subnet.prefix}`);
}

function gatewayProblem(
  gateway: string,
  written: string | undefined,
  subnet: Subnet | undefined,
  words: Words,
): string | undefined {
  const address = bitsOf(gateway);
  if (address === undefined) return words.gatewayInvalid;
  if (written === undefined) return words.needsSubnet;
  if (subnet === undefined) return undefined;
  if (!isInside(gateway, subnet)) return words.outside(written);
  const { first, last } = bounds(subnet);
  return subnet.width === 32 && (address.value === first || address.value === last)
    ? words.reserved
    : undefined;
}

function rangeProblem(
  range: string,
  written: string | undefined,
  subnet: Subnet | undefined,
  words: Words,
): string | undefined {
  const read = readSubnet(range);
  if (read === undefined) return words.rangeInvalid;
  if (written === undefined) return words.needsSubnet;
  if (subnet === undefined) return undefined;
  if (read.prefix < subnet.prefix || !overlap(read, subnet)) return words.outside(written);
  const { first } = bounds(read);
  return first === read.address
    ? undefined
    : words.subnetBase(`${writeAddress(first, read.width)}/${read.prefix}`);
}

function driverNote(values: Values, { networks }: Surroundings, words: Words): Told {
  const driver = driverOf(values);
  if (once(driver)) return {};
  const hasParent = pairsOf(values, 'options')?.['parent'] !== undefined;
  const about = Object.hasOwn(words.drivers, driver) ? words.drivers[driver] : undefined;
  if (about !== undefined) {
    const isolated = (driver === 'macvlan' || driver === 'ipvlan') && !hasParent;
    return { driver: isolated ? `${about} ${words.parentMissing}` : about };
  }
  return networks.some((network) => network.driver === driver) ? {} : { driver: words.driverUnknown(driver) };
}

function subnetNote(values: Values, { networks }: Surroundings, words: Words): Told {
  const subnet = readSubnet(textOf(values, 'subnet') ?? '');
  if (subnet === undefined) return {};
  for (const { name, subnets } of networks) {
    for (const written of subnets) {
      const other = readSubnet(written);
      if (other !== undefined && overlap(subnet, other))
        return { subnet: words.subnetOverlaps(name, written) };
    }
  }
  // The network itself, all of it, the gateway, and one container: four addresses.
  return subnet.width - subnet.prefix < 2 ? { subnet: words.subnetSmall } : {};
}

function flagNotes(values: Values, { ipv6NeedsSubnet }: Surroundings, words: Words): Told {
  const hasSubnet = readSubnet(textOf(values, 'subnet') ?? '')?.width === 128;
  return {
    ...(flagOf(values, 'ipv6') && ipv6NeedsSubnet && !hasSubnet ? { ipv6: words.ipv6Subnet } : {}),
    ...(flagOf(values, 'attachable') && driverOf(values) !== 'overlay'
      ? { attachable: words.attachableNote }
      : {}),
  };
}

function optionProblems(values: Values, words: Words): Told {
  const found = rowsOf(values, 'options').flatMap(([name = '', value = ''], index) => {
    const problem = optionProblem(driverOf(values), name, value, words.optionInvalid);
    return problem === undefined ? [] : [[`options.${index}.value`, problem] as const];
  });
  return Object.fromEntries(found);
}

function optionNotes(values: Values, { knownOptions }: Words): Told {
  const found = rowsOf(values, 'options').flatMap(([name = ''], index) => {
    const about = Object.hasOwn(knownOptions, name) ? knownOptions[name] : undefined;
    return about === undefined ? [] : [[`options.${index}.name`, about] as const];
  });
  return Object.fromEntries(found);
}
