/** Networks, and who is on them: made and joined as the docker command does it, and every refusal as what it is. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  aliasesOn,
  connectContainer,
  createNetwork,
  disconnectContainer,
  removeNetwork,
} from '../../src/engine/actions/networks.ts';
import { inspectObject } from '../../src/engine/actions/system.ts';
import type { Named } from '../../src/engine/action.ts';
import type { ConnectOptions, NetworkSpec } from '../../src/engine/port/networks.ts';
import { Bench } from './lib/bench.ts';
import { type Outcome, runShown, sameEffect, withoutDocker } from './lib/docker.ts';
import { openPort, outside } from './lib/engine.ts';

const bench = new Bench('networks');
const port = openPort();
const { labels } = bench;
const signal = (): AbortSignal => AbortSignal.timeout(10_000);

before(() => bench.clear());
after(() => bench.clear());

interface Inspected {
  readonly Id: string;
  readonly Created: string;
  readonly Containers: Record<string, object>;
  readonly [key: string]: unknown;
}

const inspect = (network: string): Promise<Inspected> =>
  outside('GET', `/networks/${encodeURIComponent(network)}`);

let ranges = 0;
/** The beginning of a subnet of 256 addresses that no other test has. */
const freeRange = (): string => `10.77.${ranges++}`;

describe('a network is made as the docker command makes it', () => {
  interface Subject {
    readonly name: string;
    readonly range: string;
  }
  const specs: Readonly<Record<string, (subject: Subject) => Omit<NetworkSpec, 'name'>>> = {
    'with a subnet of its own': ({ range }) => ({ subnet: `${range}.0/24` }),
    'with addresses of all kinds': ({ range }) => ({
      subnet: `${range}.0/24`,
      gateway: `${range}.254`,
      ipRange: `${range}.128/26`,
    }),
    'with its driver, and no way out': ({ range }) => ({
      driver: 'bridge',
      subnet: `${range}.0/24`,
      internal: true,
    }),
    attachable: ({ range }) => ({ subnet: `${range}.0/24`, attachable: true }),
    'with ipv6': ({ range }) => ({ ipv6: true, subnet: `fd00:77:${range.split('.')[2]}::/64` }),
    'with labels and options of all sorts': ({ range }) => ({
      subnet: `${range}.0/24`,
      labels: { quote: `it's "so"`, empty: '', equals: 'a=b', é: '→ x' },
      options: {
        'com.docker.network.driver.mtu': '1400',
        'com.docker.network.bridge.enable_icc': 'false',
        'com.docker.network.bridge.name': `dy${range.split('.')[2]}`,
        'anything else': 'a b',
      },
    }),
  };
  for (const [what, spec] of Object.entries(specs)) {
    sameEffect(what, {
      prepare: (name) => ({ name, range: freeRange() }),
      action: (subject: Subject) => {
        const given = spec(subject);
        return createNetwork({ ...given, name: subject.name, labels: { ...given.labels, ...labels } });
      },
      observe: async ({ name }, outcome: Outcome<string>) => {
        const { Id, Created: _, IPAM, ...network } = await inspect(name);
        assert.equal(outcome.by === 'action' ? outcome.answer : outcome.output.trim(), Id);
        // Beside an IPv6 subnet the engine takes an IPv4 one that is free just then.
        const { Config } = IPAM as { Config: { Subnet: string }[] };
        return { ...network, Config: Config.filter(({ Subnet }) => /^(10\.77|fd00)/.test(Subnet)) };
      },
      same: ({ range }) => [range, `fd00:77:${range.split('.')[2]}:`, `dy${range.split('.')[2]}`],
    });
  }

  sameEffect('with nothing but its name', {
    prepare: (name) => name,
    action: (name) => createNetwork({ name, labels }),
    observe: async (name) => {
      const { Id: _, Created: __, IPAM: ___, ...network } = await inspect(name);
      return network;
    },
  });
});

interface Place extends Named {
  readonly network: Named;
  readonly range: string;
}

/** A network with a subnet of its own, and a container that is not on it. */
async function apart(name: string, more: { running?: boolean } = {}): Promise<Place> {
  const range = freeRange();
  const id = await port.networks.create({ name: `${name}-net.1`, subnet: `${range}.0/24`, labels });
  const container = more.running === false ? await bench.create({ name }) : await bench.run({ name });
  return { id: container, name, network: { id, name: `${name}-net.1` }, range };
}

