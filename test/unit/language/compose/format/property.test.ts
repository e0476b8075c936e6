import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { breakCompose, composeSamples } from '../../../../fixtures/fuzz-compose.ts';
import { randomNumbers } from '../../../../fixtures/fuzz.ts';
import { formattingTrouble } from './formatted.ts';

test('formatting whatever comes: values, comments and lines stay, and twice is once', () => {
  const random = randomNumbers(11);
  let formatted = 0;
  for (let done = 0; done < 3000; done++) {
    const text = breakCompose(composeSamples[done % composeSamples.length] ?? '', random, 1 + (done % 3));
    if (parseYaml(text).errors.length > 0 || /[\r\u0085\u2028]/.test(text)) continue;
    assert.equal(formattingTrouble(text, 1 + (done % 4)), undefined, text);
    formatted++;
  }
  assert.ok(formatted > 300, `${formatted} were formatted`);
});

for (const file of globSync('test/fixtures/compose-broken/**/*.{yaml,yml}')) {
  const text = readFileSync(file, 'utf8');
  if (parseYaml(text).errors.length > 0) continue;
  test(`formatting ${basename(file)}`, () => {
    for (const tabSize of [2, 4]) assert.equal(formattingTrouble(text, tabSize), undefined);
  });
}
