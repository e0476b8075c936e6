/** What is wished for becomes the same container by the API and by the docker command that is shown, and is read back from it. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createContainer } from '../../src/engine/actions/containers.ts';
import { isEngineError } from '../../src/engine/errors.ts';
import { toComposeFile } from '../../src/engine/run/compose-service.ts';
import { toCreateBody } from '../../src/engine/run/create-body.ts';
import { fromInspect } from '../../src/engine/run/from-inspect.ts';
import type { InspectedContainer, InspectedImage } from '../../src/engine/run/inspected.ts';
import type { RunSpec } from '../../src/engine/run/spec.ts';
import { commandsOf } from '../../src/engine/run/steps.ts';
import { randomSpec } from '../unit/engine/run/random-spec.ts';
import { Bench, inTurns } from './lib/bench.ts';
import { compose, ComposeFolder } from './lib/compose.ts';
import { runShown, withoutDocker } from './lib/docker.ts';
import { openPort, outside } from './lib/engine.ts';
import { neighbour, networkName, runSpecs, secondNetwork } from './lib/run-specs.ts';

const bench = new Bench('run-spec');
const port = openPort();
let apiVersion = '';

before(async () => {
  await bench.clear();
  ({ apiVersion } = await port.ping());
  const IPAM = { Config: [{ Subnet: '172.31.250.0/24' }] };
  await outside('POST', '/networks/create', { Name: networkName, Labels: bench.labels, IPAM });
  await bench.network(secondNetwork);
  for (const name of ['dockyard-spec-volume', 'dockyard-spec-driver']) await bench.volume(name);
  await bench.create({ name: neighbour, more: { Volumes: { '/shared': {} } } });
  await outside('POST', `/networks/${networkName}/connect`, { Container: neighbour });
});
after(() => bench.clear());

type Inspected = InspectedContainer & { readonly [key: string]: unknown };

const look = async (id: string): Promise<Inspected> => (await port.inspect('container', id)) as Inspected;

/** How it went at the engine: what came about, or that it was refused. */
interface Came {
  readonly container?: Inspected;
  readonly refused?: string;
}

async function byApi(spec: RunSpec): Promise<Came> {
  try {
    return { container: await look(await port.containers.create(spec)) };
  } catch (error) {
    assert.ok(isEngineError(error), String(error));
    return { refused: error.message };
  }
}

async function byCommand(...commands: (readonly string[])[]): Promise<Came> {
  let created = '';
  for (const docker of commands) {
    const { code, output, errors } = await runShown({ docker });
    if (code !== 0) return { refused: errors.replace(/^Error response from daemon: /, '').trim() };
    created ||= output.trim();
  }
  return { container: await look(created) };
}

const passing = new Set(
  [
    'Id Created State Image Name GraphDriver Storage SizeRw SizeRootFs ImageManifestDescriptor',
    'ResolvConfPath HostnamePath HostsPath LogPath NetworkSettings',
  ].flatMap((keys) => keys.split(' ')),
);

/** Lists that the docker command and the engine shuffle. */
const unordered = new Set(['Env', 'Binds', 'CapAdd', 'CapDrop']);

/** The same for what says the same: versions of the docker command differ in how they say nothing. */
function alike(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return null;
  if (!unordered.has(key)) return value;
  const texts = (value as string[]).map((text) => (key.startsWith('Cap') ? text.replace(/^CAP_/, '') : text));
  return texts.toSorted((a, b) => (a < b ? -1 : 1));
}

interface Endpoint {
  readonly Aliases: readonly string[] | null;
  readonly Links: readonly string[] | null;
  readonly IPAMConfig: object | null;
}

