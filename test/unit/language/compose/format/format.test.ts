import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCompose } from '../../../../../src/language/compose/features/format.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { format, usual } from './formatted.ts';

const rows: [what: string, before: string, after: string][] = [
  ['nothing in an empty file', '', ''],
  [
    'maps are indented by two',
    'services:\n    web:\n        image: a\n',
    'services:\n  web:\n    image: a\n',
  ],
  ['from the margin on', '  services:\n    web: {}\n', 'services:\n  web: {}\n'],
  ['one space behind a colon', 'a:   b\nc:\td\n', 'a: b\nc: d\n'],
  ['and none in front of it', 'a : b\n"c"  : d\n', 'a: b\n"c": d\n'],
  ['but where an alias ends there', 'a: &a x\n*a : b\n', 'a: &a x\n*a : b\n'],
  ['one space behind a dash', 'a:\n  -   b\n  - c\n', 'a:\n  - b\n  - c\n'],
  ['between anchor, tag and value too', 'a:  &x   !!str   b\n', 'a: &x !!str b\n'],
  ['white space at the ends of lines goes', 'a: b  \nc:\t\n  - d \n', 'a: b\nc:\n  - d\n'],
  ['and on blank lines', 'a: b\n   \nc: d\n \t\n', 'a: b\n\nc: d\n\n'],
  ['blank lines stay, however many', '\n\na: b\n\n\n\nc: d\n\n', '\n\na: b\n\n\n\nc: d\n\n'],
  ['a line break at the end', 'a: b', 'a: b\n'],
  ['CRLF stays', 'a:\r\n    b:  c  \r\n    d: e\r\n', 'a:\r\n  b: c\r\n  d: e\r\n'],
  ['a byte-order mark stays', '\ufeffa:\n    b:  c\n', '\ufeffa:\n  b: c\n'],
  ['wide characters count for nothing', '"名前":\n    "😀":   1\n', '"名前":\n  "😀": 1\n'],

  ['lists as most are: indented', 'a:\n  - b\nc:\n- d\ne:\n    - f\n', 'a:\n  - b\nc:\n  - d\ne:\n  - f\n'],
  ['lists as most are: not', 'a:\n- b\nc:\n- d\ne:\n    - f\n', 'a:\n- b\nc:\n- d\ne:\n- f\n'],
  ['indented on a tie', 'a:\n- b\nc:\n  - d\n', 'a:\n  - b\nc:\n  - d\n'],
  [
    'a map in a list begins behind the dash',
    'a:\n  -   b: c\n      d:\n          e: f\n',
    'a:\n  - b: c\n    d:\n      e: f\n',
  ],
  ['or below it', 'a:\n  -\n     b: c\n     d: e\n', 'a:\n  -\n    b: c\n    d: e\n'],
  ['a list in a list', 'a:\n  -   -  b\n      -   c\n  - - d\n', 'a:\n  - - b\n    - c\n  - - d\n'],
  ['an anchor on a key in a list', 'a:\n  -  &x b: c\n     d: e\n', 'a:\n  - &x b: c\n    d: e\n'],
  [
    'an anchor of a map',
    'x-a:   &a\n    b: c\nd:\n    <<:   *a\n    e:  *a\n',
    'x-a: &a\n  b: c\nd:\n  <<: *a\n  e: *a\n',
  ],
  ['an anchor on a line of its own', 'a:\n    &x\n    b: c\n', 'a:\n  &x\n  b: c\n'],
  [
    'what Compose resets',
    'a:\n    ports:   !reset   []\n    b:  !override\n        - c\n',
    'a:\n  ports: !reset []\n  b: !override\n    - c\n',
  ],
  ['flow collections keep their form', 'a:    [ b,c ,  {d: e} ]\n', 'a: [ b,c ,  {d: e} ]\n'],
  [
    'and the distances of their lines',
    'a:\n    b: [\n        c,\n          d, # why\n    ]\n',
    'a:\n  b: [\n      c,\n        d, # why\n  ]\n',
  ],
  ['a flow collection below its key', 'a:\n      [b,\n       c]\n', 'a:\n  [b,\n   c]\n'],
  [
    'several documents',
    '---\na:\n    b: c\n...\n---   # two\nd:\n    e: f\n',
    '---\na:\n  b: c\n...\n---   # two\nd:\n  e: f\n',
  ],
  ['a directive', '%YAML 1.1\n---\na:\n    b: c\n', '%YAML 1.1\n---\na:\n  b: c\n'],

  ['block scalars are indented once', 'a:\n  b: |\n        c\n          d\n', 'a:\n  b: |\n    c\n      d\n'],
  ['in a list too', 'a:\n  -   >-\n          b\n           c\n', 'a:\n  - >-\n    b\n     c\n'],
  ['white space in them stays', 'a:   |\n    b  \n\n     \n    c\t\n', 'a: |\n  b  \n\n   \n  c\t\n'],
  ['blank lines at their end too', 'a: |+\n      b\n\n\nc: d\n', 'a: |+\n  b\n\n\nc: d\n'],
  ['an indicator keeps its number', 'a:\n    b: |2\n        c\n      d\n', 'a:\n  b: |2\n      c\n    d\n'],
  ['a comment behind the sign', 'a: |   # why\n    b\n', 'a: |   # why\n  b\n'],
  ['no line break where it would become part of it', 'a: |\n    b', 'a: |\n  b'],
  ['but where it would not', 'a: |-\n    b', 'a: |-\n  b\n'],
  ['an empty one', 'a:\n    b: |\n    c: d\n', 'a:\n  b: |\n  c: d\n'],
  ['of blank lines alone', 'a:\n    b: |+\n\n\n    c: d\n', 'a:\n  b: |+\n\n\n  c: d\n'],
  ['a # in one is no comment', 'a:\n    b: |\n        # c\n        d\n', 'a:\n  b: |\n    # c\n    d\n'],

  [
    'lines of a plain value keep their distance',
    'a:\n    b:   c\n      d\n        e  \n',
    'a:\n  b: c\n    d\n      e\n',
  ],
  ['below its key', 'a:\n      b\n        c\nd: e\n', 'a:\n  b\n    c\nd: e\n'],
  [
    'lines of a quoted one, and their white space',
    'a:\n    b: "c  \n\n      d \\\n      e"\n',
    'a:\n  b: "c  \n\n    d \\\n    e"\n',
  ],
  ['at the margin, where they may be', 'a:\n    b: "c\nd"\n', 'a:\n  b: "c\nd"\n'],
  ['never left of their key', 'a:\n    b: c\n     d\n', 'a:\n  b: c\n   d\n'],
  ['tabs before them', 'a:\n    b: c\n     \td\n', 'a:\n  b: c\n   \td\n'],
  [
    'a question mark freezes its pair',
    'a:\n    ? b\n    :   - c\n        -  d\n    e:   f\n',
    'a:\n  ? b\n  :   - c\n      -  d\n  e: f\n',
  ],
  ['a key of several lines too', 'a:\n    ? "b\n      c"\n    :  d\n', 'a:\n  ? "b\n    c"\n  :  d\n'],
  ['a document that is no map stays', '"a\n   b"\n', '"a\n   b"\n'],
];

