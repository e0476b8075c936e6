import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneLine, plainMarkdown } from '../../../src/ui/plain.ts';

test('a line break, a control character or a turn of direction becomes a space', () => {
  assert.equal(oneLine('a\nb\u0007c\u202ed\u2066'), 'a b c d');
});

test('a long text ends in an ellipsis', () => {
  assert.equal(oneLine('x'.repeat(1000)).length, 300);
  assert.ok(oneLine('x'.repeat(1000)).endsWith('…'));
});

test('no markup survives: not emphasis, links, images, icons, HTML, code or character references', () => {
  for (const sign of '*_`[]()!<>&$#|~\\"\'-+.:/@=') {
    assert.equal(plainMarkdown(`a${sign}b`), `a&#${sign.codePointAt(0)};b`, sign);
  }
});

test('letters of every script stay as they are', () => {
  assert.equal(plainMarkdown('web één 容器 مرحبا 2'), 'web één 容器 مرحبا 2');
});
