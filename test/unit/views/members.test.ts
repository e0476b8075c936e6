import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Measured } from '../../../src/ui/measurements.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { NetworksModel } from '../../../src/views/networks.ts';
import { VolumesModel } from '../../../src/views/volumes.ts';
import { arrangement, container, labels, network, shown, stock, volume } from './stock.ts';

const anonymous = 'f'.repeat(64);
const everything = stock({
  containers: [
    container('web', {
      networks: ['front', 'back'],
      addresses: { front: '172.20.0.2', back: '172.21.0.2' },
      mounts: [
        { type: 'volume', source: 'data', target: '/data', readOnly: false },
        { type: 'volume', source: 'data', target: '/copy', readOnly: true },
        { type: 'bind', source: '/srv', target: '/srv', readOnly: false },
      ],
    }),
    container('db', { networks: ['back'], state: 'exited', exitCode: 0 }),
  ],
  volumes: [
    volume('logs', { createdAt: 5 }),
    volume(anonymous, { createdAt: 9 }),
    volume('data', { createdAt: 1 }),
  ],
  networks: [
    network('bridge'),
    network('front'),
    network('back', { driver: 'overlay', subnets: ['10.1.0.0/24'] }),
  ],
});

const sizes: Readonly<Record<string, Measured>> = {
  logs: { bytes: 2000, measuredAt: 0 },
  data: { bytes: 1000, measuredAt: 0 },
};
const measurements = { size: (_kind: string, name: string): Measured | undefined => sizes[name] };

describe('a volume', () => {
  const model = (now: Parameters<typeof arrangement>[0] = {}, measured = true): VolumesModel => {
    const arranged = arrangement({ sort: 'name', ...now });
    return new VolumesModel(
      () => en,
      () => arranged,
      measured ? measurements : { size: () => undefined },
    );
  };

  test('shows who mounts it, and where', () => {
    assert.deepEqual(shown(model({}, false), everything), [
      'data | web',
      '  web | /data, /copy:ro',
      'logs',
      'ffffffffffff…',
    ]);
  });

  test('has a size once it has been measured', () => {
    assert.equal(shown(model(), everything)[0], 'data | 1 kB  web');
  });

  test('is sorted by name, age or size; what was not measured comes last', () => {
    assert.deepEqual(labels(model({ sort: 'size' }), everything), ['logs', 'data', '  web', 'ffffffffffff…']);
    assert.equal(labels(model({ sort: 'created' }), everything)[0], 'ffffffffffff…');
  });

  test('is found by the container that mounts it', () => {
    assert.deepEqual(labels(model({ filter: 'web' }), everything), ['data', '  web']);
  });

  test('can be opened only when there is something under it', () => {
    const all = model();
    const rows = all.layout(everything).children.get(undefined) ?? [];
    assert.deepEqual(
      rows.map((row) => all.look(everything, row)?.under),
      ['hidden', undefined, undefined],
    );
  });
});

describe('a network', () => {
  const model = (now: Parameters<typeof arrangement>[0] = {}): NetworksModel => {
    const arranged = arrangement({ sort: 'name', ...now });
    return new NetworksModel(
      () => en,
      () => arranged,
    );
  };

  test('shows who is on it, with addresses; the engine’s own come last', () => {
    assert.deepEqual(shown(model(), everything), [
      'back | overlay  db, web',
      '  db',
      '  web | 172.21.0.2',
      'front | bridge  web',
      '  web | 172.20.0.2',
      'bridge',
    ]);
  });

  test('is sorted by driver, and found by subnet', () => {
    assert.deepEqual(
      labels(model({ sort: 'driver' }), everything).filter((label) => !label.startsWith(' ')),
      ['front', 'bridge', 'back'],
    );
    assert.deepEqual(labels(model({ filter: '10.1.0' }), everything), ['back', '  db', '  web']);
  });

  test('and its members say what they are', () => {
    const all = model();
    const layout = all.layout(everything);
    const spoken = [...layout.children.values()].flat().map((row) => all.look(everything, row)?.spoken);
    assert.deepEqual(spoken, [
      'back, network, overlay, used by 2 containers',
      'front, network, bridge, used by 1 container',
      'bridge, network, made by the engine itself, not used by a container',
      'db, stopped with exit code 0',
      'web, running, 172.21.0.2',
      'web, running, 172.20.0.2',
    ]);
  });
});