/** The same, connected. */
async function together(name: string, options: ConnectOptions = {}, more = {}): Promise<Place> {
  const place = await apart(name, more);
  await port.networks.connect(place.network.id, place.id, options);
  return place;
}

interface Endpoint {
  readonly Aliases: string[] | null;
  readonly IPAMConfig: Record<string, string> | null;
}

/** Which networks it is on, and what it has there that one chooses. */
async function places({ id }: Named): Promise<Record<string, [string[], object]>> {
  type Answer = { readonly NetworkSettings: { readonly Networks: Record<string, Endpoint> } };
  const { NetworkSettings } = await outside<Answer>('GET', `/containers/${id}/json`);
  return Object.fromEntries(
    Object.entries(NetworkSettings.Networks).map(([name, { Aliases, IPAMConfig }]) => [
      name,
      [(Aliases ?? []).filter((alias) => !id.startsWith(alias)).toSorted(), IPAMConfig ?? {}],
    ]),
  );
}

const same = ({ id, network, range }: Place): string[] => [id, network.id, range];

describe('a container joins a network as by the docker command', () => {
  const ways: Readonly<Record<string, (place: Place) => ConnectOptions>> = {
    simply: () => ({}),
    'with other names': () => ({ aliases: ['api', 'cache.local', 'a_b-c'] }),
    'with an address of its own': ({ range }) => ({ address: `${range}.77` }),
    'with both': ({ range }) => ({ aliases: ['api'], address: `${range}.78` }),
  };
  for (const [what, options] of Object.entries(ways)) {
    for (const running of [true, false]) {
      sameEffect(`${what}, ${running ? 'running' : 'stopped'}`, {
        prepare: (name) => apart(name, { running }),
        action: (place: Place) => connectContainer(place.network, place, options(place)),
        observe: places,
        same,
      });
    }
  }

  sameEffect('with an address of IPv6', {
    prepare: async (name) => {
      const range = `fd00:78:${ranges++}`;
      const spec = { name: `${name}-net.1`, ipv6: true, subnet: `${range}::/64`, labels };
      const id = await port.networks.create(spec);
      return { id: await bench.run({ name }), name, network: { id, name: spec.name }, range };
    },
    action: (place: Place) => connectContainer(place.network, place, { address: `${place.range}::77` }),
    observe: places,
    same,
  });

  sameEffect('of the engine itself', {
    prepare: async (name) => {
      const place = await together(name);
      await port.networks.disconnect('bridge', place.id);
      return place;
    },
    action: (place: Place) => connectContainer({ id: 'bridge', name: 'bridge' }, place),
    observe: places,
    same,
  });
});

describe('a container leaves a network as by the docker command', () => {
  for (const [what, force, running] of [
    ['running', false, true],
    ['stopped', false, false],
    ['running, by force', true, true],
    ['stopped, by force', true, false],
  ] as const) {
    sameEffect(what, {
      prepare: (name) => together(name, {}, { running }),
      action: (place: Place) => disconnectContainer(place.network, place, { force }),
      observe: async (place) => [await places(place), (await inspect(place.network.id)).Containers],
      same,
    });
  }

  test('and joins it again as it was', async () => {
    const place = await apart('dockyard-networks-again');
    const options = { aliases: ['api', 'cache'], address: `${place.range}.9` };
    await connectContainer(place.network, place, options).run(port, signal());
    const before = await places(place);
    const had = await disconnectContainer(place.network, place).run(port, signal());
    assert.deepEqual(had, options);
    assert.deepEqual(Object.keys(await places(place)), ['bridge']);
    await connectContainer(place.network, place, had).run(port, signal());
    assert.deepEqual(await places(place), before);
  });

  test('and had nothing there that one chooses, when it was connected simply', async () => {
    const place = await together('dockyard-networks-simple');
    assert.deepEqual(await disconnectContainer(place.network, place).run(port, signal()), {});
  });
});

