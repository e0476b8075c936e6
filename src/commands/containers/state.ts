import type { Action } from '../../engine/action.ts';
import {
  killContainer as kill,
  pauseContainer as pause,
  restartContainer as restart,
  startContainer as start,
  stopContainer as stop,
  unpauseContainer as unpause,
} from '../../engine/actions/containers.ts';
import type { Container } from '../../engine/model.ts';
import { commandLineForAll } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { forEach } from '../../ui/progress.ts';
import { ask } from '../../ui/prompts.ts';
import { targets } from '../targets.ts';
import { chooseSignal } from './signal.ts';
import { isLive, isPaused, isRunning } from './states.ts';
import { containerWords } from '../../ui/command-words.ts';

type Verb = 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill';

/** Changes the state of containers, several at a time. `prepare` asks what there is to ask. */
function stateHandler(
  engine: Engine,
  verb: Verb,
  suits: (container: Container) => boolean,
  prepare: (containers: readonly Container[]) => Promise<(container: Container) => Action>,
): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const containers = await targets(connected, 'container', args, suits, { many: true });
    const action = await prepare(containers);
    const words = containerWords().verbs[verb];
    await forEach(
      containers,
      ({ name }) => words.one(name),
      (container, signal) => engine.perform(action(container), signal),
      { name: ({ name }) => name, title: words.several, done: words.done },
    );
  };
}

const plainly =
  (action: (container: Container) => Action): (() => Promise<(container: Container) => Action>) =>
  async () =>
    action;

export const startContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    'start',
    (each) => !isLive(each),
    plainly((each) => start(each)),
  );

export const stopContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    'stop',
    isLive,
    plainly((each) => stop(each)),
  );

export const restartContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    'restart',
    () => true,
    plainly((each) => restart(each)),
  );

export const pauseContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    'pause',
    isRunning,
    plainly((each) => pause(each)),
  );

export const unpauseContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    'unpause',
    isPaused,
    plainly((each) => unpause(each)),
  );

export const stopContainerWithin = (engine: Engine): Handler =>
  stateHandler(engine, 'stop', isLive, async (containers) => {
    const words = containerWords().stopWithin;
    const within = (seconds: string) => (container: Container) =>
      stop(container, { timeout: Number(seconds) });
    const seconds = await ask({
      title: words.title(whom(containers)),
      prompt: words.prompt,
      value: '10',
      check: (text) => (/^(-1|\d{1,6})$/.test(text) ? undefined : words.invalid),
      command: (text) => commandLineForAll(containers.map(within(text))),
    });
    return within(seconds);
  });

export const killContainer = (engine: Engine): Handler =>
  stateHandler(engine, 'kill', isLive, async (containers) => {
    const signal = await chooseSignal(whom(containers), (name) =>
      commandLineForAll(containers.map((each) => kill(each, name))),
    );
    return (container) => kill(container, signal);
  });

/** `web`, or `3 containers`. */
function whom(containers: readonly Container[]): string {
  const [first] = containers;
  return containers.length === 1 && first ? first.name : containerWords().count(containers.length);
}
