import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectionRanges } from '../../../../../src/language/dockerfile/features/selection-ranges.ts';
import { atCursor } from './marks.ts';

function selected(marked: string): string[] {
  const { file, offset } = atCursor(marked);
  return selectionRanges(file, offset).map(({ start, end }) => file.text.slice(start, end));
}

test('word, argument, instruction, stage, file', () => {
  const text = 'FROM a\nFROM b\nCOPY x y‸y /z\n';
  assert.deepEqual(selected(text), [
    'yy',
    'x yy /z',
    'COPY x yy /z',
    'FROM b\nCOPY x yy /z',
    'FROM a\nFROM b\nCOPY x yy /z\n',
  ]);
});

test('the value of a field of a flag', () => {
  assert.deepEqual(selected('RUN --mount=type=ca‸che,target=/x ls').slice(0, 4), [
    'cache',
    'type=cache',
    'type=cache,target=/x',
    '--mount=type=cache,target=/x',
  ]);
});

test('a variable in a value', () => {
  assert.deepEqual(selected('FROM a\nENV A=1 B="x ${C:-d‸}"').slice(0, 6), [
    'd',
    '${C:-d}',
    'x ${C:-d}',
    '"x ${C:-d}"',
    'B="x ${C:-d}"',
    'A=1 B="x ${C:-d}"',
  ]);
});

test('a line of several', () => {
  assert.deepEqual(selected('FROM a\nRUN b c && \\\n    d ‸e\n').slice(0, 3), [
    'e',
    'd e',
    'b c && \\\n    d e',
  ]);
});

test('the body of a heredoc', () => {
  assert.deepEqual(selected('FROM a\nRUN <<E\n  echo he‸llo\n  ls\nE\n').slice(0, 5), [
    'hello',
    'echo hello',
    '  echo hello\n  ls',
    '  echo hello\n  ls\nE',
    'RUN <<E\n  echo hello\n  ls\nE',
  ]);
});

test('a comment', () => {
  assert.deepEqual(selected('# a ‸b\nFROM a'), ['# a b', '# a b\nFROM a']);
});

test('nothing but the file', () => {
  assert.deepEqual(selected('FROM a\n\n‸\n'), ['FROM a\n\n\n']);
  assert.deepEqual(selected('‸'), []);
});
