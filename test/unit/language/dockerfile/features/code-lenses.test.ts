import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLenses } from '../../../../../src/language/dockerfile/features/code-lenses.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

test('one for each stage, with what --target takes', () => {
  const text = 'ARG A\nFROM a AS Base\nRUN b\nFROM c\nFROM d AS x\nFROM e AS x\n';
  assert.deepEqual(
    codeLenses(parseDockerfile(text)).map(({ span, ...rest }) => [text.slice(span.start, span.end), rest]),
    [
      ['FROM a AS Base', { stage: 0, name: 'Base', last: false }],
      ['FROM c', { stage: 1, last: false }],
      ['FROM d AS x', { stage: 2, last: false }],
      ['FROM e AS x', { stage: 3, name: 'x', last: true }],
    ],
  );
});
