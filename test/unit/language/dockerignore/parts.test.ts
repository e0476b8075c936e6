import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partAt } from '../../../../src/language/dockerignore/parts.ts';

/** The key of the part at the cursor, which stands as `│`, and its text. */
function at(marked: string): string | undefined {
  const line = marked.replace('│', '');
  const part = partAt(line, marked.indexOf('│'));
  return part && `${part.key}: ${line.slice(part.start, part.end)}`;
}

test('each part of a line is told apart', () => {
  assert.equal(at('#│ words'), '#: # words');
  assert.equal(at('│!src'), '!: !');
  assert.equal(at('!s│rc'), 'pattern: src');
  assert.equal(at('│**/x'), '**: **');
  assert.equal(at('**│/x'), '/: /');
  assert.equal(at('a│*.md'), '*: *');
  assert.equal(at('a│?'), '?: ?');
  assert.equal(at('a│[b-d]'), '[…]: [b-d]');
  assert.equal(at('**/node_│modules'), 'node_modules: node_modules');
  assert.equal(at('my_node_│modules'), 'pattern: my_node_modules');
  assert.equal(at('src│'), 'pattern: src');
});

test('a # is a comment at the beginning of a line only', () => {
  assert.equal(at(' │#x'), 'pattern: #x');
});

test('white space is nothing', () => {
  assert.equal(at('│  src'), undefined);
  assert.equal(at('│'), undefined);
  assert.equal(at('src   │'), undefined);
});

test('odd signs are no trouble', () => {
  for (const line of ['[', '[a', '\\', 'a\\', '!!', '***', ']']) {
    for (let character = 0; character <= line.length; character++) partAt(line, character);
  }
});
