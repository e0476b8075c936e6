/** What cannot be done as things stand is told as that, and not as a failure of the engine. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Action, Named } from '../../src/engine/action.ts';
import * as containers from '../../src/engine/actions/containers.ts';
import * as images from '../../src/engine/actions/images.ts';
import * as networks from '../../src/engine/actions/networks.ts';
import * as volumes from '../../src/engine/actions/volumes.ts';
import { runWithin } from '../../src/engine/deadline.ts';
import type { EngineErrorKind } from '../../src/engine/errors.ts';
import { Bench } from './lib/bench.ts';
import { openPort, outside } from './lib/engine.ts';

const bench = new Bench('conflicts');
const port = openPort();
const folder = mkdtempSync(join(tmpdir(), 'dockyard-conflicts-'));

before(() => bench.clear());
after(async () => {
  await bench.clear();
  await outside('DELETE', '/images/dockyard-conflict-used').catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const freeName = (): string => `dockyard-conflict-${count++}`;

type ContainerToMake = NonNullable<Parameters<Bench['create']>[0]>;

async function made(how: 'created' | 'running' | 'paused', spec: ContainerToMake = {}): Promise<Named> {
  const name = freeName();
  const id = await bench.create({ name, ...spec });
  if (how !== 'created') await outside('POST', `/containers/${id}/start`);
  if (how === 'paused') await outside('POST', `/containers/${id}/pause`);
  return { id, name };
}

async function network(subnet?: string): Promise<Named> {
  const name = freeName();
  const id = await port.networks.create({
    name,
    labels: bench.labels,
    ...(subnet === undefined ? {} : { subnet }),
  });
  return { id, name };
}

/** What is tried, how it is refused, and how to come there. */
const refused: readonly [string, EngineErrorKind, () => Promise<Action<unknown>>][] = [
  [
    'create a container with a name that is taken',
    'nameTaken',
    async () => containers.createContainer(bench.spec({ name: (await made('created')).name })),
  ],
  [
    'run one with a name that is taken',
    'nameTaken',
    async () => containers.runContainer(bench.spec({ name: (await made('created')).name })),
  ],
  ['start a paused one', 'paused', async () => containers.startContainer(await made('paused'))],
  [
    'kill one that does not run',
    'notRunning',
    async () => containers.killContainer(await made('created'), 'SIGTERM'),
  ],
  [
    'kill with no signal at all',
    'invalid',
    async () => containers.killContainer(await made('running'), 'NONSENSE'),
  ],
  ['pause a paused one', 'conflict', async () => containers.pauseContainer(await made('paused'))],
  ['pause one that does not run', 'notRunning', async () => containers.pauseContainer(await made('created'))],
  ['unpause one that runs', 'conflict', async () => containers.unpauseContainer(await made('running'))],
  [
    'unpause one that does not run',
    'conflict',
    async () => containers.unpauseContainer(await made('created')),
  ],
  [
    'rename to a name that is taken',
    'nameTaken',
    async () => containers.renameContainer(await made('created'), (await made('created')).name),
  ],
  [
    'rename to a name that is none',
    'invalid',
    async () => containers.renameContainer(await made('created'), '--help me'),
  ],
  ['remove a running one', 'conflict', async () => containers.removeContainer(await made('running'))],
  ['remove a paused one', 'paused', async () => containers.removeContainer(await made('paused'))],
  [
    'less memory than an engine allows',
    'invalid',
    async () => containers.updateContainer(await made('running'), { memory: 1000 }),
  ],
  [
    'more memory than memory and swap together',
    'conflict',
    async () => {
      const limits = { Memory: 20_000_000, MemorySwap: 20_000_000 };
      const container = await made('running', { more: { HostConfig: limits } });
      return containers.updateContainer(container, { memory: 40_000_000 });
    },
  ],
  [
    'a processor that is not there',
    'invalid',
    async () => containers.updateContainer(await made('running'), { cpuset: '999' }),
  ],
  [
    'the processes of one that does not run',
    'notRunning',
    async () => containers.topContainer(await made('created')),
  ],
  [
    'a name that is none for a commit',
    'invalid',
    async () => containers.commitContainer(await made('created'), { reference: 'No Name' }),
  ],
  [
    'an instruction that is none for a commit',
    'invalid',
    async () => containers.commitContainer(await made('created'), { changes: ['RUN ls'] }),
  ],
  [
    'a command in one that does not run',
    'notRunning',
    async () => containers.execIn(await made('created'), { command: ['sh'] }),
  ],
  [
    'a command in a paused one',
    'paused',
    async () => containers.execIn(await made('paused'), { command: ['sh'] }),
  ],
  ['attach to one that does not run', 'notRunning', async () => containers.attachTo(await made('created'))],
  ['attach to a paused one', 'paused', async () => containers.attachTo(await made('paused'))],

  [
    'remove an image that a container uses, by its only name',
    'conflict',
    async () => {
      const id = await port.containers.commit(await imported(), { reference: 'dockyard-conflict-used' });
      await made('created', { image: id, command: ['x'] });
      return images.removeImages(['dockyard-conflict-used']);
    },
  ],
  [
    'tag with a name that is none',
    'invalid',
    async () => images.tagImage({ id: 'busybox', name: 'busybox' }, 'No Name'),
  ],

  [
    'remove a volume that a container uses',
    'conflict',
    async () => {
      const name = freeName();
      await bench.volume(name);
      await made('created', { more: { HostConfig: { Binds: [`${name}:/data`] } } });
      return volumes.removeVolume(name);
    },
  ],
  ['a volume of a name that is none', 'invalid', async () => volumes.createVolume({ name: '--help me' })],
  ['a volume of a driver that is not there', 'invalid', async () => volumes.createVolume({ driver: 'none' })],

  [
    'connect twice',
    'conflict',
    async () => {
      const [to, container] = [await network(), await made('running')];
      await port.networks.connect(to.id, container.id);
      return networks.connectContainer(to, container);
    },
  ],
  [
    'disconnect what is not connected',
    'notFound',
    async () => networks.disconnectContainer(await network(), await made('running')),
  ],
  [
    'remove a network that a container is on',
    'conflict',
    async () => {
      const on = await network();
      await made('running', { more: { HostConfig: { NetworkMode: on.name } } });
      return networks.removeNetwork(on);
    },
  ],
  [
    'remove a network of the engine’s own',
    'builtIn',
    async () => networks.removeNetwork({ id: 'bridge', name: 'bridge' }),
  ],
  [
    'a network with a name that is taken',
    'nameTaken',
    async () => networks.createNetwork({ name: (await network()).name }),
  ],
  [
    'a network with a subnet that is taken',
    'subnetTaken',
    async () => {
      await network('172.31.251.0/24');
      return networks.createNetwork({ name: freeName(), subnet: '172.31.251.128/25' });
    },
  ],
];

