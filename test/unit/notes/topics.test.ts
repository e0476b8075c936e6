/** The topics of the project themselves. What `compileNotes` refuses is tried in `compile.test.ts`. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { buildkitArgs, platformArgs, proxyArgs } from '../../../src/language/dockerfile/facts/build-args.ts';
import { checkRules } from '../../../src/language/dockerfile/facts/check-rules.ts';
import { directiveNames } from '../../../src/language/dockerfile/facts/directives.ts';
import { flags } from '../../../src/language/dockerfile/facts/flags.ts';
import { instructions } from '../../../src/language/dockerfile/facts/instructions.ts';
import { mountKeysOf, mountTypes } from '../../../src/language/dockerfile/facts/mounts.ts';
import { operators } from '../../../src/language/dockerfile/facts/operators.ts';
import { renderHover } from '../../../src/notes/hover.ts';
import { NoteLibrary } from '../../../src/notes/library.ts';
import { languages, noteIds } from '../../../src/notes/types.ts';

const bundles = compileNotes(join(import.meta.dirname, '../../../notes/topics'));
const library = new NoteLibrary(async (language, area) => {
  const found = bundles.find((bundle) => bundle.language === language && bundle.area === area);
  assert.ok(found, `${language}.${area}`);
  return found;
});

/** All that one can point at in a Dockerfile, as the keys of its topics. */
const flagKeys = flags.flatMap(({ name, instructions: on }) => on.map((keyword) => `${keyword} --${name}`));
const mountKeys = mountTypes.flatMap((type) => [
  `mount ${type}`,
  `mount ${type} type`,
  ...mountKeysOf(type).flatMap(({ key, synonyms }) =>
    [key, ...synonyms].map((name) => `mount ${type} ${name}`),
  ),
]);
const variableKeys = [
  '$',
  ...operators.map((operator) => `\${${operator}}`),
  ...Object.keys(platformArgs),
  ...proxyArgs,
  ...buildkitArgs,
];
const directiveKeys = [...directiveNames.map((name) => `# ${name}`), ...checkRules.map(({ name }) => name)];
const pointedAt = [...flagKeys, ...mountKeys, ...variableKeys, ...directiveKeys, '<<', '<<-'];

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
    for (const { keyword } of instructions) {
      const topic = await library.topic('dockerfile', keyword.toLowerCase(), language);
      assert.equal(topic?.title, keyword);
    }
  });

  test(`everything that one can point at in a Dockerfile has a topic (${language})`, async () => {
    for (const key of pointedAt) assert.ok(await library.topic('dockerfile', key, language), key);
  });

  test(`a topic on several variables explains each by name (${language})`, async () => {
    for (const name of [...Object.keys(platformArgs), ...buildkitArgs]) {
      const topic = await library.topic('dockerfile', name, language);
      assert.ok(JSON.stringify(topic).includes(`\`${name}\``) || topic?.title === name, name);
    }
  });

  test(`every concept that the views point at has a topic (${language})`, async () => {
    for (const key of concepts) assert.ok(await library.topic('concept', key, language), key);
  });

  test(`every summary is one line of plain text that fits a tooltip (${language})`, async () => {
    for (const { area, topics } of bundles.filter((bundle) => bundle.language === language)) {
      for (const topic of topics) {
        const summary = (await library.summary(area, topic.keys[0] ?? '', language)) ?? '';
        assert.match(summary, /^[^`*\n]+\.$/, topic.id);
        assert.ok(summary.length <= 200, `${topic.id}: ${summary.length} characters`);
      }
    }
  });

  test(`every hover is short enough to be read while one works (${language})`, () => {
    for (const topic of bundles.filter((bundle) => bundle.language === language).flatMap((b) => b.topics)) {
      const { length } = renderHover(topic, language, 'command:more');
      assert.ok(length <= 2000, `${topic.id}: ${length} characters`);
    }
  });
}

test('every course note is drawn on', () => {
  const named = new Set(
    bundles.flatMap(({ topics }) => topics.flatMap(({ sources }) => sources.map((s) => s.note))),
  );
  assert.deepEqual([...named].toSorted(), noteIds.toSorted());
});
