import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checksEn } from '../../../../../src/language/dockerfile/messages/checks-en.ts';
import { checksNl } from '../../../../../src/language/dockerfile/messages/checks-nl.ts';
import { findingMessage } from '../../../../../src/language/dockerfile/messages/index.ts';

const folder = join(import.meta.dirname, '../../../../../src/language/dockerfile');

/** Everything in quotes that looks like a code or a rule. */
function mentioned(): Set<string> {
  const files = [
    ...readdirSync(join(folder, 'checks')).map((file) => join('checks', file)),
    'shell-word.ts',
    'shell-patterns.ts',
  ];
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return new Set(
    [...text.matchAll(/'([a-z]+(?:-[a-z]+)+|(?:[A-Z][A-Za-z]+){2,})'/g)].map(([, code = '']) => code),
  );
}

test('both languages have the same sentences', () => {
  assert.deepEqual(Object.keys(checksNl), Object.keys(checksEn));
});

test('every sentence belongs to something that is reported', () => {
  const codes = mentioned();
  for (const code of Object.keys(checksEn)) assert.ok(codes.has(code), code);
});

test('every error and check that is reported has a sentence', () => {
  const reported = readdirSync(join(folder, 'checks'))
    .map((file) => readFileSync(join(folder, 'checks', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/(?:\.error|\.check|fail)\(\s*(?:step, )?'([A-Za-z-]+)'/g)])
    .map(([, code = '']) => code);
  assert.ok(reported.length > 50);
  for (const code of reported) assert.ok(Object.hasOwn(checksEn, code), code);
});

test('a sentence is made with the arguments of the finding', () => {
  const finding = { code: 'UndefinedVar', args: ['PAHT', 'PATH'] };
  assert.match(findingMessage(finding, 'en'), /PAHT.*Did you mean PATH\?$/);
  assert.match(findingMessage(finding, 'nl'), /PAHT.*Bedoel je PATH\?$/);
  assert.doesNotMatch(findingMessage({ code: 'UndefinedVar', args: ['a', ''] }, 'en'), /undefined|mean/);
});
