import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, verdict } from './said.ts';

/** `code first-last`: what BuildKit reports of a whole file, with its lines from 0. */
const rows: [what: string, text: string, expected: string[]][] = [
  ['an empty file', '', ['empty-file ']],
  ['nothing but comments', '# a\n\n# b\n', ['no-instructions 2-2']],
  ['no FROM', 'ARG a=1\n', ['no-from ']],
  ['an instruction above FROM', 'RUN ls\nFROM scratch\n', ['no-stage 0-0']],
  ['a line of more than 65,535 bytes', `FROM scratch\nRUN ${'é'.repeat(32_766)}\n`, ['line-too-long 0-0']],
  ['a line of exactly as many', `FROM scratch\nRUN ${'é'.repeat(32_765)}x\n`, []],
  ['a directive twice', '# escape=`\n# escape=`\nFROM scratch\n', ['repeated-directive 0-0']],
  ['another escape character', '# syntax=a\n# escape=x\nFROM scratch\n', ['invalid-escape 0-0']],
  ['an option that is none', '# check=skip\nFROM scratch\n', ['invalid-check-option ']],
  [
    'errors of single instructions come before those between stages',
    'FROM Image\nFROM scratch\nUSER\n',
    ['missing-argument 2-2'],
  ],

  ['FROM with two words', 'FROM a b\n', ['from-arguments 0-0']],
  ['a stage that begins with a digit', 'FROM scratch AS 1a\n', ['invalid-stage-name 0-0']],
  ['capitals in an image', 'FROM Image\n', ['InvalidDefaultArgInFrom 0-0', 'uppercase-image 0-0']],
  ['a registry with a port', 'FROM Registry:5000/image:1.0\n', []],
  ['an image without its tag', 'FROM image:\n', ['InvalidDefaultArgInFrom 0-0', 'invalid-image 0-0']],
  ['a digest that is too short', 'FROM a@sha256:0\n', ['InvalidDefaultArgInFrom 0-0', 'invalid-image 0-0']],
  [
    'a stage in other case is no stage for FROM',
    'FROM scratch AS base\nFROM Base\n',
    ['InvalidDefaultArgInFrom 1-1', 'uppercase-image 1-1'],
  ],
  ['an ARG without a value', 'ARG base\nFROM $base\n', ['InvalidDefaultArgInFrom 1-1', 'blank-base 1-1']],
  ['a platform that is none', 'FROM --platform=pdp11 a\n', ['invalid-platform 0-0']],
  ['a platform of more than three parts', 'FROM --platform=a/b/c/d x\n', ['invalid-platform 0-0']],

  ['COPY from a stage by number', 'FROM scratch\nFROM scratch\nCOPY --from=0 a b\n', []],
  ['COPY from a stage in other case', 'FROM scratch AS one\nFROM scratch\nCOPY --from=ONE a b\n', []],
  ['COPY from an image', 'FROM scratch\nCOPY --from=busybox:1 a b\n', []],
  ['COPY from what cannot be an image', 'FROM scratch\nCOPY --from=a//b a b\n', ['invalid-image 1-1']],
  ['COPY from a number that is not there', 'FROM scratch\nCOPY --from=1 a b\n', ['unknown-stage ']],
  ['an image of --from counts as a stage', 'FROM scratch\nCOPY --from=a b c\nCOPY --from=1 a b\n', []],
  ['COPY from a variable', 'FROM scratch\nCOPY --from=$a a b\n', ['from-variable ']],
  ['COPY from itself', 'FROM scratch AS a\nCOPY --from=a b c\n', ['circular-dependency 1-1']],
  [
    'two stages that need each other',
    'FROM scratch AS a\nCOPY --from=b x y\nFROM scratch AS b\nCOPY --from=a x y\n',
    ['circular-dependency 1-3'],
  ],
  [
    'COPY from a later stage',
    'FROM scratch AS a\nCOPY --from=b x y\nFROM scratch AS b\n',
    ['later-stage 1-1'],
  ],
  [
    'a mount of a later stage',
    'FROM scratch AS a\nRUN --mount=from=b,target=/b ls\nFROM scratch AS b\n',
    ['later-stage 1-1'],
  ],

  [
    'ONBUILD is carried out by the stage that builds on it',
    'FROM scratch AS a\nONBUILD COPY x\nFROM a\n',
    ['missing-destination 2-2'],
  ],
  ['and not where none does', 'FROM scratch AS a\nONBUILD COPY x\nFROM scratch\n', []],
  [
    'nor where the last stage does not need it',
    'FROM scratch AS a\nONBUILD COPY x\nFROM a\nFROM scratch\n',
    [],
  ],

  ['SOURCE_DATE_EPOCH as a word', 'ARG SOURCE_DATE_EPOCH=now\nFROM scratch\n', ['invalid-source-date ']],
  ['SOURCE_DATE_EPOCH as a number', 'ARG SOURCE_DATE_EPOCH=0\nFROM scratch\n', []],
  [
    'a path on another drive of Windows',
    'FROM --platform=$BUILDPLATFORM a AS b\nFROM --platform=windows/amd64 a AS windows\nWORKDIR D:\\a\n',
    ['WorkdirRelativePath 2-2', 'windows-path 2-2'],
  ],
];

for (const [what, text, expected] of rows) {
  test(what, () => {
    assert.deepEqual(verdict(text, { baseEnvironment: [] }), expected);
  });
}

test('all errors are shown, BuildKit stops at the first', () => {
  const text = 'FROM scratch\nUSER\nRUM ls\nCOPY a\n';
  assert.deepEqual(findings(text), [
    'missing-argument USER',
    'unknown-instruction RUM',
    'missing-destination COPY',
  ]);
  assert.deepEqual(verdict(text), ['missing-argument 1-1']);
});

test('what a refused ENV sets is not reported as undefined', () => {
  assert.deepEqual(findings('FROM scratch\nENV a=1 b\nCOPY $a$b /\n'), ['pair-without-equals b']);
  assert.deepEqual(findings('FROM scratch\nENV a="$b\nCOPY $a /\n'), ['UndefinedVar $b', 'open-quote "$b']);
});

test('BuildKit reports the warnings that it found before an error', () => {
  const text = 'FROM scratch AS Base\nMAINTAINER me\nRUM ls\nCMD ls\n';
  assert.deepEqual(verdict(text), [
    'StageNameCasing 0-0',
    'MaintainerDeprecated 1-1',
    'unknown-instruction 2-2',
  ]);
});

test('a pattern in .dockerignore that cannot be read', () => {
  assert.deepEqual(findings('FROM scratch\n', { dockerignore: '[a\n' }), ['invalid-ignore-pattern FROM']);
});
