import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOne, showWord, slice } from './slices.ts';

const words: [text: string, words: string[]][] = [
  ['FROM a AS b', ['a', 'AS', 'b']],
  ['COPY "a b" c', ['"a → a', 'b" → b', 'c']],
  ['COPY a\\ b c', ['a\\ → a', 'b', 'c']],
  ['WORKDIR /a b', ['/a b']],
  ['WORKDIR "/a b"', ['"/a b" → /a b']],
  ['USER a\\\n b', ['a\\\n b → a b']],
  ['MAINTAINER "A" <a@b.c>', ['"A" <a@b.c>']],
  ['EXPOSE 80 443/tcp', ['80', '443/tcp']],
  ['RUN echo "a b" \'c d\' e\\ f', ['echo', '"a b" → a b', "'c d' → c d", 'e\\ f → e f']],
  ['RUN echo ${a:-"b"}x', ['echo', '${a:-"b"}x']],
  ['RUN a \\\n# why\n  b', ['a', 'b']],
  ['CMD echo hi', ['echo', 'hi']],
  ['HEALTHCHECK --interval=5s CMD curl -f "x y"', ['CMD', 'curl', '-f', '"x y" → x y']],
  ['HEALTHCHECK NONE', ['NONE']],
  ['HEALTHCHECK', []],
  ['NOPE a b', ['a', 'b']],
  ['ENV a=1 b="2 3"', ['a=1', 'b="2 3" → b=2 3']],
  ['# escape=`\nCOPY a`"b c', ['a`"b → a"b', 'c']],
  ['# escape=`\nRUN a`  "b`" c', ['a`', '"b`" → b`', 'c']],
];

for (const [text, expected] of words) {
  test(`words: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    assert.equal(instruction.json, false);
    assert.equal(instruction.jsonFailure, undefined);
    assert.deepEqual(
      instruction.words.map((word) => showWord(file, word)),
      expected,
    );
  });
}

const json: [text: string, words: string[]][] = [
  ['CMD ["a", "b c"]', ['"a" → a', '"b c" → b c']],
  ['CMD []', []],
  ['CMD [ "a" ,\\\n "b" ] \t', ['"a" → a', '"b" → b']],
  ['CMD ["a\\"\\u0041\\\\"]', ['"a\\"\\u0041\\\\" → a"A\\']],
  ['COPY --link ["a b", "c"]', ['"a b" → a b', '"c" → c']],
  ['SHELL ["cmd"]', ['"cmd" → cmd']],
  ['HEALTHCHECK CMD ["a"]', ['CMD', '"a" → a']],
  ['VOLUME ["/a"]', ['"/a" → /a']],
];

for (const [text, expected] of json) {
  test(`JSON: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    assert.equal(instruction.json, true);
    assert.deepEqual(
      instruction.words.map((word) => showWord(file, word)),
      expected,
    );
  });
}

const noJson: [text: string, failure: 'malformed' | 'not-strings' | undefined, words: string[]][] = [
  ["CMD ['a', 'b']", 'malformed', ["['a', → [a,", "'b'] → b]"]],
  ['CMD ["a",]', 'malformed', ['["a",] → [a,]']],
  ['CMD ["a"', 'malformed', ['["a" → [a']],
  ['CMD ["a"] b', 'malformed', ['["a"] → [a]', 'b']],
  ['CMD ["a\\x"]', 'malformed', ['["a\\x"] → [a\\x]']],
  ['CMD ["a\tb"]', 'malformed', ['["a\tb"] → [a\tb]']],
  ['RUN [ -f x ] && y', 'malformed', ['[', '-f', 'x', ']', '&&', 'y']],
  ['CMD ["a", 1]', 'not-strings', ['["a", → [a,', '1]']],
  ['CMD [null]', 'not-strings', ['[null]']],
  ['VOLUME [/a', 'malformed', ['[/a']],
  ['ENV [a', undefined, ['[a']],
  ['EXPOSE ["80"]', undefined, ['["80"] → [80]']],
];

