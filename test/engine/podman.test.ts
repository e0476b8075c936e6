/** Every action at Podman's own service: what it can do is done, and what it cannot is greyed in the menus. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { testResults } from '../../scripts/lib/paths.ts';
import { canStartPodman, type PrivatePodman, startPodman } from '../../scripts/lib/podman.ts';
import { commands } from '../../src/contract/commands.ts';
import type { CommandDefinition } from '../../src/contract/command.ts';
import type { Action, Named } from '../../src/engine/action.ts';
import { buildImage } from '../../src/engine/actions/build.ts';
import * as containers from '../../src/engine/actions/containers.ts';
import * as images from '../../src/engine/actions/images.ts';
import * as networks from '../../src/engine/actions/networks.ts';
import * as system from '../../src/engine/actions/system.ts';
import * as volumes from '../../src/engine/actions/volumes.ts';
import { runWithin } from '../../src/engine/deadline.ts';
import type { DockerodePort } from '../../src/engine/dockerode.ts';
import type { LogStream } from '../../src/engine/port/containers.ts';
import { Bench } from './lib/bench.ts';
import { openPort } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { actionNames, everyAction } from './lib/every-action.ts';
import { readAll, until } from './lib/terminal.ts';

/** Podman, or why there is none: `DOCKYARD_TEST_PODMAN` names one that may be filled and emptied, else it is started. */
const podman: PrivatePodman | string = await (async () => {
  const named = process.env['DOCKYARD_TEST_PODMAN'];
  if (named !== undefined) return { host: named, stop: () => Promise.resolve() };
  if (!canStartPodman()) return 'Podman is started from packages by root on Debian or Ubuntu only';
  return startPodman(join(testResults, 'podman.log')).catch(
    (error: unknown) => `Podman cannot be had: ${String(error).split('\n')[0]}`,
  );
})();
const skip = typeof podman === 'string' && podman;

const host = typeof podman === 'string' ? '' : podman.host;
const bench = new Bench('podman', host);
const folder = mkdtempSync(join(tmpdir(), 'dockyard-podman-'));
const file = join(folder, 'archive é.tar');
let port: DockerodePort;

