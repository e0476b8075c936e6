import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../src/language/yaml/parse.ts';
import { offsetInText } from '../../../../src/language/yaml/scalar-offsets.ts';

/** What stands in the text for a part of the content of the value of `a`. */
function written(text: string, part: string): string {
  const file = parseYaml(text);
  const root = file.documents[0]?.root;
  const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
  assert.ok(value?.kind === 'scalar');
  const index = value.content.indexOf(part);
  assert.ok(index >= 0, value.content);
  return text.slice(offsetInText(file, value, index), offsetInText(file, value, index + part.length));
}

for (const [style, text, part, expected] of [
  ['plain', 'a: one $TWO three', '$TWO', '$TWO'],
  ['plain of many lines', 'a: one\n   two\n\n   $X', '$X', '$X'],
  ['single', "a: 'it''s $X'", '$X', '$X'],
  ['single, the quote itself', "a: 'it''s'", "'s", "''s"],
  ['double', 'a: "\\t\\x41\\u00e9\\U0001F600 $X"', '$X', '$X'],
  ['double, an escape', 'a: "b\\u00e9c"', 'é', '\\u00e9'],
  ['double, of many lines', 'a: "one  \n  two\\\n  \\n$X"', '$X', '$X'],
  ['literal', 'a: |\n  one\n    two\n\n  $X\n', '$X', '$X'],
  ['literal, indented first line', 'a: |2\n    one\n  $X\n', '$X', '$X'],
  ['folded', 'a: >-\n  one\n  two\n\n    three\n  $X\n', '$X', '$X'],
  ['folded, over a line', 'a: >\n  one\n  two\n', 'one two', 'one\n  two'],
  ['CRLF', 'a: |\r\n  one\r\n  $X\r\n', '$X', '$X'],
  ['beyond the basic plane', 'a: "\\"😀 $X"', '$X', '$X'],
] as const) {
  test(`the place of a part: ${style}`, () => assert.equal(written(text, part), expected));
}

test('an index past the end is the end, before the quote', () => {
  const file = parseYaml('a: "b\\tc"');
  const root = file.documents[0]?.root;
  const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
  assert.equal(value?.kind === 'scalar' && offsetInText(file, value, 99), file.text.length - 1);
});
