import type { Readable } from 'node:stream';

/**
 * Reads a stream of JSON objects, one a line. `onEnd` is called once, when the stream ends or breaks.
 * A line that is not JSON is passed over.
 */
export function followEvents(
  stream: Readable,
  onLine: (value: unknown) => void,
  onEnd: (reason: unknown) => void,
): void {
  let rest = '';
  let ended = false;
  const end = (reason: unknown): void => {
    if (ended) return;
    ended = true;
    onEnd(reason);
  };
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      try {
        onLine(JSON.parse(line));
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
      }
    }
  });
  stream.on('error', end);
  stream.on('close', () => end(undefined));
}
