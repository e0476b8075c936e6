/** What a clean-up lists is what the docker command's prune removes, and then just that goes. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Inventory } from '../../src/engine/inventory.ts';
import type { DiskUsage } from '../../src/engine/port/system.ts';
import {
  planPrune,
  type PruneChoice,
  type PruneKind,
  type PruneOptions,
  type PrunePlan,
} from '../../src/engine/prune.ts';
import { settle, tickedAtFirst } from '../../src/engine/prune/selection.ts';
import { removalOf } from '../../src/engine/prune/steps.ts';
import { Bench } from './lib/bench.ts';
import { runShown, withoutDocker } from './lib/docker.ts';
import { openPort, outside } from './lib/engine.ts';

/** Without a network: none of this is about one. */
const offline = { HostConfig: { NetworkMode: 'none' } };

const port = openPort();
const bench = new Bench('prune');
const labelFilter = ['--filter', 'label=dockyard.test=prune'];
const only = (labels: Readonly<Record<string, string>>): boolean => labels['dockyard.test'] === 'prune';

/** False on engines whose `volume prune` takes named volumes too. */
let labelsAnonymous = false;

before(async () => {
  const { apiVersion } = await port.ping();
  labelsAnonymous = Number(apiVersion.split('.')[1]) >= 42;
});
beforeEach(clear);
after(clear);

/** Images without a name are not known to the bench. */
async function clear(): Promise<void> {
  await bench.clear();
  await runShown({ docker: ['image', 'prune', '--force', '--all', ...labelFilter] });
  await bench.clear();
}

type Held = Pick<Inventory, 'containers' | 'images' | 'volumes' | 'networks'>;

/** All that the engine has now. */
async function held(): Promise<Held> {
  const [containers, images, volumes, networks] = await Promise.all([
    port.containers.list(),
    port.images.list(),
    port.volumes.list(),
    port.networks.list(),
  ]);
  return {
    containers: new Map(containers.map((item) => [item.id, item])),
    images: new Map(images.map((item) => [item.id, item])),
    volumes: new Map(volumes.map((item) => [item.name, item])),
    networks: new Map(networks.map((item) => [item.id, item])),
  };
}

const choose = (kinds: readonly PruneKind[], more: Partial<PruneChoice> = {}): PruneChoice => ({
  kinds: new Set(kinds),
  namedImages: false,
  namedVolumes: false,
  ...more,
});

const plan = (now: Held, choice: PruneChoice, options: Partial<PruneOptions> = {}): PrunePlan =>
  planPrune(now, choice, { labelsAnonymous, only, ...options });

/** Ids and names of what was there before and is no more. */
async function gone(earlier: Held): Promise<string[]> {
  const now = await held();
  const kinds = ['containers', 'images', 'volumes', 'networks'] as const;
  return kinds.flatMap((kind) => [...earlier[kind].keys()].filter((id) => !now[kind].has(id))).toSorted();
}

const tickedIn = (items: PrunePlan['items']): PrunePlan['items'] => settle(items.filter(tickedAtFirst));

const idsOf = ({ items }: PrunePlan): string[] => items.map(({ id }) => id).toSorted();

type ImageSort = 'dangling' | 'named' | 'twice' | 'danglingUsed' | 'namedUsed';

/** Ids of images by what was done to them. */
async function imagesOfAllSorts(): Promise<Record<ImageSort, string>> {
  const commit = async (): Promise<string> => {
    const from = await bench.create({ labels: { made: randomUUID() } });
    const { Id } = await outside<{ Id: string }>('POST', `/commit?container=${from}`, {});
    await bench.removeContainer(from);
    return Id;
  };
  const ids = { dangling: await commit(), named: await commit(), twice: await commit() };
  const used = { danglingUsed: await commit(), namedUsed: await commit() };
  await bench.tag(ids.named, 'dockyard-prune-named', 'latest');
  await bench.tag(ids.twice, 'dockyard-prune-twice', '1');
  await bench.tag(ids.twice, 'dockyard-prune-again', '2');
  await bench.tag(used.namedUsed, 'dockyard-prune-used', 'latest');
  for (const image of Object.values(used)) await bench.create({ image });
  return { ...ids, ...used };
}

/** Names of volumes by what was done to them. */
async function volumesOfAllSorts(): Promise<Record<'anonymous' | 'named' | 'used' | 'optional', string>> {
  for (const name of ['named', 'used']) await bench.volume(`dockyard-prune-${name}`);
  await outside('POST', '/volumes/create', {
    Name: 'dockyard-prune-optional',
    Labels: bench.labels,
    DriverOpts: { type: 'tmpfs', device: 'tmpfs' },
  });
  const { Name } = await outside<{ Name: string }>('POST', '/volumes/create', { Labels: bench.labels });
  await bench.create({ more: { HostConfig: { Binds: ['dockyard-prune-used:/data'] } } });
  return {
    anonymous: Name,
    named: 'dockyard-prune-named',
    used: 'dockyard-prune-used',
    optional: 'dockyard-prune-optional',
  };
}

