import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldingRanges } from '../../../../../src/language/compose/features/folding.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';

const rows: [what: string, text: string, expected: string[]][] = [
  ['one line', 'a: b\nc: []\n', []],
  ['maps', 'a:\n  b:\n    c: d\n  e: f\n\ng: h\n', ['0-3', '1-2']],
  ['lists', 'a:\n  - b\n  - c\n\n', ['0-2']],
  ['items of several lines', 'a:\n  - b: c\n    d: e\n  - f\n', ['0-3', '1-2']],
  ['one fold begins on a line: the largest', 'a:\n  - b:\n      c: d\n    e: f\n', ['0-3', '1-3']],
  ['block scalars', 'a: |\n  b\n  c\n\nd: e\n', ['0-2']],
  ['flow collections', 'a: [\n  b,\n  {\n    c: d\n  }\n]\n', ['0-5', '2-4']],
  ['several documents', 'a:\n  b: c\n---\nd:\n  e: f\n', ['0-1', '3-4']],
  ['comments', '# a\n# b\nc: d # e\n# f\n\n# g\n# h\n', ['0-1 comment', '5-6 comment']],
  ['a region', 'a: b\n# region x\nc: d\n#endregion\n', ['1-3 region']],
  [
    'a region in a region',
    '# region\n# region\na: b\n# endregion\n# endregion\n',
    ['0-4 region', '1-3 region'],
  ],
  ['half a region', '# endregion\na: b\n# region\n', []],
  ['comments in a text block are text', 'a: |\n  # b\n  # c\n', ['0-2']],
];

for (const [what, text, expected] of rows) {
  test(`folding: ${what}`, () => {
    const found = foldingRanges(parseYaml(text));
    assert.deepEqual(
      found.map(({ line, endLine, kind }) => `${line}-${endLine}${kind ? ` ${kind}` : ''}`),
      expected,
    );
  });
}
