/** The topics on what is told about Compose files and env files. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { root } from '../../../scripts/lib/paths.ts';
import { rules } from '../../../src/language/compose/rules.ts';
import { envRules } from '../../../src/language/env-file/findings.ts';

const topics = compileNotes(join(root, 'notes/topics'))
  .filter(({ language, area }) => language === 'en' && area === 'compose')
  .flatMap((bundle) => bundle.topics);

const codes = new Set([...Object.keys(rules), ...Object.keys(envRules)]);

test('every finding has a topic', () => {
  const keys = new Set(topics.flatMap((topic) => topic.keys));
  assert.deepEqual(
    [...codes].filter((code) => !keys.has(code)),
    [],
  );
});

test('a topic on rules is found by rules that exist, and by nothing else', () => {
  for (const { id, keys } of topics) {
    assert.deepEqual(
      keys.filter((key) => codes.has(key) !== id.startsWith('compose/rule-')),
      [],
      id,
    );
  }
});
