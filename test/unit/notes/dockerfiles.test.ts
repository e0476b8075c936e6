/** The Dockerfiles in the topics, read with our own checks. `test/engine/notes.test.ts` builds them. */

import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readTopicDockerfiles } from '../../../scripts/lib/topic-file.ts';
import { checkDockerfile } from '../../../src/language/dockerfile/checks/index.ts';
import { parseDockerfile } from '../../../src/language/dockerfile/parse.ts';

const topicsFolder = join(import.meta.dirname, '../../../notes/topics');
const paths = globSync('*/*/en.md', { cwd: topicsFolder }).toSorted();

for (const path of paths) {
  const dockerfiles = readTopicDockerfiles(join(topicsFolder, path));
  for (const [index, { dockerfile }] of dockerfiles.entries()) {
    test(`our checks find nothing in Dockerfile ${index + 1} of ${dirname(path)}`, () => {
      const found = checkDockerfile(parseDockerfile(dockerfile), {});
      assert.deepEqual(
        found.map(({ code, args }) => [code, ...args].join(' ')),
        [],
      );
    });
  }
}
