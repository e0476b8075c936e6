import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEnvFile } from '../../../../src/language/env-file/parse.ts';
import { settingsOf } from '../../../../src/language/env-file/values.ts';

/** What docker compose sets, with Z=z in the shell. */
function values(text: string): Record<string, string> {
  const before = new Map<string, string>();
  settingsOf(parseEnvFile(text), (name) => (name === 'Z' ? 'z' : undefined), before);
  return Object.fromEntries(before);
}

// Each as `docker compose config` said.
const read: [what: string, text: string, expected: Record<string, string>][] = [
  ['values with variables', 'A=1\nB=2\nC=${A}${B}\n', { A: '1', B: '2', C: '12' }],
  ['escapes in double quotes', 'A="x\\ty\\$A\\0101\\q"', { A: 'x\ty$AA\\q' }],
  ['single quotes', "A=1\nC='a\\n$A\\'b'\n", { A: '1', C: "a\\n$A'b" }],
  [
    'comments',
    'A= # c\nC=a # c\nD=a\t# c\nE="x" # c\nH=#fff\n# all',
    { A: '# c', C: 'a', D: 'a\t# c', E: 'x', H: '#fff' },
  ],
  ['more behind a quote', 'F="x" G=1\n', { F: 'x', G: '1' }],
  ['export, colon, other names', 'export A=1\nC: x\nD[0]=q\nÉ=1\n', { A: '1', C: 'x', 'D[0]': 'q', É: '1' }],
  ['spaces', ' F = 1 \n', { F: '1' }],
  ['several lines', 'A="a\nb"\nC=1', { A: 'a\nb', C: '1' }],
  ['names alone', 'A\nZ\nC=${Z}\n', { Z: 'z', C: 'z' }],
  ['dollars', 'A="\\${B}"\nC="$$x"\nD=$$x\nE=\\$Z', { A: '${B}', C: '$x', D: '$x', E: '\\z' }],
  ['a mark of the encoding, and CRLF', '\uFEFFA=1\r\nC="x"\r\nD=y \r\n', { A: '1', C: 'x', D: 'y' }],
  [
    'backslashes before the quote',
    'A=\'it\\\\\'\nC="a\\\\\\\\" \nD=1\n',
    { A: 'it\\\\', C: 'a\\\\', D: '1' },
  ],
  ['the last one counts', 'A=1\nA=2\nC=$A\n', { A: '2', C: '2' }],
  ['export alone', 'export\nA=1\nexport C\n', { A: '1' }],
  ['words at the end', 'A=1\nfoo bar', { A: '1' }],
  ['quotes inside', 'G=x"y"\n', { G: 'x"y"' }],
];
for (const [what, text, expected] of read) {
  test(what, () => {
    assert.deepEqual(values(text), expected);
    assert.deepEqual(parseEnvFile(text).errors, []);
  });
}

const errors: [text: string, code: string, place: string][] = [
  ['A=1\nfoo bar\nC=2\n', 'space-in-name', 'foo bar'],
  ['A=1\nfoo!=2\n', 'bad-character', '!'],
  ['A=1\n😀=2\n', 'bad-character', '😀'],
  ['C="open\nD=1\n', 'unterminated', '"open'],
  ['A=${X\n', 'malformed', '${'],
];
for (const [text, code, place] of errors) {
  test(`${JSON.stringify(text)} is refused`, () => {
    const found = parseEnvFile(text).errors.map((error) => [
      error.code,
      text.slice(error.span.start, error.span.end),
    ]);
    assert.deepEqual(found, [[code, place]]);
  });
}

test('names, values and variables have places', () => {
  const text = 'export A = "a\\"b ${C:-d}" # e\nF\n';
  const { entries, comments } = parseEnvFile(text);
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  assert.deepEqual(
    entries.map(({ nameSpan, span, value }) => [
      slice(nameSpan),
      slice(span),
      value && slice(value.span),
      value?.content,
      value?.parts.map((part) => slice(part.span)),
    ]),
    [
      ['A', 'export A = "a\\"b ${C:-d}"', 'a\\"b ${C:-d}', 'a"b ${C:-d}', ['${C:-d}']],
      ['F', 'F', undefined, undefined, undefined],
    ],
  );
  assert.deepEqual(comments.map(slice), ['# e']);
});
