import { test } from 'node:test';
import { askEverything, breakDockerfile } from '../../../fixtures/fuzz-dockerfile.ts';
import { randomNumbers } from '../../../fixtures/fuzz.ts';

const samples = [
  '# syntax=docker/dockerfile:1\nARG TAG=1.36\nFROM busybox:${TAG} AS build\nENV A=b C="d e" PATH=$PATH:/x\nRUN --mount=type=cache,target=/c,id=x echo ${A:-y} && \\\n  # why\n  ls\nFROM build\nCOPY --from=build --chown=a:b /x /y\nONBUILD COPY . .\nHEALTHCHECK --interval=5s CMD ["true"]\nCMD ["a", "b"]\n',
  '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver\nCOPY a c:\\\nRUN dir `\n  c:\\\nCOPY <<EOF /x.py\nprint("$A")\nEOF\nRUN <<-\'E\' sh\n\techo "\n\tE\nLABEL a b c\nENV old style\nEXPOSE 80/tcp 90-91\n',
];

test('nothing that is asked of a broken Dockerfile throws, or answers with a range outside it', () => {
  const random = randomNumbers(7);
  for (let done = 0; done < 1500; done++) {
    const text = breakDockerfile(samples[done % samples.length] ?? '', random, 1 + (done % 6));
    askEverything(text, Math.floor(random() * (text.length + 1)));
  }
});

test('an empty text and one that is nothing but signs are no trouble', () => {
  for (const text of [
    '',
    '\n',
    '\ufeff',
    '$',
    '${',
    '<<',
    '"',
    '[',
    '\\',
    '#',
    'FROM',
    'FROM \\',
    '\u0000\u0000',
  ]) {
    for (let offset = 0; offset <= text.length; offset++) askEverything(text, offset);
  }
});