for (const [what, before, after] of rows) {
  test(`formatting: ${what}`, () => assert.equal(format(before), after));
}

const comments: [what: string, before: string, after: string][] = [
  ['go with what follows', 'a:\n    # b\n    b: c\n', 'a:\n  # b\n  b: c\n'],
  ['from further left too', 'a:\n    b: c\n# d\n    d: e\n', 'a:\n  b: c\n  # d\n  d: e\n'],
  ['or with the block that they end', 'a:\n    b: c\n    # d: e\nf: g\n', 'a:\n  b: c\n  # d: e\nf: g\n'],
  [
    'each with its own',
    'a:\n    b:\n        c: d\n        # 3\n    # 2\n# 1\n',
    'a:\n  b:\n    c: d\n    # 3\n  # 2\n# 1\n',
  ],
  ['or with the nearest', 'a:\n    b: c\n      # d\ne: f\n', 'a:\n  b: c\n  # d\ne: f\n'],
  [
    'items of a list',
    'a:\n    # 1\n    - b\n    # 2\n    - c\n    # 3\nd: e\n',
    'a:\n  # 1\n  - b\n  # 2\n  - c\n  # 3\nd: e\n',
  ],
  [
    'what is commented out keeps its shape',
    'a:\n    b: c\n\n     #d:\n       #- e\n       #- f\ng: h\n',
    'a:\n  b: c\n\n  #d:\n    #- e\n    #- f\ng: h\n',
  ],
  ['what a key once had', 'a:\n    b:\n        # c: d\n    e: f\n', 'a:\n  b:\n    # c: d\n  e: f\n'],
  [
    'on the line of a value stay where they are',
    'a:   b   # c\nd:   # e\n   f: g\n',
    'a: b   # c\nd:   # e\n  f: g\n',
  ],
  ['white space behind them goes', '# a  \nb: c # d \t\n', '# a\nb: c # d\n'],
  [
    'behind a block scalar do not become part of it',
    'a:\n    b: |\n          c\n      # d\n    e: f\n',
    'a:\n  b: |\n    c\n  # d\n  e: f\n',
  ],
  ['alone in a file', '  # a\n    # b\n', '# a\n  # b\n'],
  ['between documents', 'a:\n    b: c\n    # d\n---\n# e\nf: g\n', 'a:\n  b: c\n  # d\n---\n# e\nf: g\n'],
];

for (const [what, before, after] of comments) {
  test(`formatting: comments ${what}`, () => assert.equal(format(before), after));
}

test('formatting: a width of four', () => {
  const text = 'a:\n  b:\n    - c: d\n      e: |\n        f\n    - g\n';
  const wide = 'a:\n    b:\n        - c: d\n          e: |\n              f\n        - g\n';
  assert.equal(format(text, { ...usual, tabSize: 4 }), wide);
});

test('formatting: spaces also for those who like tabs, and the line break of the file at its end', () => {
  assert.equal(
    format('a:\r\n  b: c', { insertSpaces: false, tabSize: 4, eol: '\r\n' }),
    'a:\r\n    b: c\r\n',
  );
});

for (const [what, text] of [
  ['a bad indentation', 'a:\n    b: c\n  d:   e\n'],
  ['a tab that indents', 'a:\n\tb:   c\n'],
  ['a quote without an end', 'a:   "b\n'],
  ['a line break that not everyone sees as one', 'a:   b\rc:   d\n'],
] as const) {
  test(`formatting: ${what} is left alone`, () => {
    assert.deepEqual(formatCompose(parseYaml(text), usual), []);
  });
}

test('formatting: only what changes is an edit', () => {
  const edits = formatCompose(parseYaml('a:\n  b:  c\n   \n  d: e'), usual);
  assert.deepEqual(edits, [
    { span: { start: 7, end: 9 }, newText: ' ' },
    { span: { start: 11, end: 14 }, newText: '' },
    { span: { start: 21, end: 21 }, newText: '\n' },
  ]);
});
