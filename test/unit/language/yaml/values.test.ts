import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTimestamp, plainValue } from '../../../../src/language/yaml/values.ts';

test('what docker compose reads as numbers, booleans and nothing', () => {
  const read = (words: string): unknown[] => words.split(' ').map(plainValue);
  assert.deepEqual(
    read('8080 +5 -5 1_000 017 0o17 0x1F -0x1f 0b11 00'),
    [8080, 5, -5, 1000, 15, 15, 31, -31, 3, 0],
  );
  assert.deepEqual(read('1.5 .5 5. 1e3 08 1.5e+3 18446744073709551616'), [
    1.5,
    0.5,
    5,
    1000,
    8,
    1500,
    2 ** 64,
  ]);
  assert.deepEqual(read('.inf -.Inf .nan'), [Infinity, -Infinity, Number.NaN]);
  assert.deepEqual(read('true True FALSE ~ null NULL'), [true, true, false, null, null, null]);
  assert.equal(plainValue(''), null);
});

test('what it reads as text', () => {
  for (const word of 'yes no on off y tRue nULL 12:30:45 1.2.3 1,000 0x 0o8 0b2 --1 1e400 . -a Infinity <<'.split(
    ' ',
  )) {
    assert.equal(plainValue(word), word);
  }
});

test('dates', () => {
  for (const date of [
    '2024-01-31',
    '2024-1-5',
    '2024-02-29',
    '2001-12-14t21:59:43.10-05:00',
    '2001-12-14 21:59:43',
  ]) {
    assert.ok(isTimestamp(date), date);
  }
  for (const text of [
    '2024-13-01',
    '2023-02-29',
    '24-01-01',
    '2024-01',
    '2024-01-01x',
    '2024-01-01 25:00:00',
  ]) {
    assert.ok(!isTimestamp(text), text);
  }
});
