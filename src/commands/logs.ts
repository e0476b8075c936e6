import * as vscode from 'vscode';
import type { Action, Named } from '../engine/action.ts';
import { logsOf } from '../engine/actions/containers.ts';
import type { LogStream } from '../engine/port/containers.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import { messages } from '../ui/language.ts';
import { openOutputTerminal } from '../ui/output-terminal.ts';
import { dim, rawText, terminalText } from '../ui/terminal.ts';
import { stopped } from './watch.ts';

/** How many lines of a log are shown at first. */
export function logTail(): number {
  return vscode.workspace.getConfiguration('dockyard').get('logs.tail', 1000);
}

/** Follows a container's log in a terminal until the container stops or the terminal is closed. */
export function openLogs(engine: Engine, container: Named): void {
  openLogTerminal(engine, container, {
    name: messages().logsTerminal(container.name),
    icon: 'output',
    action: logsOf(container, { follow: true, tail: logTail() }),
  });
}

interface LogTerminal {
  readonly name: string;
  readonly icon: string;
  readonly action: Action<LogStream>;
  /** What stands above the output. */
  readonly lead?: string;
}

export function openLogTerminal(
  engine: Engine,
  container: Named,
  { name, icon, action, lead }: LogTerminal,
): void {
  openOutputTerminal({
    name,
    icon,
    run: async (write, signal) => {
      const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
      if (lead !== undefined) write(`${dim(terminalText(lead))}\r\n`);
      try {
        const { chunks } = await engine.perform(action, signal);
        for await (const { source, data } of chunks) {
          write(rawText(decoders[source].decode(data, { stream: true })));
        }
        if (!signal.aborted) write(`\r\n${dim(terminalText(await howItEnded(engine, container)))}\r\n`);
      } catch (error) {
        if (!signal.aborted) write(`\r\n${dim(terminalText(sentence(error)))}\r\n`);
      }
    },
  });
}

/** Time in milliseconds that the engine may take to say that a container whose log has ended has stopped. */
const newsOfEnd = 2000;

/** A log ends when its container does, and also when the engine goes away. */
async function howItEnded(engine: Engine, { id, name }: Named): Promise<string> {
  const words = messages();
  return (await stopped(engine, id, newsOfEnd)) === 'running' ? words.logsBroken : words.logsEnded(name);
}
