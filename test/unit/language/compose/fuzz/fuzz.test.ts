import { test } from 'node:test';
import { askEverything, breakCompose, composeSamples } from '../../../../fixtures/fuzz-compose.ts';
import { randomNumbers } from '../../../../fixtures/fuzz.ts';

test('nothing that is asked of a broken Compose file throws, or answers with a range outside it', async () => {
  const random = randomNumbers(7);
  for (let done = 0; done < 1000; done++) {
    const text = breakCompose(composeSamples[done % composeSamples.length] ?? '', random, 1 + (done % 6));
    await askEverything(text, Math.floor(random() * (text.length + 1)));
  }
});

test('an empty text and one that is nothing but signs are no trouble', async () => {
  for (const text of [
    '',
    '\n',
    '\ufeff',
    '$',
    '${',
    '"',
    '[',
    '{',
    '-',
    '- -',
    ':',
    '? ',
    '#',
    '&',
    '*a',
    '!',
    '|',
    '---',
    '<<: *a',
    '\t',
    '\u0000',
  ]) {
    for (let offset = 0; offset <= text.length; offset++) await askEverything(text, offset);
  }
});
