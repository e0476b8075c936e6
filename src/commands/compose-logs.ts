import { setTimeout as delay } from 'node:timers/promises';
import { composeMarks } from '../engine/compose/labels.ts';
import { MergedLogs } from '../engine/compose/merged-logs.ts';
import type { Connected } from '../engine/connection.ts';
import { isEngineError } from '../engine/errors.ts';
import type { Container } from '../engine/model.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import { composeWords } from '../ui/command-words.ts';
import { messages } from '../ui/language.ts';
import { openOutputTerminal } from '../ui/output-terminal.ts';
import { dim, terminalText } from '../ui/terminal.ts';
import { containersOf } from './compose-target.ts';
import { logTail } from './logs.ts';

/** Milliseconds that the engine may take to say that containers whose logs have ended have stopped. */
const newsOfEnd = 2000;

/** Milliseconds without a container that runs, after which a project is taken to have ended. */
const pause = 3000;

const alive: ReadonlySet<string> = new Set(['running', 'paused', 'restarting']);

/** Follows the logs of a project, or of one service of it, in a terminal, until all of its containers have stopped. */
export function openProjectLogs(engine: Engine, project: string, service: string | undefined): void {
  const tail = logTail();
  const name = service ?? project;
  openOutputTerminal({
    name: composeWords().logsTerminal(name),
    icon: 'output',
    run: async (write, signal) => {
      const said = await follow(engine, { project, service, tail }, write, signal).catch(sentence);
      if (!signal.aborted) write(`\r\n${dim(terminalText(said ?? composeWords().logsEnded(name)))}\r\n`);
    },
  });
}

interface Followed {
  readonly project: string;
  readonly service: string | undefined;
  readonly tail: number;
}

/** Resolves when nothing of it runs any more; with what to say, where that is not the usual. */
async function follow(
  engine: Engine,
  followed: Followed,
  write: (text: string) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { port } = await engine.connect();
  const over = Promise.withResolvers<string | undefined>();
  const members = (): Container[] => (engine.connected ? ofService(engine.connected, followed) : []);
  const logs = new MergedLogs({
    port,
    tail: followed.tail,
    signal,
    write,
    onEnd: (_id, error) => {
      if (error === undefined || isGone(error)) void whenIdle();
      else over.resolve(sentence(error));
    },
  });
  const whenIdle = async (): Promise<void> => {
    // Up may be making it anew: the old container is gone a moment before the new one is there.
    await delay(pause);
    const idle = (): boolean =>
      logs.count === 0 && engine.connected !== undefined && !members().some(({ state }) => alive.has(state));
    if (logs.count > 0) return;
    if (idle() || (await engine.changed(idle, newsOfEnd))) over.resolve(undefined);
    // It runs and is not followed: the connection broke.
    else if (logs.count === 0) over.resolve(messages().logsBroken);
  };
  const first = members();
  logs.makeRoom(first);
  for (const container of first) logs.follow(container);
  if (first.length === 0) return composeWords().noLogs(followed.service ?? followed.project);
  const changes = engine.onChange((kind) => {
    if (kind !== 'container') return;
    for (const container of members()) if (alive.has(container.state)) logs.follow(container);
  });
  signal.addEventListener('abort', () => over.resolve(undefined), { once: true });
  try {
    return await over.promise;
  } finally {
    changes.dispose();
    logs.flush();
  }
}

function ofService({ inventory }: Connected, { project, service }: Followed): Container[] {
  return containersOf(inventory.containers.values(), project)
    .filter((container) => service === undefined || composeMarks(container)?.service === service)
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** The container was removed as its log was asked for. */
function isGone(error: unknown): boolean {
  return isEngineError(error) && (error.kind === 'notFound' || error.kind === 'conflict');
}
