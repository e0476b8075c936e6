import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { test } from 'node:test';
import { followEvents } from '../../../src/engine/event-stream.ts';

interface Followed {
  readonly stream: PassThrough;
  readonly lines: unknown[];
  readonly ends: unknown[];
}

function follow(): Followed {
  const followed: Followed = { stream: new PassThrough(), lines: [], ends: [] };
  followEvents(
    followed.stream,
    (line) => followed.lines.push(line),
    (reason) => followed.ends.push(reason),
  );
  return followed;
}

test('each line is one event, wherever the stream is cut', async () => {
  const events = [
    { Action: 'start' },
    { Action: 'health_status: healthy', name: 'naïef 🐳' },
    { Action: 'die' },
  ];
  const bytes = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  for (let cut = 0; cut <= bytes.length; cut++) {
    const { stream, lines } = follow();
    stream.write(bytes.subarray(0, cut));
    stream.end(bytes.subarray(cut));
    await finished(stream);
    assert.deepEqual(lines, events, `cut at byte ${cut}`);
  }
});

test('a line that is no JSON is passed over, and the next one is read', async () => {
  const { stream, lines } = follow();
  stream.end('\n<html>\n{"a":1}\r\n{"half\n{"b":2}\n{"unfinished');
  await finished(stream);
  assert.deepEqual(lines, [{ a: 1 }, { b: 2 }]);
});

test('the end is told once, with the reason when the stream broke', async () => {
  const quiet = follow();
  quiet.stream.end('{"a":1}\n');
  await finished(quiet.stream);
  await new Promise(setImmediate);
  assert.deepEqual(quiet.ends, [undefined]);

  const broken = follow();
  const reason = new Error('reset');
  broken.stream.destroy(reason);
  await finished(broken.stream).catch(() => undefined);
  await new Promise(setImmediate);
  assert.deepEqual(broken.ends, [reason]);
});
