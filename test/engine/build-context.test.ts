/** What of a folder arrives in a build, and how. */

import assert from 'node:assert/strict';
import { chmodSync, linkSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { build, clearBuilds, failureOf, folderWith } from './lib/builds.ts';

after(clearBuilds);

/** Copies everything and prints the paths of it. */
const listing = 'FROM busybox\nCOPY . /context\nRUN cd /context && find . -mindepth 1 | sed s,./,,\n';

describe('.dockerignore', () => {
  test('patterns, exceptions and later patterns again', async () => {
    const root = folderWith({
      Dockerfile: listing,
      '.dockerignore':
        '# comment\n\n/secret.txt\n**/*.log\n!keep/me.log\nnode_modules\n!node_modules/wanted\ndist/**\n!dist/*.md\nkeep/me-*\n',
      'secret.txt': '',
      'sub/secret.txt': '',
      'a.log': '',
      'sub/deep/b.log': '',
      'keep/me.log': '',
      'keep/me-not.log': '',
      'node_modules/x/index.js': '',
      'node_modules/wanted/index.js': '',
      'dist/app.js': '',
      'dist/notes.md': '',
      'dist/deep/notes.md': '',
      'één, twee.txt': '',
    });
    const { lines } = await build(root);
    assert.deepEqual(lines, [
      '.dockerignore',
      'Dockerfile',
      'dist',
      'dist/notes.md',
      'keep',
      'keep/me.log',
      'node_modules',
      'node_modules/wanted',
      'node_modules/wanted/index.js',
      'sub',
      'sub/deep',
      'sub/secret.txt',
      'één, twee.txt',
    ]);
  });

  test('a Dockerfile and a .dockerignore that are ignored do their work and stay out', async () => {
    const root = folderWith({
      Dockerfile: listing,
      '.dockerignore': 'Dockerfile*\n.dockerignore\ngone\n',
      gone: '',
      kept: '',
    });
    assert.deepEqual((await build(root)).lines, ['kept']);
  });

  test('everything ignored but one folder', async () => {
    const root = folderWith({ Dockerfile: listing, '.dockerignore': '*\n!src\n', 'src/a/b': '', other: '' });
    assert.deepEqual((await build(root)).lines, ['src', 'src/a', 'src/a/b']);
  });

  test('one that belongs to the Dockerfile wins', async () => {
    const root = folderWith({
      'Dockerfile.web': listing,
      'Dockerfile.web.dockerignore': 'one\nDockerfile*\n',
      '.dockerignore': 'two\n',
      one: '',
      two: '',
    });
    const { lines } = await build(root, { dockerfilePath: join(root, 'Dockerfile.web') });
    assert.deepEqual(lines, ['.dockerignore', 'two']);
  });

  test('1,500 patterns, some beyond ASCII', async () => {
    const patterns = Array.from({ length: 1500 }, (_, i) => `ünwanted-${i}/**/file-with-a-long-name`);
    const root = folderWith({
      Dockerfile: listing,
      '.dockerignore': ['Dockerfile', '.dockerignore', ...patterns].join('\n'),
      'ünwanted-1499/x/file-with-a-long-name': '',
      'ünwanted-1500/file-with-a-long-name': '',
    });
    const { lines } = await build(root);
    assert.deepEqual(lines, [
      'ünwanted-1499',
      'ünwanted-1499/x',
      'ünwanted-1500',
      'ünwanted-1500/file-with-a-long-name',
    ]);
  });

  test('a pattern that makes no sense is named', async () => {
    const root = folderWith({ Dockerfile: listing, '.dockerignore': 'ok\n[oops\n' });
    const { kind, subject } = await failureOf(build(root));
    assert.deepEqual([kind, subject], ['invalid', '[oops']);
  });
});

test('modes, owners, times, links and contents arrive as they are; a socket does not', async (t) => {
  const root = folderWith({
    Dockerfile: `FROM busybox
COPY . /context
RUN cd /context && find . -mindepth 1 ! -name Dockerfile -exec stat -c '%n %a %u:%g %F %s %Y' {} + | sed s,./,,
RUN cd /context && for link in to-*; do readlink $link; done; cat to-file
`,
    'run.sh': '#!/bin/sh\n',
    empty: '',
    'dir/inner': 'inside',
  });
  chmodSync(join(root, 'run.sh'), 0o4750);
  chmodSync(join(root, 'empty'), 0o600);
  mkdirSync(join(root, 'sticky'));
  chmodSync(join(root, 'sticky'), 0o1777);
  chmodSync(join(root, 'dir'), 0o755);
  chmodSync(join(root, 'dir/inner'), 0o644);
  symlinkSync('dir/inner', join(root, 'to-file'));
  symlinkSync('/nowhere/at all', join(root, 'to-nowhere'));
  symlinkSync('../..', join(root, 'to-parent'));
  linkSync(join(root, 'run.sh'), join(root, 'same.sh'));
  const time = 1_500_000_000;
  for (const path of ['run.sh', 'empty', 'dir/inner']) utimesSync(join(root, path), time, time);
  const server = createServer().listen(join(root, 'socket'));
  t.after(() => server.close());
  const { lines } = await build(root);
  const times = /^(?:dir|sticky|to-\S+) \d/;
  assert.deepEqual(
    lines.map((line) => (times.test(line) ? line.replace(/ \d+ \d+$/, '') : line)),
    [
      '../..',
      '/nowhere/at all',
      'dir 755 0:0 directory',
      `dir/inner 644 0:0 regular file 6 ${time}`,
      'dir/inner',
      `empty 600 0:0 regular empty file 0 ${time}`,
      'inside',
      `run.sh 4750 0:0 regular file 10 ${time}`,
      `same.sh 4750 0:0 regular file 10 ${time}`,
      'sticky 1777 0:0 directory',
      'to-file 777 0:0 symbolic link',
      'to-nowhere 777 0:0 symbolic link',
      'to-parent 777 0:0 symbolic link',
    ].sort(),
  );
});

test('what a COPY names through a link comes along', async () => {
  const root = folderWith({
    Dockerfile: 'FROM busybox\nCOPY link/file /one\nCOPY *.txt /two/\nRUN cat /one /two/*\n',
    'real/file': 'through a link\n',
    'real/text': 'by a wildcard\n',
    'unused/big': 'x'.repeat(500_000),
  });
  symlinkSync('real', join(root, 'link'));
  symlinkSync('real/text', join(root, 'a.txt'));
  const report = await build(root);
  assert.deepEqual(report.lines, ['by a wildcard', 'through a link']);
  const sent = report.updates.filter(
    (update) => update.type === 'status' && update.text === 'transferring context',
  );
  assert.ok(
    sent.every((update) => update.type === 'status' && update.current < 100_000),
    'and nothing else',
  );
});

test('a Dockerfile from outside the context, with a context that is reached by a link', async () => {
  const root = folderWith({ 'context/in': '', 'docker/Dockerfile': listing, 'docker/not-in': '' });
  symlinkSync('context', join(root, 'link'));
  const { lines } = await build(join(root, 'link'), { dockerfilePath: join(root, 'docker/Dockerfile') });
  assert.deepEqual(lines, ['in']);
});

test('a second build sends only what has changed', async () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`f${i}`, 'x'.repeat(20_000)]));
  const root = folderWith({ ...files, Dockerfile: 'FROM busybox\nCOPY . /c\nRUN cat /c/f7 | head -c 3\n' });
  const transferred = (updates: readonly { readonly type: string }[]): number =>
    Math.max(...updates.map((each) => ('current' in each ? Number(each.current) : 0)));
  assert.ok(transferred((await build(root)).updates) > 1_000_000);
  writeFileSync(join(root, 'f7'), 'new');
  const again = await build(root);
  assert.equal(again.output, 'new');
  assert.ok(transferred(again.updates) < 100_000, `${transferred(again.updates)} bytes were sent`);
});

test('20,000 files', async () => {
  const root = folderWith({
    Dockerfile: 'FROM busybox\nCOPY . /context\nRUN find /context -type f | wc -l; cat /context/d199/f99\n',
  });
  for (let i = 0; i < 200; i++) {
    mkdirSync(join(root, `d${i}`));
    for (let j = 0; j < 100; j++) writeFileSync(join(root, `d${i}/f${j}`), `${i} ${j}\n`);
  }
  assert.deepEqual((await build(root)).lines, ['199 99', '20001']);
});