/** What does not depend on when it was made, and in what order. */
function lasting({ container, refused }: Came): unknown {
  if (container === undefined)
    return { refused: refused?.replaceAll(/dockyard-spec-(one|two)/g, '<own>').trim() };
  const volumes = (container.Mounts ?? []).flatMap(({ Name }) => Name ?? []);
  const words = [
    ...[container.Id, container.Id.slice(0, 12), container.Name.slice(1)],
    ...volumes.filter((name) => /^[0-9a-f]{64}$/.test(name)),
  ];
  const text = words.reduce((all, word) => all.replaceAll(word, '<own>'), JSON.stringify(container));
  const { Mounts = [], ...rest } = JSON.parse(text, alike) as Inspected;
  const networks = Object.entries(rest.NetworkSettings?.Networks ?? {}) as [string, Endpoint][];
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !passing.has(key))),
    mounts: (Mounts ?? []).toSorted((a, b) => (a.Destination < b.Destination ? -1 : 1)),
    networks: networks
      .map(([name, { Aliases, Links, IPAMConfig }]) => ({
        name,
        Aliases,
        Links,
        IPAMConfig: IPAMConfig ?? {},
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

const discard = async (...came: Came[]): Promise<void> => {
  for (const { container } of came) if (container) await bench.removeContainer(container.Id);
};

async function readBack(container: InspectedContainer): Promise<RunSpec> {
  const image = (await port.inspect('image', container.Image ?? '')) as InspectedImage;
  return fromInspect(container, image);
}

for (const [title, wishes] of Object.entries(runSpecs)) {
  const spec = bench.spec(wishes);

  describe(title, () => {
    test('is the same by the API and by the docker command', { skip: withoutDocker }, async () => {
      const ours = await byApi({ ...spec, name: 'dockyard-spec-one' });
      const theirs = await byCommand(createContainer({ ...spec, name: 'dockyard-spec-two' }).docker);
      await discard(ours, theirs);
      assert.deepEqual(lasting(ours), lasting(theirs));
    });

    test('is read back from the container', async () => {
      const first = await byApi({ ...spec, name: 'dockyard-spec-one' });
      await discard(first);
      if (first.container === undefined) return;
      const read = await readBack(first.container);
      const again = await byApi(read);
      await discard(again);
      assert.deepEqual(lasting(again), lasting(first), JSON.stringify(read));
    });
  });
}

describe('several networks', () => {
  const wishes: Partial<RunSpec> = {
    network: networkName,
    aliases: ['front'],
    otherNetworks: [{ name: secondNetwork, aliases: ['back', 'side'] }],
  };
  const both = (name: string, more: Partial<RunSpec> = {}): RunSpec =>
    bench.spec({ ...wishes, ...more, name });
  const usual = (name: string): RunSpec => {
    const { network: _, aliases: __, ...rest } = both(name);
    return rest;
  };

  for (const [title, make] of [
    ['all of them somebody’s own', both],
    ['one of them the usual one', usual],
  ] as const) {
    test(
      `${title}: the same by the API and by the docker commands, and read back`,
      { skip: withoutDocker },
      async () => {
        const ours = await byApi(make('dockyard-spec-one'));
        const theirs = await byCommand(...commandsOf(make('dockyard-spec-two'), apiVersion, false));
        await discard(ours, theirs);
        assert.ok(ours.container);
        assert.deepEqual(lasting(ours), lasting(theirs));
        const again = await byApi(await readBack(ours.container));
        await discard(again);
        assert.deepEqual(lasting(again), lasting(ours));
      },
    );
  }

  test('leave nothing behind when one of them does not take it', async () => {
    // An address of one's own needs a network with a subnet of one's own.
    const spec = both('dockyard-spec-one', {
      otherNetworks: [{ name: secondNetwork, address: '192.0.2.9' }],
    });
    await assert.rejects(port.containers.create(spec), { name: 'EngineError', subject: secondNetwork });
    await assert.rejects(port.inspect('container', 'dockyard-spec-one'), { kind: 'notFound' });
  });
});

test(
  '200 wishes at random are taken by the docker command and read back',
  { skip: withoutDocker },
  async () => {
    const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
    await inTurns(seeds, async (seed) => {
      const wishes = randomSpec(seed);
      const spec = { ...wishes, labels: { ...wishes.labels, ...bench.labels } };
      const came = await byCommand(createContainer(spec).docker);
      assert.ok(came.container, `seed ${seed}: ${came.refused}`);
      await discard(came);
      const { name: _, ...read } = await readBack(came.container);
      assert.deepEqual(bodyOf(read), bodyOf(spec), `seed ${seed}`);
    });
  },
);

/** What would be sent, in an order that does not change. */
function bodyOf(spec: RunSpec): unknown {
  return JSON.parse(JSON.stringify(toCreateBody(spec)), (key, value: unknown) => {
    if (unordered.has(key)) return alike(key, value);
    // The image has none that it could take away.
    if (key === 'Entrypoint' && Array.isArray(value) && value[0] === '') return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

test(
  'docker compose reads each service as it was meant',
  { skip: typeof compose === 'string' && compose },
  async () => {
    const nothing = { volumes: new Set<string>(), networks: new Set<string>() };
    await inTurns(Object.entries(runSpecs), async ([title, wishes]) => {
      const text = toComposeFile({ image: 'busybox', ...wishes }, nothing);
      const folder = new ComposeFolder({ 'compose.yaml': text });
      const { code, output } = await folder.run(['config', '--format', 'json']);
      await folder.clear();
      assert.equal(code, 0, `${title}: ${output}\n${text}`);
      const [service] = Object.values((JSON.parse(output) as { services: Record<string, Service> }).services);
      const plain = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value ?? null).replaceAll('$$', '$'));
      assert.deepEqual(plain(service?.environment), wishes.env ?? null, title);
      assert.deepEqual(plain(service?.command), wishes.command ?? null, title);
    });
  },
);

interface Service {
  readonly environment?: object;
  readonly command?: string[];
}
