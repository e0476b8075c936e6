import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpolate } from '../../../../../src/language/compose/interpolate.ts';
import { type Interpolation, interpolationsIn } from '../../../../../src/language/compose/interpolation.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import type { Span, YamlFile, YamlNode } from '../../../../../src/language/yaml/tree.ts';

// What `docker compose config` made of each with A=1, EMPTY set to nothing, and B, C and K not set.
const set: Readonly<Record<string, string>> = { A: '1', EMPTY: '' };

const filled: [content: string, text: string][] = [
  ['x$A y', 'x1 y'],
  ['$A${A}$A-b', '111-b'],
  ['${A-${B:-c}} ${A:+${EMPTY:-q}}', '1 q'],
  ['${B-x} } ${EMPTY:-y}', 'x } y'],
  ['${EMPTY-x}|${EMPTY+x}|${EMPTY:+x}|${A+x}', '|x||x'],
  ['${A:-}}', '1}'],
  ['${B:-{"a":1}} $A', '{"a":1} 1'],
  ['${B:-a$$b}', 'a$b'],
  ['${A:-x:?y}', '1'],
  ['${B:-x?y}', 'x?y'],
  ['${B-x:-y}', 'x:-y'],
  ['$', '$'],
  ['a$', 'a$'],
  ['$$A $1 $é', '$A $1 $é'],
  ['${ſ-x}', 'x'],
  ['${K}', ''],
];
for (const [content, text] of filled) {
  test(`${content} is filled in`, () => {
    assert.equal(interpolate(content, (name) => set[name]).text, text);
  });
}

const refused = [
  '${A',
  '${}',
  '${1}',
  '${A.b}',
  '${A!x}',
  '${é}',
  '${A:b}',
  '${ A }',
  '${A:-${C}',
  '${A:-b ${A}',
  '${A:-b} ${A',
  '${B:-a\nb}',
];
for (const content of refused) {
  test(`${JSON.stringify(content)} is refused`, () => {
    const { malformed, text } = interpolate(content, (name) => set[name]);
    assert.deepEqual({ malformed, text }, { malformed: true, text: undefined });
  });
}

const missing: [content: string, name: string, message: string][] = [
  ['${B:?msg $A}', 'B', 'msg 1'],
  ['${B?}', 'B', ''],
  ['${EMPTY:?no}', 'EMPTY', 'no'],
  ['${B:-${C:?no}}', 'C', 'no'],
  // Though its default is not needed.
  ['${A:-${C:?no}}', 'C', 'no'],
];
for (const [content, name, message] of missing) {
  test(`${content} is missing a value`, () => {
    assert.deepEqual(interpolate(content, (each) => set[each]).missing, [{ name, message }]);
  });
}

test('an empty value is enough for ? and +', () => {
  assert.equal(interpolate('${EMPTY?no}-${EMPTY+x}', (name) => set[name]).text, '-x');
});

test('what is used and what is not set', () => {
  const { used, unset } = interpolate('$A ${B:-$C} $B $$D', (name) => set[name]);
  assert.deepEqual(
    [used, unset],
    [
      ['A', 'B', 'C'],
      ['C', 'B'],
    ],
  );
});

/** The parts of the value of `x`, with the pieces of text they stand for. */
function parts(yaml: string): unknown[] {
  const file = parseYaml(yaml);
  const root = file.documents[0]?.root;
  const value: YamlNode | undefined = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
  assert.ok(value?.kind === 'scalar');
  return interpolationsIn(value, file).map((part) => show(file, part));
}

function show(file: YamlFile, part: Interpolation): unknown {
  const text = ({ start, end }: Span): string => file.text.slice(start, end);
  if (part.kind !== 'variable') return `${part.kind} ${text(part.span)}`;
  assert.equal(text(part.nameSpan), part.name);
  const operand = part.operandSpan ? text(part.operandSpan) : '';
  const nested = part.nested.map((each) => show(file, each));
  return [text(part.span), part.name, part.operator ?? '', operand, ...nested];
}

test('parts have places in the text', () => {
  assert.deepEqual(parts('x: a $B ${C:-d ${E}} $$ ${F?} ${'), [
    ['$B', 'B', '', ''],
    ['${C:-d ${E}}', 'C', ':-', 'd ${E}', ['${E}', 'E', '', '']],
    'escape $$',
    ['${F?}', 'F', '?', ''],
    'malformed ${',
  ]);
});

test('also behind escapes and in blocks', () => {
  assert.deepEqual(parts('x: "\\t\\u00e9 ${A}"'), [['${A}', 'A', '', '']]);
  assert.deepEqual(parts("x: 'it''s ${A}'"), [['${A}', 'A', '', '']]);
  assert.deepEqual(parts('x: |\n    one $A\n    two ${B:-c}\n'), [
    ['$A', 'A', '', ''],
    ['${B:-c}', 'B', ':-', 'c'],
  ]);
  assert.deepEqual(parts('x: >-\r\n  one\r\n  $A\r\n'), [['$A', 'A', '', '']]);
});

test('what is no text is not filled in', () => {
  assert.deepEqual(parts('x: 12'), []);
  assert.deepEqual(parts('x:'), []);
});

test('a long line of what is never closed takes no long time', () => {
  const started = performance.now();
  interpolate('${A:-{ '.repeat(20_000), () => undefined);
  interpolate('${A:-'.repeat(20_000) + '}', () => undefined);
  interpolate('${A '.repeat(20_000), () => undefined);
  assert.ok(performance.now() - started < 1000);
});
