/** An engine that goes away and comes back. The engine that dies is a second one, of this test alone. */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { after, afterEach, before, describe, test } from 'node:test';
import { ensureBusybox } from '../../scripts/lib/busybox.ts';
import { canStartPrivateEngine, type PrivateEngine, startPrivateEngine } from '../../scripts/lib/engine.ts';
import { cache, testResults } from '../../scripts/lib/paths.ts';
import { isAlive, waitUntil } from '../../scripts/lib/processes.ts';
import { Bench } from './lib/bench.ts';
import { openPort } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { Proxy } from './lib/proxy.ts';
import { readAll, until } from './lib/terminal.ts';
import { sameAsEngine, Watch } from './lib/watch.ts';

describe('a connection that breaks', () => {
  const bench = new Bench('reconnect');
  let proxy: Proxy;

  before(async () => {
    await bench.clear();
    proxy = await Proxy.start();
  });

  afterEach(() => bench.clear());

  after(() => proxy.stop());

  test('is made anew, and what changed meanwhile is known', async () => {
    const gone = await bench.create();
    const watch = new Watch({ address: proxy.address, backoff: [300] });
    assert.ok((await watch.inventory()).containers.has(gone));
    proxy.cut();
    const { error } = await watch.until('unreachable');
    assert.equal(error.kind, 'unreachable');
    const made = await bench.create();
    await bench.removeContainer(gone);
    const { inventory, port } = await watch.until('connected');
    assert.ok(inventory.containers.has(made));
    assert.ok(!inventory.containers.has(gone));
    await sameAsEngine({ inventory, port });

    const later = await bench.create();
    await eventually(() => assert.ok(inventory.containers.has(later), 'and changes are told again'));
    watch.connection.dispose();
  });

  test('by an engine that tells of changes and does not answer what they are: that is no engine', async () => {
    let hangs = false;
    const watch = new Watch({
      listDeadline: 1000,
      backoff: [300],
      wrap: (port) => {
        const list = port.containers.list.bind(port.containers);
        port.containers.list = (ids, signal) =>
          hangs && ids !== undefined ? new Promise(() => undefined) : list(ids, signal);
        return port;
      },
    });
    await watch.until('connected');
    hangs = true;
    const made = await bench.create();
    assert.equal((await watch.until('unreachable')).error.kind, 'timeout');
    hangs = false;
    assert.ok((await watch.inventory()).containers.has(made));
    watch.connection.dispose();
  });

  test('again and again', async () => {
    const watch = new Watch({ address: proxy.address });
    for (let round = 0; round < 5; round++) {
      await watch.until('connected');
      const before = watch.states.length;
      proxy.cut();
      await eventually(() => assert.ok(watch.states.length >= before + 2));
    }
    const kinds = watch.states.map(({ kind }) => kind);
    assert.deepEqual(kinds, [
      'connected',
      ...Array.from({ length: 5 }, () => ['unreachable', 'connected']).flat(),
    ]);
    watch.connection.dispose();
  });

  test('does not wait when a person asks to try again', async () => {
    const watch = new Watch({ address: proxy.address, backoff: [60_000] });
    await watch.until('connected');
    proxy.cut();
    await watch.until('unreachable');
    watch.connection.reconnect();
    assert.equal((await watch.until('connected', 2000)).kind, 'connected');
    assert.deepEqual(
      watch.states.map(({ kind }) => kind),
      ['connected', 'unreachable', 'connecting', 'connected'],
    );
    watch.connection.dispose();
  });

  test('asks nothing more once nobody wants it', async () => {
    const watch = new Watch({ address: proxy.address });
    await watch.until('connected');
    watch.connection.dispose();
    proxy.requests.length = 0;
    await bench.create();
    await delay(150);
    proxy.cut();
    await delay(150);
    assert.deepEqual(proxy.requests, []);
    assert.equal(watch.states.length, 1);
  });
});

describe('an engine that dies', { skip: !canStartPrivateEngine() && 'needs Debian, as root' }, () => {
  const dir = join(cache, 'runs', `${process.pid}-second-engine`);
  const log = join(testResults, 'second-engine.log');
  let engine: PrivateEngine;

  const start = async (): Promise<void> => {
    engine = await startPrivateEngine({ dir, log });
    await ensureBusybox(engine.host, { pull: false });
  };

  /** As the kernel does when memory is short: no goodbye. */
  const kill = async (): Promise<void> => {
    process.kill(engine.pid, 'SIGKILL');
    assert.ok(await waitUntil(() => !isAlive(engine.pid), 5000));
  };

  before(start);

  after(async () => {
    await engine.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  test('is unreachable, and connected again once it is back', { timeout: 60_000 }, async () => {
    const bench = new Bench('reconnect', engine.host);
    await bench.create({ name: 'before' });
    const watch = new Watch({ address: engine.host, backoff: [50, 100, 200] });
    await watch.until('connected');
    await engine.stop();
    assert.equal((await watch.until('unreachable')).error.kind, 'unreachable');
    assert.deepEqual(watch.states.map(({ kind }) => kind).slice(0, 2), ['connected', 'unreachable']);

    await start();
    const connected = await watch.until('connected');
    await sameAsEngine(connected);
    await bench.create({ name: 'after' });
    const names = (): string[] =>
      [...connected.inventory.containers.values()].map(({ name }) => name).toSorted();
    await eventually(() => assert.deepEqual(names(), ['after', 'before']));
    watch.connection.dispose();
  });

  test('ends logs, shells and calls, and hangs none of them', { timeout: 60_000 }, async () => {
    const bench = new Bench('reconnect', engine.host);
    const port = openPort(engine.host);
    const id = await bench.run({
      command: ['sh', '-c', 'trap exit TERM; while :; do echo tick; sleep 0.1; done'],
    });

    const { chunks } = await port.containers.logs(
      id,
      { follow: true, tail: 'all' },
      new AbortController().signal,
    );
    const log = (async () => {
      for await (const { data } of chunks) assert.ok(data.length > 0);
    })();
    log.catch(() => undefined);
    const shell = await port.containers.exec(id, { command: ['sh'] });
    const broken = new Promise((resolve) => shell.stream.once('error', resolve).once('close', resolve));
    await until(shell, /# /);
    const interactive = await port.containers.create(
      bench.spec({ command: ['sh'], interactive: true, autoRemove: true }),
    );
    const attached = await port.containers.attach(interactive);
    attached.stream.on('error', () => undefined);
    await port.containers.start(interactive);
    const stopping = port.containers.stop(interactive);
    stopping.catch(() => undefined);

    await kill();
    await assert.rejects(within(5000, 'the log', log), { name: 'EngineError', kind: 'unreachable' });
    await within(5000, 'the shell', broken);
    await assert.rejects(within(5000, 'its exit code', shell.exitCode()), { kind: 'unreachable' });
    await within(5000, 'the container’s terminal', readAll(attached));
    assert.equal(await within(5000, 'its exit code', attached.exitCode()), undefined);
    await assert.rejects(within(5000, 'the call', stopping), { kind: 'unreachable' });
    await assert.rejects(port.containers.list(), { kind: 'unreachable' });
  });
});
