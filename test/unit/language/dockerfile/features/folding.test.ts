import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldingRanges } from '../../../../../src/language/dockerfile/features/folding.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

const rows: [what: string, text: string, expected: string[]][] = [
  ['one line', 'FROM a', []],
  ['stages', 'ARG A\nFROM a\nRUN b\n\n# next\nFROM c\nRUN d\n', ['1-2', '5-6']],
  ['an instruction of several lines', 'FROM a\nRUN b && \\\n  # why\n  c\n', ['0-3', '1-3']],
  ['a heredoc keeps its end in sight', 'FROM a\nRUN <<E\nb\nc\nE\n', ['0-4', '1-3']],
  ['two heredocs', 'FROM a\nCOPY <<A <<B /\n1\nA\n2\nB\n', ['0-5', '1-2', '3-4']],
  ['a heredoc in a trigger', 'ONBUILD RUN <<E\nb\nE', ['0-1']],
  ['a heredoc behind continued lines', 'RUN a && \\\n  cat <<E\nb\nE\n', ['0-3', '1-2']],
  ['a heredoc without an end', 'RUN <<E\nb\nc', ['0-2']],
  ['a block of comments', '# a\n# b\n\n# c\nFROM a', ['0-1 comment']],
  ['comments between lines', 'RUN a \\\n  # b\n  # c\n  d', ['0-3', '1-2 comment']],
  ['a region', '#region build\nFROM a\n# b\n# endregion\n', ['0-3 region']],
  [
    'a region in a region',
    '# region\n# a\n# b\n# region\nFROM a\n# endregion\n# endregion',
    ['0-6 region', '1-2 comment', '3-5 region'],
  ],
  ['a region without an end', '# region\nFROM a\n', []],
  ['an end without a region', '# endregion\nFROM a\n', []],
];

for (const [what, text, expected] of rows) {
  test(`folding: ${what}`, () => {
    const found = foldingRanges(parseDockerfile(text));
    assert.deepEqual(
      found.map(({ line, endLine, kind }) => `${line}-${endLine}${kind ? ` ${kind}` : ''}`),
      expected,
    );
  });
}
