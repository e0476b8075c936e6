import type { Container, Network } from '../../engine/model.ts';
import { oneLine } from '../../ui/plain.ts';
import type { NetworkWords } from '../../ui/command-words.ts';

type Words = NetworkWords['obstacle'];
type Containers = ReadonlyMap<string, Pick<Container, 'name'>>;

/** Why nothing can be connected to a network, or disconnected from it; undefined when it can. */
export function obstacleAt({ driver }: Pick<Network, 'driver'>, words: Words): string | undefined {
  if (driver === 'host') return words.hostNetwork;
  return driver === 'null' ? words.noneNetwork : undefined;
}

/** Why a container cannot join a network; undefined when it can. */
export function obstacleToJoin(
  container: Container,
  containers: Containers,
  words: Words,
): string | undefined {
  // Once it has left `none` it can join another, though its mode stays what it was.
  if (container.networks.includes('none')) return words.usesNone(oneLine(container.name));
  return obstacleToLeave(container, containers, words);
}

/** Why a container cannot leave a network; undefined when it can. */
export function obstacleToLeave(
  { name, networks, networkMode = '' }: Container,
  containers: Containers,
  words: Words,
): string | undefined {
  if (networkMode === 'host' || networks.includes('host')) return words.usesHost(oneLine(name));
  const [, owner] = /^container:(.+)$/.exec(networkMode) ?? [];
  if (owner === undefined) return undefined;
  const other = containers.get(owner)?.name;
  return other === undefined
    ? words.sharesUnknown(oneLine(name))
    : words.shares(oneLine(name), oneLine(other));
}
