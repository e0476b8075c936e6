import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../src/language/yaml/parse.ts';
import { pairsOf, pathAt, valueOf } from '../../../../src/language/yaml/walk.ts';

const merged = `x-a: &a {image: one, tty: true}
x-b: &b {image: two, init: true}
web:
  <<: [*a, *b]
  tty: false
`;

test('merge keys bring in what a map lacks, the first of them first', () => {
  const root = parseYaml(merged).documents[0]?.root;
  const web = valueOf(root, 'web');
  assert.deepEqual(
    pairsOf(web).map(({ key, value }) => [key.content, value.kind === 'scalar' && value.value]),
    [
      ['tty', false],
      ['image', 'one'],
      ['init', true],
    ],
  );
});

test('merges of merges, thousands deep or twice at each of many levels, take no time', () => {
  const chain = Array.from({ length: 5000 }, (_, i) => `x-${i + 1}: &a${i + 1} {<<: *a${i}}\n`).join('');
  const deep = parseYaml(`x-0: &a0 {b: c}\n${chain}`).documents[0]?.root;
  assert.equal(pairsOf(valueOf(deep, 'x-5000')).length, 1);
  const doubled = Array.from(
    { length: 40 },
    (_, i) => `x-${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}\n`,
  ).join('');
  const wide = parseYaml(`x-0: &a0 {b: c}\n${doubled}`).documents[0]?.root;
  assert.equal(pairsOf(valueOf(wide, 'x-40')).length, 1);
});

test('the path to an offset', () => {
  const text = 'services:\n  web:\n    ports:\n      - "80"\n';
  const path = pathAt(parseYaml(text), text.indexOf('80'));
  assert.deepEqual(path.at(-1)?.path, ['services', 'web', 'ports', 0]);
});
