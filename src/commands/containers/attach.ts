import { attachTo, logsOf } from '../../engine/actions/containers.ts';
import { inspectObject } from '../../engine/actions/system.ts';
import type { Container } from '../../engine/model.ts';
import type { TerminalSession } from '../../engine/port/containers.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { openSessionTerminal } from '../../ui/session-terminal.ts';
import { openLogTerminal } from '../logs.ts';
import { targets } from '../targets.ts';
import { stopped } from '../watch.ts';
import { isRunning } from './states.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Ctrl-P Ctrl-Q: the engine lets go of a terminal, and the container runs on. */
const detachKeys = '\u0010\u0011';

/** Milliseconds that the engine may take to say that a container whose terminal has ended has stopped. */
const newsOfEnd = 2000;

/** A terminal on the container's own; of one that has none, what it prints from now on. */
export function attachContainer(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    for (const container of await targets(connected, 'container', args, isRunning)) {
      const details = await engine.perform(inspectObject('container', container.id, container.name));
      if ((details as { Config?: { Tty?: boolean } }).Config?.Tty === true) attach(engine, container);
      else follow(engine, container);
    }
  };
}

function attach(engine: Engine, container: Container): void {
  const words = containerWords().attach;
  const over = new AbortController();
  openSessionTerminal({
    name: words.terminal(container.name),
    start: async () => {
      const session = await engine.perform(attachTo(container), over.signal);
      return { ...session, exitCode: () => exitCode(engine, container, session) };
    },
    ended: (code) => words.ended(container.name, code),
    left: () => {
      over.abort();
      const now = engine.connected?.inventory.containers.get(container.id);
      return now && isRunning(now) ? words.detached(container.name) : undefined;
    },
    abandoned: ({ stream }) => {
      stream.end(detachKeys, () => over.abort());
    },
  });
}

/** Undefined when it runs on: the user has detached. */
async function exitCode(
  engine: Engine,
  { id }: Container,
  session: TerminalSession,
): Promise<number | undefined> {
  const code = session.exitCode();
  const runsOn = async (): Promise<number | undefined> =>
    (await stopped(engine, id, newsOfEnd)) === 'running' ? undefined : code;
  return Promise.race([code, runsOn()]);
}

function follow(engine: Engine, container: Container): void {
  const words = containerWords().attach;
  openLogTerminal(engine, container, {
    name: words.terminal(container.name),
    icon: 'plug',
    action: logsOf(container, { follow: true, tail: 0 }),
    lead: words.readOnly(container.name),
  });
}