async function networksOfAllSorts(): Promise<Record<'empty' | 'stopped' | 'running', string>> {
  const [empty, stopped, running] = await Promise.all(
    ['empty', 'stopped', 'running'].map((name) => bench.network(`dockyard-prune-${name}`)),
  );
  await bench.create({ name: 'dockyard-prune-waits', more: { HostConfig: { NetworkMode: stopped } } });
  await bench.run({ more: { HostConfig: { NetworkMode: running } } });
  return { empty: empty ?? '', stopped: stopped ?? '', running: running ?? '' };
}

async function containersOfAllSorts(): Promise<Record<'created' | 'exited' | 'running' | 'paused', string>> {
  const ids = {
    created: await bench.create(),
    exited: await bench.run({ command: ['true'], more: offline }),
    running: await bench.run({ more: offline }),
    paused: await bench.run({ more: offline }),
  };
  await outside('POST', `/containers/${ids.paused}/pause`);
  await outside('POST', `/containers/${ids.exited}/wait`);
  return ids;
}

describe('the plan is what the docker command removes:', { skip: withoutDocker }, () => {
  const compare = async (choice: PruneChoice, ...commands: string[][]): Promise<string[]> => {
    const now = await held();
    const planned = idsOf(plan(now, choice));
    for (const docker of commands) {
      const { code, errors } = await runShown({ docker: [...docker, '--force', ...labelFilter] });
      assert.equal(code, 0, errors);
    }
    const ours = (await gone(now)).filter((id) => mine(now, id));
    assert.deepEqual(planned, ours);
    return planned;
  };
  const mine = (now: Held, id: string): boolean => {
    const things = [now.containers, now.images, now.volumes, now.networks];
    return things.some((map) => only(map.get(id)?.labels ?? {}));
  };

  test('container prune', async () => {
    const { created, exited } = await containersOfAllSorts();
    assert.deepEqual(
      await compare(choose(['container']), ['container', 'prune']),
      [created, exited].toSorted(),
    );
  });

  test('image prune', async () => {
    const { dangling } = await imagesOfAllSorts();
    assert.deepEqual(await compare(choose(['image']), ['image', 'prune']), [dangling]);
  });

  test('image prune --all', async () => {
    const { dangling, named, twice } = await imagesOfAllSorts();
    const removed = await compare(choose(['image'], { namedImages: true }), ['image', 'prune', '--all']);
    assert.deepEqual(removed, [dangling, named, twice].toSorted());
  });

  test('volume prune', async () => {
    const { anonymous, named } = await volumesOfAllSorts();
    const choice = choose(['volume'], { namedVolumes: !labelsAnonymous });
    const removed = await compare(choice, ['volume', 'prune']);
    assert.deepEqual(removed, labelsAnonymous ? [anonymous] : [anonymous, named].toSorted());
  });

  test('volume prune --all', async (context) => {
    if (!labelsAnonymous) return context.skip('this engine takes them all anyway');
    const { anonymous, named } = await volumesOfAllSorts();
    const removed = await compare(choose(['volume'], { namedVolumes: true }), ['volume', 'prune', '--all']);
    assert.deepEqual(removed, [anonymous, named].toSorted());
  });

  test('network prune', async () => {
    const { empty, stopped } = await networksOfAllSorts();
    assert.deepEqual(await compare(choose(['network']), ['network', 'prune']), [empty, stopped].toSorted());
  });

  test('all of them, one after the other', async () => {
    await Promise.all([imagesOfAllSorts(), volumesOfAllSorts(), networksOfAllSorts()]);
    const kinds = ['container', 'network', 'volume', 'image'] as const;
    const choice = choose(kinds, { namedImages: true, namedVolumes: true });
    const all = labelsAnonymous ? ['--all'] : [];
    const removed = await compare(
      choice,
      ['container', 'prune'],
      ['network', 'prune'],
      ['volume', 'prune', ...all],
      ['image', 'prune', '--all'],
    );
    const left = await held();
    assert.ok(removed.length > 10);
    assert.deepEqual(
      [...left.volumes.values()].filter(({ labels }) => only(labels)).map(({ name }) => name),
      ['dockyard-prune-optional'],
    );
  });
});

