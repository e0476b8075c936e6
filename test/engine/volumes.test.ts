/** Volumes: made as the docker command makes them, and every refusal as the kind of error that it is. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createVolume, removeVolume } from '../../src/engine/actions/volumes.ts';
import type { VolumeSpec } from '../../src/engine/port/volumes.ts';
import { Bench } from './lib/bench.ts';
import { type Outcome, sameEffect } from './lib/docker.ts';
import { openPort, outside } from './lib/engine.ts';

const bench = new Bench('volumes');
const port = openPort();

before(() => bench.clear());
after(() => bench.clear());

const { labels } = bench;

interface Volume {
  readonly CreatedAt: string;
  readonly [key: string]: unknown;
}

async function look(name: string): Promise<object> {
  const { CreatedAt: _, ...volume } = await outside<Volume>('GET', `/volumes/${name}`);
  return volume;
}

const there = async (name: string): Promise<boolean> => {
  type Answer = { readonly Volumes: { readonly Name: string }[] | null };
  const { Volumes } = await outside<Answer>('GET', '/volumes');
  return (Volumes ?? []).some(({ Name }) => Name === name);
};

/** What was said in answer: the name of the volume. */
const said = (outcome: Outcome<string>): string | undefined =>
  outcome.by === 'action' ? outcome.answer : outcome.output.trim();

describe('a volume is made as the docker command makes it', () => {
  const specs: Readonly<Record<string, Omit<VolumeSpec, 'name'>>> = {
    'plain, and labelled': {},
    'with its driver': { driver: 'local' },
    'with labels of all sorts': {
      labels: { 'com.example/part': 'a b', quote: `it's "so"`, empty: '', equals: 'a=b', é: '→' },
    },
    'in memory': { options: { type: 'tmpfs', device: 'tmpfs', o: 'size=100m,uid=1000' } },
    'of a file server': { options: { type: 'nfs', device: ':/exports/my data', o: 'addr=192.0.2.1,rw' } },
    'of a folder': { options: { type: 'none', device: '/srv/été $HOME', o: 'bind' } },
  };
  for (const [what, spec] of Object.entries(specs)) {
    sameEffect(what, {
      prepare: (name) => name,
      action: (name) => createVolume({ ...spec, name, labels: { ...spec.labels, ...labels } }),
      observe: async (name, outcome: Outcome<string>) => [said(outcome), await look(name)],
    });
  }

  sameEffect('without a name', {
    prepare: () => undefined,
    action: () => createVolume({ labels }),
    observe: async (_, outcome: Outcome<string>) => {
      const name = said(outcome) ?? '';
      assert.match(name, /^[0-9a-f]{64}$/);
      return Object.keys(await look(name));
    },
  });

  sameEffect('again, which gives the one that is there', {
    prepare: async (name) => {
      await bench.volume(name, { first: 'yes' });
      return name;
    },
    action: (name) => createVolume({ name, labels }),
    observe: async (name, outcome: Outcome<string>) => [said(outcome), await look(name)],
  });
});

describe('a volume is removed as the docker command removes it', () => {
  for (const force of [false, true]) {
    sameEffect(force ? 'by force' : 'simply', {
      prepare: async (name) => {
        await bench.volume(name);
        return name;
      },
      action: (name) => removeVolume(name, { force }),
      observe: (name) => there(name),
    });
  }
});

describe('the engine refuses a volume', () => {
  const create = (spec: VolumeSpec) =>
    port.volumes.create({ ...spec, labels: { ...labels, ...spec.labels } });

  for (const name of ['-x', 'a b', 'a/b', 'x', '.x']) {
    test(`of the name ${name}`, () => assert.rejects(create({ name }), { kind: 'invalid' }));
  }

  test('of a driver that it does not have', () =>
    assert.rejects(create({ name: 'dockyard-volumes-driver', driver: 'nope' }), { kind: 'invalid' }));

  test('with options that its driver does not know, or that lack another', async () => {
    const name = 'dockyard-volumes-options';
    await assert.rejects(create({ name, options: { colour: 'red' } }), { kind: 'invalid' });
    await assert.rejects(create({ name, options: { type: 'tmpfs' } }), { kind: 'invalid' });
    assert.equal(await there(name), false);
  });

  test('whose name another has, where engines just give that other one', async () => {
    const name = 'dockyard-volumes.taken';
    await create({ name, options: { type: 'tmpfs', device: 'tmpfs' } });
    const taken = { kind: 'nameTaken', subject: name };
    await assert.rejects(create({ name, options: { type: 'tmpfs', device: 'other' } }), taken);
    await assert.rejects(create({ name, labels: { more: '1' } }), taken);
  });

  test('to be removed while a container mounts it, running or not', async () => {
    const name = 'dockyard-volumes-used';
    await bench.volume(name);
    await bench.create({ more: { HostConfig: { Binds: [`${name}:/data`] } } });
    await assert.rejects(removeVolume(name).run(port, AbortSignal.timeout(5000)), { kind: 'conflict' });
  });

  test('to be removed when it is gone', () =>
    assert.rejects(removeVolume('dockyard-volumes-none').run(port, AbortSignal.timeout(5000)), {
      kind: 'notFound',
      subject: 'dockyard-volumes-none',
    }));
});

test('making a volume stops when it is told to', () =>
  assert.rejects(port.volumes.create({ labels }, AbortSignal.abort()), { kind: 'cancelled' }));
