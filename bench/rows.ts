/** How soon the sidebar shows what the engine has, and what changes in it, with many containers. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './lib/bench.ts';
import { bulk, Containers } from './lib/containers.ts';
import { type Figure, one, type Section } from './lib/figures.ts';
import { option, options } from './lib/options.ts';
import { timed } from './lib/time.ts';
import { MeasuredWindow } from './lib/window.ts';

const counts = options('containers', [100, 1000, 3000]);
const windows = option('windows', 5);
const changes = option('changes', 10);
const removals = option('removals', 300);

export async function rows(bench: Bench): Promise<Section[]> {
  const { engineHost } = await bench.stage();
  const containers = new Containers(engineHost, bench.lifetime);
  const floor = await measureFloor(bench);
  const sections: Section[] = [
    {
      title: 'Rows: an extension with a fixed list of 300 (the floor)',
      figures: [floor.opened, floor.added, floor.removed],
    },
  ];
  for (const count of counts) sections.push(await measureDockyard(bench, containers, count, floor));
  await containers.clear();
  return sections;
}

type Shown = Record<'opened' | 'added' | 'removed', Figure> & { readonly bulk?: Figure };

async function measureDockyard(
  bench: Bench,
  containers: Containers,
  count: number,
  floor: Shown,
): Promise<Section> {
  console.log(`  ${count} containers`);
  await containers.fill(count);
  const ids = new Map<string, string>();
  const shown = await measureWindows(bench, bench.dockyard, 'Dockyard', {
    add: async (name) => {
      ids.set(name, await containers.create(name));
    },
    remove: (name) => containers.remove(ids.get(name) ?? ''),
    removeMany: async (window) => {
      const made = await containers.createMany(removals);
      await window.when('shown', bulk);
      await sleep(2000);
      return delay(window, 'gone', bulk, () => containers.removeMany(made));
    },
  });

  const list: Figure = {
    what: 'raw API: list all containers',
    unit: 'ms',
    values: await timed(10, () => containers.list()),
  };
  const [any] = await containers.list();
  const byId = `&filters=${encodeURIComponent(JSON.stringify({ id: [any?.Id] }))}`;
  const find: Figure = {
    what: 'raw API: list one by id',
    unit: 'ms',
    values: await timed(10, () => containers.list(byId)),
  };
  return {
    title: `Rows: ${count} containers`,
    figures: [
      { ...shown.opened, beside: { 'raw list': list, floor: floor.opened } },
      { ...shown.added, beside: { 'raw list of one': find, floor: floor.added } },
      { ...shown.removed, beside: { floor: floor.removed } },
      ...(shown.bulk === undefined ? [] : [{ ...shown.bulk, beside: { 'raw list': list } }]),
      list,
      find,
    ],
  };
}

async function measureFloor(bench: Bench): Promise<Shown> {
  console.log('  the floor');
  const floor = await bench.floor();
  const file = (name: string): string => join(floor, 'rows', name);
  mkdirSync(file(''), { recursive: true });
  return measureWindows(bench, floor, 'Floor', {
    add: async (name) => writeFileSync(file(name), ''),
    remove: async (name) => rmSync(file(name)),
  });
}

/** What adds and removes a row; each resolves when the change is done. */
interface Change {
  add(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Milliseconds from the removal of many to the last row gone. */
  removeMany?(window: MeasuredWindow): Promise<number>;
}

/** Opens the view in fresh windows that are quiet, and makes changes before the eyes of the last one. */
async function measureWindows(
  bench: Bench,
  extension: string,
  button: string,
  change: Change,
): Promise<Shown> {
  const stage = await bench.stage();
  const opened: number[] = [];
  const added: number[] = [];
  const removed: number[] = [];
  let last: number | undefined;
  for (let round = 1; round <= windows; round++) {
    await using window = await MeasuredWindow.open(stage, stage.server.url, {
      extensionDevelopmentPath: extension,
    });
    await window.quiet();
    opened.push(await window.clickToRow(button, 'bench-'));
    if (round < windows) continue;
    for (let made = 0; made < changes; made++) {
      // Sorts before all others, so that it comes into view.
      const name = `a-new-${made}`;
      added.push(await delay(window, 'shown', name, () => change.add(name)));
      removed.push(await delay(window, 'gone', name, () => change.remove(name)));
    }
    last = await change.removeMany?.(window);
  }
  return {
    opened: { what: 'view opened to first row', values: opened, unit: 'ms' },
    added: { what: 'created to row shown', values: added, unit: 'ms' },
    removed: { what: 'removed to row gone', values: removed, unit: 'ms' },
    ...(last === undefined
      ? {}
      : { bulk: one(`${removals} removed at once, to the last row gone`, 'ms', last) }),
  };
}

/** Milliseconds from a change that is done to the window showing it; below zero when the window was faster. */
async function delay(
  window: MeasuredWindow,
  what: 'shown' | 'gone',
  name: string,
  change: () => Promise<void>,
): Promise<number> {
  await sleep(1000);
  const [seen, done] = await Promise.all([window.when(what, name), change().then(() => Date.now())]);
  return seen - done;
}