test('a container without a connection can join a network once it has left “none”', async () => {
  const { network } = await apart('dockyard-networks-none');
  const id = await bench.run({ more: { HostConfig: { NetworkMode: 'none' } } });
  await assert.rejects(port.networks.connect(network.id, id), { kind: 'invalid' });
  await port.networks.disconnect('none', id);
  await port.networks.connect(network.id, id);
  assert.deepEqual(Object.keys(await places({ id, name: id })), [network.name]);
});

describe('a network is removed as the docker command removes it', () => {
  const list = async (): Promise<string[]> =>
    (await port.networks.list()).map(({ name }) => name).filter((name) => name.includes('removed'));

  sameEffect('simply', {
    prepare: async (name) => ({ id: await bench.network(`${name}.removed`), name: `${name}.removed` }),
    action: removeNetwork,
    observe: list,
  });

  test('also when its name looks like an option', { skip: withoutDocker }, async () => {
    for (const name of ['-f', '--removed']) {
      await bench.network(name);
      const { code, errors } = await runShown(removeNetwork({ id: '', name }));
      assert.equal(code, 0, errors);
    }
    assert.deepEqual(await list(), []);
  });
});

describe('who is on a network', () => {
  test('is told with other names, not with the one that the engine gives by itself', async () => {
    const one = await together('dockyard-networks-one', { aliases: ['api', 'www'] });
    const two = { id: await bench.run({ name: 'dockyard-networks-two' }), name: 'dockyard-networks-two' };
    await port.networks.connect(one.network.id, two.id);
    const gone = { id: 'f'.repeat(64), name: 'gone' };
    const aliases = await aliasesOn(one.network, [one, two, gone]).run(port, signal());
    assert.deepEqual(
      [...aliases],
      [
        [one.id, ['api', 'www']],
        [two.id, []],
        [gone.id, []],
      ],
    );
    const details = await inspectObject('network', one.network.id, one.network.name).run(port, signal());
    assert.deepEqual(Object.keys((details as Inspected).Containers).toSorted(), [one.id, two.id].toSorted());
  });

  test('is what the shown commands tell too', { skip: withoutDocker }, async () => {
    const { network, ...container } = await together('dockyard-networks-shown', { aliases: ['api'] });
    const told = await runShown(inspectObject('network', network.id, network.name));
    assert.ok(told.output.includes(container.id));
    assert.match((await runShown(aliasesOn(network, [container]))).output, /"api"/);
  });

  test('knows how each container is connected', async () => {
    const host = await bench.run({ more: { HostConfig: { NetworkMode: 'host' } } });
    const guest = await bench.run({ more: { HostConfig: { NetworkMode: `container:${host}` } } });
    const none = await bench.create({ more: { HostConfig: { NetworkMode: 'none' } } });
    const found = await port.containers.list([host, guest, none]);
    const modes = new Map(found.map(({ id, networkMode }) => [id, networkMode]));
    assert.deepEqual(
      [host, guest, none].map((id) => modes.get(id)),
      ['host', `container:${host}`, 'none'],
    );
  });
});

