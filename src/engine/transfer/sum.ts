import type { TransferProgress } from '../port/images.ts';

/** How far the transfer of an image is. */
export interface TransferTotals {
  readonly layers: number;
  /** Layers of which nothing is left to do. */
  readonly done: number;
  /** Bytes that have been moved, of those that are known of. */
  readonly current: number;
  readonly total: number;
  /** 0 to 1; never goes back. */
  readonly fraction: number;
}

interface Layer {
  current: number;
  total: number;
  /** 0 to 1. */
  fraction: number;
}

/** The part of a pull that is the download; the rest is unpacking. */
const download = 0.75;

/** The words with which a layer is finished. */
export const finished = /^(?:Pull complete|Already exists|Pushed|Layer already exists|Mounted from )/;

/** Adds up what the engine tells of each layer. */
export class TransferSum {
  readonly #layers = new Map<string, Layer>();
  #highest = 0;

  add({ layer: id, status, current, total }: TransferProgress): void {
    if (id === undefined) return;
    const layer = this.#layers.get(id) ?? { current: 0, total: 0, fraction: 0 };
    this.#layers.set(id, layer);
    const part = current !== undefined && total !== undefined ? Math.min(1, current / total) : 0;
    // Unpacking counts the same bytes again.
    if (status !== 'Extracting' && current !== undefined) {
      layer.current = current;
      layer.total = Math.max(total ?? 0, current);
    }
    if (finished.test(status)) {
      layer.current = layer.total;
      layer.fraction = 1;
    } else if (status === 'Extracting') layer.fraction = download + (1 - download) * part;
    else if (status === 'Downloading') layer.fraction = download * part;
    else if (/^(?:Verifying Checksum|Download complete)$/.test(status)) layer.fraction = download;
    else layer.fraction = part;
  }

  get totals(): TransferTotals {
    const layers = [...this.#layers.values()];
    const known = layers.filter(({ total }) => total > 0);
    const total = sum(known.map((layer) => layer.total));
    // A layer whose turn has not come is taken to be like the others.
    const usual = known.length > 0 ? total / known.length : 1;
    const weights = layers.map((layer) => layer.total || usual);
    const reached = sum(layers.map((layer, at) => layer.fraction * (weights[at] ?? 0)));
    this.#highest = Math.max(this.#highest, layers.length > 0 ? reached / sum(weights) : 0);
    return {
      layers: layers.length,
      done: layers.filter(({ fraction }) => fraction === 1).length,
      current: sum(layers.map(({ current }) => current)),
      total,
      fraction: this.#highest,
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
