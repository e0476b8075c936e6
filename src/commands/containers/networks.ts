import type { Container, Network } from '../../engine/model.ts';
import type { Engine } from '../../ui/engine.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { oneLine } from '../../ui/plain.ts';
import { choose, type Choice } from '../../ui/prompts.ts';
import { askAndConnect, linksOf } from '../networks/connect.ts';
import { disconnectAll } from '../networks/disconnect.ts';
import { namesOf } from '../networks/links.ts';
import { obstacleAt, obstacleToJoin, obstacleToLeave } from '../networks/obstacles.ts';
import { targets } from '../targets.ts';
import { networkWords } from '../../ui/command-words.ts';

/** From containers: which network they are to join. */
export function connectNetwork(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const { containers, networks } = connected.inventory;
    const words = networkWords();
    const able = (container: Container): boolean =>
      obstacleToJoin(container, containers, words.obstacle) === undefined;
    const chosen = await targets(connected, 'container', args, able);
    const [first] = chosen;
    const obstacle = first && obstacleToJoin(first, containers, words.obstacle);
    if (obstacle !== undefined) throw new Nothing(obstacle);
    const open = [...networks.values()].filter(
      (network) =>
        obstacleAt(network, words.obstacle) === undefined &&
        chosen.some((container) => !container.networks.includes(network.name)),
    );
    const names = namesOf(chosen.map((container) => ({ container })));
    if (open.length === 0) throw new Nothing(words.onAll(names));
    const network = await choose(words.whichNetwork(names), open.map(choiceOf));
    const joining = linksOf(chosen, containers, network).map(({ container }) => container);
    await askAndConnect(engine, joining, network);
  };
}

/** From containers: which of their networks they are to leave. */
export function disconnectNetwork(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const { containers, networks } = connected.inventory;
    const words = networkWords();
    const able = (container: Container): boolean =>
      container.networks.length > 0 && obstacleToLeave(container, containers, words.obstacle) === undefined;
    const chosen = await targets(connected, 'container', args, able);
    const [first] = chosen;
    const obstacle = first && obstacleToLeave(first, containers, words.obstacle);
    if (obstacle !== undefined) throw new Nothing(obstacle);
    const theirs = [...networks.values()].filter(({ name }) =>
      chosen.some((container) => container.networks.includes(name)),
    );
    const names = namesOf(chosen.map((container) => ({ container })));
    if (theirs.length === 0) throw new Nothing(words.onNone(names));
    const [only] = theirs;
    const network =
      theirs.length === 1 && only !== undefined
        ? only
        : await choose(words.whichToLeave(names), theirs.map(choiceOf));
    const leaving = chosen.filter((container) => container.networks.includes(network.name));
    await disconnectAll(
      engine,
      leaving.map((container) => ({ container, network })),
    );
  };
}

function choiceOf(network: Network): Choice<Network> {
  return {
    label: oneLine(network.name),
    description: oneLine([network.driver, ...network.subnets].join(', ')),
    value: network,
  };
}
