import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingMessage } from '../../../../../src/language/compose/messages/index.ts';
import { rules } from '../../../../../src/language/compose/rules.ts';

test('every rule has a sentence in both languages', () => {
  for (const code of Object.keys(rules)) {
    for (const language of ['en', 'nl'] as const) {
      const args = Array<string>(6).fill('x');
      assert.notEqual(findingMessage({ code, args }, language), code, `${code} in ${language}`);
    }
  }
});

test('a rule that is not known is told by its name', () => {
  assert.equal(findingMessage({ code: 'no-such-rule', args: [] }, 'en'), 'no-such-rule');
});
