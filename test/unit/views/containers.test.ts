import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../../src/ui/messages/en.ts';
import { nl } from '../../../src/ui/messages/nl.ts';
import type { Messages } from '../../../src/ui/messages/en.ts';
import { ContainersModel } from '../../../src/views/containers.ts';
import { findIn, parentIn } from '../../../src/views/layout.ts';
import { arrangement, container, labels, shown, stock, top } from './stock.ts';

const shop = stock({
  containers: [
    container('web', {
      composeProject: 'shop',
      composeService: 'web',
      image: 'nginx:alpine',
      createdAt: 30,
      networks: ['front', 'back'],
      ports: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080, hostAddress: '0.0.0.0' }],
    }),
    container('db', {
      composeProject: 'shop',
      state: 'exited',
      exitCode: 137,
      createdAt: 20,
      networks: ['back'],
    }),
    container('job-10', { state: 'exited', exitCode: 0, createdAt: 10 }),
    container('job-2', { state: 'paused', createdAt: 40, networks: [] }),
  ],
});

const model = (now: Parameters<typeof arrangement>[0]): ContainersModel => {
  const arranged = arrangement(now);
  return new ContainersModel(
    () => en,
    () => arranged,
  );
};

describe('containers are grouped', () => {
  test('by Compose project, those of none after them', () => {
    assert.deepEqual(shown(model({ group: 'project', sort: 'state' }), shop), [
      'shop | 1 of 2 running',
      '  web | :8080  nginx:alpine',
      '  db | busybox:latest',
      'job-2 | busybox:latest',
      'job-10 | busybox:latest',
    ]);
  });

  test('by image, with counts', () => {
    assert.deepEqual(shown(model({ group: 'image', sort: 'name' }), shop), [
      'busybox:latest | 3',
      '  db | busybox:latest',
      '  job-2 | busybox:latest',
      '  job-10 | busybox:latest',
      'nginx:alpine | 1, 1 running',
      '  web | :8080  nginx:alpine',
    ]);
  });

  test('by network: one on two of them stands under both, one on none last', () => {
    const byNetwork = model({ group: 'network', sort: 'name' });
    assert.deepEqual(labels(byNetwork, shop), [
      'back',
      '  db',
      '  web',
      'bridge',
      '  job-10',
      'front',
      '  web',
      'on no network',
      '  job-2',
    ]);
    const webs = [...byNetwork.layout(shop).children.values()]
      .flat()
      .filter(({ id }) => id.startsWith('web'));
    assert.equal(new Set(webs).size, 2, 'each place has a row of its own');
  });

  test('by state, what does something first', () => {
    assert.deepEqual(shown(model({ group: 'state', sort: 'name' }), shop), [
      'running | 1',
      '  web | :8080  nginx:alpine',
      'paused | 1',
      '  job-2 | busybox:latest',
      'stopped | 2',
      '  db | busybox:latest',
      '  job-10 | busybox:latest',
    ]);
  });

  test('not at all', () => {
    assert.deepEqual(labels(model({ sort: 'name' }), shop), ['db', 'job-2', 'job-10', 'web']);
  });
});

test('containers are sorted by state, name, age or image', () => {
  const sorted = (sort: string): string => labels(model({ sort }), shop).join(' ');
  assert.equal(sorted('state'), 'web job-2 db job-10');
  assert.equal(sorted('created'), 'job-2 web db job-10');
  assert.equal(sorted('image'), 'db job-2 job-10 web');
});

describe('a filter', () => {
  const found = (filter: string): string => labels(model({ sort: 'name', filter }), shop).join(' ');

  for (const [what, filter, names] of [
    ['name', 'JOB', 'job-2 job-10'],
    ['image', 'nginx', 'web'],
    ['published port', ':8080', 'web'],
    ['port inside', '80/tcp', 'web'],
    ['project', 'shop', 'db web'],
    ['network', 'front', 'web'],
    ['state, in the engine’s word', 'exited', 'db job-10'],
    ['state, in ours', 'stopped', 'db job-10'],
    ['exit code', '137', 'db'],
    ['the beginning of an ID', 'web000', 'web'],
    ['several words', 'shop running', 'web'],
    ['nothing that is there', 'nowhere', ''],
  ] as const) {
    test(`finds by ${what}`, () => assert.equal(found(filter), names));
  }

  test('does not find by digits in the middle of an ID', () => {
    assert.equal(found('0000'), '');
  });

  test('leaves the counts of a group as they are, and tells how many it shows', () => {
    const filtered = model({ group: 'project', sort: 'name', filter: 'web' });
    assert.deepEqual(shown(filtered, shop), ['shop | 1 of 2 running', '  web | :8080  nginx:alpine']);
    const { shown: count, total } = filtered.layout(shop);
    assert.deepEqual([count, total], [1, 4]);
  });
});

