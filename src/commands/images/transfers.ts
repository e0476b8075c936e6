import * as vscode from 'vscode';
import type { TransferProgress } from '../../engine/port/images.ts';
import { LayerLines } from '../../engine/transfer/lines.ts';
import { TransferSum } from '../../engine/transfer/sum.ts';
import { openOutputTerminal } from '../../ui/output-terminal.ts';
import { withProgress } from '../../ui/progress.ts';
import { dim, terminalText } from '../../ui/terminal.ts';
import { imageWords } from '../../ui/command-words.ts';

/** The link in a notification leads here. No command of the manifest's: there is nothing to choose it for. */
const showLayers = 'dockyard.internal.showLayers';

/** Milliseconds between two drawings. */
const pause = 150;

export interface TransferWords {
  readonly title: string;
  /** The docker command. */
  readonly command: string;
  /** Of the terminal. */
  readonly name: string;
  readonly icon: string;
}

type OnProgress = (progress: TransferProgress) => void;

/** Images on their way: one line of progress in a notification, and for who asks the layers in a terminal. */
export class Transfers implements vscode.Disposable {
  readonly #running = new Map<number, Transfer>();
  readonly #command = vscode.commands.registerCommand(showLayers, (id: number) =>
    this.#running.get(id)?.show(),
  );
  #count = 0;

  async run<T>(
    words: TransferWords,
    act: (onProgress: OnProgress, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const id = ++this.#count;
    const transfer = new Transfer(words);
    this.#running.set(id, transfer);
    const link = `[${imageWords().showLayers}](command:${showLayers}?${encodeURIComponent(JSON.stringify([id]))})`;
    try {
      return await withProgress(`${words.title} (${link})`, (signal, report) => {
        let told = 0;
        let last = 0;
        return act((progress) => {
          transfer.add(progress);
          if (Date.now() - last < pause) return;
          last = Date.now();
          const { totals } = transfer;
          const percent = totals.fraction * 100;
          report({ message: imageWords().sofar(totals), increment: percent - told });
          told = percent;
        }, signal);
      });
    } finally {
      this.#running.delete(id);
      transfer.end();
    }
  }

  dispose(): void {
    this.#command.dispose();
  }
}

class Transfer {
  readonly #words: TransferWords;
  readonly #sum = new TransferSum();
  /** The last that was told of each layer, and each thing about the whole: what a terminal begins with. */
  readonly #latest = new Map<string, TransferProgress>();
  readonly #onProgress = new vscode.EventEmitter<TransferProgress>();
  readonly #ended = new AbortController();

  constructor(words: TransferWords) {
    this.#words = words;
  }

  get totals() {
    return this.#sum.totals;
  }

  add(progress: TransferProgress): void {
    this.#sum.add(progress);
    this.#latest.set(progress.layer ?? progress.status, progress);
    this.#onProgress.fire(progress);
  }

  end(): void {
    this.#ended.abort();
    this.#onProgress.dispose();
  }

  show(): void {
    const { name, icon, command } = this.#words;
    openOutputTerminal({
      name,
      icon,
      run: async (write, closed) => {
        write(`${dim('$')} ${terminalText(command)}\r\n`);
        const lines = new LayerLines();
        for (const progress of this.#latest.values()) lines.add(progress);
        const subscription = this.#onProgress.event((progress) => lines.add(progress));
        const timer = setInterval(() => write(lines.draw()), pause);
        const over = AbortSignal.any([closed, this.#ended.signal]);
        await new Promise<void>((resolve) => {
          if (over.aborted) resolve();
          else over.addEventListener('abort', () => resolve(), { once: true });
        });
        clearInterval(timer);
        subscription.dispose();
        write(lines.draw());
      },
    });
  }
}
