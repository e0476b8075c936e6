import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../../src/ui/rows.ts';
import { changedRows } from '../../../src/views/changes.ts';
import type { Layout } from '../../../src/views/layout.ts';

const [a, b, c, group, other] = ['a', 'b', 'c', 'group', 'other'].map((id): Row => ({
  noun: 'container',
  id,
})) as [Row, Row, Row, Row, Row];
const layout = (rows: readonly (readonly [Row | undefined, readonly Row[]])[]): Layout => ({
  children: new Map(rows),
  total: 0,
  shown: 0,
});
const given = (...rows: (readonly [Row | undefined, readonly Row[]])[]) => new Map(rows);
const never = (): boolean => false;

test('nothing is asked for again when nothing has changed', () => {
  assert.deepEqual(changedRows(given([undefined, [a, b]]), layout([[undefined, [a, b]]]), never), []);
});

test('a row that looks otherwise is asked for alone', () => {
  assert.deepEqual(
    changedRows(given([undefined, [a, b]]), layout([[undefined, [a, b]]]), (row) => row === b),
    [b],
  );
});

test('a row that has come, gone or moved at the top is everything', () => {
  for (const now of [[a], [a, b, c], [b, a]]) {
    assert.equal(changedRows(given([undefined, [a, b]]), layout([[undefined, now]]), never), 'everything');
  }
});

test('a change under one row is asked for there', () => {
  const before = given([undefined, [group]], [group, [a, b]]);
  assert.deepEqual(
    changedRows(
      before,
      layout([
        [undefined, [group]],
        [group, [a]],
      ]),
      (row) => row === group,
    ),
    [group],
  );
});

test('a move from one row to another is everything', () => {
  const before = given([undefined, [group, other]], [group, [a, b]], [other, [c]]);
  const now = layout([
    [undefined, [group, other]],
    [group, [a]],
    [other, [b, c]],
  ]);
  assert.equal(changedRows(before, now, never), 'everything');
});

test('what was never opened is not compared', () => {
  assert.deepEqual(
    changedRows(
      given([undefined, [group]]),
      layout([
        [undefined, [group]],
        [group, [a]],
      ]),
      never,
    ),
    [],
  );
});

test('very many rows are asked for all together', () => {
  const rows = Array.from({ length: 100 }, (_, at): Row => ({ noun: 'container', id: `${at}` }));
  assert.equal(
    changedRows(given([undefined, rows]), layout([[undefined, rows]]), () => true),
    'everything',
  );
});
