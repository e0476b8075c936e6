import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadGrammar, scopesOf, tokenize } from './tokenizer.ts';

test('the grammar of .dockerignore knows comments, exceptions and wildcards', async () => {
  const tokens = tokenize(await loadGrammar('dockerignore.tmLanguage.json'), '# words\n!**/a?[b-c]/\n #d');
  assert.equal(scopesOf(tokens, ' words'), 'comment.line.number-sign');
  assert.match(scopesOf(tokens, '!'), /keyword.operator.exception/);
  assert.match(scopesOf(tokens, '**'), /wildcard.any-folders/);
  assert.match(scopesOf(tokens, '?'), /keyword.operator.wildcard/);
  assert.match(scopesOf(tokens, 'b-c'), /constant.other.set/);
  assert.match(scopesOf(tokens, '#d'), /string.unquoted.pattern/);
});
