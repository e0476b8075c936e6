/** Images at the engine: names, history, files, and how they go. */

import assert from 'node:assert/strict';
import {
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { after, afterEach, before, describe, test } from 'node:test';
import {
  imageDescendants,
  imageHistory,
  importImage,
  loadImages,
  removeImages,
  saveImages,
  tagImage,
} from '../../src/engine/actions/images.ts';
import { instructionOf } from '../../src/engine/history.ts';
import { findBase } from '../../src/engine/lineage.ts';
import { Bench } from './lib/bench.ts';
import { build, clearBuilds, folderWith } from './lib/builds.ts';
import { runShown, sameEffect } from './lib/docker.ts';
import { openPort } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { loadLayers, tarOf } from './lib/layers.ts';
import { Proxy } from './lib/proxy.ts';

const bench = new Bench('images');
const port = openPort();
const { images } = port;
const ignore = (): void => undefined;
const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'dockyard images é-'));
const repository = 'dockyard-images';
const plainTar = await tarOf({ 'etc/hostname': 'x' });

/** Everything that these tests name begins alike. */
async function clear(): Promise<void> {
  await bench.clear();
  await clearBuilds();
  const named = (await images.list()).flatMap(({ tags }) => tags);
  for (const tag of named.filter((each) => /^(dockyard-images|dockyard\.docker)/.test(each))) {
    await images.remove(tag, { force: true });
  }
}

const idOf = async (reference: string): Promise<string | undefined> =>
  (await images.list()).find(({ tags }) => tags.includes(reference))?.id;

before(clear);
afterEach(clear);
after(() => rmSync(folder, { recursive: true }));

describe('a name of an image', () => {
  test('is added, and moves from one to another', async () => {
    const busybox = await idOf('busybox:latest');
    assert.ok(busybox);
    await images.tag(busybox, `${repository}/moves`);
    assert.equal(await idOf(`${repository}/moves:latest`), busybox);
    const other = await loadLayers(`${repository}/other:1`, [1000]);
    await images.tag(other, `${repository}/moves:latest`);
    assert.equal(await idOf(`${repository}/moves:latest`), other);
  });

  test('is refused when it is none, and when the image is gone', async () => {
    await assert.rejects(images.tag('busybox', 'No Name'), { kind: 'invalid' });
    await assert.rejects(images.tag('f'.repeat(64), `${repository}/a`), { kind: 'noSuchImage' });
  });

  sameEffect('docker tag', {
    prepare: async (name) => ({
      id: (await idOf('busybox:latest')) ?? '',
      name: 'busybox:latest',
      to: `${name}:v1`,
    }),
    action: ({ id, name, to }) => tagImage({ id, name }, to),
    observe: ({ to }) => idOf(to),
  });
});

describe('the history of an image', () => {
  test('is its Dockerfile from below, with what each line added', async () => {
    const context = folderWith({
      Dockerfile: `FROM busybox\nARG WORD=hi\nENV A=b\nRUN echo $WORD > /word\nCOPY file /srv/\nCMD ["sh", "-c", "echo \\"a b\\""]\n`,
      file: 'x'.repeat(1000),
    });
    const { imageId } = await build(context);
    const history = await images.history(imageId);
    const own = history.slice(0, 5);
    assert.deepEqual(
      own.map(({ createdBy }) => instructionOf(createdBy)),
      [
        'CMD ["sh", "-c", "echo \\"a b\\""]',
        'COPY file /srv/',
        'RUN echo $WORD > /word',
        'ENV A=b',
        'ARG WORD=hi',
      ],
    );
    assert.deepEqual(
      own.map(({ size }) => size > 0),
      [false, true, true, false, false],
    );
    assert.ok(Math.abs(Date.now() - (own[0]?.createdAt ?? 0)) < 600_000);
    const { id, createdBy, tags } = (await images.history('busybox:latest')).at(-1) ?? {};
    assert.equal(typeof createdBy, 'string');
    assert.ok(id === undefined || id.startsWith('sha256:'), id);
    assert.ok(Array.isArray(tags));
  });

  test('of one that is gone is not found', () =>
    assert.rejects(images.history(`${repository}/none`), { kind: 'noSuchImage' }));

  test('is what the docker command shows', async () => {
    const id = await loadLayers(`${repository}/lines:1`, [1000, 2000]);
    const action = imageHistory({ id, name: `${repository}/lines:1` });
    const { output } = await runShown({
      docker: [...action.docker, '--no-trunc', '--format', '{{.CreatedBy}}'],
    });
    const history = await action.run(port, never);
    assert.deepEqual(
      history.map(({ createdBy }) => createdBy),
      output.trim().split('\n'),
    );
  });
});

