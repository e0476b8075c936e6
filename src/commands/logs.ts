import * as vscode from 'vscode';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import { messages } from '../ui/language.ts';
import { openOutputTerminal } from '../ui/output-terminal.ts';
import { dim, rawText, terminalText } from '../ui/terminal.ts';
import { stopped } from './watch.ts';

/** Follows a container's log in a terminal until the container stops or the terminal is closed. */
export function openLogs(engine: Engine, container: { readonly id: string; readonly name: string }): void {
  const tail = vscode.workspace.getConfiguration('dockyard').get('logs.tail', 1000);
  openOutputTerminal({
    name: messages().logsTerminal(container.name),
    icon: 'output',
    run: async (write, signal) => {
      const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
      try {
        const { port } = await engine.connect();
        const { chunks } = await port.logs(container.id, { follow: true, tail }, signal);
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
async function howItEnded(engine: Engine, { id, name }: { id: string; name: string }): Promise<string> {
  const words = messages();
  return (await stopped(engine, id, newsOfEnd)) === 'running' ? words.logsBroken : words.logsEnded(name);
}
