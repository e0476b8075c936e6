/** The topics of the project themselves. What `compileNotes` refuses is tried in `compile.test.ts`. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { renderHover } from '../../../src/notes/hover.ts';
import { NoteLibrary } from '../../../src/notes/library.ts';
import { languages, noteIds } from '../../../src/notes/types.ts';

const bundles = compileNotes(join(import.meta.dirname, '../../../notes/topics'));
const library = new NoteLibrary(async (language, area) => {
  const found = bundles.find((bundle) => bundle.language === language && bundle.area === area);
  assert.ok(found, `${language}.${area}`);
  return found;
});

const instructions = 'FROM RUN COPY ADD WORKDIR CMD ENTRYPOINT ENV EXPOSE VOLUME USER LABEL'.split(' ');
const concepts = [
  'container',
  'image',
  'volume',
  'network',
  'health-check-state',
  'compose-project',
  'port-publishing',
  'dangling-image',
  'exit-code',
  'exec-and-shell-form',
];

for (const language of languages) {
  test(`every instruction has a topic (${language})`, async () => {
    for (const keyword of instructions) {
      const topic = await library.topic('dockerfile', keyword.toLowerCase(), language);
      assert.equal(topic?.title, keyword);
    }
  });

  test(`every concept that the views point at has a topic (${language})`, async () => {
    for (const key of concepts) assert.ok(await library.topic('concept', key, language), key);
  });

  test(`every summary is one line of plain text that fits a tooltip (${language})`, async () => {
    for (const { area, topics } of bundles.filter((bundle) => bundle.language === language)) {
      for (const topic of topics) {
        const summary = (await library.summary(area, topic.keys[0] ?? '', language)) ?? '';
        assert.match(summary, /^[^`*_\n]+\.$/, topic.id);
        assert.ok(summary.length <= 200, `${topic.id}: ${summary.length} characters`);
      }
    }
  });

  test(`the first layer of every hover is short (${language})`, () => {
    for (const topic of bundles.filter((bundle) => bundle.language === language).flatMap((b) => b.topics)) {
      const [short] = renderHover(topic, language).split('\n\n---\n\n');
      assert.ok((short ?? '').length <= 700, `${topic.id}: ${short?.length} characters`);
    }
  });
}

test('every course note is drawn on', () => {
  const named = new Set(
    bundles.flatMap(({ topics }) => topics.flatMap(({ sources }) => sources.map((s) => s.note))),
  );
  assert.deepEqual([...named].toSorted(), noteIds.toSorted());
});