describe('images in a file', () => {
  const file = join(folder, 'two images.tar');

  test('go there and come back, with their names, and how far it is is told', async () => {
    const [first, second] = [`${repository}/one:1`, `${repository}/two:2`];
    const ids = [await loadLayers(first, [2_000_000]), await loadLayers(second, [1000, 5000])];
    const written: number[] = [];
    await saveImages([first, second], file, (bytes) => written.push(bytes)).run(port, never);
    assert.equal(written.at(-1), statSync(file).size);
    await removeImages([first, second]).run(port, never);
    assert.equal(await idOf(first), undefined);

    const read: number[] = [];
    const layers = new Set<string>();
    const names = await loadImages(
      file,
      ({ layer }) => layer !== undefined && layers.add(layer),
      (bytes) => read.push(bytes),
    ).run(port, never);
    assert.deepEqual(names.toSorted(), [first, second]);
    assert.deepEqual([await idOf(first), await idOf(second)], ids);
    // An engine that keeps its images in containerd says nothing of layers here.
    assert.ok([0, 3].includes(layers.size), String(layers.size));
    assert.equal(read.at(-1), statSync(file).size);
  });

  test('come back by their id when they have no name', async () => {
    const id = await loadLayers(`${repository}/nameless:1`, [1000]);
    await saveImages([id], file).run(port, never);
    await removeImages([`${repository}/nameless:1`]).run(port, never);
    assert.deepEqual(await loadImages(file).run(port, never), [id]);
    await images.remove(id);
  });

  test('leave the file as it was when one of them is gone, or it is cancelled', async () => {
    writeFileSync(file, 'before');
    await assert.rejects(saveImages(['busybox', `${repository}/none`], file).run(port, never), {
      kind: 'noSuchImage',
    });
    const big = `${repository}/big:1`;
    await loadLayers(big, [30_000_000]);
    const stop = new AbortController();
    await assert.rejects(saveImages([big], file, () => stop.abort()).run(port, stop.signal), {
      kind: 'cancelled',
    });
    assert.equal(readFileSync(file, 'utf8'), 'before');
    assert.deepEqual(readdirSync(folder), ['two images.tar']);
  });

  test('cannot be written to a folder that is not there', () =>
    assert.rejects(saveImages(['busybox'], join(folder, 'none', 'x.tar')).run(port, never), {
      kind: 'file',
    }));

  test('cannot be read from a file that is not there, or is a folder', async () => {
    await assert.rejects(loadImages(join(folder, 'none.tar')).run(port, never), { kind: 'file' });
    await assert.rejects(loadImages(folder).run(port, never), { kind: 'file' });
  });

  for (const [what, content] of [
    ['the files of a system', plainTar],
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('#!/bin/sh\n'.repeat(200))],
    ['much of something else', Buffer.alloc(40_000_000, 'junk')],
  ] as const) {
    test(`are not in a file that holds ${what}`, async () => {
      writeFileSync(file, content);
      await assert.rejects(loadImages(file).run(port, never), { kind: 'notImages' });
    });
  }

  test('break off: half a file is refused', async () => {
    await loadLayers(`${repository}/half:1`, [2_000_000]);
    await saveImages([`${repository}/half:1`], file).run(port, never);
    await removeImages([`${repository}/half:1`]).run(port, never);
    writeFileSync(file, readFileSync(file).subarray(0, 1_000_000));
    await assert.rejects(loadImages(file).run(port, never), { kind: 'notImages' });
    assert.equal(await idOf(`${repository}/half:1`), undefined);
  });

  sameEffect('docker save', {
    prepare: async (name) => {
      await loadLayers(`${name}:1`, [1000]);
      return { tags: [`${name}:1`], to: join(folder, `${name} 'é'.tar`) };
    },
    action: ({ tags, to }) => saveImages(tags, to),
    observe: async ({ to, tags: [tag = ''] }) => {
      await images.remove(tag);
      return images.load(createReadStream(to), ignore);
    },
  });

  sameEffect('docker load', {
    prepare: async (name) => {
      const to = join(folder, `${name}.tar`);
      const id = await loadLayers(`${name}:1`, [1000]);
      await saveImages([`${name}:1`], to).run(port, never);
      await images.remove(`${name}:1`);
      return { to, tag: `${name}:1`, id };
    },
    action: ({ to }) => loadImages(to),
    observe: async ({ tag, id }) => (await idOf(tag)) === id,
  });
});

