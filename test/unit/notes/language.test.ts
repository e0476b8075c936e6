import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../../../src/notes/language.ts';

test('a language that is set wins over that of the user interface', () => {
  assert.equal(chooseLanguage('nl', 'en'), 'nl');
  assert.equal(chooseLanguage('en', 'nl'), 'en');
});

test('auto follows a Dutch user interface', () => {
  for (const tag of ['nl', 'nl-BE', 'NL-nl']) assert.equal(chooseLanguage('auto', tag), 'nl');
});

test('auto is English for every other user interface', () => {
  for (const tag of ['en', 'en-GB', 'fr', 'nld', '']) assert.equal(chooseLanguage('auto', tag), 'en');
});
