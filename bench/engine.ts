/** The engine layer without a window: how soon it knows what there is and what changes, and what that takes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './lib/bench.ts';
import { Client } from './lib/client.ts';
import { bulk, Containers } from './lib/containers.ts';
import { CountingProxy } from './lib/counting-proxy.ts';
import { type Figure, one, type Section } from './lib/figures.ts';
import { option, options } from './lib/options.ts';
import { timed } from './lib/time.ts';

const counts = options('containers', [100, 1000, 3000]);
const rounds = option('windows', 5);
const changes = option('changes', 10);
const removals = option('removals', 300);

export async function engine(bench: Bench): Promise<Section[]> {
  const { engineHost } = await bench.stage();
  const containers = new Containers(engineHost, bench.lifetime);
  const proxy = await CountingProxy.start(engineHost, bench.lifetime);
  const sections: Section[] = [];
  for (const count of counts) {
    console.log(`  ${count} containers`);
    await containers.fill(count);
    sections.push(await measure(bench, containers, proxy, count));
  }
  await containers.clear();
  return sections;
}

async function measure(
  bench: Bench,
  containers: Containers,
  proxy: CountingProxy,
  count: number,
): Promise<Section> {
  // In turn, so that a machine that grows busy slows both.
  const lists: number[] = [];
  const connects: number[] = [];
  const client = new Client(bench.lifetime);
  const empty = await client.ask('heap');
  for (let round = 0; round < rounds; round++) {
    lists.push(...(await timed(1, () => containers.list())));
    connects.push(await client.ask('connect', proxy.host));
  }
  const worked = await client.ask('cpu');
  await client.ask('connect', proxy.host);
  const connecting = (await client.ask('cpu')) - worked;
  const heap = (await client.ask('heap')) - empty;

  const list: Figure = { what: 'raw API: list all containers', unit: 'ms', values: lists };
  const shown = await lone(client, containers);
  const figures: Figure[] = [
    { what: 'connect to inventory ready', unit: 'ms', values: connects, beside: { 'raw list': list } },
    one('  CPU of the last of them', 'ms', connecting),
    one('heap above an empty one', 'bytes', heap),
    ...shown,
    ...(await manyRemoved(client, containers, proxy, list)),
    list,
  ];
  client.stop();
  return { title: `Engine layer in Node: ${count} containers`, figures };
}

/** Changes that come alone. */
async function lone(client: Client, containers: Containers): Promise<Figure[]> {
  const added: number[] = [];
  const removed: number[] = [];
  const found: number[] = [];
  for (let made = 0; made < changes; made++) {
    await sleep(300);
    const name = `a-new-${made}`;
    const known = client.ask('when', { name, there: true });
    const id = await containers.create(name);
    const created = Date.now();
    added.push((await known) - created);
    const byId = `&filters=${encodeURIComponent(JSON.stringify({ id: [id] }))}`;
    found.push(...(await timed(1, () => containers.list(byId))));
    await sleep(300);
    const forgotten = client.ask('when', { name, there: false });
    await containers.remove(id);
    const gone = Date.now();
    removed.push((await forgotten) - gone);
  }
  const find: Figure = { what: 'raw API: list one by id', unit: 'ms', values: found };
  return [
    { what: 'created to known', unit: 'ms', values: added, beside: { 'raw list of one': find } },
    { what: 'removed to known', unit: 'ms', values: removed },
    find,
  ];
}

/** Many removed at once, by someone else. */
async function manyRemoved(
  client: Client,
  containers: Containers,
  proxy: CountingProxy,
  list: Figure,
): Promise<Figure[]> {
  const ids = await containers.createMany(removals);
  await client.ask('when', { name: bulk, there: true });
  await sleep(1000);
  const before = proxy.count();
  const worked = await client.ask('cpu');
  const forgotten = client.ask('when', { name: bulk, there: false });
  const start = Date.now();
  await containers.removeMany(ids);
  const end = Date.now();
  const last = await forgotten;
  await sleep(1000);
  const after = proxy.count();
  return [
    {
      ...one(`${removals} removed at once, to the last one known`, 'ms', last - end),
      beside: { 'raw list': list },
    },
    one('  removing them took the engine', 'ms', end - start),
    one('  requests for it', 'requests', after.requests - before.requests),
    one('  received for it', 'bytes', after.bytesFromEngine - before.bytesFromEngine),
    one('  CPU for it', 'ms', (await client.ask('cpu')) - worked),
  ];
}
