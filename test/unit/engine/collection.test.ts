import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Collection } from '../../../src/engine/collection.ts';

interface Item {
  readonly id: string;
  readonly state: string;
}

const item = (id: string, state = 'up'): Item => ({ id, state });

function collectionOf(...items: readonly Item[]): Collection<Item> {
  const collection = new Collection<Item>(({ id }) => id);
  collection.replace(items);
  return collection;
}

const contents = (collection: Collection<Item>): Item[] => [...collection.items.values()];

test('a fresh list takes the place of everything and tells whether something differs', () => {
  const collection = collectionOf(item('a'), item('b'));
  assert.equal(collection.replace([item('b'), item('a')]), false, 'the same, in another order');
  assert.equal(collection.replace([item('a'), item('b', 'down')]), true, 'one has changed');
  assert.equal(collection.replace([item('a')]), true, 'one has gone');
  assert.equal(collection.replace([item('c')]), true, 'another one instead');
  assert.deepEqual(contents(collection), [item('c')]);
});

test('what is the same in a fresh list stays the same object', () => {
  const [a, b] = [item('a'), item('b')];
  const collection = collectionOf(a, b);
  collection.replace([item('b', 'down'), item('a')]);
  assert.equal(collection.items.get('a'), a);
  assert.deepEqual(collection.items.get('b'), item('b', 'down'));
});

test('a patch changes what it was asked about and nothing else', () => {
  const collection = collectionOf(item('a'), item('b'), item('c'));
  const changed = collection.patch(
    ['a', 'b', 'd'],
    [item('a', 'down'), item('d'), item('c', 'not asked about')],
  );
  assert.equal(changed, true);
  assert.deepEqual(contents(collection), [item('a', 'down'), item('c'), item('d')]);
});

test('a patch that brings nothing new says so', () => {
  const collection = collectionOf(item('a'));
  assert.equal(collection.patch(['a', 'never there'], [item('a')]), false);
  assert.equal(collection.patch([], [item('b')]), false);
});
