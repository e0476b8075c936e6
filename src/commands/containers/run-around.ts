import type { Connected } from '../../engine/connection.ts';
import type { Container } from '../../engine/model.ts';
import type { Engine } from '../../ui/engine.ts';
import { findImage } from '../images/find-image.ts';
import { problemWith } from '../images/reference-words.ts';
import type { Around } from './run-form-review.ts';
import { isListening, isThere } from './this-machine.ts';

/** What is known now; `own` is the container that is replaced, which stands in nobody's way. */
export function aroundOf(
  engine: Engine,
  connected: Connected,
  own?: Pick<Container, 'id' | 'ports'>,
): Around {
  const { inventory, endpoint } = connected;
  const others = [...inventory.containers.values()].filter(({ id }) => id !== own?.id);
  const networks = [...inventory.networks.values()];
  // Through a socket the engine is on this machine, as far as ports and paths go.
  const isHere = endpoint.type !== 'tcp' && endpoint.type !== 'ssh';
  return {
    names: new Set(others.map(({ name }) => name)),
    volumes: new Set(inventory.volumes.keys()),
    networks: new Set(networks.flatMap(({ id, name }) => [id, name])),
    hasImage: (reference) => findImage(engine, reference) !== undefined,
    imageProblem: problemWith,
    publisher: (port, protocol) =>
      others.find(({ ports }) => ports.some((each) => each.hostPort === port && each.protocol === protocol))
        ?.name,
    isTaken: async (port, protocol, address) => {
      const isOwn = own?.ports.some((each) => each.hostPort === port && each.protocol === protocol) === true;
      return isHere && !isOwn && protocol === 'tcp' && (await isListening(port, address));
    },
    hasPath: async (path) => !isHere || (await isThere(path)),
  };
}