/** A container of an image that nothing else is made from. */
async function imported(): Promise<string> {
  return bench.create({
    image: await bench.importImage('dockyard-conflict-base', Buffer.alloc(1024)),
    command: ['x'],
  });
}

describe('refused', () => {
  for (const [name, kind, prepare] of refused) {
    test(name, async () => {
      const action = await prepare();
      await assert.rejects(runWithin(action, port), { name: 'EngineError', kind });
    });
  }

  test('a file that holds no images', async () => {
    const file = join(folder, 'no.tar');
    writeFileSync(file, 'no images');
    await assert.rejects(runWithin(images.loadImages(file), port), { kind: 'notImages' });
  });
});

describe('nothing is said against', () => {
  const harmless: readonly [string, () => Promise<Action<unknown>>][] = [
    ['starting what runs', async () => containers.startContainer(await made('running'))],
    ['stopping what does not run', async () => containers.stopContainer(await made('created'))],
    [
      'waiting for what has ended',
      async () => {
        const container = await made('running', { command: ['true'] });
        await port.containers.wait(container.id);
        return containers.waitContainer(container);
      },
    ],
    [
      'the use of what does not run',
      async () => containers.statsContainer(await made('created'), () => assert.fail('it uses nothing')),
    ],
  ];
  for (const [name, prepare] of harmless)
    test(name, async () => void (await runWithin(await prepare(), port)));
});
