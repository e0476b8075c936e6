import type { Readable } from 'node:stream';

/**
 * The values of an answer that is a stream of JSON, one value a line. Rejects with what the stream breaks with,
 * and with a `SyntaxError` for what is not JSON.
 */
export async function* jsonLines<T>(answer: Readable): AsyncGenerator<T> {
  let pending = '';
  answer.setEncoding('utf8');
  for await (const chunk of answer) {
    const lines = (pending + (chunk as string)).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as T;
  }
  if (pending.trim() !== '') yield JSON.parse(pending) as T;
}
