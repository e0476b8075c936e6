/** What Run… and Run Interactive do. */

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { freePort } from '../../scripts/lib/processes.ts';
import type { Container } from '../../src/engine/model.ts';
import type { TerminalSession } from '../../src/engine/port/containers.ts';
import type { PublishedPort, RunSpec } from '../../src/engine/run/spec.ts';
import { Bench, polite } from './lib/bench.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { readAll, until } from './lib/terminal.ts';
import { emptyTar } from './lib/tar.ts';

const bench = new Bench('run');
const port = openPort();

before(() => bench.clear());
after(() => bench.clear());

const tcp = (containerPort: number, more: Partial<PublishedPort> = {}): PublishedPort => ({
  containerPort,
  protocol: 'tcp',
  ...more,
});

async function run(spec: Partial<RunSpec>): Promise<string> {
  const id = await port.containers.create(bench.spec({ command: polite, ...spec }));
  await port.containers.start(id);
  return id;
}

async function look(id: string): Promise<Container> {
  const [container] = await port.containers.list([id]);
  assert.ok(container);
  return container;
}

describe('a container that is run', () => {
  test('answers on the ports that were published', async () => {
    const hostPort = await freePort();
    const command = ['sh', '-c', 'mkdir /w && echo hello > /w/index.html && exec httpd -f -p 80 -h /w'];
    const id = await run({ command, publish: [tcp(80, { hostPort, hostAddress: '127.0.0.1' }), tcp(81)] });
    const { ports } = await look(id);
    assert.deepEqual(ports[0], tcp(80, { hostPort, hostAddress: '127.0.0.1' }));
    assert.ok((ports[1]?.hostPort ?? 0) > 0, 'a free port was found for the other one');
    const answer = await eventually(() => fetch(`http://127.0.0.1:${hostPort}/`));
    assert.equal(await answer.text(), 'hello\n');
  });

  test('publishes everything that its image exposes', async () => {
    const made = await bench.create();
    const repo = 'repo=dockyard-exposes&tag=latest';
    await outside('POST', `/commit?container=${made}&${repo}`, {
      ExposedPorts: { '80/tcp': {}, '53/udp': {} },
    });
    const id = await run({ image: 'dockyard-exposes', publishAll: true });
    const { ports } = await look(id);
    assert.deepEqual(
      ports.map(({ containerPort, protocol }) => [containerPort, protocol]),
      [
        [53, 'udp'],
        [80, 'tcp'],
      ],
    );
    assert.ok(ports.every(({ hostPort }) => hostPort !== undefined));
    await bench.removeContainer(id);
    await port.remove('image', 'dockyard-exposes');
  });

  test('gets its command, environment and labels as they were given', async () => {
    const id = await run({
      command: ['sh', '-c', 'test "$GREETING" = \'héllo $HOME\' && exit 3'],
      env: { GREETING: 'héllo $HOME' },
      labels: { note: '**b** "q"\n' },
    });
    const container = await eventually(async () => {
      const found = await look(id);
      assert.equal(found.exitCode, 3);
      return found;
    });
    assert.equal(container.labels['note'], '**b** "q"\n');
  });
});

describe('an interactive container', () => {
  async function runInteractive(
    command: readonly string[],
  ): Promise<{ id: string; session: TerminalSession }> {
    const id = await port.containers.create(bench.spec({ command, interactive: true, autoRemove: true }));
    const session = await port.containers.attach(id);
    await port.containers.start(id);
    return { id, session };
  }

  test('is a terminal, ends with its exit code, and is gone then', async () => {
    const { id, session } = await runInteractive(['sh']);
    session.stream.write('echo "sum $((40 + 2))"; test -t 0 && echo tty; exit 5\n');
    const output = await within(5000, 'the shell', readAll(session));
    assert.match(output, /sum 42\r\n/);
    assert.match(output, /tty\r\n/);
    assert.equal(await within(5000, 'the exit code', session.exitCode()), 5);
    await eventually(async () => assert.deepEqual(await port.containers.list([id]), []));
  });

  test('that ends at once shows all that it said', async () => {
    const { session } = await runInteractive(['sh', '-c', 'echo said; exit 9']);
    assert.equal(await within(5000, 'the output', readAll(session)), 'said\r\n');
    assert.equal(await within(5000, 'the exit code', session.exitCode()), 9);
  });

  test('has the size of the window', async () => {
    const { session } = await runInteractive(['sh']);
    await session.resize(123, 45);
    session.stream.write('stty size\n');
    await until(session, /45 123\r\n/);
    session.stream.write('exit\n');
    await session.exitCode();
  });

  test('that is removed from outside ends the terminal', async () => {
    const { id, session } = await runInteractive(['sh']);
    await until(session, /# /);
    await bench.removeContainer(id);
    await within(5000, 'the terminal', readAll(session));
    assert.equal(await within(5000, 'the exit code', session.exitCode()), 137);
  });
});

describe('a container that cannot run says why', () => {
  test('the port is taken, by another container', async () => {
    const hostPort = await freePort();
    await run({ publish: [tcp(80, { hostPort })] });
    await assert.rejects(run({ publish: [tcp(80, { hostPort })] }), {
      kind: 'portTaken',
      subject: String(hostPort),
    });
  });

  test('the port is taken, by another program', async () => {
    const server = createServer();
    const hostPort = await freePort();
    await new Promise<void>((resolve) => server.listen(hostPort, resolve));
    after(() => server.close());
    await assert.rejects(run({ publish: [tcp(80, { hostPort })] }), {
      kind: 'portTaken',
      subject: String(hostPort),
    });
  });

  test('the name is taken', async () => {
    await bench.create({ name: 'dockyard-taken' });
    await assert.rejects(run({ name: 'dockyard-taken' }), { kind: 'nameTaken', subject: 'dockyard-taken' });
  });

  for (const name of ['no spaces', 'x', '-dash', 'naïef', '../up', 'a/b', '"quote"', 'new\nline']) {
    test(`the name ${JSON.stringify(name)} is not allowed`, () =>
      assert.rejects(run({ name }), { name: 'EngineError', kind: 'invalid' }));
  }

  test('the image says nothing about what to run', async () => {
    const image = await bench.importImage('dockyard-empty', emptyTar);
    await assert.rejects(port.containers.create({ ...bench.spec(), image }), {
      kind: 'noCommand',
      subject: image,
    });
  });

  test('the image is not there', () =>
    assert.rejects(run({ image: 'dockyard/never:made' }), {
      kind: 'noSuchImage',
      subject: 'dockyard/never:made',
    }));

  test('the image’s name is none', () => assert.rejects(run({ image: 'Not A Name' }), { kind: 'invalid' }));

  for (const command of ['nosuchprogram', '/no/such/program', '/etc/passwd']) {
    test(`the program ${command} cannot be run`, () =>
      assert.rejects(run({ command: [command] }), { kind: 'commandNotFound' }));
  }
});
