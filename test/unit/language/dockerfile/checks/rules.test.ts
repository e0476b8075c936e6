import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, verdict } from './said.ts';

/** What BuildKit's checks say, and of what. */
const rows: [text: string, ...expected: string[]][] = [
  ['FROM scratch AS Base', 'StageNameCasing Base'],
  ['FROM scratch as base', 'FromAsCasing as'],
  ['from scratch as base'],
  ['from scratch AS base', 'FromAsCasing AS'],
  ['From scratch as base', 'ConsistentInstructionCasing From'],
  ['FROM scratch AS a\nFROM scratch AS a', 'DuplicateStageName a'],
  ['FROM scratch AS context', 'ReservedStageName context'],
  ['FROM scratch\nMAINTAINER me', 'MaintainerDeprecated MAINTAINER'],
  ['FROM scratch\nRUN a \\\n\n b', 'NoEmptyContinuation '],
  ['FROM scratch\nRUN a \\\n # why\n b'],

  ['FROM scratch\ncopy a b', 'ConsistentInstructionCasing copy'],
  ['from scratch\ncopy a b\nRUN a', 'ConsistentInstructionCasing RUN'],
  ['arg a\nFROM scratch'],

  ['FROM scratch\nCMD ls', 'JSONArgsRecommended CMD'],
  ['FROM scratch\nENTRYPOINT ls', 'JSONArgsRecommended ENTRYPOINT'],
  ['FROM scratch\nCMD ["ls" x]', 'JSONArgsRecommended CMD'],
  ['FROM scratch\nSHELL ["/bin/bash", "-c"]\nCMD ls'],
  ['FROM scratch AS a\nSHELL ["/bin/bash", "-c"]\nFROM a\nCMD ls'],
  ['FROM scratch\nCMD ["a"]\nCMD ["b"]', 'MultipleInstructionsDisallowed CMD'],
  ['FROM scratch AS a\nCMD ["a"]\nFROM a\nCMD ["b"]'],
  ['FROM scratch\nHEALTHCHECK NONE\nHEALTHCHECK CMD a', 'MultipleInstructionsDisallowed HEALTHCHECK'],
  ['FROM scratch AS a\nONBUILD CMD ls\nFROM a', 'JSONArgsRecommended CMD'],

  ['FROM scratch\nENV a b', 'LegacyKeyValueFormat a b'],
  ['FROM scratch\nLABEL a b c', 'LegacyKeyValueFormat a b c'],
  ['FROM scratch\nARG a b'],
  ['FROM scratch\nENV API_KEY=1 KEY_FILE=2', 'SecretsUsedInArgOrEnv API_KEY'],
  ['FROM scratch\nARG token', 'SecretsUsedInArgOrEnv token'],
  ['FROM scratch\nARG MONKEY'],

  ['FROM scratch\nEXPOSE 80/TCP 81/tcp', 'ExposeProtoCasing 80/TCP'],
  ['FROM scratch\nEXPOSE 8080:80', 'ExposeInvalidFormat 8080:80'],

  [
    'FROM alpine:$tag',
    'InvalidDefaultArgInFrom alpine:$tag',
    'UndefinedArgInFrom $tag',
    'invalid-image alpine:$tag',
  ],
  ['FROM alpine${tag}', 'UndefinedArgInFrom ${tag}'],
  ['ARG tag\nFROM alpine${tag}'],
  ['FROM --platform=$TARGETPLATFORM alpine', 'RedundantTargetPlatform $TARGETPLATFORM'],
  ['FROM --platform=$BUILDPLATFORM alpine'],
  ['FROM --platform=linux/arm64 alpine', 'FromPlatformFlagConstDisallowed linux/arm64'],
  ['FROM --platform=linux/arm64 alpine AS build_arm64'],

  ['FROM scratch\nWORKDIR a\nWORKDIR b', 'WorkdirRelativePath a'],
  ['FROM scratch\nWORKDIR /a\nWORKDIR b'],
  ['FROM scratch AS a\nWORKDIR /a\nFROM a\nWORKDIR b'],
  ['FROM scratch\nENV home=/a\nWORKDIR $home/b'],

  ['FROM scratch\nCOPY $a b', 'UndefinedVar $a'],
  ['FROM scratch\nCOPY ${a:-b} c', 'UndefinedVar ${a:-b}'],
  ['FROM scratch\nENV a=$b:${c} d=$b', 'UndefinedVar $b', 'UndefinedVar ${c}', 'UndefinedVar $b'],
  ['FROM scratch\nENV a=1 b=$a', 'UndefinedVar $a'],
  ['FROM scratch\nARG a=1 b=$a'],
  ['FROM scratch\nARG a\nCOPY $a b'],
  ['ARG a=1\nFROM scratch\nCOPY $a b', 'UndefinedVar $a'],
  ['FROM scratch AS a\nENV x=1\nFROM a\nCOPY $x b'],
  ["FROM scratch\nENV a='$b' c=\\$d e=$PATH"],
  ['FROM scratch\nCOPY <<E /\n$a "$b\nE', 'UndefinedVar $a', 'UndefinedVar $b'],
  ['FROM scratch\nCOPY <<"E" /\n$a\nE'],
  ['FROM scratch\nRUN echo $a'],
  ['FROM scratch\nRUN --mount=target=/a,source=$a ls', 'UndefinedVar $a'],
  ['FROM scratch\nEXPOSE $a'],
  ['FROM scratch\nCMD ["$a"]'],
];

