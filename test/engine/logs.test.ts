import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LogChunk, LogOptions } from '../../src/engine/port/containers.ts';
import { Bench } from './lib/bench.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { Proxy } from './lib/proxy.ts';

const bench = new Bench('logs');
const port = openPort();

before(() => bench.clear());
after(() => bench.clear());

/** A container that runs a line of shell. */
const shell = (script: string, more: object = {}): Promise<string> =>
  bench.run({ command: ['sh', '-c', script], more });

/** The same, once it has ended: Docker 20.10 may cut short a log that is followed while its container ends. */
async function ended(script: string, more: object = {}): Promise<string> {
  const id = await shell(script, more);
  await outside('POST', `/containers/${id}/wait`);
  return id;
}

async function collect(chunks: AsyncIterable<LogChunk>): Promise<{ stdout: string; stderr: string }> {
  const parts: Record<LogChunk['source'], Uint8Array[]> = { stdout: [], stderr: [] };
  for await (const { source, data } of chunks) parts[source].push(data);
  return { stdout: Buffer.concat(parts.stdout).toString(), stderr: Buffer.concat(parts.stderr).toString() };
}

/** The whole log, to its end. */
async function read(
  id: string,
  options: Partial<LogOptions> = {},
): Promise<{ stdout: string; stderr: string }> {
  const all: LogOptions = { follow: true, tail: 'all', ...options };
  const { chunks } = await port.containers.logs(id, all, new AbortController().signal);
  return within(10_000, 'the log', collect(chunks));
}

describe('a log', () => {
  test('is followed until the container ends, standard output and error apart', async () => {
    const id = await shell('echo één; echo oei >&2; sleep 0.3; echo twee 🐳; sleep 0.3; exit 1');
    assert.deepEqual(await read(id), { stdout: 'één\ntwee 🐳\n', stderr: 'oei\n' });
  });

  test('shows lines as they come', async () => {
    const id = await shell('echo ready; read x; echo "got $x"; sleep 60', { OpenStdin: true });
    const stop = new AbortController();
    const { chunks } = await port.containers.logs(id, { follow: true, tail: 'all' }, stop.signal);
    const log = chunks[Symbol.asyncIterator]();
    const next = async (): Promise<string> => String(Buffer.from((await log.next()).value?.data ?? []));
    assert.equal(await within(5000, 'the first line', next()), 'ready\n');
    const session = await port.containers.attach(id);
    session.stream.write('it\n');
    assert.equal(await within(5000, 'the second line', next()), 'got it\n');
    session.stream.destroy();
    stop.abort();
  });

  test('begins as many lines back as was asked for', async () => {
    const id = await ended('for i in $(seq 1 500); do echo line $i; done');
    assert.equal((await read(id, { tail: 3 })).stdout, 'line 498\nline 499\nline 500\n');
    assert.equal((await read(id, { tail: 0 })).stdout, '');
    assert.equal((await read(id)).stdout.split('\n').length, 501);
  });

  test('of a container that has stopped is there still', async () => {
    const id = await ended('echo bye; exit 3');
    assert.deepEqual(await read(id, { follow: false }), { stdout: 'bye\n', stderr: '' });
  });

  test('of a terminal comes as it is', async () => {
    const id = await ended('printf "\\033[31mred\\033[0m\\n"; echo oei >&2', { Tty: true });
    assert.deepEqual(await read(id), { stdout: '\u001b[31mred\u001b[0m\r\noei\r\n', stderr: '' });
  });

  test('that is large comes whole', async () => {
    const id = await ended('yes 0123456789abcdef | head -n 50000; echo end');
    const { stdout } = await read(id);
    assert.equal(stdout.length, 50_000 * 17 + 4);
    assert.ok(stdout.endsWith('def\nend\n'));
  });

  test('without an end of line comes too', async () => {
    assert.equal((await read(await ended('printf "no newline"'))).stdout, 'no newline');
  });

  test('can have the time before each line', async () => {
    const { stdout } = await read(await ended('echo hi'), { timestamps: true });
    assert.match(stdout, /^\d{4}-\d\d-\d\dT\S+Z hi\n$/);
  });
});

test('closing a log closes its connection, and ends the loop quietly', async () => {
  const id = await shell('while :; do echo tick; sleep 0.05; done');
  const proxy = await Proxy.start();
  const stop = new AbortController();
  const { chunks } = await openPort(proxy.address).containers.logs(
    id,
    { follow: true, tail: 'all' },
    stop.signal,
  );
  const collected = collect(chunks);
  await eventually(() => assert.ok(proxy.open > 0));
  stop.abort();
  await within(2000, 'the loop', collected);
  await eventually(() => assert.equal(proxy.open, 0));
  proxy.stop();
});

test('a log that is closed before it opens is cancelled', async () => {
  const id = await shell('sleep 60');
  await assert.rejects(port.containers.logs(id, { follow: true, tail: 'all' }, AbortSignal.abort()), {
    kind: 'cancelled',
  });
});

test('a connection that breaks in the middle of a log is told', async () => {
  const id = await shell('while :; do echo tick; sleep 0.05; done');
  const proxy = await Proxy.start();
  const { chunks } = await openPort(proxy.address).containers.logs(
    id,
    { follow: true, tail: 'all' },
    new AbortController().signal,
  );
  const collected = collect(chunks);
  setTimeout(() => proxy.cut(), 100);
  await assert.rejects(within(5000, 'the log', collected), { name: 'EngineError', kind: 'unreachable' });
  proxy.stop();
});

test('there is no log of a container that is gone', () =>
  assert.rejects(
    port.containers.logs('f'.repeat(64), { follow: true, tail: 'all' }, new AbortController().signal),
    {
      kind: 'notFound',
    },
  ));
