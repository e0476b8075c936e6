import { Readable } from 'node:stream';

/** The same bytes; tells how many have gone by. The source is closed when this one is. */
export function counted(source: Readable, onBytes: (bytes: number) => void): Readable {
  let bytes = 0;
  const pass = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      onBytes((bytes += chunk.length));
      yield chunk;
    }
  };
  return Readable.from(pass(), { objectMode: false });
}
