import { imageHistory } from '../engine/actions/images.ts';
import { instructionOf } from '../engine/history.ts';
import { shortId } from '../engine/model.ts';
import type { HistoryEntry } from '../engine/port/images.ts';
import type { Engine } from '../ui/engine.ts';
import { bytes } from '../ui/format.ts';
import { messages } from '../ui/language.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import { type Look, speak } from './look.ts';

/** The layers of images, asked of the engine when someone opens an image, and once: they never change. */
export class Layers {
  readonly #engine: Engine;
  readonly #entries = new Map<string, readonly HistoryEntry[]>();
  readonly #rows = new WeakMap<Row, readonly Row[]>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The newest last, as a Dockerfile has them. Rejects with an `EngineError`. */
  async rows(image: Row): Promise<readonly Row[]> {
    const known = this.#rows.get(image);
    if (known !== undefined) return known;
    const entries = await this.#load(image);
    const rows = entries.map((_, at): Row => ({ noun: 'layer', id: String(at), under: image }));
    this.#rows.set(image, rows);
    return rows;
  }

  entry({ id, under }: Row): HistoryEntry | undefined {
    return this.#entries.get(under?.id ?? '')?.[Number(id)];
  }

  look(row: Row): Look | undefined {
    const entry = this.entry(row);
    if (entry === undefined) return undefined;
    const words = messages().views;
    // An imported file system has a comment, and no instruction.
    const instruction =
      oneLine(instructionOf(entry.createdBy)) || oneLine(entry.comment) || words.unknownLayer;
    const size = entry.size === 0 ? '' : bytes(entry.size);
    return {
      label: instruction,
      description: size,
      icon: [entry.size === 0 ? 'circle-small' : 'layers'],
      kind: 'layer',
      spoken: speak(words.kind.layer, instruction, size),
    };
  }

  async #load({ id, tag }: Row): Promise<readonly HistoryEntry[]> {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const entries = await this.#engine.perform(imageHistory({ id, name: tag ?? shortId(id) }));
    const oldestFirst = entries.toReversed();
    this.#entries.set(id, oldestFirst);
    return oldestFirst;
  }
}
