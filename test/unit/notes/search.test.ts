import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchTopics } from '../../../src/notes/search.ts';
import { runTopic } from './fixtures.ts';

const topic = (id: string, more: object): typeof runTopic => ({
  ...runTopic,
  id,
  keys: [id],
  title: id,
  ...more,
});
const topics = [
  topic('text', { summary: 'About volumes.' }),
  topic('title', { title: 'A named volume' }),
  topic('key', { keys: ['volume'] }),
  topic('accent', { summary: 'Één laag.' }),
];
const found = (query: string): string[] => searchTopics(topics, query).map(({ id }) => id);

test('what is called so comes first, then what has it in its title, then what speaks of it', () => {
  assert.deepEqual(found('volume'), ['key', 'title', 'text']);
});

test('every word must be there, in any order, with any capitals and accents', () => {
  assert.deepEqual(found('VOLUME named'), ['title']);
  assert.deepEqual(found('een LAAG'), ['accent']);
  assert.deepEqual(found('volume nowhere'), []);
});

test('an empty query finds everything, in the order of the list', () => {
  assert.deepEqual(found('  '), ['text', 'title', 'key', 'accent']);
});
