import * as vscode from 'vscode';
import { messages } from './language.ts';
import { dim, type Terminal } from './terminal.ts';

export interface OutputOptions {
  readonly name: string;
  readonly icon: string;
  /** Writes until it is done. The signal fires when the user closes the terminal or presses Ctrl-C. */
  run(write: (text: string) => void, signal: AbortSignal): Promise<void>;
}

/** Characters that are gathered before they are handed to the terminal, and the longest wait for more, in milliseconds. */
const batchLength = 64 * 1024;
const batchWait = 8;

/** A terminal that shows what comes, and takes no input but Ctrl-C, and any key at the end. */
export function openOutputTerminal(options: OutputOptions): Terminal {
  const writes = new vscode.EventEmitter<string>();
  const closes = new vscode.EventEmitter<number | void>();
  const stop = new AbortController();
  let over = false;
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== '') writes.fire(waiting);
    waiting = '';
  };
  const write = (text: string): void => {
    waiting += text;
    if (waiting.length > batchLength) flush();
    else timer ??= setTimeout(flush, batchWait);
  };
  const run = async (): Promise<void> => {
    await options.run(write, stop.signal);
    over = true;
    write(`\r\n${dim(messages().pressKey)}\r\n`);
    flush();
  };

  const terminal = vscode.window.createTerminal({
    name: options.name,
    iconPath: new vscode.ThemeIcon(options.icon),
    pty: {
      onDidWrite: writes.event,
      onDidClose: closes.event,
      open: () => void run(),
      handleInput(data: string) {
        if (over) closes.fire();
        else if (data === '\u0003') stop.abort();
      },
      close() {
        stop.abort();
        clearTimeout(timer);
      },
    },
  });
  terminal.show(true);
  return terminal;
}
