/** Images to and from a registry. */

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { pullImage, pushImage } from '../../src/engine/actions/images.ts';
import type { TransferProgress } from '../../src/engine/port/images.ts';
import { TransferSum } from '../../src/engine/transfer/sum.ts';
import { freePort } from '../../scripts/lib/processes.ts';
import { Bench } from './lib/bench.ts';
import { runShown, sameEffect } from './lib/docker.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { loadLayers } from './lib/layers.ts';
import { Proxy } from './lib/proxy.ts';
import { member, startRegistry, type TestRegistry, withoutRegistry } from './lib/registry.ts';

const bench = new Bench('registry');
const { images } = openPort();
const ignore = (): void => undefined;
let open: TestRegistry;
let locked: TestRegistry;
const used = new Set<string>();

/** A name in a registry, forgotten at the engine once the test is over. */
function name(registry: TestRegistry, rest: string): string {
  const whole = `${registry.address}/${rest}`;
  used.add(whole);
  return whole;
}

const forget = (reference: string): Promise<unknown> =>
  outside('DELETE', `/images/${reference}?force=1`).catch(() => undefined);

const digestOf = async (reference: string): Promise<string | undefined> =>
  (await images.list()).find(({ tags }) => tags.includes(reference))?.id;

/** Gives an image in the open registry another tag, under which it is a list of one platform: linux/amd64. */
async function publishList(repository: string, from: string, to: string): Promise<void> {
  const manifests = `http://${open.address}/v2/${repository}/manifests`;
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
  const answer = await fetch(`${manifests}/${from}`, { headers: { accept: mediaType } });
  const digest = answer.headers.get('docker-content-digest');
  const size = (await answer.arrayBuffer()).byteLength;
  const listType = 'application/vnd.docker.distribution.manifest.list.v2+json';
  const platform = { architecture: 'amd64', os: 'linux' };
  const put = await fetch(`${manifests}/${to}`, {
    method: 'PUT',
    headers: { 'content-type': listType },
    body: JSON.stringify({
      schemaVersion: 2,
      mediaType: listType,
      manifests: [{ mediaType, digest, size, platform }],
    }),
  });
  assert.equal(put.status, 201);
}