describe('what is sent to an engine', () => {
  /** An archive that is never over. */
  const endless = (): Readable => {
    const source = new PassThrough();
    source.write(Buffer.alloc(10_000));
    return source;
  };

  test('is closed when it is cancelled, and the connection with it', async (context) => {
    const proxy = await Proxy.start();
    context.after(() => proxy.stop());
    const source = endless();
    const stop = new AbortController();
    const loading = openPort(proxy.address).images.load(source, ignore, stop.signal);
    await eventually(() => assert.equal(proxy.open, 1));
    stop.abort();
    await within(2000, 'the upload', assert.rejects(loading, { kind: 'cancelled' }));
    assert.ok(source.destroyed);
    await eventually(() => assert.equal(proxy.open, 0));
  });

  test('breaks off with a reason, and without one', async () => {
    for (const reason of [new Error('the disk is gone'), undefined]) {
      const source = endless();
      const loading = images.load(source, ignore);
      setTimeout(() => source.destroy(reason), 50);
      await within(2000, 'the upload', assert.rejects(loading, { kind: 'file' }));
    }
  });

  test('is closed when there is no engine', async () => {
    const source = endless();
    await assert.rejects(openPort(`unix://${folder}/none.sock`).images.load(source, ignore), {
      kind: 'unreachable',
    });
    assert.ok(source.destroyed);
  });

  test('is not begun with when it is cancelled already', async () => {
    const source = endless();
    await assert.rejects(images.load(source, ignore, AbortSignal.abort()), { kind: 'cancelled' });
    assert.ok(source.destroyed);
  });
});

