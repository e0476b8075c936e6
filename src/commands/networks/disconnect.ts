import type { Connected } from '../../engine/connection.ts';
import { EngineError } from '../../engine/errors.ts';
import { type Container, type Network, shortId } from '../../engine/model.ts';
import type { Engine } from '../../ui/engine.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { oneLine } from '../../ui/plain.ts';
import { chooseMany } from '../../ui/prompts.ts';
import { isRow, type Row } from '../../ui/rows.ts';
import { targets } from '../targets.ts';
import { disconnectLinks, type Link } from './links.ts';
import { obstacleToLeave } from './obstacles.ts';
import { networkWords } from '../../ui/command-words.ts';

/** From a container under its network at once; from a network: which of those on it. */
export function disconnectContainerHandler(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const members = membersIn(args);
    if (members.length > 0) return disconnectAll(engine, linksOfRows(connected, members));
    const all = [...connected.inventory.containers.values()];
    const on = (network: Network): Container[] =>
      all.filter(({ networks }) => networks.includes(network.name));
    const words = networkWords();
    const anyone = all.some(({ networks }) => networks.length > 0);
    if (!anyone) throw new Nothing(words.nobodyOnAny);
    for (const network of await targets(connected, 'network', args, (each) => on(each).length > 0)) {
      const members = on(network);
      if (members.length === 0) throw new Nothing(words.nobodyOn(oneLine(network.name)));
      const chosen = await chooseMany(
        words.whoToDisconnect(oneLine(network.name)),
        words.pickHint,
        members.map((container) => ({
          label: oneLine(container.name),
          description: oneLine(`${container.image}, ${messages().state[container.state]}`),
          value: container,
        })),
      );
      await disconnectAll(
        engine,
        chosen.map((container) => ({ container, network })),
      );
    }
  };
}

/** Disconnects those that can leave. Throws `Nothing`, with the reason, when none can. */
export async function disconnectAll(engine: Engine, links: readonly Link[]): Promise<void> {
  const { containers } = (await engine.connect()).inventory;
  const { obstacle } = networkWords();
  const why = ({ container }: Link): string | undefined => obstacleToLeave(container, containers, obstacle);
  const able = links.filter((link) => why(link) === undefined);
  const [first] = links;
  const reason = first && why(first);
  if (able.length === 0 && reason !== undefined) throw new Nothing(reason);
  await disconnectLinks(engine, able);
}

/** The selected rows of containers that stand under a network. */
function membersIn([row, selection]: readonly unknown[]): Row[] {
  const isMember = (each: unknown): each is Row =>
    isRow(each) && each.noun === 'member' && each.under?.noun === 'network';
  if (!isMember(row)) return [];
  return Array.isArray(selection) && selection.includes(row) ? selection.filter(isMember) : [row];
}

function linksOfRows({ inventory }: Connected, rows: readonly Row[]): Link[] {
  const links = rows.flatMap(({ id, under }) => {
    const container = inventory.containers.get(id);
    const network = inventory.networks.get(under?.id ?? '');
    return container && network ? [{ container, network }] : [];
  });
  if (links.length === 0) throw new EngineError('notFound', shortId(rows[0]?.id ?? ''));
  return links;
}
