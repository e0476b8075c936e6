import assert from 'node:assert/strict';
import { test } from 'node:test';
import { semanticTokens } from '../../../../../src/language/dockerfile/features/semantic-tokens.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

/** `text type modifiers` */
function tokens(text: string): string[] {
  return semanticTokens(parseDockerfile(text)).map(({ span, type, modifiers }) =>
    [text.slice(span.start, span.end), type, ...modifiers].join(' '),
  );
}

test('stages, and no images', () => {
  assert.deepEqual(
    tokens('FROM node AS b\nFROM b\nCOPY --from=b /a /a\nCOPY --from=0 /a /a\nCOPY --from=nginx /a /a'),
    ['b namespace declaration', 'b namespace', 'b namespace', '0 namespace'],
  );
});

test('variables of the build, and none of the shell', () => {
  assert.deepEqual(
    tokens('ARG V=1\nFROM a:$V\nARG V\nENV W=${V}\nRUN echo $W $V $X; for V in 1; do echo $V; done'),
    [
      'V parameter declaration',
      'V parameter',
      'V parameter declaration',
      'W variable declaration',
      'V parameter',
      'W variable',
      'V parameter',
    ],
  );
});

test('predefined ones', () => {
  assert.deepEqual(tokens('FROM --platform=$BUILDPLATFORM a\nARG TARGETOS\nRUN echo $TARGETOS'), [
    'BUILDPLATFORM parameter readonly',
    'TARGETOS parameter declaration readonly',
    'TARGETOS parameter readonly',
  ]);
});

test('JSON form, with variables in it', () => {
  assert.deepEqual(tokens('FROM a\nENV D=/d\nCMD ["a", "b"]\nCMD ["a", b]\nVOLUME ["/x/$D/y"]'), [
    'D variable declaration',
    '"a" string',
    '"b" string',
    '"/x/$ string',
    'D variable',
    '/y" string',
  ]);
});

test('heredocs and MAINTAINER', () => {
  assert.deepEqual(tokens('FROM a\nMAINTAINER me\nRUN <<-"E"\nE'), [
    'MAINTAINER keyword deprecated',
    'E label declaration',
    'E label',
  ]);
});

test('a token for each line', () => {
  assert.deepEqual(tokens('FROM a\nENV AB\\\nCD=1'), [
    'AB\\ variable declaration',
    'CD variable declaration',
  ]);
});

test('5,000 instructions in 60 ms', () => {
  const stage =
    'FROM a AS s\nARG V=1\nENV W=$V\nRUN x=1; for i in a b; do echo $i $x $V ${W:-$V}; done\nCOPY ["$V", "/x"]\n';
  const times = Array.from({ length: 5 }, () => {
    const file = parseDockerfile(stage.repeat(1000));
    const before = process.cpuUsage();
    assert.equal(semanticTokens(file).length, 11_000);
    // Time on the processor: others may keep the machine busy.
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // Ample, for a slow machine; what grows faster than the file takes longer still.
  assert.ok(Math.min(...times) < 300, String(times));
});
