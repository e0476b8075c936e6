import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectionRanges } from '../../../../../src/language/compose/features/selection-ranges.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';

function selected(marked: string): string[] {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return selectionRanges(parseYaml(text), offset).map(({ start, end }) => text.slice(start, end));
}

test('word, value, pair, map and so on up to the file', () => {
  assert.deepEqual(selected('a: b\nc:\n  d: e f‸g\n  h: i\n'), [
    'fg',
    'e fg',
    'd: e fg',
    'd: e fg\n  h: i',
    'c:\n  d: e fg\n  h: i',
    'a: b\nc:\n  d: e fg\n  h: i',
    'a: b\nc:\n  d: e fg\n  h: i\n',
  ]);
});

test('a key, then its pair', () => {
  assert.deepEqual(selected('a:\n  im‸age: b\n').slice(0, 2), ['image', 'image: b']);
});

test('quotes come after what is in them', () => {
  assert.deepEqual(selected('a: ["b c‸", d]').slice(0, 4), ['c', 'b c', '"b c"', '["b c", d]']);
});

test('a value, then its anchor with it', () => {
  assert.deepEqual(selected('a: &x\n  b: ‸c\n').slice(0, 4), ['c', 'b: c', '&x\n  b: c', 'a: &x\n  b: c']);
});

test('a line of a text block', () => {
  assert.deepEqual(selected('a: |\n  b c‸\n  d\n').slice(0, 3), ['c', 'b c', '|\n  b c\n  d']);
});

test('a comment', () => {
  assert.equal(selected('a: b # c ‸d\n')[0], '# c d');
});

test('one document of several', () => {
  assert.deepEqual(selected('a: b\n---\n‸c: d\ne: f\n').slice(0, 4), [
    'c',
    'c: d',
    'c: d\ne: f',
    '---\nc: d\ne: f',
  ]);
});
