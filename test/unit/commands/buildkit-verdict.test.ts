import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, readVerdict, type Told } from '../../../src/commands/buildkit-verdict.ts';

const at = (line: number): object => ({ ranges: [{ start: { line }, end: { line } }] });
/** What buildx 0.29.1 prints, but for the sources. */
const printed = JSON.stringify({
  warnings: [
    {
      ruleName: 'FromAsCasing',
      description: "The 'as' keyword should match the case of the 'from' keyword",
      url: 'https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
      detail: "'as' and 'FROM' keywords' casing do not match",
      location: at(1),
    },
  ],
  sources: [],
  buildError: { message: 'circular dependency detected on stage: build', location: at(5) },
});

test('what buildx prints is read, with lines from 0', () => {
  assert.deepEqual(readVerdict(`progress, in spite of all\n${printed}\n`), [
    { rule: 'FromAsCasing', line: 0, message: "'as' and 'FROM' keywords' casing do not match" },
    { rule: 'error', line: 4, message: 'circular dependency detected on stage: build' },
  ]);
  assert.deepEqual(readVerdict('{"warnings":null,"sources":[]}'), []);
});

test('what is no verdict is none', () => {
  for (const text of ['', "docker: unknown command: docker buildx\n\nRun 'docker --help'", '{', '{"a": 1}']) {
    assert.equal(readVerdict(text), undefined, text);
  }
});

test('two verdicts differ in what one says and the other does not, by rule and line', () => {
  const told = (rule: string, line: number): Told => ({ rule, line, message: '' });
  assert.deepEqual(differences([told('A', 1), told('B', 2)], [told('A', 1), told('B', 3)]), [
    { by: 'theirs', told: told('B', 3) },
    { by: 'ours', told: told('B', 2) },
  ]);
  assert.deepEqual(differences([told('A', 1)], [told('A', 1)]), []);
});
