import type { TransferProgress } from '../port/images.ts';
import { finished } from './sum.ts';

/** Characters of a bar. */
const width = 30;

/**
 * What a terminal shows of a transfer: a line for each layer that is finished, and under these the layers that move,
 * which are drawn over again and again. Layers whose turn has not come are just counted: an image may have more
 * layers than a terminal has lines.
 */
export class LayerLines {
  readonly #moving = new Map<string, string>();
  #waiting = new Set<string>();
  #finished: string[] = [];
  /** Lines at the end of the terminal that are drawn over. */
  #drawn = 0;

  add({ layer, status, current, total }: TransferProgress): void {
    if (layer === undefined) {
      this.#finished.push(status);
      return;
    }
    this.#moving.delete(layer);
    this.#waiting.delete(layer);
    if (finished.test(status)) this.#finished.push(`${layer}: ${status}`);
    else if (current === undefined) this.#waiting.add(layer);
    else this.#moving.set(layer, `${layer}: ${status} ${bar(current, total)}`);
  }

  /** What to write to a terminal since this was last called. `\r\n` at the end of each line. */
  draw(): string {
    const moving = [...this.#moving.values()];
    const waiting = this.#waiting.size > 0 ? [`… ${this.#waiting.size}`] : [];
    const up = this.#drawn > 0 ? `\u001b[${this.#drawn}A\u001b[J` : '';
    const text = [...this.#finished, ...moving, ...waiting].map((line) => `${line}\r\n`).join('');
    this.#finished = [];
    this.#drawn = moving.length + waiting.length;
    return up + text;
  }
}

function bar(current: number, total: number | undefined): string {
  if (total === undefined) return String(current);
  const full = Math.round(Math.min(1, current / total) * width);
  return `[${'='.repeat(full)}${' '.repeat(width - full)}] ${Math.floor(Math.min(1, current / total) * 100)} %`;
}