describe('a registry', { skip: withoutRegistry }, () => {
  before(async () => {
    [open, locked] = await Promise.all([startRegistry(), startRegistry({ locked: true })]);
  });
  afterEach(async () => {
    for (const reference of used) await forget(reference);
    used.clear();
    await bench.clear();
  });
  after(() => Promise.all([open.stop(), locked.stop()]));

  test('takes an image, and gives it back layer by layer', async () => {
    const reference = name(open, 'team/layers:v1');
    const id = await loadLayers(reference, [3_000_000, 200_000, 1_000_000]);

    const pushed = new TransferSum();
    await images.push(reference, {}, (progress) => pushed.add(progress));
    assert.equal(pushed.totals.layers, 3);
    assert.equal(pushed.totals.fraction, 1);
    assert.ok(pushed.totals.total > 0);

    await images.remove(reference);
    const pulled = new TransferSum();
    const told: TransferProgress[] = [];
    await images.pull(reference, {}, (progress) => {
      told.push(progress);
      pulled.add(progress);
    });
    assert.equal(await digestOf(reference), id);
    assert.deepEqual(
      { ...pulled.totals, current: 0, total: 0 },
      { layers: 3, done: 3, current: 0, total: 0, fraction: 1 },
    );
    assert.ok(told.some(({ status, current }) => status === 'Downloading' && current !== undefined));
    assert.equal(told.at(-1)?.status, `Status: Downloaded newer image for ${reference}`);

    const again: TransferProgress[] = [];
    await images.pull(reference, {}, (progress) => again.push(progress));
    assert.equal(again.at(-1)?.status, `Status: Image is up to date for ${reference}`);
  });

  test('is asked for `latest`, and for nothing else, when there is no tag', async () => {
    for (const tag of ['latest', 'old']) {
      await outside('POST', `/images/busybox/tag?repo=${open.address}/several&tag=${tag}`);
      await images.push(name(open, `several:${tag}`), {}, ignore);
    }
    for (const reference of used) await forget(reference);
    await images.pull(`${open.address}/several`, {}, ignore);
    assert.ok(await digestOf(`${open.address}/several:latest`));
    assert.equal(await digestOf(`${open.address}/several:old`), undefined);
  });

  test('has no image of that name, or not that tag', async () => {
    const reference = name(open, 'none/such');
    await assert.rejects(images.pull(reference, {}, ignore), {
      name: 'EngineError',
      kind: 'notInRegistry',
      subject: `${reference}:latest`,
    });
    await outside('POST', `/images/busybox/tag?repo=${open.address}/tags&tag=1`);
    await images.push(name(open, 'tags:1'), {}, ignore);
    await assert.rejects(images.pull(`${open.address}/tags:2`, {}, ignore), { kind: 'notInRegistry' });
  });

  test('is not there', async () => {
    const reference = `127.0.0.1:${await freePort()}/some/image`;
    await assert.rejects(images.pull(reference, {}, ignore), {
      kind: 'registryUnreachable',
      subject: `${reference}:latest`,
    });
    await outside('POST', `/images/busybox/tag?repo=${reference}&tag=latest`);
    used.add(`${reference}:latest`);
    const stop = AbortSignal.timeout(20_000);
    await assert.rejects(images.push(reference, {}, ignore, stop), { kind: 'registryUnreachable' });
  });

  test('wants to know who asks', async () => {
    const reference = name(locked, 'private/app:v1');
    await outside('POST', `/images/busybox/tag?repo=${locked.address}/private/app&tag=v1`);
    const right = { server: locked.address, ...member };
    const wrong = { ...right, password: 'open barley' };
    for (const credentials of [undefined, wrong]) {
      await assert.rejects(images.push(reference, { credentials }, ignore), {
        kind: 'registryDenied',
        subject: reference,
      });
      await assert.rejects(images.pull(reference, { credentials }, ignore), {
        kind: 'registryDenied',
        subject: reference,
      });
    }
    await images.push(reference, { credentials: right }, ignore);
    await images.remove(reference);
    await images.pull(reference, { credentials: right }, ignore);
    assert.ok(await digestOf(reference));
  });

  test('cannot have what the engine does not have', async () => {
    await assert.rejects(images.push(name(open, 'never/made:1'), {}, ignore), { kind: 'noSuchImage' });
    await outside('POST', `/images/busybox/tag?repo=${open.address}/made&tag=1`);
    used.add(`${open.address}/made:1`);
    await assert.rejects(images.push(name(open, 'made:2'), {}, ignore), { kind: 'noSuchImage' });
  });

  test('has it for another platform', async () => {
    await loadLayers(name(open, 'platform/app:1'), [1000]);
    await images.push(`${open.address}/platform/app:1`, {}, ignore);
    const reference = name(open, 'platform/app:list');
    await publishList('platform/app', '1', 'list');
    await assert.rejects(images.pull(reference, { platform: 'linux/s390x' }, ignore), {
      kind: 'noSuchPlatform',
      subject: `${reference} (linux/s390x)`,
    });
    await assert.rejects(images.pull(reference, { platform: 'not/a/plat/form' }, ignore), {
      kind: 'invalid',
    });
    await images.pull(reference, { platform: 'linux/amd64' }, ignore);
    assert.ok(await digestOf(reference));
  });

  test('is left in the middle', async (context) => {
    const reference = name(open, 'big:1');
    await loadLayers(reference, [10_000_000, 10_000_000]);
    const push = new AbortController();
    const stopped = images.push(
      reference,
      {},
      ({ current }) => current !== undefined && push.abort(),
      push.signal,
    );
    await within(5000, 'the push', assert.rejects(stopped, { kind: 'cancelled' }));

    await images.push(reference, {}, ignore);
    await images.remove(reference);
    const proxy = await Proxy.start();
    context.after(() => proxy.stop());
    const pull = new AbortController();
    const told = ({ current }: TransferProgress): void => void (current !== undefined && pull.abort());
    const through = openPort(proxy.address).images;
    await within(
      5000,
      'the pull',
      assert.rejects(through.pull(reference, {}, told, pull.signal), { kind: 'cancelled' }),
    );
    assert.equal(await digestOf(reference), undefined);
    await eventually(() => assert.equal(proxy.open, 0, 'a connection stays behind'));

    // An engine that goes away is not a registry that cannot be reached.
    const cut = through.pull(reference, {}, ({ current }) => void (current !== undefined && proxy.cut()));
    await assert.rejects(cut, { kind: 'unreachable' });
  });

  test('is given credentials that never show in what is written down', async () => {
    const { listen } = await import('../../src/engine/requests.ts');
    const requests: string[] = [];
    const credentials = { server: locked.address, ...member };
    const reference = `${locked.address}/private/app:v1`;
    used.add(reference);
    await listen(
      (request) => requests.push(request),
      () => images.pull(reference, { credentials }, ignore),
    );
    const action = pullImage(reference, { credentials }, ignore);
    const written = [...requests, ...action.docker].join('\n');
    assert.match(written, /private\/app/);
    assert.doesNotMatch(written, /sesame|Auth|dock\b/i);
  });

  sameEffect('docker pull', {
    prepare: async (label) => {
      const reference = name(open, `${label}:1`);
      await outside('POST', `/images/busybox/tag?repo=${open.address}/${label}&tag=1`);
      await images.push(reference, {}, ignore);
      await images.remove(reference);
      return reference;
    },
    action: (reference) => pullImage(reference, { platform: 'linux/amd64' }, ignore),
    observe: (reference) => digestOf(reference),
  });

  sameEffect('docker push', {
    prepare: async (label) => {
      await outside('POST', `/images/busybox/tag?repo=${open.address}/${label}&tag=1`);
      return name(open, `${label}:1`);
    },
    action: (reference) => pushImage(reference, undefined, ignore),
    observe: async (reference) => {
      const [, path = '', tag = ''] = /\/([^:]+):(.+)$/.exec(reference) ?? [];
      const answer = await fetch(`http://${open.address}/v2/${path}/tags/list`);
      return [await answer.json(), tag];
    },
  });

  test('refuses the docker command just as it refuses us', async () => {
    const reference = name(locked, 'private/other:1');
    const action = pullImage(reference, {}, ignore);
    const { code } = await runShown(action);
    assert.notEqual(code, 0);
    await assert.rejects(action.run(openPort(), new AbortController().signal), { kind: 'registryDenied' });
  });
});