for (const [text, ...expected] of rows) {
  test(`${JSON.stringify(text)} → ${expected.join(', ') || 'fine'}`, () => {
    assert.deepEqual(findings(text), expected);
  });
}

test('lines are those of BuildKit', () => {
  const text = 'FROM scratch\nENV a=1 \\\n  b=$c\nRUN a \\\n\n  b\nCMD ["a"]\nCMD ["b"]\n';
  assert.deepEqual(verdict(text), [
    'NoEmptyContinuation 5-5',
    'UndefinedVar 1-2',
    'MultipleInstructionsDisallowed 6-6',
  ]);
});

test('CopyIgnoredFile against the .dockerignore file', () => {
  const copied = 'FROM scratch\nCOPY secret.txt notes/a.md ./\nADD . /\n';
  assert.deepEqual(findings(copied), []);
  assert.deepEqual(findings(copied, { dockerignore: '*.txt\nnotes\n' }), [
    'CopyIgnoredFile secret.txt',
    'CopyIgnoredFile notes/a.md',
  ]);
  assert.deepEqual(findings(copied, { dockerignore: '*\n' }).at(-1), 'CopyIgnoredFile .');
  // With an exception BuildKit says nothing.
  assert.deepEqual(findings(copied, { dockerignore: '*\n!a.md\n' }), []);
  assert.deepEqual(findings('FROM scratch AS a\nFROM scratch\nCOPY --from=a x y', { dockerignore: '*' }), []);
});

test('what an image may set is not reported, unless the image is known to set nothing', () => {
  const copied = 'COPY $a b\nWORKDIR $home/x\nRUN --mount=type=cache ls\n';
  assert.deepEqual(findings(`FROM python:3.13\n${copied}`), []);
  assert.deepEqual(findings(`FROM python:3.13 AS p\nFROM p\n${copied}`), []);
  assert.deepEqual(findings(`FROM alpine:3.22\nCOPY $a b\n`), ['UndefinedVar $a']);
  assert.deepEqual(findings(`FROM example.com/alpine\nCOPY $a b\n`), []);
  assert.deepEqual(findings('FROM python:3.13\nCOPY $a $home\n', { baseEnvironment: ['home'] }), [
    'UndefinedVar $a',
  ]);
});

test('build arguments have a say', () => {
  assert.deepEqual(findings('ARG tag\nFROM alpine:$tag\n', { buildArgs: { tag: '3' } }), [
    'InvalidDefaultArgInFrom alpine:$tag',
  ]);
  assert.deepEqual(
    findings('FROM scratch\nCMD ls\n', { buildArgs: { BUILDKIT_DOCKERFILE_CHECK: 'skip=all' } }),
    [],
  );
});