describe('a row', () => {
  test('is the same object as long as its thing is there, whatever happens to it', () => {
    const state = model({ group: 'state', sort: 'name' });
    const before = findIn(state.layout(shop), { noun: 'container', id: 'web'.padEnd(64, '0') });
    const stopped = stock({ containers: [container('web', { state: 'exited' })] });
    const after = findIn(state.layout(stopped), { noun: 'container', id: 'web'.padEnd(64, '0') });
    assert.ok(before);
    assert.equal(after, before);
  });

  test('knows where it stands', () => {
    const projects = model({ group: 'project', sort: 'name' });
    const layout = projects.layout(shop);
    const web = findIn(layout, { noun: 'container', id: 'web'.padEnd(64, '0') });
    assert.ok(web);
    assert.equal(parentIn(layout, web)?.id, 'shop');
    assert.equal(parentIn(layout, top(layout)[0] ?? web), undefined);
  });

  test('is said to a screen reader with its state, health, image and ports', () => {
    const all = model({ group: 'project', sort: 'name' });
    const layout = all.layout(shop);
    const spoken = [...layout.children.values()].flat().map((row) => all.look(shop, row)?.spoken);
    assert.deepEqual(spoken, [
      'Compose project, shop, 1 of 2 running',
      'job-2, paused, busybox:latest',
      'job-10, stopped with exit code 0, busybox:latest',
      'db, stopped with exit code 137, busybox:latest',
      'web, running, nginx:alpine, port 8080',
    ]);
  });

  test('follows the language', () => {
    let words: Messages = en;
    const arranged = arrangement({ sort: 'name' });
    const both = new ContainersModel(
      () => words,
      () => arranged,
    );
    const spoken = (): (string | undefined)[] =>
      top(both.layout(shop)).map((row) => both.look(shop, row)?.spoken);
    spoken();
    words = nl;
    assert.ok(
      spoken().every((label) => /draait|gestopt|gepauzeerd/.test(label ?? '')),
      spoken().join('\n'),
    );
  });

  test('shows states by shape, an ordinary end otherwise than a failure', () => {
    const icon = (more: Parameters<typeof container>[1]): string | undefined => {
      const one = stock({ containers: [container('x', more)] });
      const flat = model({});
      const [row] = top(flat.layout(one));
      return row && flat.look(one, row)?.icon[0];
    };
    const shapes = [
      icon({}),
      icon({ health: 'healthy' }),
      icon({ health: 'unhealthy' }),
      icon({ health: 'starting' }),
      icon({ state: 'paused' }),
      icon({ state: 'restarting' }),
      icon({ state: 'created' }),
      icon({ state: 'exited', exitCode: 0 }),
      icon({ state: 'exited', exitCode: 1 }),
      icon({ state: 'dead' }),
    ];
    assert.equal(new Set(shapes).size, shapes.length, shapes.join(' '));
    assert.equal(icon({ state: 'exited', exitCode: 143 }), icon({ state: 'exited', exitCode: 0 }));
  });
});

test('what has not changed is not made anew when one of a thousand has', () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    container(`bench-${String(at).padStart(4, '0')}`, { createdAt: at }),
  );
  const flat = model({ sort: 'name' });
  const looks = (containers: typeof many): unknown[] => {
    const now = stock({ containers });
    return top(flat.layout(now)).map((row) => flat.look(now, row));
  };
  const before = new Set(looks(many));
  const after = looks([...many.slice(1), container('a-new-one')]);
  assert.equal(after.filter((look) => !before.has(look)).length, 1);
});
