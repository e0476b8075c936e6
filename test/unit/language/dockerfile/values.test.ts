import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDockerfile } from '../../../../src/language/dockerfile/parse.ts';
import { valueAt, valueOf } from '../../../../src/language/dockerfile/values.ts';

/** What the variable `x` is at `¦`: `value (ARG of line n)`, lines from 0. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('¦');
  const found = valueAt(parseDockerfile(marked.replace('¦', '')), offset, 'x');
  if (!found) return undefined;
  const { value = '?', by, declaration, global } = found;
  const lines = [declaration, global?.declaration].flatMap((each) => each?.instruction.line ?? []);
  return [value, by, ...lines].join(' ');
}

const rows: [what: string, text: string, expected: string | undefined][] = [
  ['an ENV above', 'FROM a\nENV x=1\nRUN ¦', '1 ENV 1'],
  ['an ENV below', 'FROM a\nRUN ¦\nENV x=1', undefined],
  ['in the ENV itself it is what was there before', 'FROM a\nENV x=1\nENV x=$x¦', '1 ENV 1'],
  ['the last one counts', 'FROM a\nENV x=1\nENV x=2\nRUN ¦', '2 ENV 2'],
  ['quotes and variables', 'FROM a\nENV y=b\nENV x="a $y"\nRUN ¦', 'a b ENV 2'],
  ['the old form', 'FROM a\nENV x a b\nRUN ¦', 'a b ENV 1'],
  ['all of one ENV see what was above it', 'FROM a\nENV y=1\nENV y=2 x=$y\nRUN ¦', '1 ENV 2'],
  ['one ARG sees those before it in the same line', 'FROM a\nARG y=1 x=$y\nRUN ¦', '1 ARG 1'],
  ['an ENV stays when an ARG has no value', 'FROM a\nENV x=1\nARG x\nRUN ¦', '1 ENV 1'],
  ['a default comes over an ENV', 'FROM a\nENV x=1\nARG x=2\nRUN ¦', '2 ARG 2'],
  ['an ARG without a value', 'FROM a\nARG x\nRUN ¦', '? ARG 1'],

  ['a global ARG is not there in a stage', 'ARG x=1\nFROM a\nRUN ¦', undefined],
  ['until it is declared again', 'ARG x=1\nFROM a\nARG x\nRUN ¦', '1 ARG 2 0'],
  ['a default of its own comes first', 'ARG x=1\nFROM a\nARG x=2\nRUN ¦', '2 ARG 2'],
  ['in FROM', 'ARG x=1\nFROM a:$x¦', '1 ARG 0'],
  ['in FROM an ENV does not count', 'FROM a\nENV x=1\nFROM b¦', undefined],
  ['a global ARG sees those above', 'ARG y=1\nARG x=$y\nFROM a¦', '1 ARG 1'],

  ['through a stage that is built on', 'FROM a AS b\nENV x=1\nFROM b\nRUN ¦', '1 ENV 1'],
  ['through two', 'FROM a AS b\nENV x=1\nFROM b AS c\nFROM c\nRUN ¦', '1 ENV 1'],
  ['an ARG too', 'FROM a AS b\nARG x=1\nFROM b\nRUN ¦', '1 ARG 1'],
  ['not through COPY --from', 'FROM a AS b\nENV x=1\nFROM c\nCOPY --from=b ¦ .', undefined],
  ['a stage that a variable names', 'ARG s=b\nFROM a AS b\nENV x=1\nFROM $s\nRUN ¦', '1 ENV 2'],
  ['a trigger of the stage that is built on', 'FROM a AS b\nONBUILD ENV x=1\nFROM b\nRUN ¦', '1 ENV 1'],
  ['a trigger does nothing in its own stage', 'FROM a\nONBUILD ENV x=1\nRUN ¦', undefined],
  ['a trigger sees those above it', 'FROM a\nONBUILD ENV x=1\nONBUILD RUN ¦', '1 ENV 1'],

  ['what an image sets is unknown', 'FROM a\nENV x=$HOME/b\nRUN ¦', '? ENV 1'],
  ['scratch sets nothing', 'FROM scratch\nENV x=${HOME:-/root}\nRUN ¦', '/root ENV 1'],
  ['so is a platform', 'FROM a\nARG TARGETARCH\nENV x=$TARGETARCH\nRUN ¦', '? ENV 2'],
];

for (const [what, text, expected] of rows) test(what, () => assert.equal(at(text), expected));

test('a platform argument is told apart', () => {
  const file = parseDockerfile('FROM a\nARG TARGETARCH\nRUN x');
  const found = valueAt(file, file.text.length, 'TARGETARCH');
  assert.equal(found?.value, undefined);
  assert.equal(found?.global?.by, 'platform');
});

test('the value that a pair gives', () => {
  const file = parseDockerfile('FROM a\nENV a=1 b=2\nENV c=$a$b\n');
  const [, , last] = file.instructions;
  const [pair] = last?.pairs ?? [];
  assert.equal(pair && valueOf(file, pair)?.value, '12');
});

test('stages on stages on stages', () => {
  const stages = Array.from({ length: 100 }, (_, i) => `FROM s${i} AS s${i + 1}\nENV v${i}=${i}\n`);
  const file = parseDockerfile(`FROM a AS s0\nENV first=1\n${stages.join('')}RUN x`);
  assert.equal(valueAt(file, file.text.length, 'first')?.value, '1');
  assert.equal(valueAt(file, file.text.length, 'v50')?.value, '50');
});
