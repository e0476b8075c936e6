import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Connected } from '../../src/engine/connection.ts';
import type { EnginePort } from '../../src/engine/port.ts';
import { Bench, inTurns, polite } from './lib/bench.ts';
import { outside } from './lib/engine.ts';
import { eventually } from './lib/eventually.ts';
import { Proxy } from './lib/proxy.ts';
import { sameAsEngine, Watch } from './lib/watch.ts';

const bench = new Bench('inventory');
let watch: Watch;
let connected: Connected;

before(async () => {
  await bench.clear();
  watch = new Watch();
  connected = await watch.until('connected');
});

afterEach(() => bench.clear());

after(() => watch.connection.dispose());

/** The container as the inventory has it now. */
function container(id: string) {
  const found = connected.inventory.containers.get(id);
  assert.ok(found, 'the inventory does not have it');
  return found;
}

describe('what somebody else does to a container shows', () => {
  test('from its making to its removal', async () => {
    const id = await bench.create({ name: 'dockyard-life' });
    await eventually(() => assert.equal(container(id).state, 'created'));
    assert.equal(container(id).name, 'dockyard-life');

    await outside('POST', `/containers/${id}/start`);
    await eventually(() => assert.equal(container(id).state, 'running'));
    await outside('POST', `/containers/${id}/pause`);
    await eventually(() => assert.equal(container(id).state, 'paused'));
    await outside('POST', `/containers/${id}/unpause`);
    await eventually(() => assert.equal(container(id).state, 'running'));
    await outside('POST', `/containers/${id}/rename?name=dockyard-other-life`);
    await eventually(() => assert.equal(container(id).name, 'dockyard-other-life'));
    await outside('POST', `/containers/${id}/stop`);
    await eventually(() => assert.equal(container(id).exitCode, 7));
    assert.equal(container(id).state, 'exited');
    await bench.removeContainer(id);
    await eventually(() => assert.ok(!connected.inventory.containers.has(id)));
  });

  test('and the listener is told which kind of thing it was', async () => {
    watch.changes.length = 0;
    await bench.create();
    await eventually(() => assert.deepEqual(watch.changes, ['container']));
    await bench.volume('dockyard-told');
    await eventually(() => assert.deepEqual(watch.changes, ['container', 'volume']));
    await bench.network('dockyard-told');
    await eventually(() => assert.deepEqual(watch.changes, ['container', 'volume', 'network']));
    await bench.tag('busybox', 'dockyard-told', '1');
    await eventually(() => assert.deepEqual(watch.changes, ['container', 'volume', 'network', 'image']));
  });

  test('its health, without anybody asking', async () => {
    const Healthcheck = { Test: ['CMD-SHELL', 'test -e /tmp/well'], Interval: 2e8, Retries: 1 };
    const id = await bench.run({ more: { Healthcheck } });
    await eventually(() => assert.equal(container(id).health, 'unhealthy'));
    const exec = { Cmd: ['touch', '/tmp/well'] };
    const { Id } = await outside<{ Id: string }>('POST', `/containers/${id}/exec`, exec);
    await outside('POST', `/exec/${Id}/start`, { Detach: true });
    await eventually(() => assert.equal(container(id).health, 'healthy'));
  });

  test('a network that it joins while it does not run, of which the engine tells nobody', async () => {
    const network = await bench.network('dockyard-quiet');
    const id = await bench.create();
    await eventually(() => assert.equal(container(id).state, 'created'));
    await outside('POST', `/networks/${network}/connect`, { Container: id });
    await delay(500);
    connected.inventory.noteChanged(id);
    await eventually(() => assert.ok(container(id).networks.includes('dockyard-quiet')));
  });

  test('its networks', async () => {
    const network = await bench.network('dockyard-side');
    const id = await bench.run();
    await outside('POST', `/networks/${network}/connect`, { Container: id });
    await eventually(() => assert.deepEqual(container(id).networks.toSorted(), ['bridge', 'dockyard-side']));
    await outside('POST', `/networks/${network}/disconnect`, { Container: id });
    await eventually(() => assert.deepEqual(container(id).networks, ['bridge']));
  });

  test('its ports, and where they answer', async () => {
    const more = { ExposedPorts: { '80/tcp': {} }, HostConfig: { PublishAllPorts: true } };
    const id = await bench.run({ more });
    const [port] = await eventually(() => {
      assert.ok(container(id).ports[0]?.hostPort);
      return container(id).ports;
    });
    assert.equal(container(id).ports.length, 1, 'IPv4 and IPv6 are one');
    assert.equal(port?.containerPort, 80);
  });

  test('its Compose project and service', async () => {
    const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' };
    const id = await bench.create({ labels });
    const { composeProject, composeService } = await eventually(() => container(id));
    assert.deepEqual([composeProject, composeService], ['shop', 'web']);
  });

  test('when it ends by itself, also when many do at once', async () => {
    const ids = await inTurns(Array.from({ length: 8 }), () => bench.run({ command: ['sleep', '0.5'] }));
    await eventually(() => {
      for (const id of ids) assert.equal(container(id).exitCode, 0);
    });
    await sameAsEngine(connected);
  });
});