for (const [text, failure, expected] of noJson) {
  test(`no JSON: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    assert.equal(instruction.json, false);
    assert.equal(instruction.jsonFailure, failure);
    assert.deepEqual(
      instruction.words.map((word) => showWord(file, word)),
      expected,
    );
  });
}

const pairs: [text: string, pairs: string[]][] = [
  ['ARG a', ['a']],
  ['ARG a=1 b c=', ['a: 1', 'b', 'c: ']],
  ['ENV a=1 \\\n  b="2 3" c=d\\ e', ['a: 1', 'b: "2 3" → 2 3', 'c: d\\ e → d e']],
  ['ENV a=b=c', ['a: b=c']],
  ["ENV a='x\\' b=y", ["a: 'x\\' → x\\", 'b: y']],
  ['ENV a="x\\"y z"', ['a: "x\\"y z" → x"y z']],
  ['ENV a b  c="d"', ['a: b  c="d" → b  c=d (legacy)']],
  ['ENV a', ['a (legacy)']],
  ['ENV a=1 b', ['a: 1', 'b']],
  ['LABEL "a.b"=c d="e', ['"a.b" → a.b: c', 'd: "e → e']],
  ['LABEL a b', ['a: b (legacy)']],
  ['ENV =x', [': x']],
  ['# escape=`\nENV a=b` c d=\\', ['a: b` c → b c', 'd: \\']],
  ['RUN a=b', []],
];

for (const [text, expected] of pairs) {
  test(`pairs: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    const shown = instruction.pairs.map(({ name, value, legacy }) => {
      const both = [name, ...(value ? [value] : [])].map((word) => showWord(file, word));
      return both.join(': ') + (legacy ? ' (legacy)' : '');
    });
    assert.deepEqual(shown, expected);
    for (const { name, value, span } of instruction.pairs) {
      assert.equal(span.start, name.span.start);
      assert.equal(span.end, (value ?? name).span.end);
    }
  });
}

const flags: [text: string, flags: string[], argument: string][] = [
  ['FROM --platform=linux/amd64 busybox', ['platform: linux/amd64'], 'busybox'],
  ['COPY --link --from=build a b', ['link', 'from: build'], 'a b'],
  ['COPY a --from=build', [], 'a --from=build'],
  ['COPY --chown= a b', ['chown: '], 'a b'],
  ['COPY --chown=a\\ b c d', ['chown: a\\ b → a b'], 'c d'],
  ['COPY --link \\\n  --from=build \\\n  a b', ['link', 'from: build'], 'a b'],
  ['RUN -- --odd', [], '--odd'],
  ['RUN --a --', ['a'], ''],
  ['HEALTHCHECK --interval=5s CMD true', ['interval: 5s'], 'CMD true'],
  ['RUN --"a b"=\'c d\' e', ['"a b" → a b: \'c d\' → c d'], 'e'],
  ['# escape=`\nRUN --a=b` c d', ['a: b` c → b c'], 'd'],
  ['RUN --a=b', ['a: b'], ''],
  ['RUN --a="b', ['a: "b → b'], ''],
];

for (const [text, expected, argument] of flags) {
  test(`flags: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    const shown = instruction.flags.map(({ name, nameSpan, value }) => {
      const written = slice(file, nameSpan);
      return (written === name ? name : `${written} → ${name}`) + (value ? `: ${showWord(file, value)}` : '');
    });
    assert.deepEqual(shown, expected);
    assert.equal(instruction.argument, argument);
    for (const { span } of instruction.flags) assert.match(slice(file, span), /^--/);
  });
}

const mounts: [value: string, fields: string[]][] = [
  ['type=cache,target=/x', ['type: cache', 'target: /x']],
  ['type=cache,RO,sharing=', ['type: cache', 'RO → ro', 'sharing: ']],
  // The flag's own quotes are gone before BuildKit looks for those of the fields.
  ['type=bind,"source=a,b",target=c', ['type: bind', 'source: a', 'b', 'target: c']],
  ['type=bind,\\"source=a,b\\",target=c', ['type: bind', 'source: a,b', 'target: c']],
  ['\'type=bind,"source=a,b",target=c\'', ['type: bind', 'source: a,b', 'target: c']],
  ['\'"source=a""b"\'', ['source: a""b → a"b']],
  ["'a=\"b,c'", ['a: "b', 'c']],
  ["'\"a=b,c'", ['"a: b', 'c']],
  ["type=cache,target='/a b'", ['type: cache', 'target: /a b']],
  ['type=cache,,target=x,', ['type: cache', 'target: x']],
  ['', []],
];

for (const [value, expected] of mounts) {
  test(`mount: ${value}`, () => {
    const { file, instruction } = parseOne(`RUN --mount=${value} make`);
    const shown = instruction.flags[0]?.fields.map((field) => {
      const key = slice(file, field.keySpan);
      const written = field.valueSpan && slice(file, field.valueSpan);
      return [
        key === field.key ? key : `${key} → ${field.key}`,
        ...(written === undefined ? [] : [written === field.value ? written : `${written} → ${field.value}`]),
      ].join(': ');
    });
    assert.deepEqual(shown, expected);
  });
}

test('only --mount has fields', () => {
  assert.deepEqual(parseOne('RUN --network=a,b=c x').instruction.flags[0]?.fields, []);
});
