import * as vscode from 'vscode';
import type { DiskUsage, UsageKind } from '../engine/port/system.ts';
import type { Engine } from './engine.ts';

/** How much a thing takes, as it was measured once. */
export interface Measured {
  /** Bytes; of an image all its layers, of a container what it wrote. */
  readonly bytes: number;
  /** Milliseconds since the epoch. */
  readonly measuredAt: number;
}

/**
 * Sizes that someone asked for, remembered until they are measured again or another engine is connected.
 * Nothing here asks the engine: measuring takes it seconds or minutes.
 */
export class Measurements implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #engine: vscode.Disposable;
  readonly #sizes = new Map<string, Measured>();
  readonly #usages = new Map<UsageKind, DiskUsage>();
  #url: string | undefined;

  /** Tells that something was measured, or forgotten. */
  readonly onChange = this.#changes.event;

  constructor(engine: Pick<Engine, 'onState'>) {
    this.#engine = engine.onState((state) => {
      if (state.kind !== 'connected' || state.endpoint.url === this.#url) return;
      this.#url = state.endpoint.url;
      this.#forget();
    });
  }

  /** By the id of a container or an image, or the name of a volume. Undefined: never measured, or not known to the engine. */
  size(kind: 'container' | 'image' | 'volume', id: string): Measured | undefined {
    return this.#sizes.get(`${kind}:${id}`);
  }

  /** The last measurement in which this kind was. */
  usage(kind: UsageKind): DiskUsage | undefined {
    return this.#usages.get(kind);
  }

  record(usage: DiskUsage): void {
    for (const kind of usage.kinds) {
      this.#usages.set(kind, usage);
      for (const key of this.#sizes.keys()) if (key.startsWith(`${kind}:`)) this.#sizes.delete(key);
    }
    const note = (kind: string, id: string, bytes: number): void => {
      if (bytes >= 0) this.#sizes.set(`${kind}:${id}`, { bytes, measuredAt: usage.measuredAt });
    };
    for (const { id, size } of usage.images) note('image', id, size);
    for (const { id, size } of usage.containers) note('container', id, size);
    for (const { name, size } of usage.volumes) note('volume', name, size);
    this.#changes.fire();
  }

  dispose(): void {
    this.#engine.dispose();
    this.#changes.dispose();
  }

  #forget(): void {
    if (this.#usages.size === 0) return;
    this.#sizes.clear();
    this.#usages.clear();
    this.#changes.fire();
  }
}
