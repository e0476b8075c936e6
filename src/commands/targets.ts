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
import { oneLine } from '../ui/plain.ts';
import { choose, type Choice, chooseMany } from '../ui/prompts.ts';
import { isRow, type Row, type RowNoun } from '../ui/rows.ts';

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

export interface TargetOptions {
  /** Called without a row, it lets the user choose several. */
  readonly many?: boolean;
}

/**
 * The objects that a command was called on: the selection of a view when the row belongs to it, the row
 * otherwise, and without either what the user chooses among those that `suits`. A member of a network or volume
 * counts as its container; an image of which a row stands for one tag has that tag first.
 * Rejects with `notFound` when a row's object is gone.
 */
export async function targets<N extends Noun>(
  connected: Connected,
  noun: N,
  args: readonly unknown[],
  suits: (object: Objects[N]) => boolean = () => true,
  { many = false }: TargetOptions = {},
): Promise<Objects[N][]> {
  const objects: ReadonlyMap<string, Objects[N]> = all(connected)[noun];
  const [row, selection] = args;
  if (isRow(row)) {
    const rows = Array.isArray(selection) && selection.includes(row) ? selection.filter(isRow) : [row];
    const chosen = unique(rows.filter((each) => nounOf(each) === noun));
    // Groups and projects are not what is in them.
    if (chosen.length === 0) throw new Nothing(messages().nothingToPick[noun]);
    const found = chosen.flatMap((each) => ofRow(objects.get(each.id), each) ?? []);
    if (found.length === 0) throw new EngineError('notFound', shortId(chosen[0]?.id ?? row.id));
    // A mixed selection: the action goes to those it can be done to.
    const suitable = found.filter(suits);
    return suitable.length > 0 ? suitable : found;
  }
  const choices: Choice<Objects[N]>[] = [...objects.values()]
    .filter(suits)
    .toSorted(byLiveliness)
    .map((object) => ({ label: oneLine(nameOf(object)), description: describe(object), value: object }));
  if (choices.length === 0) throw new Nothing(messages().nothingToPick[noun]);
  const { pick } = messages();
  return many && choices.length > 1
    ? chooseMany(pick.several[noun], pick.severalHow, choices)
    : [await choose(pick[noun], choices)];
}

/** A thing that stands in several places is one thing, but each tag of an image is its own. */
function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [`${row.id} ${row.tag ?? ''}`, row])).values()];
}

const nounOf = ({ noun }: Row): RowNoun => (noun === 'member' ? 'container' : noun);

function ofRow<T extends Objects[Noun]>(object: T | undefined, { tag }: Row): T | undefined {
  if (object === undefined || tag === undefined || !('tags' in object)) return object;
  return { ...object, tags: [tag, ...object.tags.filter((each) => each !== tag)] };
}

/** Running containers first, then by name. */
function byLiveliness(a: Objects[Noun], b: Objects[Noun]): number {
  const rank = (object: Objects[Noun]): number => ('state' in object && object.state !== 'running' ? 1 : 0);
  return rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true });
}

export const isRemovableNetwork = (network: Network): boolean => !builtInNetworks.has(network.name);

function describe(object: Container | Image | Volume | Network): string {
  if ('state' in object) return oneLine(`${object.image}, ${stateInWords(object)}`);
  return oneLine('driver' in object ? object.driver : shortId(object.id));
}

function stateInWords({ state, exitCode }: Container): string {
  const words = messages();
  return state === 'exited' && exitCode !== undefined ? words.exitCode(exitCode) : words.state[state];
}
