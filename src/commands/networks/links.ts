import { connectContainer, disconnectContainer } from '../../engine/actions/networks.ts';
import { type EngineErrorKind, isEngineError } from '../../engine/errors.ts';
import type { Container, Network } from '../../engine/model.ts';
import type { ConnectOptions } from '../../engine/port/networks.ts';
import type { Answer } from '../../ui/each.ts';
import type { Engine } from '../../ui/engine.ts';
import { commandLine } from '../../ui/command-line.ts';
import { sentence } from '../../ui/errors.ts';
import { oneLine } from '../../ui/plain.ts';
import { forEach } from '../../ui/progress.ts';
import { confirm } from '../../ui/prompts.ts';
import { offerUndo } from '../../ui/undo.ts';
import { networkWords } from '../../ui/command-words.ts';

/** How many command lines a question shows. */
const spelledOut = 10;

/** A container and a network that it joins or leaves. */
export interface Link {
  readonly container: Container;
  readonly network: Network;
}

/** Connects them, each with what `optionsOf` says, and offers to take it back. */
export async function connectLinks(
  engine: Engine,
  links: readonly Link[],
  optionsOf: (link: Link) => ConnectOptions,
): Promise<void> {
  const answers = await connect(engine, links, optionsOf);
  const done = succeeded(answers);
  if (done.length === 0) return;
  const text = networkWords().connected(namesOf(done), networksOf(done));
  // Not awaited: the command is over, whatever the user does with the message.
  void offerUndo(text, () => disconnect(engine, done));
}

/** Disconnects them, by force if the engine refuses and the user wants it, and offers to take it back. */
export async function disconnectLinks(engine: Engine, links: readonly Link[]): Promise<void> {
  const before = new Map<Link, ConnectOptions>();
  await disconnect(engine, links, before)
    .catch((error: unknown) => {
      // A single one: what is thrown for it may yield to force too.
      if (links.length > 1 || !mayYield(error)) throw error;
      return links.map((item): Answer<Link> => ({ item, outcome: 'failed', error }));
    })
    .then((answers) => forceRefused(engine, answers, before));
  const done = [...before.keys()];
  if (done.length === 0) return;
  const text = networkWords().disconnected(namesOf(done), networksOf(done));
  void offerUndo(text, () => connect(engine, done, (link) => before.get(link) ?? {}));
}

function connect(
  engine: Engine,
  links: readonly Link[],
  optionsOf: (link: Link) => ConnectOptions,
): Promise<readonly Answer<Link>[]> {
  const words = networkWords();
  return forEach(
    links,
    ({ container, network }) => words.connecting(oneLine(container.name), oneLine(network.name)),
    (link, signal) => engine.perform(connectContainer(link.network, link.container, optionsOf(link)), signal),
    {
      name: nameOf,
      title: (count) => words.connectingMany(count, networksOf(links)),
      done: words.connectedDone,
    },
  );
}

/** Each that is disconnected is noted in `before`, with what it had there. */
function disconnect(
  engine: Engine,
  links: readonly Link[],
  before = new Map<Link, ConnectOptions>(),
  options: { force?: boolean } = {},
): Promise<readonly Answer<Link>[]> {
  const words = networkWords();
  return forEach(
    links,
    ({ container, network }) => words.disconnecting(oneLine(container.name), oneLine(network.name)),
    async (link, signal) => {
      try {
        const action = disconnectContainer(link.network, link.container, options);
        before.set(link, await engine.perform(action, signal));
      } catch (error) {
        // Not on it any more: what was wanted has come about.
        if (!isEngineError(error) || error.kind !== 'notFound') throw error;
      }
    },
    {
      name: nameOf,
      title: (count) => words.disconnectingMany(count, networksOf(links)),
      done: words.disconnectedDone,
    },
  );
}

async function forceRefused(
  engine: Engine,
  answers: readonly Answer<Link>[],
  before: Map<Link, ConnectOptions>,
): Promise<void> {
  const refused = answers.flatMap((answer) =>
    answer.outcome === 'failed' && mayYield(answer.error) ? [answer] : [],
  );
  const [first] = refused;
  if (first === undefined) return;
  const words = networkWords();
  const links = refused.map(({ item }) => item);
  const lines = links.map(({ container, network }) =>
    commandLine(disconnectContainer(network, container, { force: true })),
  );
  const detail = [
    sentence(first.error),
    words.forceDetail,
    [...lines.slice(0, spelledOut), ...(lines.length > spelledOut ? ['…'] : [])].join('\n'),
  ].join('\n\n');
  await confirm(words.forceTitle(namesOf(links), networksOf(links)), detail, words.force);
  await disconnect(engine, links, before, { force: true });
}

/** Refusals that force may overcome: something about the container, not about the request or the way to the engine. */
function mayYield(error: unknown): boolean {
  const kinds: readonly EngineErrorKind[] = ['conflict', 'failed', 'notRunning'];
  return isEngineError(error) && kinds.includes(error.kind);
}

const succeeded = (answers: readonly Answer<Link>[]): Link[] =>
  answers.filter(({ outcome }) => outcome === 'done').map(({ item }) => item);

const nameOf = ({ container }: Link): string => container.name;

/** `web`, or `3 containers`. */
export function namesOf(links: readonly Pick<Link, 'container'>[]): string {
  const names = [...new Set(links.map(({ container }) => container.name))];
  const [first = ''] = names;
  return names.length === 1 ? oneLine(first) : networkWords().severalNames(names.length);
}

function networksOf(links: readonly Link[]): string {
  return oneLine([...new Set(links.map(({ network }) => network.name))].join(', '));
}
