import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processWord, processWords, UNKNOWN } from '../../../../src/language/dockerfile/shell-word.ts';

const values = new Map([
  ['name', 'value'],
  ['empty', ''],
  ['path', '/usr/local/bin'],
  ['image', UNKNOWN],
  ['inImage', `/opt/${UNKNOWN}`],
]);

/** What becomes of a word; or the code of what BuildKit refuses. */
const rows: [word: string, expected: string | { code: string }][] = [
  ['plain', 'plain'],
  ['$name ${name}', 'value value'],
  ['$other', ''],
  ['a$', 'a$'],
  ['$name.txt', 'value.txt'],
  [`'$name'`, '$name'],
  ['"$name \\"x\\" \\a"', 'value "x" \\a'],
  ['\\$name', '$name'],

  ['${other:-x}|${empty:-x}|${name:-x}', 'x|x|value'],
  ['${other-x}|${empty-x}', 'x|'],
  ['${other:+x}|${empty:+x}|${name:+x}', '||x'],
  ['${other+x}|${empty+x}', '|x'],
  ['${name:?}', 'value'],
  ['${empty:?}', { code: 'variable-required' }],
  ['${empty?}', ''],
  ['${other?}', { code: 'variable-required' }],
  ['${other:-${name}s}', 'values'],

  ['${path#/*/}|${path##/*/}', 'local/bin|bin'],
  ['${path%/*}|${path%%/*}', '/usr/local|'],
  ['${path%/???}', '/usr/local'],
  ['${path/l/L}|${path//l/L}', '/usr/Local/bin|/usr/LocaL/bin'],
  ['${path//\\//-}', '-usr-local-bin'],
  ['${name/[a]/x}', 'value'],
  ['${path%\\x}', { code: 'invalid-pattern' }],

  ['${name', { code: 'missing-brace' }],
  ['${}', { code: 'bad-substitution' }],
  ['${name!}', { code: 'unsupported-operator' }],
  ['${name:=x}', { code: 'unsupported-operator' }],
  ['${name:#x}', { code: 'unsupported-operator' }],
  ['${name/a}', { code: 'missing-slash' }],
  ['"open', { code: 'open-quote' }],
  ["it's", { code: 'open-quote' }],

  ['a$image', `a${UNKNOWN}`],
  ['${image:-x}|${image:+x}|${image:?}|${image%x}', `${UNKNOWN}|${UNKNOWN}|${UNKNOWN}|${UNKNOWN}`],
  ['${inImage:+x}|${inImage:-x}', `x|/opt/${UNKNOWN}`],
];

for (const [word, expected] of rows) {
  test(word, () => {
    const { text, error } = processWord(word, values, '\\');
    if (typeof expected === 'string') assert.deepEqual({ text, error }, { text: expected, error: undefined });
    else assert.equal(error?.code, expected.code);
  });
}

test('the escape character is that of the file', () => {
  assert.equal(processWord('C:\\a `$name', values, '`').text, 'C:\\a $name');
});

test('without quotes, as in the bodies of heredocs', () => {
  assert.equal(processWord(`it's "$name"`, values, '\\', false).text, `it's "value"`);
});

test('names are told apart by whether they are set, wherever they stand', () => {
  const { matched, unmatched } = processWord('${name:-$other} "$path"', values, '\\');
  assert.deepEqual([...matched], ['name', 'path']);
  assert.deepEqual([...unmatched], ['other']);
});

test('words are split after variables are filled in', () => {
  const set = new Map([['ports', '80 81']]);
  assert.deepEqual(processWords('$ports "82 83" 84', set, '\\').words, ['80', '81', '82 83', '84']);
  assert.deepEqual(processWords('  ', set, '\\').words, []);
  // What BuildKit itself does with a default in the middle of a word.
  assert.deepEqual(processWords('80${none:-81}', set, '\\').words, ['81']);
});

test('nothing takes long', () => {
  assert.equal(processWord('${a:-'.repeat(5000), new Map(), '\\').text, UNKNOWN);
  const stars = processWord(`\${a#${'*a'.repeat(30)}b}`, new Map([['a', 'a'.repeat(3000)]]), '\\');
  assert.equal(stars.text, UNKNOWN);
});
