/** What the commands do to containers, images, volumes and networks, through the port and as the engine then shows it. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Container } from '../../src/engine/model.ts';
import { Bench, polite } from './lib/bench.ts';
import { openPort } from './lib/engine.ts';
import { eventually } from './lib/eventually.ts';

const bench = new Bench('lifecycle');
const port = openPort();

before(() => bench.clear());
after(() => bench.clear());

async function look(id: string): Promise<Container | undefined> {
  return (await port.containers.list([id]))[0];
}

test('the engine says what it is', async () => {
  const { product, version, apiVersion } = await port.ping();
  assert.ok(['docker', 'podman'].includes(product));
  assert.match(version, /^\d+\.\d+/);
  assert.match(apiVersion, /^1\.\d+$/);
});

describe('a container', () => {
  test('is created, started, stopped, restarted and removed', async () => {
    const id = await port.containers.create(bench.spec({ name: 'dockyard-lifecycle', command: polite }));
    assert.equal((await look(id))?.state, 'created');

    await port.containers.start(id);
    const running = await look(id);
    assert.deepEqual(
      [running?.state, running?.name, running?.image],
      ['running', 'dockyard-lifecycle', 'busybox'],
    );

    await port.containers.stop(id);
    const stopped = await eventually(async () => {
      const found = await look(id);
      assert.equal(found?.state, 'exited');
      return found;
    });
    assert.equal(stopped?.exitCode, 7, 'it was asked to end, not killed');

    await port.containers.restart(id);
    assert.equal((await look(id))?.state, 'running');

    await port.remove('container', id, { force: true });
    assert.equal(await look(id), undefined);
  });

  test('that runs already, or not any more, may be started or stopped again', async () => {
    const id = await bench.create();
    await port.containers.stop(id);
    await port.containers.start(id);
    await port.containers.start(id);
    await port.containers.stop(id);
    await port.containers.stop(id);
  });

  test('is found by name too', async () => {
    const id = await bench.create({ name: 'dockyard-by-name' });
    const { Id } = (await port.inspect('container', 'dockyard-by-name')) as { Id: string };
    assert.equal(Id, id);
  });

  test('takes its anonymous volumes with it when asked to', async () => {
    const id = await bench.create({ more: { Volumes: { '/data': {} } } });
    const { Mounts } = (await port.inspect('container', id)) as { Mounts: { Name: string }[] };
    const volume = Mounts[0]?.Name ?? '';
    await port.inspect('volume', volume);
    await port.remove('container', id, { volumes: true });
    await assert.rejects(port.inspect('volume', volume), { kind: 'notFound' });
  });

  test('that needs a volume shows it', async () => {
    await bench.volume('dockyard-mounted');
    const id = await bench.create({
      more: { HostConfig: { Binds: ['dockyard-mounted:/data:ro', '/etc:/host'] } },
    });
    assert.deepEqual(
      (await look(id))?.mounts.toSorted((a, b) => (a.target < b.target ? -1 : 1)),
      [
        { type: 'volume', source: 'dockyard-mounted', target: '/data', readOnly: true },
        { type: 'bind', source: '/etc', target: '/host', readOnly: false },
      ],
    );
  });
});

test('a question about some containers gets those and no others', async () => {
  const [one, two] = [await bench.create(), await bench.create(), await bench.create()];
  const found = await port.containers.list([one, two, 'f'.repeat(64)]);
  assert.deepEqual(found.map(({ id }) => id).toSorted(), [one, two].toSorted());
});

test('an image is inspected and removed by any of its names', async () => {
  const name = await bench.tag('busybox', 'dockyard-image', 'one');
  const { Id, RepoTags } = (await port.inspect('image', name)) as { Id: string; RepoTags: string[] };
  assert.ok(RepoTags.includes(name));
  await port.remove('image', name);
  const image = (await port.images.list()).find(({ id }) => id === Id);
  assert.ok(image && !image.tags.includes(name), 'the image is still there under its other name');
});

test('a volume and a network are inspected and removed', async () => {
  await bench.volume('dockyard-volume', { purpose: 'test' });
  const network = await bench.network('dockyard-network', { purpose: 'test' });
  const volume = (await port.inspect('volume', 'dockyard-volume')) as { Labels: object };
  assert.deepEqual(volume.Labels, { purpose: 'test', ...bench.labels });
  const { Name } = (await port.inspect('network', network)) as { Name: string };
  assert.equal(Name, 'dockyard-network');
  const listed = (await port.networks.list()).find(({ id }) => id === network);
  assert.match(listed?.subnets[0] ?? '', /^\d+\.\d+\.\d+\.\d+\/\d+$/);

  await port.remove('volume', 'dockyard-volume');
  await port.remove('network', network);
  await assert.rejects(port.inspect('volume', 'dockyard-volume'), { kind: 'notFound' });
  await assert.rejects(port.inspect('network', network), { kind: 'notFound' });
});

test('a name that needs escaping is asked for as it is', async () => {
  const name = 'dockyard strange?x=1&y#é "%41"';
  const id = await bench.network(name);
  assert.equal(((await port.inspect('network', name)) as { Id: string }).Id, id);
  await port.remove('network', name);
  await assert.rejects(port.inspect('network', id), { kind: 'notFound' });
});
