import { inspectObject } from '../../engine/actions/system.ts';
import type { Container } from '../../engine/model.ts';
import { copyText } from '../../ui/clipboard.ts';
import type { Engine } from '../../ui/engine.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { withProgress } from '../../ui/progress.ts';
import { choose } from '../../ui/prompts.ts';
import { targets } from '../targets.ts';
import { composeServiceOf, runCommandsOf, runLines } from './recreation.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Copies something of each container, one to a line. */
function copying(engine: Engine, text: (container: Container) => string): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const containers = await targets(connected, 'container', args, undefined, { many: true });
    // The inventory knows it already: nothing is asked of the engine.
    for (const { id, name } of containers) engine.commands.note(inspectObject('container', id, name));
    await copyText(containers.map(text).join('\n'));
  };
}

export const copyContainerName = (engine: Engine): Handler => copying(engine, ({ name }) => name);

export const copyContainerId = (engine: Engine): Handler => copying(engine, ({ id }) => id);

interface Addresses {
  readonly NetworkSettings?: {
    readonly Networks?: Readonly<
      Record<string, { readonly IPAddress?: string; readonly GlobalIPv6Address?: string } | null>
    >;
  };
}

/** The address of a container on a network; asks which when there are several. */
export function copyContainerAddress(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args, ({ state }) => state === 'running');
    if (container === undefined) return;
    const { id, name } = container;
    const words = containerWords().address;
    const details = (await withProgress(words.reading(name), (signal) =>
      engine.perform(inspectObject('container', id, name), signal),
    )) as Addresses;
    const choices = Object.entries(details.NetworkSettings?.Networks ?? {}).flatMap(([network, settings]) =>
      [settings?.IPAddress, settings?.GlobalIPv6Address]
        .filter((address) => address !== undefined && address !== '')
        .map((address) => ({ label: String(address), description: network, value: String(address) })),
    );
    const [first] = choices;
    if (first === undefined) throw new Nothing(words.none(name));
    await copyText(choices.length === 1 ? first.value : await choose(words.which, choices));
  };
}

/** The `docker run` line that makes a container like it, for the user's shell. */
export function copyRunCommand(engine: Engine): Handler {
  return recreating(
    engine,
    async (...given) => runLines(await runCommandsOf(...given)),
    (name) => containerWords().recreation.run(name),
  );
}

/** The service of a Compose file that makes a container like it. */
export function copyComposeService(engine: Engine): Handler {
  return recreating(engine, composeServiceOf, (name) => containerWords().recreation.service(name));
}

function recreating(
  engine: Engine,
  text: (engine: Engine, container: Container, signal: AbortSignal) => Promise<string>,
  label: (name: string) => string,
): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container === undefined) return;
    const copied = await withProgress(containerWords().address.reading(container.name), (signal) =>
      text(engine, container, signal),
    );
    await copyText(copied, label(container.name));
  };
}
