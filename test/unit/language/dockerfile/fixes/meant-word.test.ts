import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDockerfile } from '../../../../../src/language/dockerfile/checks/index.ts';
import { fixesFor } from '../../../../../src/language/dockerfile/fixes/index.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { applyEdits } from '../same-build.ts';

/** A line with a slip, and the line that the fix makes of it. */
const slips = [
  ['COPY --form=build /a /b', 'COPY --from=build /a /b'],
  ['RUN --mount=type=cahce,target=/c true', 'RUN --mount=type=cache,target=/c true'],
  ['RUN --mount=type=cache,traget=/c true', 'RUN --mount=type=cache,target=/c true'],
  [
    'RUN --mount=type=cache,target=/c,sharing=shraed true',
    'RUN --mount=type=cache,target=/c,sharing=shared true',
  ],
] as const;

for (const [wrong, right] of slips) {
  test(`${wrong} is mended with the word that was meant`, () => {
    const text = `FROM busybox:1.36 AS build\nFROM busybox:1.36\n${wrong}\n`;
    const file = parseDockerfile(text);
    const [error] = checkDockerfile(file, {}).filter(({ kind }) => kind === 'error');
    assert.ok(error);
    const [fix] = fixesFor(file, error);
    assert.ok(fix?.preferred, error.code);
    assert.ok(applyEdits(text, fix.edits).includes(`\n${right}\n`), applyEdits(text, fix.edits));
  });
}

test('a word that is like no other has no such fix', () => {
  const file = parseDockerfile('FROM busybox:1.36\nCOPY --zzzzzz a b\n');
  const [error] = checkDockerfile(file, {}).filter(({ kind }) => kind === 'error');
  assert.ok(error);
  assert.deepEqual(fixesFor(file, error), []);
});
