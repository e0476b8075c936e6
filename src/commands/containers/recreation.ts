import { engineInfo, inspectObject } from '../../engine/actions/system.ts';
import { isEngineError } from '../../engine/errors.ts';
import { type Container, shortId } from '../../engine/model.ts';
import { toComposeFile } from '../../engine/run/compose-service.ts';
import type { EngineDefaults, InspectedContainer, InspectedImage } from '../../engine/run/inspected.ts';
import { fromInspect } from '../../engine/run/from-inspect.ts';
import type { RunSpec } from '../../engine/run/spec.ts';
import { commandsOf } from '../../engine/run/steps.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';

/** What a person would have asked for to get a container like this one. */
async function specOf(engine: Engine, { id, name }: Container, signal?: AbortSignal): Promise<RunSpec> {
  const details = (await engine.perform(inspectObject('container', id, name), signal)) as InspectedContainer;
  const { image, defaults } = await surroundingsOf(engine, details, signal);
  return fromInspect(details, image, { defaults });
}

/** What a container has by itself: from its image, which may be gone, and from the engine. */
export async function surroundingsOf(
  engine: Engine,
  { Image = '' }: InspectedContainer,
  signal?: AbortSignal,
): Promise<{ readonly image: InspectedImage | undefined; readonly defaults: EngineDefaults }> {
  const [image, defaults] = await Promise.all([
    // Without it all that the container has counts as asked for.
    engine.perform(inspectObject('image', Image, shortId(Image)), signal).catch(onlyGone),
    engine.perform(engineInfo(), signal),
  ]);
  return { image: image as InspectedImage | undefined, defaults: defaults as EngineDefaults };
}

function onlyGone(error: unknown): undefined {
  if (isEngineError(error) && ['notFound', 'noSuchImage', 'invalid'].includes(error.kind)) return undefined;
  throw error;
}

/** The docker commands that make a container like it, as words: `run`, or several where one cannot say it. */
export async function runCommandsOf(
  engine: Engine,
  container: Container,
  signal?: AbortSignal,
): Promise<(readonly string[])[]> {
  const spec = await specOf(engine, container, signal);
  const { info } = await engine.connect();
  return commandsOf(spec, info.apiVersion, true);
}

export function runLines(commands: readonly (readonly string[])[]): string {
  return commands.map((docker) => commandLine({ docker })).join('\n');
}

/** A Compose file with a service that makes a container like it. */
export async function composeServiceOf(
  engine: Engine,
  container: Container,
  signal?: AbortSignal,
): Promise<string> {
  const spec = await specOf(engine, container, signal);
  const { inventory } = await engine.connect();
  const networks = [...inventory.networks.values()].map(({ name }) => name);
  return toComposeFile(spec, { volumes: new Set(inventory.volumes.keys()), networks: new Set(networks) });
}