describe('what somebody else does to the rest shows', () => {
  test('images: tags put on and taken off', async () => {
    const tags = (): string[] => [...connected.inventory.images.values()].flatMap((image) => image.tags);
    await bench.tag('busybox', 'dockyard-tag', 'one');
    await bench.tag('busybox', 'dockyard-tag', 'two');
    await eventually(() =>
      assert.ok(tags().includes('dockyard-tag:one') && tags().includes('dockyard-tag:two')),
    );
    await outside('DELETE', '/images/dockyard-tag:one');
    await eventually(() =>
      assert.ok(!tags().includes('dockyard-tag:one') && tags().includes('dockyard-tag:two')),
    );
  });

  test('images: one without a name, made from a container', async () => {
    const container = await bench.create();
    const { Id } = await outside<{ Id: string }>('POST', `/commit?container=${container}`, {});
    await eventually(() => assert.deepEqual(connected.inventory.images.get(Id)?.tags, []));
    await outside('DELETE', `/images/${Id}`);
    await eventually(() => assert.ok(!connected.inventory.images.has(Id)));
  });

  test('volumes and networks', async () => {
    await bench.volume('dockyard-volume');
    const network = await bench.network('dockyard-network');
    await eventually(() => assert.equal(connected.inventory.volumes.get('dockyard-volume')?.driver, 'local'));
    await eventually(() => assert.equal(connected.inventory.networks.get(network)?.name, 'dockyard-network'));
    await outside('DELETE', '/volumes/dockyard-volume');
    await outside('DELETE', `/networks/${network}`);
    await eventually(() => assert.ok(!connected.inventory.volumes.has('dockyard-volume')));
    await eventually(() => assert.ok(!connected.inventory.networks.has(network)));
  });

  test('volumes that are pruned, which the engine tells as a whole', async () => {
    await bench.volume('dockyard-prune');
    await eventually(() => assert.ok(connected.inventory.volumes.has('dockyard-prune')));
    const filters = encodeURIComponent(JSON.stringify({ label: ['dockyard.test=inventory'] }));
    await outside('POST', `/volumes/prune?filters=${filters}`);
    await eventually(() => assert.ok(!connected.inventory.volumes.has('dockyard-prune')));
  });

  test('names and labels of any kind come through letter by letter', async () => {
    const strange = '[click](command:evil) **b** `"\'<img>\u202egnp.exe\u202c\nשלום $(id) 🐳';
    const id = await bench.create({ labels: { [strange]: strange }, command: ['echo', strange] });
    await bench.volume('dockyard-strange', { [strange]: strange });
    const network = await bench.network('dockyard strange **name** "q" \u202eשלום', { [strange]: strange });
    const { inventory } = connected;
    await eventually(() => assert.equal(container(id).labels[strange], strange));
    await eventually(() => assert.equal(inventory.volumes.get('dockyard-strange')?.labels[strange], strange));
    await eventually(() => assert.equal(inventory.networks.get(network)?.labels[strange], strange));
    assert.equal(inventory.networks.get(network)?.name, 'dockyard strange **name** "q" \u202eשלום');
  });
});