describe('what stays has a reason:', () => {
  test('each thing that the engine would keep', async () => {
    await Promise.all([imagesOfAllSorts(), volumesOfAllSorts(), networksOfAllSorts()]);
    const paused = await bench.run({ more: offline });
    await outside('POST', `/containers/${paused}/pause`);
    const { kept } = plan(await held(), choose(['network', 'volume', 'image']));
    const reasons = new Map(kept.map(({ name, why }) => [name, why]));
    assert.equal(reasons.get('dockyard-prune-running'), 'inUse');
    assert.equal(reasons.get('dockyard-prune-used'), 'inUse');
    assert.equal(reasons.get('dockyard-prune-optional'), 'hasOptions');
    assert.equal(reasons.get('dockyard-prune-named'), 'hasName');
    assert.equal(reasons.get('dockyard-prune-used:latest'), 'inUse');
    assert.equal(reasons.get('dockyard-prune-named:latest'), 'hasName');
  });

  test('a stopped container could no longer start without its network', async () => {
    const { stopped } = await networksOfAllSorts();
    const items = plan(await held(), choose(['network'])).items;
    assert.deepEqual(items.find(({ id }) => id === stopped)?.loses, { start: ['dockyard-prune-waits'] });
    assert.ok(!tickedIn(items).some(({ id }) => id === stopped), 'it is not ticked');
    const withContainers = plan(await held(), choose(['container', 'network'])).items;
    assert.ok(
      tickedIn(withContainers).some(({ id }) => id === stopped),
      'its container goes first',
    );
  });
});

describe('carried out,', () => {
  const carryOut = async (items: PrunePlan['items']): Promise<void> => {
    for (const item of items) {
      const removal = removalOf(item, await held());
      if (typeof removal === 'object') await removal.run(port, AbortSignal.timeout(30_000));
    }
  };

  test('only what was chosen goes, whatever else a prune would take', async () => {
    const [images, volumes, networks] = await Promise.all([
      imagesOfAllSorts(),
      volumesOfAllSorts(),
      networksOfAllSorts(),
    ]);
    const earlier = await held();
    const kinds = ['network', 'volume', 'image'] as const;
    const { items } = plan(earlier, choose(kinds, { namedImages: true, namedVolumes: true }));
    const chosen = [images.twice, volumes.named, networks.empty];
    await carryOut(items.filter(({ id }) => chosen.includes(id)));
    const now = await held();
    const lost = Object.values({ ...images, ...volumes, ...networks }).filter(
      (id) => !now.images.has(id) && !now.volumes.has(id) && !now.networks.has(id),
    );
    assert.deepEqual(lost.toSorted(), chosen.toSorted());
  });

  test('what is used by now stays, with all its names', async () => {
    const { named, twice } = await imagesOfAllSorts();
    const { items } = plan(await held(), choose(['image'], { namedImages: true }));
    await bench.create({ image: twice });
    await carryOut(items.filter(({ id }) => id === named || id === twice));
    const { images } = await held();
    assert.equal(images.get(twice)?.tags.length, 2);
    assert.ok(!images.has(named));
  });

  test('a name that is another image’s by now stays where it is', async () => {
    const { named, dangling } = await imagesOfAllSorts();
    const { items } = plan(await held(), choose(['image'], { namedImages: true }));
    await bench.tag(dangling, 'dockyard-prune-named', 'latest');
    await carryOut(items.filter(({ id }) => id === named));
    const { images } = await held();
    assert.deepEqual(images.get(dangling)?.tags, ['dockyard-prune-named:latest']);
  });
});

describe('sizes', () => {
  const usage = (): Promise<DiskUsage> => port.system.diskUsage(['container', 'volume', 'image']);

  test('a volume with data is not ticked, an empty one is', async () => {
    await Promise.all(['full', 'empty'].map((name) => bench.volume(`dockyard-prune-${name}`)));
    const id = await bench.run({
      command: ['sh', '-c', 'head -c 12345 /dev/zero > /data/file'],
      more: { HostConfig: { NetworkMode: 'none', Binds: ['dockyard-prune-full:/data'] } },
    });
    await outside('POST', `/containers/${id}/wait`);
    await bench.removeContainer(id);
    const { items } = plan(await held(), choose(['volume'], { namedVolumes: true }), {
      usage: await usage(),
    });
    const full = items.find(({ name }) => name === 'dockyard-prune-full');
    assert.deepEqual([full?.size, full?.loses], [12345, 'data']);
    assert.deepEqual(
      tickedIn(items).map(({ name }) => name),
      ['dockyard-prune-empty'],
    );
  });

  test('a container frees what it wrote', async () => {
    const id = await bench.run({
      command: ['sh', '-c', 'head -c 54321 /dev/zero > /file'],
      more: offline,
    });
    await outside('POST', `/containers/${id}/wait`);
    const { items } = plan(await held(), choose(['container']), { usage: await usage() });
    assert.deepEqual(
      items.map((item) => [item.id, item.size]),
      [[id, 54321]],
    );
  });
});
