/** `notes/subjects.json` lists what the course notes teach. Each subject has topics, and no topic is left out. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { noteIds } from '../../../src/notes/types.ts';

interface Subject {
  readonly subject: string;
  /** Ids of topics, the first one to read first. */
  readonly topics: readonly string[];
}

const notesFolder = join(import.meta.dirname, '../../../notes');
const subjects = JSON.parse(readFileSync(join(notesFolder, 'subjects.json'), 'utf8')) as readonly Subject[];

const bundles = compileNotes(join(notesFolder, 'topics'));
const topics = new Map(
  bundles
    .filter(({ language }) => language === 'en')
    .flatMap((bundle) => bundle.topics.map((topic) => [topic.id, topic] as const)),
);

test('every subject that the course notes teach is listed, once', () => {
  assert.equal(new Set(subjects.map(({ subject }) => subject)).size, 21);
  assert.equal(subjects.length, 21);
});

for (const { subject, topics: ids } of subjects) {
  test(`there are topics on: ${subject}`, () => {
    assert.ok(ids.length > 0);
    assert.equal(new Set(ids).size, ids.length, 'a topic is named twice');
    for (const id of ids) assert.ok(topics.has(id), `${id} is not a topic`);
    assert.ok(
      ids.some((id) => (topics.get(id)?.sources.length ?? 0) > 0),
      'no topic names its place in the course notes',
    );
  });
}

test('every concept that comes from the course notes belongs to a subject', () => {
  const listed = new Set(subjects.flatMap((subject) => subject.topics));
  const left = [...topics.values()].filter(
    ({ id, sources }) => id.startsWith('concept/') && sources.length > 0 && !listed.has(id),
  );
  assert.deepEqual(
    left.map(({ id }) => id),
    [],
  );
});

test('the subjects draw on every course note', () => {
  const named = subjects
    .flatMap((subject) => subject.topics)
    .flatMap((id) => topics.get(id)?.sources.map(({ note }) => note) ?? []);
  assert.deepEqual([...new Set(named)].toSorted(), noteIds.toSorted());
});
