import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Container, ContainerState } from '../../../src/engine/model.ts';
import { en } from '../../../src/ui/messages/en.ts';
import type { Row } from '../../../src/ui/rows.ts';
import { groups, sorts } from '../../../src/ui/view-choices.ts';
import { ContainersModel } from '../../../src/views/containers.ts';
import { Feed } from '../../../src/views/feed.ts';
import type { Stock, ViewModel } from '../../../src/views/layout.ts';
import { NetworksModel } from '../../../src/views/networks.ts';
import { arrangement, container, network, shown, stock } from './stock.ts';

/** A view as VS Code keeps it: it asks again for what it is told of, and remembers the rest. */
class Screen {
  readonly #feed: Feed;
  #rows = new Map<Row | undefined, readonly Row[]>();
  #texts = new Map<Row, string>();
  asked = 0;
  everything = 0;

  constructor(model: ViewModel) {
    this.#feed = new Feed(model);
  }

  /** Shows what the engine has now; true when anything had to be asked for. */
  follow(now: Stock): boolean {
    this.#feed.change();
    const changed = this.#feed.renew(now);
    if (changed === 'everything' || this.#rows.size === 0) {
      this.everything++;
      this.#rows = new Map();
      this.#fetch(now, undefined);
      return true;
    }
    for (const row of changed) {
      this.#draw(now, row);
      if (this.#rows.has(row)) this.#fetch(now, row);
    }
    return changed.length > 0;
  }

  lines(parent?: Row, depth = 0): string[] {
    return (this.#rows.get(parent) ?? []).flatMap((row) => [
      `${'  '.repeat(depth)}${this.#texts.get(row)}`,
      ...this.lines(row, depth + 1),
    ]);
  }

  #fetch(now: Stock, parent: Row | undefined): void {
    const { rows, more } = this.#feed.give(now, parent);
    this.asked += rows.length;
    this.#rows.set(parent, rows);
    for (const row of rows) {
      this.#draw(now, row);
      if (row.noun !== 'container' && row.noun !== 'member') this.#fetch(now, row);
    }
    if (more) this.follow(now);
  }

  #draw(now: Stock, row: Row): void {
    const look = this.#feed.giveLook(now, row);
    this.#texts.set(row, [look?.label, look?.description].filter(Boolean).join(' | '));
  }
}

/** Numbers that are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(of: readonly T[], below: (below: number) => number): T {
  return of[below(of.length)] as T;
}

/** Changes one container: makes, removes, renames it, or moves it to another state or network. */
function happen(containers: Container[], below: (below: number) => number): Container[] {
  const what = below(5);
  const at = below(containers.length);
  const one = containers[at];
  if (what === 0 || one === undefined) {
    const project = below(2) === 0 ? {} : { composeProject: pick(['shop', 'blog'], below) };
    return [...containers, container(`c-${below(1_000_000)}`, { createdAt: below(100), ...project })];
  }
  if (what === 1) return containers.toSpliced(at, 1);
  const change: Partial<Container>[] = [
    { name: `renamed-${below(1000)}` },
    { state: pick<ContainerState>(['running', 'exited', 'paused', 'created'], below), exitCode: below(2) },
    { networks: pick([['front'], ['back', 'front'], []], below) },
  ];
  return containers.with(at, { ...one, ...change[what - 2] });
}

describe('after whatever happens, what is shown is what there is', () => {
  const choices = groups.containers.flatMap((group) => sorts.containers.map((sort) => ({ group, sort })));
  for (const { group, sort } of choices) {
    test(`containers by ${group}, sorted by ${sort}`, () => {
      const arranged = arrangement({ group, sort });
      const model = (): ContainersModel =>
        new ContainersModel(
          () => en,
          () => arranged,
        );
      const screen = new Screen(model());
      const below = chance(group.length * 31 + sort.length);
      let containers: Container[] = [];
      for (let round = 0; round < 150; round++) {
        for (let each = below(3); each >= 0; each--) containers = happen(containers, below);
        screen.follow(stock({ containers }));
        assert.deepEqual(screen.lines(), shown(model(), stock({ containers })), `round ${round}`);
      }
    });
  }

  test('networks with who is on them', () => {
    const arranged = arrangement({ sort: 'name' });
    const model = (): NetworksModel =>
      new NetworksModel(
        () => en,
        () => arranged,
      );
    const screen = new Screen(model());
    const below = chance(7);
    const networks = [network('front'), network('back')];
    let containers: Container[] = [];
    for (let round = 0; round < 150; round++) {
      containers = happen(containers, below);
      screen.follow(stock({ containers, networks }));
      assert.deepEqual(screen.lines(), shown(model(), stock({ containers, networks })), `round ${round}`);
    }
  });
});

test('the first row that opens, and the last, move all: VS Code makes room for the arrow in each', () => {
  const networks = [network('front'), network('back')];
  const on = (...names: readonly string[]): Stock =>
    stock({ networks, containers: names.map((name) => container(`on-${name}`, { networks: [name] })) });
  const arranged = arrangement({ sort: 'name' });
  const feed = new Feed(
    new NetworksModel(
      () => en,
      () => arranged,
    ),
  );
  const renewed = (now: Stock): unknown => {
    feed.change();
    const changed = feed.renew(now);
    const rows = changed === 'everything' ? feed.give(now, undefined).rows : changed;
    for (const row of rows) feed.giveLook(now, row);
    return changed;
  };
  for (const row of feed.give(on(), undefined).rows) feed.giveLook(on(), row);
  assert.equal(renewed(on('front')), 'everything');
  assert.equal((renewed(on('front', 'back')) as Row[]).length, 1);
  assert.equal((renewed(on('back')) as Row[]).length, 1);
  assert.equal(renewed(on()), 'everything');
});

describe('of a thousand containers', () => {
  const many = Array.from({ length: 1000 }, (_, at) => container(`bench-${String(at).padStart(4, '0')}`));
  const arranged = arrangement({ group: 'project', sort: 'name' });
  const screenOf = (): Screen =>
    new Screen(
      new ContainersModel(
        () => en,
        () => arranged,
      ),
    );

  test('the first screenful comes first, and then all of them', () => {
    const feed = new Feed(
      new ContainersModel(
        () => en,
        () => arranged,
      ),
    );
    const all = stock({ containers: many });
    const first = feed.give(all, undefined);
    assert.deepEqual([first.rows.length, first.more], [60, true]);
    assert.equal(feed.renew(all), 'everything');
    const then = feed.give(all, undefined);
    assert.deepEqual([then.rows.length, then.more], [1000, false]);
  });

  test('one that changes is asked for alone', () => {
    const screen = screenOf();
    screen.follow(stock({ containers: many }));
    screen.everything = 0;
    screen.follow(stock({ containers: many.with(500, { ...(many[500] as Container), health: 'healthy' }) }));
    assert.equal(screen.everything, 0);
  });

  test('nothing is asked for when nothing shows', () => {
    const screen = screenOf();
    screen.follow(stock({ containers: many }));
    const now = many.with(500, { ...(many[500] as Container), status: 'Up 4 minutes' });
    assert.equal(screen.follow(stock({ containers: now })), false);
  });
});