before(async () => {
  if (typeof podman === 'string') return;
  port = openPort(host);
  await bench.clear();
});
after(async () => {
  if (typeof podman === 'string') return;
  await bench.clear();
  await podman.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = <T>(action: Action<T>): Promise<T> => within(20_000, 'the action', runWithin(action, port));

let count = 0;
const freeName = (): string => `dockyard-podman-${count++}`;

/** Off the machine's own network, which belongs to whoever has another Podman here. */
const apart = { HostConfig: { NetworkMode: 'none' } };

type ContainerToMake = NonNullable<Parameters<Bench['create']>[0]>;

async function created(spec: ContainerToMake = {}): Promise<Named> {
  const name = freeName();
  return { id: await bench.create({ name, more: apart, ...spec }), name };
}

async function running(spec: ContainerToMake = {}): Promise<Named> {
  const container = await created(spec);
  await port.containers.start(container.id);
  return container;
}

async function network(): Promise<Named> {
  const name = freeName();
  return { id: await run(networks.createNetwork({ name, labels: bench.labels })), name };
}

async function state({ id }: Named): Promise<string> {
  const { State } = (await port.inspect('container', id)) as { State: { Status: string } };
  return State.Status;
}

async function said(log: LogStream): Promise<string> {
  let text = '';
  for await (const { data } of log.chunks) text += new TextDecoder().decode(data);
  return text;
}

const ignore = (): void => undefined;
const busybox: Named = { id: 'busybox', name: 'busybox' };

/** What each action does here. */
const does: Readonly<Record<string, () => Promise<void>>> = {
  createContainer: async () => {
    const spec = bench.spec({ name: freeName(), command: ['true'], network: 'none' });
    const id = await run(containers.createContainer(spec));
    assert.equal(await state({ id, name: '' }), 'created');
  },
  runContainer: async () => {
    const id = await run(containers.runContainer(bench.spec({ command: ['sleep', '60'], network: 'none' })));
    assert.equal(await state({ id, name: '' }), 'running');
  },
  runInTerminal: async () => {
    const spec = bench.spec({
      command: ['sh', '-c', 'read x; exit 4'],
      interactive: true,
      tty: true,
      stdin: true,
      network: 'none',
    });
    const { session } = await run(containers.runInTerminal(spec));
    session.stream.write('\n');
    assert.equal(await within(10_000, 'the exit code', session.exitCode()), 4);
  },
  startContainer: async () => {
    const container = await created();
    await run(containers.startContainer(container));
    assert.equal(await state(container), 'running');
  },
  stopContainer: async () => {
    const container = await running();
    await run(containers.stopContainer(container, { timeout: 5 }));
    assert.equal(await state(container), 'exited');
  },
  restartContainer: async () => {
    const container = await created();
    await run(containers.restartContainer(container, { timeout: 0 }));
    assert.equal(await state(container), 'running');
  },
  killContainer: async () => {
    const container = await running();
    await run(containers.killContainer(container, 'SIGKILL'));
    await eventually(async () => assert.equal(await state(container), 'exited'));
  },
  pauseContainer: async () => {
    const container = await running();
    await run(containers.pauseContainer(container));
    assert.equal(await state(container), 'paused');
    await run(containers.unpauseContainer(container));
  },
  unpauseContainer: async () => {
    const container = await running();
    await port.containers.pause(container.id);
    await run(containers.unpauseContainer(container));
    assert.equal(await state(container), 'running');
  },
  renameContainer: async () => {
    const container = await created();
    const name = `${container.name}.new`;
    await run(containers.renameContainer(container, name));
    assert.equal((await port.containers.list([container.id]))[0]?.name, name);
  },
  removeContainer: async () => {
    const container = await running();
    await run(containers.removeContainer(container, { force: true, volumes: true }));
    assert.deepEqual(await port.containers.list([container.id]), []);
  },
  waitContainer: async () => {
    const container = await running({ command: ['sh', '-c', 'sleep 0.5; exit 42'] });
    assert.equal(await run(containers.waitContainer(container)), 42);
  },
  topContainer: async () => {
    const { titles, processes } = await run(containers.topContainer(await running()));
    assert.ok(titles.length > 1 && titles.includes('PID'));
    assert.ok(processes.length > 0 && processes.every((cells) => cells.length === titles.length));
  },
  statsContainer: async () => {
    const container = await running();
    const stop = new AbortController();
    let memory = 0;
    const action = containers.statsContainer(container, (sample) => {
      memory = sample.memory;
      stop.abort();
    });
    await within(15_000, 'a sample', action.run(port, stop.signal));
    assert.ok(memory > 0);
  },
  statsContainers: async () => {
    const both = [await running(), await running()];
    const stop = new AbortController();
    const seen = new Set<string>();
    const action = containers.statsContainers(
      both,
      (id) => void (seen.add(id).size === 2 && stop.abort()),
      ignore,
    );
    await within(15_000, 'both samples', action.run(port, stop.signal));
  },
  diffContainer: async () => {
    const container = await running({ command: ['sh', '-c', 'touch /new; sleep 60'] });
    await eventually(async () => {
      const changes = await run(containers.diffContainer(container));
      assert.ok(changes.some(({ path, kind }) => path === '/new' && kind === 'added'));
    });
  },
  commitContainer: async () => {
    const reference = 'localhost/dockyard-podman/commit:v1';
    const changes = ['CMD ["true"]', 'ENV A=b'];
    const id = await run(containers.commitContainer(await created(), { reference, message: 'why', changes }));
    type Image = { Config: { Cmd: string[]; Env: string[] }; RepoTags: string[] };
    const { Config, RepoTags } = (await port.inspect('image', id)) as Image;
    assert.deepEqual([Config.Cmd, Config.Env.includes('A=b'), RepoTags], [['true'], true, [reference]]);
    await port.remove('image', reference);
  },
  exportContainer: async () => {
    await run(containers.exportContainer(await created(), file));
    assert.ok(statSync(file).size > 1_000_000);
  },
  logsOf: async () => {
    const container = await running({ command: ['sh', '-c', 'echo one; echo two; echo three >&2'] });
    await port.containers.wait(container.id);
    assert.equal(
      await said(await run(containers.logsOf(container, { follow: false, tail: 2 }))),
      'two\nthree\n',
    );
  },
  execIn: async () => {
    const spec = {
      command: ['sh', '-c', 'pwd; echo $A; exit 3'],
      workingDirectory: '/tmp',
      env: { A: 'b c' },
    };
    const session = await run(containers.execIn(await running(), spec));
    assert.equal(await readAll(session), '/tmp\r\nb c\r\n');
    assert.equal(await session.exitCode(), 3);
  },
  attachTo: async () => {
    const command = ['sh', '-c', 'read x; echo "got $x"; sleep 60'];
    const container = await running({ command, more: { ...apart, Tty: true, OpenStdin: true } });
    const session = await run(containers.attachTo(container));
    session.stream.write('it\n');
    await until(session, /got it/);
    session.stream.destroy();
  },

  pullImage: () =>
    assert.rejects(run(images.pullImage('localhost:1/x:y', {}, ignore)), { kind: 'registryUnreachable' }),
  pushImage: async () => {
    const reference = 'localhost:1/dockyard-podman:push';
    await port.images.tag('busybox', reference);
    await assert.rejects(run(images.pushImage(reference, undefined, ignore)), {
      kind: 'registryUnreachable',
    });
    await port.remove('image', reference);
  },
  tagImage: async () => {
    await run(images.tagImage(busybox, 'localhost/dockyard-podman:tag'));
    await port.remove('image', 'localhost/dockyard-podman:tag');
  },
  imageHistory: async () => assert.ok((await run(images.imageHistory(busybox))).length > 0),
  saveImages: async () => {
    await run(images.saveImages(['busybox'], file));
    assert.ok(statSync(file).size > 1_000_000);
  },
  loadImages: async () => {
    await run(images.saveImages(['busybox'], file));
    assert.match(String(await run(images.loadImages(file))), /busybox:latest/);
  },
  importImage: async () => {
    writeFileSync(file, Buffer.alloc(1024));
    const id = await run(
      images.importImage(file, { reference: 'localhost/dockyard-podman:import', changes: ['ENV A=b'] }),
    );
    assert.match(id, /^sha256:[0-9a-f]{64}$/);
    await port.remove('image', 'localhost/dockyard-podman:import');
  },
  removeImages: async () => {
    await port.images.tag('busybox', 'localhost/dockyard-podman:gone');
    const gone = await run(images.removeImages(['localhost/dockyard-podman:gone']));
    assert.deepEqual(gone, [{ name: 'localhost/dockyard-podman:gone', kind: 'untagged' }]);
  },
  imageDescendants: async () => {
    const [image] = await port.images.list();
    assert.ok(image);
    assert.deepEqual(await run(images.imageDescendants({ id: image.id, name: 'busybox' }, [image.id])), []);
  },

  createVolume: async () => {
    const name = freeName();
    assert.equal(await run(volumes.createVolume({ name, labels: { ...bench.labels, a: 'b' } })), name);
    assert.equal((await port.volumes.list()).find((volume) => volume.name === name)?.labels['a'], 'b');
  },
  removeVolume: async () => {
    const name = await run(volumes.createVolume({ labels: bench.labels }));
    await run(volumes.removeVolume(name));
    await assert.rejects(port.inspect('volume', name), { kind: 'notFound' });
  },

  createNetwork: async () => {
    const { id, name } = await network();
    assert.equal((await port.networks.list()).find((found) => found.id === id)?.name, name);
  },
  connectContainer: async () => {
    const [from, to] = [await network(), await network()];
    const container = await running({ more: { HostConfig: { NetworkMode: from.name } } });
    await run(networks.connectContainer(to, container, { aliases: ['other'] }));
    const { networks: on = [] } = (await port.containers.list([container.id]))[0] ?? {};
    assert.deepEqual(on.toSorted(), [from.name, to.name].toSorted());
    assert.ok((await run(networks.aliasesOn(to, [container]))).get(container.id)?.includes('other'));
    await run(networks.disconnectContainer(to, container));
    assert.deepEqual((await port.containers.list([container.id]))[0]?.networks, [from.name]);
    // One that is in use stays, also where Podman itself would take it away.
    await assert.rejects(run(networks.removeNetwork(from)), { kind: 'conflict' });
  },
  removeNetwork: async () => {
    const made = await network();
    await run(networks.removeNetwork(made));
    await assert.rejects(port.inspect('network', made.id), { kind: 'notFound' });
  },

  engineVersion: async () => assert.ok(await run(system.engineVersion())),
  engineInfo: async () => assert.ok(await run(system.engineInfo())),
  diskUsage: async () => {
    const name = await run(volumes.createVolume({ labels: bench.labels }));
    const { images: kept, volumes: found } = await run(system.diskUsage());
    assert.ok(kept.some(({ size }) => size > 1_000_000) && found.some((volume) => volume.name === name));
  },
  followEvents: async () => {
    const stop = new AbortController();
    const seen = Promise.withResolvers<void>();
    const action = system.followEvents(
      Date.now(),
      ({ type, action: word }) => {
        if (type === 'container' && word === 'create') seen.resolve();
      },
      ignore,
    );
    const following = action.run(port, stop.signal);
    await created();
    await within(5000, 'the event', seen.promise);
    await following;
    stop.abort();
  },
  inspectObject: async () => {
    const { id, name } = await created();
    const { Id } = (await run(system.inspectObject('container', id, name))) as { Id: string };
    assert.equal(Id, id);
  },
};

/** Those of which another test holds what they do. */
const elsewhere: Readonly<Record<string, string>> = {
  disconnectContainer: 'connectContainer',
  aliasesOn: 'connectContainer',
};

/** What Podman's service of this version has no answer to. The names are those of commands too. */
const lacks: Readonly<Record<string, () => Promise<Action<unknown>>>> = {
  updateContainer: async () => containers.updateContainer(await running(), { cpus: 1 }),
  pruneBuildCache: () => Promise.resolve(system.pruneBuildCache(['abc'])),
  buildImage: () => {
    writeFileSync(join(folder, 'Dockerfile'), 'FROM busybox\n');
    const request = { contextPath: folder, dockerfilePath: join(folder, 'Dockerfile'), tags: ['x'] };
    return Promise.resolve(buildImage(request, ignore));
  },
};

test('every action is here', async () => {
  const here = [...Object.keys(does), ...Object.keys(elsewhere), ...Object.keys(lacks)];
  assert.deepEqual(here.toSorted(), (await actionNames()).toSorted());
});

describe('Podman', { skip }, () => {
  for (const [name, check] of Object.entries(does)) test(name, check);
});

describe('an object that is gone, with Podman', { skip }, () => {
  for (const [name, { action, gone }] of Object.entries(everyAction(file))) {
    if (gone === undefined || name in lacks) continue;
    test(name, () => assert.rejects(run(action), { name: 'EngineError', kind: gone }));
  }
});

describe('what Podman lacks is told as that, and greyed in the menus', { skip }, () => {
  for (const [name, prepare] of Object.entries(lacks)) {
    test(name, async (context) => {
      const command: CommandDefinition | undefined = commands[name as keyof typeof commands];
      assert.ok(command?.notOnPodman, 'it is not greyed');
      const { version } = await port.ping();
      const [major = 0, minor = 0] = version.split('.').map(Number);
      if (major * 100 + minor >= (command.notOnPodman.before ?? Infinity)) {
        return context.skip(`Podman ${version} can do it`);
      }
      await assert.rejects(run(await prepare()), { name: 'EngineError', kind: 'unsupported' });
    });
  }
});