describe('the engine refuses a network', () => {
  const create = (spec: NetworkSpec): Promise<string> => port.networks.create({ ...spec, labels });
  const name = 'dockyard-networks.refused';

  test('of a name that another has, also one of its own', async () => {
    const range = freeRange();
    await create({ name: 'dockyard-networks.taken', subnet: `${range}.0/24` });
    await assert.rejects(create({ name: 'dockyard-networks.taken' }), {
      kind: 'nameTaken',
      subject: 'dockyard-networks.taken',
    });
    await assert.rejects(create({ name: 'bridge' }), { kind: 'nameTaken', subject: 'bridge' });
  });

  test('of which another has addresses', async () => {
    const range = freeRange();
    await create({ name: 'dockyard-networks.overlap', subnet: `${range}.0/24` });
    await assert.rejects(create({ name, subnet: `${range}.128/25` }), { kind: 'subnetTaken' });
    await assert.rejects(create({ name, subnet: '10.77.0.0/16' }), { kind: 'subnetTaken' });
  });

  for (const [what, spec] of [
    ['whose subnet is none', { subnet: 'everything' }],
    ['whose gateway is elsewhere', { subnet: '10.76.0.0/24', gateway: '10.75.0.1' }],
    ['with a gateway and no subnet', { gateway: '10.76.0.1' }],
    ['of a driver that it does not have', { driver: 'nope' }],
    ['with an option that cannot be read', { options: { 'com.docker.network.driver.mtu': 'large' } }],
    ['of a network card that is not there', { driver: 'macvlan', options: { parent: 'nope0' } }],
  ] as const) {
    test(what, () => assert.rejects(create({ name, ...spec }), { kind: 'invalid' }));
  }

  test('over several engines without a swarm', () =>
    assert.rejects(create({ name, driver: 'overlay' }), { kind: 'unsupported' }));

  test('of the driver host, of which there is one', () =>
    assert.rejects(create({ name, driver: 'host' }), { kind: 'conflict' }));

  test('and nothing is left of it', async () => {
    assert.ok((await port.networks.list()).every((network) => network.name !== name));
  });

  test('to be removed while a container is on it, and when it is its own', async () => {
    const { network } = await together('dockyard-networks-busy');
    await assert.rejects(removeNetwork(network).run(port, signal()), { kind: 'conflict' });
    const own = removeNetwork({ id: 'host', name: 'host' }).run(port, signal());
    await assert.rejects(own, { kind: 'builtIn', subject: 'host' });
  });
});

describe('the engine refuses to connect', () => {
  test('what is on it already, when it runs', async () => {
    const { network, id } = await together('dockyard-networks-twice');
    await assert.rejects(port.networks.connect(network.id, id), { kind: 'conflict' });
  });

  test('what is gone, or to what is gone', async () => {
    const { network, id } = await apart('dockyard-networks-gone');
    await assert.rejects(port.networks.connect(network.id, 'f'.repeat(64)), { kind: 'notFound' });
    await assert.rejects(port.networks.connect('f'.repeat(64), id), { kind: 'notFound' });
    await assert.rejects(port.networks.disconnect('f'.repeat(64), id), { kind: 'notFound' });
    await assert.rejects(port.networks.disconnect(network.id, 'f'.repeat(64)), { kind: 'notFound' });
  });

  test('to disconnect what is not on it', async () => {
    const { network, id } = await apart('dockyard-networks-off');
    await assert.rejects(port.networks.disconnect(network.id, id), { kind: 'notFound' });
    await assert.rejects(port.networks.disconnect(network.id, id, { force: true }), { kind: 'notFound' });
  });

  test('an address that is taken, or not of the network', async () => {
    const { network, id, range } = await apart('dockyard-networks-address');
    const other = await bench.run();
    await port.networks.connect(network.id, other, { address: `${range}.9` });
    const at = (address: string): Promise<void> => port.networks.connect(network.id, id, { address });
    await assert.rejects(at(`${range}.9`), { kind: 'addressTaken' });
    await assert.rejects(at(`${range}.1`), { kind: 'addressTaken' });
    await assert.rejects(at('10.75.0.9'), { kind: 'invalid' });
    await assert.rejects(at('somewhere'), { kind: 'invalid' });
  });

  test('what one chooses, on a network of which nothing was chosen', async () => {
    const network = await bench.network('dockyard-networks.unchosen');
    const id = await bench.run();
    await assert.rejects(port.networks.connect(network, id, { address: '10.75.0.9' }), { kind: 'invalid' });
    await assert.rejects(port.networks.connect('bridge', await bench.run(), { aliases: ['api'] }), {
      name: 'EngineError',
    });
  });

  test('what has the network of the engine’s computer, or another container’s', async () => {
    const { network, id } = await apart('dockyard-networks-modes');
    for (const mode of ['host', `container:${id}`]) {
      const container = await bench.run({ more: { HostConfig: { NetworkMode: mode } } });
      await assert.rejects(port.networks.connect(network.id, container), { kind: 'invalid' }, mode);
    }
    await assert.rejects(port.networks.connect('host', id), { kind: 'invalid' });
    await assert.rejects(port.networks.connect('none', id), { kind: 'invalid' });
  });

  test('once it is told to stop', async () => {
    const stopped = port.networks.connect('bridge', 'web', {}, AbortSignal.abort());
    await assert.rejects(stopped, { kind: 'cancelled' });
  });
});
