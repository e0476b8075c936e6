import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../src/language/yaml/parse.ts';

/** What is wrong in a text, with the place between « and ». `docker compose config` refuses all of these as YAML. */
const broken: Readonly<Record<string, readonly string[]>> = {
  TAB_INDENT: [
    'a:\n«\t»b: c\n',
    'a:\n  b: c\n«\t»d: e\n  f: g\nh: i\n',
    'a:\n  - b\n«\t»- c\n  - d\n',
    'a:\n  -«\t»b\n',
    'a: |\n«\t»b\n',
    'a: "b"\n«\t»\nc: d\n',
    'a: [\n  b\n«\t»]\n',
  ],
  BAD_INDENT: [
    'a:\n    b: 1\n   «c: 2»\n',
    'a: 1\n  «b: 2»\n',
    'a:\n    b: 1\n   «c: 2»\n    d: 3\n    e: 4\n',
    'a:\n  - b: 1\n    c: 2\n   «d: 3»\n',
    '  a: 1\n«b: 2»\n',
    'a: {b: c}\n  «d: e»\n',
  ],
  STRAY_TEXT: [
    'a: |\n    b\n  «c»\nd: e\n',
    'a: "b"\n  «c»\n',
    'a: b # c\n  «d»\n',
    'a:\n  - "b"\n  «-c»\n  - d\n',
  ],
  MISSING_COLON: ['a: b\n«c»\n', 'a:\n  «b»\n  c: d\n', 'services:\n  «web»\n    image: x\n'],
  SPACE_AFTER_COLON: ['a: b\nc«:»d\n', '"a"«:»b\nc: d\n'],
  MISSING_KEY: ['a: b\n«:» c\n', 'a: {«:» b}\n'],
  NESTED_KEY: ['a: b«:» c\n', 'a: b«:»\n', 'a: «? b»\n'],
  LIST_ON_KEY_LINE: ['a: «- b»\n', 'a: «-»\n'],
  UNEXPECTED_ITEM: ['a: b\n«- c»\n', 'a:\n  b: c\n  «- d»\n'],
  UNCLOSED_QUOTE: ['a: «"b»\nc: d\n', 'a:\n  - «"b»\n  - "c"\n', "a: «'b»\n", 'a: «"b»\nc: "d"\n'],
  UNCLOSED_BRACKET: ['a: «[»b, c\nd: e\n', 'a: «{»b: c\n'],
  WRONG_BRACKET: ['a: [b«}»\n'],
  MISSING_COMMA: ['a: {b: "c" «"d"}»\n', 'a: {b: c d«:» e}\n'],
  EXTRA_COMMA: ['a: [b, «,» c]\n', 'a: [«,»]\n'],
  TEXT_AFTER_VALUE: ['a: "b" «c»\n', "a: 'it'«s'»\n", 'a: [b]«]»\n', 'a: &x b\nc: *x «d»\n'],
  BAD_START: ['a: «@»b\n', 'a: «`»b\n', 'a: «%»b\n', 'a: [«|»]\n', 'a: «}»\n'],
  BAD_ESCAPE: ['a: "«\\z»"\n', 'a: "«\\x»g"\n', 'a: "«\\ud800»"\n'],
  BAD_ANCHOR: ['a: «&b.c» d\n', 'a: «&é» d\n', 'a: «&»\n'],
  BAD_TAG: ['a: «!b!c» d\n'],
  PROPERTY_OF_ALIAS: ['a: &b c\nd: «&e» *b\n'],
  BLOCK_HEADER: ['a: |«x»\n  b\n', 'a: >«0»\n  b\n', 'a: |-«+»\n  b\n'],
  MULTILINE_KEY: ['a: {«b»\n : c}\n'],
  LONG_KEY: [`«x-${'a'.repeat(1100)}»: b\n`],
  COMPLEX_KEY: ['a: {«[b]»: c}\n'],
  KEY_NOT_TEXT: ['a: {«1»: b}\n', 'a:\n  «true»: b\n', 'a:\n  «~»: b\n', 'a: {«2024-01-01»: b}\n'],
  MERGE_VALUE: ['a:\n  <<: «b»\n', 'a:\n  <<: «[{b: c}, d]»\n'],
  TAG_VALUE: ['a: !!int «b»\n', 'a: !!bool «yes»\n', 'a: !!int «5.0»\n'],
  CONTROL_CHARACTER: ['a: «\u0001»\n'],
  YAML_VERSION: ['«%YAML 1.2»\n---\na: b\n'],
  UNKNOWN_DIRECTIVE: ['«%FOO»\n---\na: b\n'],
  MISSING_DOCUMENT_START: ['a: b\n...\n«c: d»\n'],
  UNKNOWN_ALIAS: ['a: «*b»\n', 'a: «*b»\nc: &b d\n'],
  CYCLIC_ALIAS: ['a: &b [«*b»]\n'],
  DUPLICATE_KEY: ['a: b\n«a»: c\n', 'a: {b: c, «"b"»: d}\n', 'a:\n  <<: {b: c}\n  «<<»: {d: e}\n'],
};

for (const [code, texts] of Object.entries(broken)) {
  for (const marked of texts) {
    test(`${code} in ${JSON.stringify(marked)}`, () => {
      const start = marked.indexOf('«');
      const text = marked.replace('«', '').replace('»', '');
      const found = parseYaml(text).errors.map((error) => [error.code, error.span]);
      assert.deepEqual(found, [[code, { start, end: marked.indexOf('»') - 1 }]]);
    });
  }
}

/** `docker compose config` reads these. */
const right = [
  '# a\n\t# b\n\t\n\t# c\nd: e\n',
  'a: b#c\nd: e:f\ng: http://h:80/i\nj: -k\nl: ?m\nn: :o\np: q%r@s`\n',
  'a: "b"#c\n',
  'a:\tb\nc: d\t# e\nf: g\n  \th\n',
  'a: [\n  b\n ]\n',
  'a:\n- b\n- c\n',
  'a: [b,]\nc: {d,}\ne: {f:1}\ng: {"h":1}\n',
  'a: &b c\nd: &b e\nf: *b\n',
  'a: &b {c: d}\ne:\n  <<: *b\n  c: f\ng: {<<: [*b, *b]}\n',
  'a: !reset {b: 1, b: 2, 3: 4}\nc: !reset\nd: !override []\ne: !foo f\ng: !!str 5\n',
  'a: {!!str 1: b, "2": c, yes: d}\n',
  'a: \'b\nc\'\nd: "e\n\nf"\n',
  '--- # a\nb: c\n...\n...\n',
  '? a\n: b\n',
];
for (const text of right) {
  test(`no error in ${JSON.stringify(text)}`, () => {
    assert.deepEqual(parseYaml(text).errors, []);
  });
}
