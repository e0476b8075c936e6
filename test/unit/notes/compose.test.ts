/** The topics on Compose: their examples, read with our own checks, and what they are found by. */

import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { root } from '../../../scripts/lib/paths.ts';
import { readTopicComposeFiles } from '../../../scripts/lib/topic-file.ts';
import { checkCompose } from '../../../src/language/compose/checks/index.ts';
import { shapeOf, topicKeys } from '../../../src/language/compose/features/hover-topics.ts';
import { loadProject } from '../../../src/language/compose/load.ts';
import { en } from '../../../src/language/compose/phrases/en.ts';
import type { ProjectPort } from '../../../src/language/compose/project.ts';
import { schemaOf, type SchemaNode } from '../../../src/language/compose/schema/index.ts';

const topicsFolder = join(root, 'notes/topics');

/** The folder `/w`, with these files in it. */
function portOf(files: ReadonlyMap<string, string>): ProjectPort {
  return {
    environment: {},
    list: async (folder) => (folder === '/w' ? [...files.keys()] : []),
    read: async (path) => files.get(path.replace(/^\/w\//, '')),
  };
}

for (const path of globSync('*/*/en.md', { cwd: topicsFolder }).toSorted()) {
  const { whole, beside } = readTopicComposeFiles(join(topicsFolder, path));
  for (const [index, text] of whole.entries()) {
    test(`our checks find nothing in Compose file ${index + 1} of ${dirname(path)}`, async () => {
      const project = await loadProject(
        '/w/compose.yaml',
        portOf(new Map([['compose.yaml', text], ...beside])),
      );
      const found = [...project.read.keys()].flatMap((each) => checkCompose(project, each));
      // An example names Dockerfiles, passwords and settings that it does not show.
      const told = found.filter(({ kind, code }) => kind !== 'hint' && code !== 'missing-file');
      assert.deepEqual(
        told.map(({ code, args }) => [code, ...args].join(' ')),
        [],
      );
    });
  }
}

const keys = new Set(
  compileNotes(topicsFolder)
    .filter(({ language, area }) => language === 'en' && area === 'compose')
    .flatMap(({ topics }) => topics.flatMap((topic) => topic.keys)),
);

/** The topic keys of all that may stand in a Compose file, by the schema. */
function schemaKeys(node: SchemaNode | undefined, path: readonly (string | number)[]): string[] {
  if (node === undefined) return [];
  return [
    ...node.keys().flatMap(({ name }) => {
      const below = [...path, name];
      return [topicKeys(shapeOf(below))[0] ?? name, ...schemaKeys(schemaOf(below), below)];
    }),
    ...(node.patternKeys ? schemaKeys(schemaOf([...path, 'a']), [...path, 'a']) : []),
    ...(node.items ? schemaKeys(schemaOf([...path, 0]), [...path, 0]) : []),
  ];
}

test('every key that the schema knows has a topic', () => {
  const all = schemaKeys(schemaOf([]), []);
  assert.ok(all.length > 250, `${all.length} keys`);
  assert.deepEqual(
    [...new Set(all)].filter((key) => !keys.has(key)),
    [],
  );
});

test('every word with a meaning of its own has a topic', () => {
  assert.deepEqual(
    Object.keys(en.meanings).filter((key) => !keys.has(key)),
    [],
  );
});

test('every operator of a variable has a topic', () => {
  const operators = ['-', ':-', '?', ':?', '+', ':+'].map((operator) => `\${${operator}}`);
  for (const key of ['$', '${}', '$$', ...operators, '&', '*', '<<', '!reset', '!override', 'x-']) {
    assert.ok(keys.has(key), key);
  }
});
