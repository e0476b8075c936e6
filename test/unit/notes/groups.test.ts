import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { root } from '../../../scripts/lib/paths.ts';
import { grouped, groupOf, groups } from '../../../src/notes/groups.ts';

const topics = compileNotes(join(root, 'notes/topics'))
  .filter(({ language }) => language === 'en')
  .flatMap((bundle) => bundle.topics);

const groupOfId = (id: string): string => {
  const topic = topics.find((each) => each.id === id);
  assert.ok(topic, id);
  return groupOf(topic);
};

test('every topic stands under the heading that one looks under', () => {
  assert.equal(groupOfId('dockerfile/run'), 'instruction');
  assert.equal(groupOfId('dockerfile/copy-from'), 'flag');
  assert.equal(groupOfId('dockerfile/mount-cache'), 'mount');
  assert.equal(groupOfId('dockerfile/variable-default'), 'variable');
  assert.equal(groupOfId('dockerfile/predefined-platform-args'), 'variable');
  assert.equal(groupOfId('dockerfile/source-date-epoch'), 'variable');
  assert.equal(groupOfId('dockerfile/heredoc'), 'heredoc');
  assert.equal(groupOfId('dockerfile/directive-check'), 'directive');
  assert.equal(groupOfId('dockerignore/star'), 'dockerignore');
  assert.equal(groupOfId('concept/image'), 'concept');
  assert.equal(groupOfId('compose/ports'), 'compose');
  assert.equal(groupOfId('compose/predefined-variables'), 'compose');
  assert.equal(groupOfId('compose/merge-key'), 'compose');
  for (const { id } of topics) {
    if (id.startsWith('dockerfile/check-')) assert.equal(groupOfId(id), 'check', id);
    if (id.startsWith('dockerfile/hint-')) assert.equal(groupOfId(id), 'hint', id);
    assert.equal(groupOfId(id) === 'composeCheck', id.startsWith('compose/rule-'), id);
  }
  assert.equal(topics.filter((topic) => groupOf(topic) === 'instruction').length, 18);
});

test('the list has every topic once, and every heading', () => {
  const all = grouped(topics);
  assert.deepEqual(
    all.map(([group]) => group),
    groups,
  );
  assert.equal(new Set(all.flatMap(([, members]) => members)).size, topics.length);
});
