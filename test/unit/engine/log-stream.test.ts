import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { test } from 'node:test';
import { splitLog } from '../../../src/engine/log-stream.ts';

type Source = 'stdout' | 'stderr';

/** What the engine puts on the wire: stream number, three zeros, length, data. */
function frame(source: Source, text: string): Buffer {
  const data = Buffer.from(text);
  const head = Buffer.from([source === 'stdout' ? 1 : 2, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(data.length, 4);
  return Buffer.concat([head, data]);
}

async function read(chunks: Iterable<Buffer>, tty = false): Promise<[Source, string][]> {
  const found: [Source, string][] = [];
  for await (const { source, data } of splitLog(Readable.from(chunks), tty, new AbortController().signal)) {
    found.push([source, Buffer.from(data).toString()]);
  }
  return found;
}

test('frames come out apart and in order, wherever the connection cut them', async () => {
  const log = Buffer.concat([frame('stdout', 'één\n'), frame('stderr', 'oei\n'), frame('stdout', '')]);
  const expected = [
    ['stdout', 'één\n'],
    ['stderr', 'oei\n'],
    ['stdout', ''],
  ];
  for (let first = 0; first <= log.length; first++) {
    for (let second = first; second <= log.length; second++) {
      const pieces = [log.subarray(0, first), log.subarray(first, second), log.subarray(second)];
      assert.deepEqual(await read(pieces), expected, `cut at ${first} and ${second}`);
    }
  }
  assert.deepEqual(await read([...log].map((byte) => Buffer.from([byte]))), expected, 'byte by byte');
});

test('a frame longer than 64 KB, in many pieces', async () => {
  const text = 'x'.repeat(200_000);
  const log = frame('stderr', text);
  const pieces = Array.from({ length: 100 }, (_, index) => log.subarray(index * 2001, (index + 1) * 2001));
  assert.deepEqual(await read(pieces), [['stderr', text]]);
});

test('with a terminal the bytes come as they are', async () => {
  const bytes = Buffer.from([1, 0, 0, 0, 0, 0, 0, 9, 104, 105]);
  assert.deepEqual(await read([bytes], true), [['stdout', bytes.toString()]]);
});

test('a connection that breaks is `unreachable`', async () => {
  const stream = new PassThrough();
  const chunks = splitLog(stream, false, new AbortController().signal);
  stream.write(frame('stdout', 'hi'));
  assert.equal(String(Buffer.from((await chunks.next()).value?.data ?? [])), 'hi');
  stream.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  await assert.rejects(chunks.next(), { name: 'EngineError', kind: 'unreachable' });
});

test('it ends quietly when the reader has had enough', async () => {
  const stopped = new AbortController();
  const stream = new PassThrough({ signal: stopped.signal });
  const chunks = splitLog(stream, false, stopped.signal);
  stream.write(frame('stdout', 'hi'));
  await chunks.next();
  stopped.abort();
  assert.deepEqual(await chunks.next(), { done: true, value: undefined });
});

test('leaving the loop closes the connection', async () => {
  const stream = new PassThrough();
  stream.write(frame('stdout', 'hi'));
  for await (const chunk of splitLog(stream, false, new AbortController().signal)) if (chunk) break;
  assert.ok(stream.destroyed);
});
