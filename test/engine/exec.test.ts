/** Open Shell: a terminal in a running container. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TerminalSession } from '../../src/engine/port/containers.ts';
import { findShell } from '../../src/engine/shells.ts';
import { Bench } from './lib/bench.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { Proxy } from './lib/proxy.ts';
import { shellLessTar } from './lib/tar.ts';
import { readAll, until } from './lib/terminal.ts';

const bench = new Bench('exec');
const port = openPort();

before(() => bench.clear());
after(() => bench.clear());

describe('the shell that is opened', () => {
  test('is the best one that the container has', async () => {
    const id = await bench.run({ name: 'dockyard-shells' });
    assert.equal(await findShell(port, { id, name: 'x' }), '/bin/ash');
    const { Id } = await outside<{ Id: string }>('POST', `/containers/${id}/exec`, {
      Cmd: ['sh', '-c', 'mkdir -p /usr/bin && cp /bin/busybox /usr/bin/bash'],
    });
    await outside('POST', `/exec/${Id}/start`, { Detach: true });
    await eventually(async () => assert.equal(await findShell(port, { id, name: 'x' }), '/usr/bin/bash'));
  });

  test('is not there in a small image, and the container’s name is told', async () => {
    const image = await bench.importImage('dockyard-shell-less', await shellLessTar());
    const id = await bench.create({ image, command: ['/program', 'sleep', '60'] });
    const container = { id, name: 'dockyard-small' };
    await assert.rejects(findShell(port, container), { kind: 'noShell', subject: 'dockyard-small' });
  });

  test('is not looked for in a container that is gone', () =>
    assert.rejects(findShell(port, { id: 'f'.repeat(64), name: 'gone' }), { kind: 'notFound' }));
});

test('a file is found, and none that is not there', async () => {
  const id = await bench.create();
  assert.equal(await port.containers.hasFile(id, '/bin/sh'), true);
  assert.equal(await port.containers.hasFile(id, '/bin/no-such-shell'), false);
});

describe('a terminal', () => {
  let id: string;

  before(async () => {
    id = await bench.run();
  });

  const open = (...command: string[]): Promise<TerminalSession> => port.containers.exec(id, { command });

  test('shows output, and ends with the exit code', async () => {
    const session = await open('sh', '-c', 'echo out; echo err >&2; exit 3');
    assert.equal(await within(5000, 'the terminal', readAll(session)), 'out\r\nerr\r\n');
    assert.equal(await session.exitCode(), 3);
  });

  test('takes keys, also those of other scripts', async () => {
    const session = await open('sh');
    session.stream.write('echo "naïef 🐳 שלום" | wc -c\n');
    await until(session, /\r\n21\r\n/);
    session.stream.write('echo "dag 🐳" > /tmp/x; cat /tmp/x\n');
    await until(session, /\r\ndag 🐳\r\n/);
    session.stream.write('exit\n');
    await within(5000, 'the terminal', readAll(session));
    assert.equal(await session.exitCode(), 0);
  });

  test('follows the size of the window', async () => {
    const session = await open('sh');
    await session.resize(101, 33);
    session.stream.write('stty size\n');
    await until(session, /33 101\r\n/);
    await session.resize(80, 24);
    session.stream.write('stty size\n');
    await until(session, /24 80\r\n/);
    session.stream.write('exit\n');
    await within(5000, 'the terminal', readAll(session));
  });

  test('stops what runs at Ctrl-C', async () => {
    const session = await open('sh');
    session.stream.write('echo begin; sleep 60; echo "ended $?"\n');
    await until(session, /\r\nbegin\r\n/);
    session.stream.write('\u0003');
    session.stream.write('echo "next"\n');
    // Before it waits at its prompt, the shell does not take the end of the input.
    await until(session, /\r\nnext\r\n[^\r\n]*# /);
    session.stream.write('\u0004');
    await within(5000, 'the terminal', readAll(session));
  });

  test('has the user, folder and environment that were asked for', async () => {
    const session = await port.containers.exec(id, {
      command: ['sh', '-c', 'id -u; pwd; echo "$WORD"'],
      user: '65534',
      workingDirectory: '/tmp',
      env: { WORD: 'a=b "c"' },
    });
    assert.equal(await within(5000, 'the terminal', readAll(session)), '65534\r\n/tmp\r\na=b "c"\r\n');
  });

  test('that shows much shows all of it', async () => {
    const session = await open('sh', '-c', 'yes 0123456789 | head -n 50000');
    assert.equal((await within(10_000, 'the terminal', readAll(session))).length, 50_000 * 12);
  });

  test('ends when its container does', async () => {
    const mortal = await bench.run();
    const session = await port.containers.exec(mortal, { command: ['sh'] });
    await until(session, /# /);
    await bench.removeContainer(mortal);
    await within(5000, 'the terminal', readAll(session));
  });

  test('ends when the connection breaks', async () => {
    const proxy = await Proxy.start();
    const session = await openPort(proxy.address).containers.exec(id, { command: ['sh'] });
    session.stream.on('error', () => undefined);
    await until(session, /# /);
    proxy.cut();
    await within(5000, 'the terminal', readAll(session));
    proxy.stop();
  });

  test('says what is wrong with a program that is not there', async () => {
    const session = await open('nosuchprogram');
    assert.match(await within(5000, 'the terminal', readAll(session)), /executable file not found/);
    assert.notEqual(await session.exitCode(), 0);
  });
});

test('a container that does not run, or is paused, has no terminal', async () => {
  const stopped = await bench.create();
  await assert.rejects(port.containers.exec(stopped, { command: ['sh'] }), { kind: 'notRunning' });
  const paused = await bench.run();
  await outside('POST', `/containers/${paused}/pause`);
  await assert.rejects(port.containers.exec(paused, { command: ['sh'] }), { kind: 'paused' });
  await outside('POST', `/containers/${paused}/unpause`);
});
