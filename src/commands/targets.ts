import type { Connected } from '../engine/connection.ts';
import {
  builtInNetworks,
  type Container,
  type Image,
  type Network,
  shortId,
  type Volume,
} from '../engine/model.ts';
import { EngineError } from '../engine/errors.ts';
import { Nothing } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { choose, type Choice } from '../ui/prompts.ts';
import { isRow } from '../ui/rows.ts';

/** What commands act on, by noun. */
export interface Objects {
  container: Container;
  image: Image;
  volume: Volume;
  network: Network;
}

export type Noun = keyof Objects;

function all(connected: Connected): { [N in Noun]: ReadonlyMap<string, Objects[N]> } {
  const { containers, images, volumes, networks } = connected.inventory;
  return { container: containers, image: images, volume: volumes, network: networks };
}

/** What the engine knows an object by. */
export function idOf(object: Container | Image | Volume | Network): string {
  return 'id' in object ? object.id : object.name;
}

/** What a person knows an object by. */
export function nameOf(object: Container | Image | Volume | Network): string {
  if ('name' in object) return object.name;
  return object.tags[0] ?? shortId(object.id);
}

/**
 * The objects that a command was called on: the selection of a view when the row belongs to it, the row
 * otherwise, and without either the one that the user chooses among those that `suits`.
 * Rejects with `notFound` when a row's object is gone.
 */
export async function targets<N extends Noun>(
  connected: Connected,
  noun: N,
  args: readonly unknown[],
  suits: (object: Objects[N]) => boolean = () => true,
): Promise<Objects[N][]> {
  const objects: ReadonlyMap<string, Objects[N]> = all(connected)[noun];
  const [row, selection] = args;
  if (isRow(row)) {
    const rows = Array.isArray(selection) && selection.includes(row) ? selection.filter(isRow) : [row];
    const chosen = rows.filter((each) => each.noun === noun);
    const found = chosen.flatMap(({ id }) => objects.get(id) ?? []);
    const missing = chosen.find(({ id }) => !objects.has(id));
    if (found.length === 0) throw new EngineError('notFound', shortId(missing?.id ?? row.id));
    // A mixed selection: the action goes to those it can be done to.
    const suitable = found.filter(suits);
    return suitable.length > 0 ? suitable : found;
  }
  const choices: Choice<Objects[N]>[] = [...objects.values()].filter(suits).map((object) => ({
    label: nameOf(object),
    description: describe(object),
    value: object,
  }));
  if (choices.length === 0) throw new Nothing(messages().nothingToPick[noun]);
  return [await choose(messages().pick[noun], choices)];
}

export const isRemovableNetwork = (network: Network): boolean => !builtInNetworks.has(network.name);

function describe(object: Container | Image | Volume | Network): string {
  if ('state' in object) return `${object.image}, ${messages().state[object.state]}`;
  return 'driver' in object ? object.driver : shortId(object.id);
}
