/** Which image is made from which. The engine tells it of images that its old builder made only, so layers tell. */
import { isEngineError } from './errors.ts';
import type { EnginePort } from './port.ts';
import type { HistoryEntry } from './port/images.ts';

interface Made {
  readonly id: string;
  readonly parent: string;
  /** Digests of its layers, the lowest first. */
  readonly layers: readonly string[];
}

/** Images that are looked at at once. */
const width = 8;

/** Resolves with those of the candidates that stand on the image. One that is gone meanwhile does not. */
export async function findDescendants(
  port: EnginePort,
  id: string,
  candidates: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const base = await look(port, id, signal);
  if (base === undefined) return [];
  const found: string[] = [];
  const queue = candidates.filter((candidate) => candidate !== id);
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const made = await look(port, next, signal);
      if (made !== undefined && (await standsOn(port, made, base, signal))) found.push(next);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return found;
}

async function standsOn(port: EnginePort, made: Made, base: Made, signal: AbortSignal): Promise<boolean> {
  if (made.parent === base.id) return true;
  if (base.layers.length === 0 || !base.layers.every((layer, at) => made.layers[at] === layer)) return false;
  if (made.layers.length > base.layers.length) return true;
  // No layer of its own, just another CMD or ENV: then it has the longer history.
  const [own, under] = await Promise.all([
    port.images.history(made.id, signal),
    port.images.history(base.id, signal),
  ]);
  return own.length > under.length;
}

async function look(port: EnginePort, id: string, signal: AbortSignal): Promise<Made | undefined> {
  type Inspected = {
    readonly Id: string;
    readonly Parent?: string;
    readonly RootFS?: { readonly Layers?: readonly string[] | null };
  };
  try {
    const { Id, Parent = '', RootFS } = (await port.inspect('image', id, signal)) as Inspected;
    return { id: Id, parent: Parent, layers: RootFS?.Layers ?? [] };
  } catch (error) {
    return ifGone(error, undefined);
  }
}

/** Histories that are compared at most: there may be thousands of images. */
const most = 300;

/**
 * Finds which of the candidates an image with this history was built on: the one with the longest history that this
 * one ends with. `own`: how many entries, the newest first, are not the base's.
 */
export async function findBase(
  port: EnginePort,
  history: readonly HistoryEntry[],
  candidates: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly id: string; readonly own: number } | undefined> {
  let found: { id: string; own: number } | undefined;
  const queue = candidates.slice(0, most);
  const worker = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const base = await port.images.history(id, signal).catch((error: unknown) => ifGone(error, []));
      const own = history.length - base.length;
      if (base.length === 0 || own <= 0 || (found !== undefined && found.own <= own)) continue;
      if (base.every((entry, at) => isSame(entry, history[own + at]))) found = { id, own };
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return found;
}

function isSame(one: HistoryEntry, other: HistoryEntry | undefined): boolean {
  return one.createdAt === other?.createdAt && one.createdBy === other.createdBy && one.size === other.size;
}

/** An image that is gone meanwhile is no reason to fail. */
function ifGone<T>(error: unknown, instead: T): T {
  if (isEngineError(error) && (error.kind === 'noSuchImage' || error.kind === 'notFound')) return instead;
  throw error;
}
