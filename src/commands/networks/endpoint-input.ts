import type { ConnectOptions } from '../../engine/port/networks.ts';
import { isAddress, isInside, readSubnet } from '../../language/addresses.ts';
import type { NetworkWords } from '../../ui/command-words.ts';

type Words = NetworkWords['endpoint'];

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** What a person types for a container's place on a network: more names, and perhaps an address among them. */
export function readEndpoint(text: string): ConnectOptions {
  const words = wordsOf(text);
  const aliases = [...new Set(words.filter((word) => !isAddress(word)))];
  const address = words.find(isAddress);
  return {
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(address === undefined ? {} : { address }),
  };
}

/** What is wrong with it; undefined when it will do. `containers`: how many it is for. */
export function endpointProblem(
  text: string,
  { containers, subnets }: { readonly containers: number; readonly subnets: readonly string[] },
  words: Words,
): string | undefined {
  const typed = wordsOf(text);
  const addresses = typed.filter(isAddress);
  const odd = typed.find((word) => !isAddress(word) && !/^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$/.test(word));
  if (odd !== undefined) return words.alias(odd);
  const [address] = addresses;
  if (address === undefined) return undefined;
  if (addresses.length > 1) return words.twoAddresses;
  if (containers > 1) return words.shared;
  const read = subnets.flatMap((subnet) => readSubnet(subnet) ?? []);
  const fits = read.length === 0 || read.some((subnet) => isInside(address, subnet));
  return fits ? undefined : words.outside(subnets.join(', '));
}
