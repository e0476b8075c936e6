import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSymbols } from '../../../../../src/language/compose/features/document-symbols.ts';
import type { DocumentSymbol } from '../../../../../src/language/features/symbols.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';

/** A line for each, indented under what holds it: `kind name: detail`. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail && `: ${detail}`}`,
    ...outline(children, `${indent}  `),
  ]);
}

const text = `name: shop
x-usual: &usual
  restart: always
services:
  web:
    <<: *usual
    image: nginx:1
    ports: [80:80, 443]
    environment:
      A: >
        two
        words
      B:
  api: { build: ./api }
  db:
    build: { context: ., target: x }
    depends_on:
      - *usual
      - condition: none
volumes:
  data: { driver: local }
  logs:
`;

test('a tree of keys, with the image of a service beside its name', () => {
  assert.deepEqual(outline(documentSymbols(parseYaml(text))), [
    'property name: shop',
    'object x-usual: &usual',
    '  property restart: always',
    'namespace services',
    '  module web: nginx:1',
    '    property <<: *usual',
    '    property image: nginx:1',
    '    array ports: 80:80, 443',
    '    object environment',
    '      property A: two words',
    '      property B',
    '  module api: ./api',
    '    property build: ./api',
    '  module db: .',
    '    object build',
    '      property context: .',
    '      property target: x',
    '    array depends_on: *usual',
    'namespace volumes',
    '  object data',
    '    property driver: local',
    '  object logs',
  ]);
});

test('each of several documents has its own tree', () => {
  const found = documentSymbols(parseYaml('name: a\nservices:\n---\n# nothing\n---\nvolumes:\n'));
  assert.deepEqual(outline(found), [
    'file 1: a',
    '  property name: a',
    '  namespace services',
    'file 2',
    '  namespace volumes',
  ]);
});

test('the span of a symbol holds its name and its children', () => {
  const file = parseYaml(text);
  const check = (symbols: readonly DocumentSymbol[], start: number, end: number): void => {
    for (const { span, nameSpan, children, name } of symbols) {
      assert.ok(start <= span.start && span.end <= end, name);
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, name);
      check(children, span.start, span.end);
    }
  };
  check(documentSymbols(file), 0, text.length);
  const [web] = documentSymbols(file).find(({ name }) => name === 'services')?.children ?? [];
  assert.equal(text.slice(web?.nameSpan.start, web?.nameSpan.end), 'web');
});

test('keys without a name are not shown, long values are cut', () => {
  const found = documentSymbols(parseYaml(`"": a\n? \n: b\nc: ${'d'.repeat(200)}\n`));
  assert.deepEqual(outline(found), [`property c: ${'d'.repeat(79)}…`]);
});

test('no symbols in what is no map', () => {
  for (const nothing of ['', '# a\n', '- a\n', 'a\n'])
    assert.deepEqual(documentSymbols(parseYaml(nothing)), []);
});
