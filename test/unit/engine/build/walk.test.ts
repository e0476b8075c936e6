import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContextFilter } from '../../../../src/engine/build/filter.ts';
import type { FileStat } from '../../../../src/engine/build/packets.ts';
import { compareNames, walk } from '../../../../src/engine/build/walk.ts';
import { folderWith, withoutAccess } from './files.ts';

const DIRECTORY = 2 ** 31;
const SYMLINK = 2 ** 27;
const SETUID = 2 ** 23;

async function visited(root: string, exclude: string[] = [], include: string[] = []): Promise<FileStat[]> {
  const stats: FileStat[] = [];
  await walk({
    root,
    filter: new ContextFilter({ include, exclude }),
    signal: new AbortController().signal,
    visit: (stat) => {
      stats.push(stat);
      return undefined;
    },
  });
  return stats;
}

async function paths(root: string, exclude: string[] = [], include: string[] = []): Promise<string[]> {
  return (await visited(root, exclude, include)).map((stat) => stat.path);
}

test('folders come before their contents, names by their bytes', async (t) => {
  const root = folderWith(t, {
    'b/z': '',
    'a/x': '',
    'a.txt': '',
    'a-b': '',
    B: '',
    é: '',
    '\u{1f600}': '',
    '\uff5e': '',
  });
  assert.deepEqual(await paths(root), [
    'B',
    'a',
    'a/x',
    'a-b',
    'a.txt',
    'b',
    'b/z',
    'é',
    '\uff5e',
    '\u{1f600}',
  ]);
});

test('names are compared as UTF-8, not as UTF-16', () => {
  assert.deepEqual(['\u{1f600}', '\uff5e', 'z'].sort(compareNames), ['z', '\uff5e', '\u{1f600}']);
});

test('a folder that is ignored is sent after all when something in it is not', async (t) => {
  const root = folderWith(t, { 'a/b/keep': '', 'a/b/drop': '', 'a/c/drop': '', top: '' });
  assert.deepEqual(await paths(root, ['a', '!a/b/keep']), ['a', 'a/b', 'a/b/keep', 'top']);
  assert.deepEqual(await paths(root, ['**', '!**/keep']), ['a', 'a/b', 'a/b/keep']);
  assert.deepEqual(await paths(root, ['*', '!top']), ['top']);
});

test('of what is asked for, only that and its folders are sent', async (t) => {
  const root = folderWith(t, { 'a/b/x': '', 'a/c': '', d: '' });
  assert.deepEqual(await paths(root, [], ['a/b', 'nothing']), ['a', 'a/b', 'a/b/x']);
  assert.deepEqual(await paths(root, ['a/b'], ['a']), ['a', 'a/c']);
});

test('an ignored folder is not even looked into, unless an exception may bring something back', async (t) => {
  const root = folderWith(t, { 'closed/secret': '', open: '' });
  const closed = join(root, 'closed');
  assert.deepEqual(await withoutAccess(closed, () => paths(root, ['closed'])), ['open']);
  assert.deepEqual(await withoutAccess(closed, () => paths(root, ['closed', '!closed/x'])), ['open']);
  const failure = { kind: 'contextMissing', subject: closed };
  await assert.rejects(
    withoutAccess(closed, () => paths(root)),
    failure,
  );
});

test('modes, times, sizes and links are told; sockets are left out', async (t) => {
  const root = folderWith(t, { 'run.sh': 'abc', 'dir/': '' });
  chmodSync(join(root, 'run.sh'), 0o4755);
  utimesSync(join(root, 'run.sh'), 0, 1_600_000_000.5);
  chmodSync(join(root, 'dir'), 0o750);
  symlinkSync('../nowhere', join(root, 'dangling'));
  const server = createServer().listen(join(root, 'socket'));
  t.after(() => server.close());
  const [dangling, dir, run, ...others] = await visited(root);
  assert.deepEqual(others, []);
  assert.deepEqual(run, {
    path: 'run.sh',
    mode: SETUID + 0o755,
    size: 3,
    modifiedAt: 1_600_000_000_500_000_000n,
  });
  assert.deepEqual([dir?.path, dir?.mode, dir?.size], ['dir', DIRECTORY + 0o750, 0]);
  assert.deepEqual([dangling?.mode, dangling?.linkTarget], [SYMLINK + 0o777, '../nowhere']);
});

test('a folder that vanishes during the walk is no failure', async (t) => {
  const root = folderWith(t, { 'a/': '', b: '' });
  const stats: string[] = [];
  await walk({
    root,
    filter: new ContextFilter({ include: [], exclude: [] }),
    signal: new AbortController().signal,
    visit: (stat) => {
      if (stat.path === 'a') rmdirSync(join(root, 'a'));
      stats.push(stat.path);
      return undefined;
    },
  });
  assert.deepEqual(stats, ['a', 'b']);
});

test(
  'a name that is not UTF-8 cannot be sent, and is not left out silently',
  { skip: process.platform !== 'linux' },
  async (t) => {
    const root = folderWith(t, {});
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff)]), '');
    await assert.rejects(visited(root), { kind: 'contextMissing', subject: join(root, '\ufffd') });
  },
);

test('the walk waits for whoever takes the files, and stops when told', async (t) => {
  const root = folderWith(t, {});
  for (const name of ['a', 'b', 'c']) mkdirSync(join(root, name));
  const abort = new AbortController();
  const seen: string[] = [];
  const walking = walk({
    root,
    filter: new ContextFilter({ include: [], exclude: [] }),
    signal: abort.signal,
    visit: async (stat) => {
      seen.push(stat.path);
      if (stat.path === 'b') abort.abort();
    },
  });
  await assert.rejects(walking, { name: 'AbortError' });
  assert.deepEqual(seen, ['a', 'b']);
});
