import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toEngineError } from './error-mapping.ts';
import { EngineError, isEngineError } from './errors.ts';

/**
 * Writes what an engine sends to a file, all of it or nothing: what breaks off leaves the file as it was, and nothing
 * beside it. Rejects with `file` when it cannot be written, and with what the stream broke with.
 * `onBytes` is told how many have come so far.
 */
export async function writeWhole(
  file: string,
  ask: (signal: AbortSignal) => Promise<Readable>,
  signal: AbortSignal,
  onBytes?: (count: number) => void,
): Promise<void> {
  const part = join(dirname(file), `.dockyard-${randomUUID()}.part`);
  // Before the engine is asked: what cannot be written need not be made.
  const handle = await onDisk(create(part));
  try {
    const source = await ask(signal);
    await onDisk(
      pipeline(fromEngine(source, signal, onBytes), handle.createWriteStream(), { signal }),
      signal,
    );
    await onDisk(rename(part, file));
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Gives a file's contents to `use`, and closes it when that is done. Rejects with `file` when it cannot be read.
 */
export async function readFrom<T>(file: string, use: (contents: Readable) => Promise<T>): Promise<T> {
  const handle = await onDisk(open(file));
  try {
    if ((await handle.stat()).isDirectory()) throw new EngineError('file', `${file} is a folder`);
    const contents = handle.createReadStream();
    let broken: unknown;
    contents.once('error', (error) => (broken = error));
    try {
      return await use(contents);
    } catch (error) {
      throw broken === undefined
        ? error
        : new EngineError('file', (broken as Error).message, { cause: broken });
    } finally {
      contents.destroy();
    }
  } finally {
    await handle.close().catch(() => undefined);
  }
}

const create = (path: string): Promise<FileHandle> => open(path, 'wx');

/** What goes wrong while it is read is the engine's fault, and not the file's. */
async function* fromEngine(
  source: Readable,
  signal: AbortSignal,
  onBytes?: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      onBytes?.((count += chunk.length));
      yield chunk;
    }
  } catch (error) {
    throw toEngineError(error, signal);
  }
}

async function onDisk<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isEngineError(error)) throw error;
    if (signal?.aborted === true) throw toEngineError(error, signal);
    throw new EngineError('file', (error as Error).message, { cause: error });
  }
}
