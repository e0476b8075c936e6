import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleanPath, parseDockerignore, PatternList } from '../../../../src/language/dockerignore/patterns.ts';

function ignores(lines: string[], path: string): boolean {
  return new PatternList(lines).match(path).matched;
}

test('a file is read without comments, blank lines, byte-order mark and needless slashes', () => {
  const text = '\uFEFF# build output\r\n\r\n/dist/\r\n  *.log  \n ! keep.log\n./a/../b//c\n #kept\n/\n!/x\n';
  assert.deepEqual(parseDockerignore(text), ['dist', '*.log', '!keep.log', 'b/c', '#kept', '/', '!x']);
});

test('paths are cleaned as Go cleans them', () => {
  const cases = {
    '': '.',
    '/': '/',
    'a//b/': 'a/b',
    './a': 'a',
    'a/../..': '..',
    '/../a': '/a',
    '../../a': '../../a',
  };
  for (const [path, cleaned] of Object.entries(cases)) assert.equal(cleanPath(path), cleaned, path);
});

/** Held against the docker command itself (28.2), whose tar streams were compared with what these patterns give. */
const table: [patterns: string[], matching: string[], others: string[]][] = [
  [['foo'], ['foo', 'foo/a/b'], ['a/foo', 'foobar', 'fo']],
  [['*/foo'], ['a/foo', 'a/foo/b'], ['foo', 'a/b/foo']],
  [['foo?'], ['foo1', 'fooé', 'foo😀'], ['foo', 'foo12', 'foo/']],
  [['*.md', '!README.md'], ['a.md'], ['README.md', 'a/b.md']],
  [['!README.md', '*.md'], ['README.md'], []],
  [
    ['*.md', '!README*.md', 'README-secret.md'],
    ['README-secret.md', 'x.md'],
    ['README.md', 'README-a.md'],
  ],
  [['**/*.go'], ['a.go', 'a/b/c.go'], ['a.got']],
  [['**/foo'], ['foo', 'a/b/foo', 'a/foo/b'], ['afoo', 'a/barfoo']],
  [['**foo'], ['foo', 'barfoo', 'a/barfoo'], ['foob']],
  [['foo**'], ['foo', 'foobar', 'foo/a'], ['fo', 'a/foo']],
  [['foo/**'], ['foo/a', 'foo/a/b'], ['foo', 'foob']],
  [['a/**/b'], ['a/b', 'a/x/y/b', 'a/b/c'], ['a/xb', 'b']],
  [['**'], ['a', 'a/b', '.env'], []],
  [
    ['**', '!src', '!*.json'],
    ['lib/a.json', 'lib'],
    ['src/a/b', 'package.json'],
  ],
  [
    ['dir', '!dir/keep'],
    ['dir', 'dir/a', 'dir/kept'],
    ['dir/keep', 'dir/keep/x'],
  ],
  [['dir', '!dir/keep', 'dir/keep/not'], ['dir/keep/not'], ['dir/keep/x']],
  [['[a-c]x'], ['ax', 'cx'], ['dx', '-x']],
  [['[^a-c]x'], ['dx'], ['ax']],
  [['a[^b]c'], ['axc', 'a/c'], ['abc']],
  [['a[\\]b]c'], ['a]c', 'abc'], ['a\\c']],
  [['\\*'], ['*'], ['a']],
  [['a.b'], ['a.b'], ['axb']],
  [['a+(b)?'], ['a+(b)c'], ['aabc']],
  [['{a,b}*'], ['{a,b}c'], ['a', 'b']],
  [['.*'], ['.env', '.git/config'], ['a.env']],
  [['a|b'], ['a|b'], ['a', 'b']],
  [['a b'], ['a b'], ['a', 'b']],
  [['  foo  ', ''], ['foo'], ['  foo  ']],
];

describe('matching', () => {
  for (const [patterns, matching, others] of table) {
    test(JSON.stringify(patterns), () => {
      for (const path of matching) assert.ok(ignores(patterns, path), `${path} should match`);
      for (const path of others) assert.ok(!ignores(patterns, path), `${path} should not match`);
    });
  }
});

test('what lies in a folder can be judged by the folder’s own outcome', () => {
  const list = new PatternList(['dir', '!dir/keep', '**/*.log']);
  const dir = list.match('dir');
  assert.deepEqual(
    ['dir/a', 'dir/keep', 'dir/keep.log'].map((path) => list.match(path, dir).matched),
    [true, false, true],
  );
  assert.equal(list.match('dir/keep/a', list.match('dir/keep', dir)).matched, false);
});

describe('patterns that BuildKit refuses', () => {
  for (const pattern of ['[', '[a', '[]a]', '[a-]', '[-a]', 'a\\', '!', '[z-a]', '**/[']) {
    test(pattern, () => assert.throws(() => new PatternList([pattern]), { pattern }));
  }
});

test('a long row of stars takes no time', () => {
  const list = new PatternList([`${'*a'.repeat(12)}b`]);
  const start = performance.now();
  assert.equal(list.match('a'.repeat(60)).matched, false);
  assert.ok(performance.now() - start < 500);
});