test('three hundred containers come and go in a few questions', { timeout: 60_000 }, async () => {
  const lists: (readonly string[] | undefined)[] = [];
  const counting = new Watch({
    wrap: (port) => {
      const list = port.containers.list.bind(port.containers);
      port.containers.list = (ids, signal) => {
        lists.push(ids);
        return list(ids, signal);
      };
      return port;
    },
  });
  const { inventory, port } = await counting.until('connected');
  const before = inventory.containers.size;
  lists.length = 0;
  let began = Date.now();
  const ids = await inTurns(Array.from({ length: 300 }), () => bench.create());
  await eventually(() => assert.equal(inventory.containers.size, before + 300));
  assert.ok(
    lists.length <= 2 + (Date.now() - began) / 100,
    `${lists.length} questions for 300 new containers`,
  );
  await sameAsEngine({ inventory, port });

  // What is removed is known by its id: nothing need be asked.
  lists.length = 0;
  began = Date.now();
  await inTurns(ids, (id) => bench.removeContainer(id));
  await eventually(() => assert.equal(inventory.containers.size, before));
  assert.deepEqual(lists, []);
  await sameAsEngine({ inventory, port });
  counting.connection.dispose();
});

test('a container that is removed while the question about it is under way stays away', async () => {
  const answers = new Gate();
  const slow = new Watch({ wrap: (port) => answers.putBefore(port) });
  const { inventory, port } = await slow.until('connected');
  answers.close();
  const id = await bench.create();
  await eventually(() => assert.equal(answers.waiting, 1));
  await bench.removeContainer(id);
  await delay(100);
  answers.open();
  await delay(200);
  assert.ok(!inventory.containers.has(id));
  await sameAsEngine({ inventory, port });
  slow.connection.dispose();
});

test('what happens during the first listing is not missed', async () => {
  const gone = await bench.create();
  const answers = new Gate();
  answers.close();
  const slow = new Watch({ wrap: (port) => answers.putBefore(port) });
  await eventually(() => assert.equal(answers.waiting, 1));
  const made = await bench.create();
  await bench.removeContainer(gone);
  await delay(100);
  answers.open();
  const { inventory, port } = await slow.until('connected');
  assert.ok(!inventory.containers.has(gone));
  await eventually(() => assert.ok(inventory.containers.has(made)));
  await sameAsEngine({ inventory, port });
  slow.connection.dispose();
});

test('nothing is asked of the engine while nothing happens that shows', { timeout: 30_000 }, async () => {
  const proxy = await Proxy.start();
  const idle = new Watch({ address: proxy.address });
  const Healthcheck = { Test: ['CMD', 'true'], Interval: 2e8 };
  const id = await bench.run({ command: polite, more: { Healthcheck } });
  const inventory = await idle.inventory();
  await eventually(() => assert.equal(inventory.containers.get(id)?.health, 'healthy'));
  await delay(300);
  proxy.requests.length = 0;
  for (const end = Date.now() + 5000; Date.now() < end; await delay(250)) {
    const { Id } = await outside<{ Id: string }>('POST', `/containers/${id}/exec`, { Cmd: ['true'] });
    await outside('POST', `/exec/${Id}/start`, { Detach: true });
    await outside('GET', `/containers/${id}/top`);
  }
  assert.deepEqual(proxy.requests, []);
  idle.connection.dispose();
  proxy.stop();
});

/** Keeps the engine's lists of containers back, as a slow network would. */
class Gate {
  waiting = 0;
  #opened = Promise.withResolvers<void>();

  constructor() {
    this.#opened.resolve();
  }

  close(): void {
    this.#opened = Promise.withResolvers();
  }

  open(): void {
    this.#opened.resolve();
  }

  putBefore(port: EnginePort): EnginePort {
    const list = port.containers.list.bind(port.containers);
    port.containers.list = async (ids, signal) => {
      const answer = await list(ids, signal);
      this.waiting++;
      await this.#opened.promise;
      this.waiting--;
      return answer;
    };
    return port;
  }
}
