import { connectContainer } from '../../engine/actions/networks.ts';
import { EngineError } from '../../engine/errors.ts';
import { type Container, type Network, shortId } from '../../engine/model.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { oneLine } from '../../ui/plain.ts';
import { ask, chooseMany } from '../../ui/prompts.ts';
import { targets } from '../targets.ts';
import { endpointProblem, readEndpoint } from './endpoint-input.ts';
import { connectLinks, type Link, namesOf } from './links.ts';
import { obstacleAt, obstacleToJoin } from './obstacles.ts';
import { networkWords } from '../../ui/command-words.ts';

/** From a network: which containers are to join it. */
export function connectContainerHandler(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const words = networkWords();
    const canBeJoined = (network: Network): boolean => obstacleAt(network, words.obstacle) === undefined;
    const networks = await targets(connected, 'network', args, canBeJoined);
    const { containers } = connected.inventory;
    for (const network of networks) {
      const obstacle = obstacleAt(network, words.obstacle);
      if (obstacle !== undefined) throw new Nothing(obstacle);
      const outside = [...containers.values()].filter(({ networks: on }) => !on.includes(network.name));
      const able = outside.filter((container) => !obstacleToJoin(container, containers, words.obstacle));
      if (able.length === 0) throw new Nothing(whyNone(outside, containers, network));
      const chosen = await chooseMany(
        words.whichContainers(oneLine(network.name)),
        words.pickHint,
        able.map((container) => ({
          label: oneLine(container.name),
          description: oneLine(`${container.image}, ${messages().state[container.state]}`),
          value: container,
        })),
      );
      await askAndConnect(engine, chosen, network);
    }
  };
}

/** What dropping containers on a network does. Rejects with `Nothing` when none of them can join it. */
async function connectByDrop(
  engine: Engine,
  containerIds: readonly string[],
  network: Network,
): Promise<void> {
  const words = networkWords();
  const obstacle = obstacleAt(network, words.obstacle);
  if (obstacle !== undefined) throw new Nothing(obstacle);
  const { containers } = (await engine.connect()).inventory;
  const dropped = containerIds.flatMap((id) => containers.get(id) ?? []);
  if (dropped.length === 0) throw new EngineError('notFound', shortId(containerIds[0] ?? ''));
  await connectLinks(engine, linksOf(dropped, containers, network), () => ({}));
}

/** Called with the network's id and the containers'. */
export function connectDroppedHandler(engine: Engine): Handler {
  return async (networkId, containerIds) => {
    const network = (await engine.connect()).inventory.networks.get(String(networkId));
    if (network === undefined) throw new EngineError('notFound', shortId(String(networkId)));
    await connectByDrop(engine, Array.isArray(containerIds) ? containerIds.map(String) : [], network);
  };
}

/** Those that can join and are not on it yet. Throws `Nothing`, with the reason, when there is none. */
export function linksOf(
  containers: readonly Container[],
  all: ReadonlyMap<string, Container>,
  network: Network,
): Link[] {
  const words = networkWords();
  const outside = containers.filter(({ networks }) => !networks.includes(network.name));
  const able = outside.filter((container) => !obstacleToJoin(container, all, words.obstacle));
  if (able.length > 0) return able.map((container) => ({ container, network }));
  const [only] = containers;
  if (outside.length === 0 && containers.length === 1 && only !== undefined) {
    throw new Nothing(words.isOnIt(oneLine(only.name), oneLine(network.name)));
  }
  throw new Nothing(whyNone(outside, all, network));
}

/** Asks for more names and an address, with the command live, and connects. */
export async function askAndConnect(
  engine: Engine,
  containers: readonly Container[],
  network: Network,
): Promise<void> {
  const links = containers.map((container) => ({ container, network }));
  const [first] = containers;
  if (first === undefined) return;
  // The engine's own networks know no names, and give no addresses that one chooses.
  if (network.name === 'bridge') return connectLinks(engine, links, () => ({}));
  const words = networkWords();
  const place = { containers: containers.length, subnets: network.subnets };
  const answer = await ask({
    title: words.endpointTitle(namesOf(links), oneLine(network.name)),
    prompt: words.endpointPrompt,
    placeholder: 'api cache',
    check: (text) => endpointProblem(text, place, words.endpoint),
    command: (text) => {
      const line = commandLine(connectContainer(network, first, readEndpoint(text)));
      return containers.length === 1 ? line : `${line} (+${containers.length - 1})`;
    },
  });
  await connectLinks(engine, links, () => readEndpoint(answer));
}

/** Why nobody is left to join a network: they are all on it, or none of the others can. */
function whyNone(
  outside: readonly Container[],
  all: ReadonlyMap<string, Container>,
  network: Network,
): string {
  const words = networkWords();
  const [first] = outside;
  return (first && obstacleToJoin(first, all, words.obstacle)) ?? words.allOnIt(oneLine(network.name));
}
