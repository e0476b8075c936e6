import * as vscode from 'vscode';
import type { TerminalSession } from '../engine/port/containers.ts';
import { sentence } from './errors.ts';
import { messages } from './language.ts';
import { dim, type Terminal, terminalText } from './terminal.ts';

export interface SessionOptions {
  readonly name: string;
  /** Starts the process. */
  start(): Promise<TerminalSession>;
  /** What to say when it has ended. */
  ended(exitCode: number): string;
  /** What to say when the connection has ended and no exit code is known; absent or undefined: that it broke. */
  left?(): string | undefined;
  /** Called when the user closes the terminal while the process runs. */
  abandoned(session: TerminalSession): void;
}

/** A terminal on a process in a container: keys and size go in, bytes come out. */
export function openSessionTerminal(options: SessionOptions): Terminal {
  const writes = new vscode.EventEmitter<string>();
  const closes = new vscode.EventEmitter<number | void>();
  let session: TerminalSession | undefined;
  let size: vscode.TerminalDimensions | undefined;
  let over = false;
  let closed = false;

  const resize = (): void => {
    // A process that has just ended cannot be resized: nothing to tell anyone.
    if (session && size && !over) session.resize(size.columns, size.rows).catch(() => undefined);
  };
  const end = (text: string): void => {
    if (over) return;
    over = true;
    writes.fire(`\r\n${dim(terminalText(text))}\r\n${dim(messages().pressKey)}\r\n`);
  };
  const run = async (): Promise<void> => {
    try {
      session = await options.start();
      if (closed) return options.abandoned(session);
      resize();
      const decoder = new TextDecoder();
      for await (const chunk of session.stream as AsyncIterable<Uint8Array>) {
        writes.fire(decoder.decode(chunk, { stream: true }));
      }
      const code = await session.exitCode().catch(() => undefined);
      end(code === undefined ? (options.left?.() ?? messages().connectionBroken) : options.ended(code));
    } catch (error) {
      end(session ? messages().connectionBroken : sentence(error));
    }
  };

  const terminal = vscode.window.createTerminal({
    name: options.name,
    iconPath: new vscode.ThemeIcon('terminal'),
    pty: {
      onDidWrite: writes.event,
      onDidClose: closes.event,
      open(dimensions: vscode.TerminalDimensions | undefined) {
        size = dimensions;
        void run();
      },
      setDimensions(dimensions: vscode.TerminalDimensions) {
        size = dimensions;
        resize();
      },
      handleInput(data: string) {
        if (over) closes.fire();
        else session?.stream.write(data);
      },
      close() {
        closed = true;
        if (session && !over) options.abandoned(session);
        over = true;
      },
    },
  });
  terminal.show();
  return terminal;
}
