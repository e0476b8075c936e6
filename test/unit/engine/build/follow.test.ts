import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { followPaths } from '../../../../src/engine/build/follow.ts';
import { folderWith } from './files.ts';

test('paths are taken as they are, without those below others', async (t) => {
  const root = folderWith(t, { 'a/b': '' });
  assert.deepEqual(await followPaths(root, ['a/b', './a/', 'missing/x', 'a']), ['a', 'missing/x']);
});

test('links are followed, also in the middle of a path and from link to link', async (t) => {
  const root = folderWith(t, { 'real/deep/file': '', 'other/': '' });
  symlinkSync('real', join(root, 'one'));
  symlinkSync('../one/deep', join(root, 'other/two'));
  assert.deepEqual(await followPaths(root, ['one/deep/file']), ['one', 'real/deep/file']);
  assert.deepEqual(await followPaths(root, ['other/two/file']), ['one', 'other/two', 'real/deep/file']);
});

test('a link cannot lead out of the folder', async (t) => {
  const root = folderWith(t, {});
  symlinkSync('../../../etc/passwd', join(root, 'up'));
  symlinkSync('/etc/passwd', join(root, 'absolute'));
  assert.deepEqual(await followPaths(root, ['up', 'absolute']), ['absolute', 'etc/passwd', 'up']);
});

test('links in a circle come to an end', async (t) => {
  const root = folderWith(t, {});
  symlinkSync('b', join(root, 'a'));
  symlinkSync('a', join(root, 'b'));
  assert.deepEqual(await followPaths(root, ['a/x']), ['a', 'b']);
});

test('wildcards find links by name', async (t) => {
  const root = folderWith(t, { target: '', 'plain.txt': '' });
  symlinkSync('target', join(root, 'link.txt'));
  assert.deepEqual(await followPaths(root, ['*.txt']), ['*.txt', 'target']);
  assert.deepEqual(await followPaths(root, ['nowhere/*']), ['nowhere/*']);
});

test('a path that is the folder itself means everything', async (t) => {
  const root = folderWith(t, {});
  assert.equal(await followPaths(root, ['a', '.']), undefined);
  assert.equal(await followPaths(root, ['/']), undefined);
});
