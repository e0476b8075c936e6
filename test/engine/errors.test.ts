/** No engine, or one that refuses: each ends in the kind of error that the person is told about. */

import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { run } from '../../scripts/lib/processes.ts';
import { Bench } from './lib/bench.ts';
import { openPort } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { Watch } from './lib/watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'dy-errors-'));
const servers: Server[] = [];
const bench = new Bench('errors');

before(() => bench.clear());
afterEach(() => bench.clear());

after(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** A socket where something else than an engine listens; resolves with its address. */
async function listen(name: string, meet: (client: Socket) => void): Promise<string> {
  const path = join(folder, name);
  const server = createServer((client) => {
    client.on('error', () => undefined).resume();
    meet(client);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return `unix://${path}`;
}

const say = (answer: string) => (client: Socket) => client.end(answer);

describe('an engine cannot be reached', () => {
  test('because the socket is not there', () =>
    assert.rejects(openPort(`unix://${folder}/none.sock`).ping(), {
      name: 'EngineError',
      kind: 'unreachable',
    }));

  test('because nobody listens on the socket', async () => {
    const address = await listen('left.sock', () => undefined);
    renameSync(join(folder, 'left.sock'), join(folder, 'stale.sock'));
    servers.pop()?.close();
    await assert.rejects(openPort(address.replace('left', 'stale')).ping(), { kind: 'unreachable' });
  });

  test('because the path is of a file, or of a folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(openPort(`unix://${folder}/file`).ping(), { kind: 'unreachable' });
    await assert.rejects(openPort(`unix://${folder}`).ping(), { kind: 'unreachable' });
  });

  test('because it hangs up', async () => {
    const address = await listen('rude.sock', (client) => client.destroy());
    await assert.rejects(openPort(address).ping(), { kind: 'unreachable' });
  });

  for (const [what, answer] of [
    ['another web server', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello'],
    ['no web server', 'SSH-2.0-OpenSSH_9.2p1\r\n'],
    ['an engine that dies in the middle', 'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"Version"'],
  ] as const) {
    test(`because it is ${what}`, async () => {
      const address = await listen(`${what.length}.sock`, say(answer));
      await assert.rejects(openPort(address).ping(), { name: 'EngineError', kind: 'unreachable' });
    });
  }

  test('because this user may not use it', async () => {
    const address = await listen('private.sock', () => undefined);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'private.sock'), 0o600);
    const kind = await run(process.execPath, [join(import.meta.dirname, 'lib/ping-as-nobody.ts'), address]);
    assert.equal(kind.trim(), 'denied');
  });
});

test('an engine that takes a request and never answers is given up after the deadline', async () => {
  const address = await listen('silent.sock', () => undefined);
  const watch = new Watch({ address, deadline: 100, backoff: [60_000] });
  const { error } = await watch.until('unreachable');
  assert.equal(error.kind, 'timeout');
  watch.connection.dispose();
});

test('an engine that tells its version and never lists what it has is given up too', async () => {
  const version = JSON.stringify({ Version: '1', ApiVersion: '1.41' });
  const address = await listen('listless.sock', (client) => {
    client.once('data', (request) => {
      if (String(request).startsWith('GET /version')) {
        client.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${version}`);
      }
    });
  });
  const watch = new Watch({ address, listDeadline: 100, backoff: [60_000] });
  const { error } = await watch.until('unreachable');
  assert.equal(error.kind, 'timeout');
  watch.connection.dispose();
});

test('a call that is stopped is cancelled at once, and its connection closed', async () => {
  let closed = false;
  const address = await listen('slow.sock', (client) => client.on('close', () => (closed = true)));
  const stop = new AbortController();
  const call = openPort(address).containers.list(undefined, stop.signal);
  setTimeout(() => stop.abort(), 50);
  await assert.rejects(within(1000, 'the call', call), { kind: 'cancelled' });
  await eventually(() => assert.ok(closed));
});

describe('the engine forbids', () => {
  const port = openPort();
  const conflict = { name: 'EngineError', kind: 'conflict' };

  test('to remove what is gone', async () => {
    const id = 'f'.repeat(64);
    await assert.rejects(port.remove('container', id), { kind: 'notFound', subject: id });
    await assert.rejects(port.containers.start(id), { kind: 'notFound', subject: id });
    await assert.rejects(port.remove('volume', 'dockyard-none'), { kind: 'notFound' });
    await assert.rejects(port.remove('network', 'dockyard-none'), { kind: 'notFound' });
    await assert.rejects(port.remove('image', 'dockyard-none'), {
      kind: 'noSuchImage',
      subject: 'dockyard-none',
    });
  });

  test('to remove a container that runs, unless forced', async () => {
    const id = await bench.run();
    await assert.rejects(port.remove('container', id), conflict);
    await port.remove('container', id, { force: true });
  });

  test('to remove what a container uses: its image, volume or network', async () => {
    await bench.volume('dockyard-used');
    const network = await bench.network('dockyard-used');
    const image = await bench.tag('busybox', 'dockyard-used', 'latest');
    await bench.run({
      image,
      more: { HostConfig: { Binds: ['dockyard-used:/data'], NetworkMode: network } },
    });
    await assert.rejects(port.remove('volume', 'dockyard-used'), conflict);
    await assert.rejects(port.remove('network', network), conflict);
    const { Id } = (await port.inspect('image', image)) as { Id: string };
    await assert.rejects(port.remove('image', Id), conflict);
  });

  test('to remove a network that every engine has', () =>
    assert.rejects(port.remove('network', 'bridge'), { kind: 'builtIn', subject: 'bridge' }));
});