describe('a file system', () => {
  const file = join(folder, 'system.tar');

  test('becomes an image of one layer', async () => {
    writeFileSync(file, await tarOf({ 'etc/hostname': 'made here' }));
    const options = {
      reference: `${repository}/imported:v2`,
      message: 'from a test & more',
      changes: ['CMD ["sh", "-c"]', 'ENV WORD="a b"'],
    };
    let read = 0;
    const id = await importImage(file, options, (bytes) => (read = bytes)).run(port, never);
    assert.equal(id, await idOf(options.reference));
    assert.equal(read, statSync(file).size);
    const { Config } = (await port.inspect('image', id)) as { Config: { Cmd: string[]; Env: string[] } };
    assert.deepEqual(Config.Cmd, ['sh', '-c']);
    assert.ok(Config.Env.includes('WORD=a b'));
    const [entry] = await images.history(id);
    assert.equal(entry?.comment, 'from a test & more');
  });

  test('needs no name', async () => {
    const id = await images.import(Readable.from([await tarOf({ nameless: 'x' })]), {});
    assert.match(id, /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(await images.remove(id).then((gone) => gone[0]), { name: id, kind: 'deleted' });
  });

  test('is refused when the file is no archive, or a change is no instruction', async () => {
    writeFileSync(file, Buffer.alloc(30_000_000, 'junk'));
    const junk = importImage(file, { reference: `${repository}/junk:1` });
    await assert.rejects(junk.run(port, never), { kind: 'notTar' });
    writeFileSync(file, plainTar);
    const reference = `${repository}/changed:1`;
    const changed = importImage(file, { reference, changes: ['NOPE x'] });
    await assert.rejects(changed.run(port, never), { kind: 'invalid' });
    assert.equal(await idOf(reference), undefined);
  });

  sameEffect('docker import', {
    prepare: async (name) => {
      const from = join(folder, `${name}.tar`);
      writeFileSync(from, await tarOf({ 'etc/hostname': 'x' }));
      return { from, reference: `${name}:1` };
    },
    action: ({ from, reference }) =>
      importImage(from, {
        reference,
        message: "it's",
        changes: ['CMD ["/x", "a b"]'],
        platform: 'linux/amd64',
      }),
    observe: async ({ reference }) => {
      const { Config, RootFS, Os, Architecture } = (await port.inspect('image', reference)) as Record<
        string,
        object
      >;
      const [entry] = await images.history(reference);
      return [Config && 'Cmd' in Config && Config.Cmd, RootFS, Os, Architecture, entry?.comment];
    },
  });
});

describe('removing', () => {
  test('takes one name, and with the last one the image', async () => {
    const [first, second] = [`${repository}/names:1`, `${repository}/names:2`];
    const id = await loadLayers(first, [1000]);
    await images.tag(id, second);
    assert.deepEqual(await images.remove(first), [{ name: first, kind: 'untagged' }]);
    const gone = await removeImages([second]).run(port, never);
    assert.deepEqual(gone.slice(0, 2), [
      { name: second, kind: 'untagged' },
      { name: id, kind: 'deleted' },
    ]);
    await assert.rejects(images.remove(second), { kind: 'noSuchImage' });
  });

  test('needs force for one that a stopped container is made from, and cannot be forced for one that runs', async () => {
    const busybox = (await idOf('busybox:latest')) ?? '';
    const context = folderWith({ Dockerfile: 'FROM busybox\nRUN echo > /x' });
    const { imageId } = await build(context, { tags: [`${repository}/used:1`] });
    const stopped = await bench.create({ image: imageId });
    await assert.rejects(images.remove(`${repository}/used:1`), { kind: 'conflict' });
    await images.remove(`${repository}/used:1`, { force: true });
    await bench.removeContainer(stopped);

    const again = await build(context, { tags: [`${repository}/used:2`] });
    await bench.run({ image: again.imageId });
    await assert.rejects(images.remove(again.imageId, { force: true }), { kind: 'conflict' });
    assert.equal(await idOf('busybox:latest'), busybox);
  });

  sameEffect('docker rmi', {
    prepare: async (name) => {
      const id = await loadLayers(`${name}:1`, [1000]);
      await images.tag(id, `${name}:2`);
      await images.tag(id, `${name}:3`);
      await bench.create({ image: id });
      return { id, tags: [`${name}:1`, `${name}:2`, `${name}:3`] };
    },
    action: ({ tags }) => removeImages(tags, { force: true }),
    observe: async ({ id }) => (await images.list()).some((image) => image.id === id),
  });
});

test('who is made from an image: by layers, and by settings alone; a stranger is not', async () => {
  const base = await loadLayers(`${repository}/base:1`, [1000, 2000]);
  const make = async (dockerfile: string, tag: string): Promise<string> => {
    await build(folderWith({ Dockerfile: `FROM ${repository}/base:1\n${dockerfile}`, file: tag }), {
      tags: [`${repository}/${tag}`],
    });
    return (await idOf(`${repository}/${tag}`)) ?? '';
  };
  const layered = await make('COPY file /', 'layered:1');
  const settings = await make('ENV A=b', 'settings:1');
  const stranger = await loadLayers(`${repository}/stranger:1`, [1234]);
  const all = (await images.list()).map(({ id }) => id);
  const action = imageDescendants({ id: base, name: `${repository}/base:1` }, [...all, 'f'.repeat(64)]);
  assert.deepEqual((await action.run(port, never)).toSorted(), [layered, settings].toSorted());
  const none = imageDescendants({ id: stranger, name: 'stranger' }, all);
  assert.deepEqual(await none.run(port, never), []);

  const history = await images.history(layered);
  assert.deepEqual(await findBase(port, history, [...all, 'f'.repeat(64)], never), { id: base, own: 1 });
  assert.equal(await findBase(port, await images.history(base), all, never), undefined);

  // The docker command lists containers, of the image itself and of those that the old builder made from it.
  const container = await bench.create({ image: base });
  const { output } = await runShown({ docker: [...action.docker, '--quiet', '--no-trunc'] });
  assert.equal(output.trim(), container);
});
