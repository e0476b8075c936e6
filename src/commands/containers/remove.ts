import {
  removeContainer as remove,
  type RemoveContainerOptions,
  stopContainer as stop,
} from '../../engine/actions/containers.ts';
import type { Connected } from '../../engine/connection.ts';
import { isEngineError } from '../../engine/errors.ts';
import type { Container } from '../../engine/model.ts';
import { commandLineForAll } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { forEach } from '../../ui/progress.ts';
import { chooseToLose } from '../../ui/prompts.ts';
import { bytes } from '../../ui/format.ts';
import type { Measurements } from '../../ui/measurements.ts';
import { listed } from '../listed.ts';
import type { MeasureContext } from '../system/measure.ts';
import { targets } from '../targets.ts';
import { anonymousVolumes } from './anonymous.ts';
import { isLive } from './states.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Removes containers after asking, and only those that were named. One that runs is stopped first. */
export function removeContainer({ engine, measurements }: MeasureContext): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const containers = await targets(connected, 'container', args, undefined, { many: true });
    const options = await ask(connected, containers, measurements);
    const words = containerWords().verbs.remove;
    await forEach(
      containers,
      ({ name }) => words.one(name),
      (container, signal) => removeOne(engine, container, options, signal),
      { name: ({ name }) => name, title: words.several, done: words.done },
    );
  };
}

async function ask(
  connected: Connected,
  containers: readonly Container[],
  measurements: Measurements,
): Promise<RemoveContainerOptions> {
  const words = messages();
  const { removal } = containerWords();
  const live = containers.filter(isLive);
  const { inventory } = connected;
  const volumes = anonymousVolumes(containers, inventory.containers.values(), inventory.volumes);
  const withSize = (name: string): string => {
    const measured = measurements.size('volume', name);
    return `${name} (${measured === undefined ? removal.sizeUnknown : bytes(measured.bytes)})`;
  };
  const [first] = containers;
  const title =
    containers.length === 1 && first
      ? words.removeTitle('container', first.name)
      : words.removeMany('container', containers.length);
  const detail = [
    ...(containers.length > 1 ? [listed(containers.map(({ name }) => name)), ''] : []),
    ...(live.length === 0
      ? []
      : [removal.live(live.length, containers.length, listed(live.map(({ name }) => name)))]),
    (containers.length === 1 ? words.removeDetail : words.removeDetailMany).container,
    ...(volumes.length === 0 ? [] : [removal.volumes(volumes.length, listed(volumes.map(withSize)))]),
    '',
    ...(live.length === 0 ? [] : [commandLineForAll(live.map((each) => stop(each)))]),
    commandLineForAll(containers.map((each) => remove(each))),
    ...(volumes.length === 0
      ? []
      : [
          removal.orWithVolumes(commandLineForAll(containers.map((each) => remove(each, { volumes: true })))),
        ]),
  ].join('\n');
  const plain = live.length === 0 ? words.remove : words.stopAndRemove;
  const withVolumes = live.length === 0 ? removal.withVolumes : removal.stopWithVolumes;
  const chosen = await chooseToLose(title, detail, volumes.length === 0 ? [plain] : [plain, withVolumes]);
  return chosen === withVolumes ? { volumes: true } : {};
}

async function removeOne(
  engine: Engine,
  container: Container,
  options: RemoveContainerOptions,
  signal: AbortSignal,
): Promise<void> {
  try {
    const force = isLive(container) && !(await hasStopped(engine, container, signal));
    await engine.perform(remove(container, force ? { ...options, force } : options), signal);
  } catch (error) {
    // Gone meanwhile, as one that removes itself is when it stops: what was wanted has come about.
    if (isEngineError(error) && (error.kind === 'notFound' || isBeingRemoved(error.message))) return;
    throw error;
  }
}

/** False when the engine tried and could not: then only force helps. */
async function hasStopped(engine: Engine, container: Container, signal: AbortSignal): Promise<boolean> {
  try {
    await engine.perform(stop(container), signal);
    return true;
  } catch (error) {
    if (isEngineError(error) && error.kind === 'failed') return false;
    throw error;
  }
}

const isBeingRemoved = (message: string): boolean =>
  /removal of container .* is already in progress/i.test(message);
