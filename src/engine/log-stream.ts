import type { Readable } from 'node:stream';
import { toEngineError } from './error-mapping.ts';
import type { LogChunk } from './port/containers.ts';

/**
 * Splits a log into standard output and error. Without a terminal the engine frames it: 8 bytes
 * (stream, 3 × 0, length as 32 bits big-endian), then the data; with one it sends the bytes as they are.
 * Source: Engine API, "Stream format" of container attach. Ends quietly when the signal fires.
 */
export async function* splitLog(
  stream: Readable,
  tty: boolean,
  signal: AbortSignal,
): AsyncGenerator<LogChunk> {
  try {
    let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (tty) {
        yield { source: 'stdout', data: chunk };
        continue;
      }
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      while (rest.length >= 8) {
        const end = 8 + rest.readUInt32BE(4);
        if (rest.length < end) break;
        yield { source: rest[0] === 2 ? 'stderr' : 'stdout', data: rest.subarray(8, end) };
        rest = rest.subarray(end);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw toEngineError(error, signal);
  } finally {
    stream.destroy();
  }
}
