import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoreFixes, silenced } from '../../../../../src/language/dockerfile/ignore.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { apply, countOf, findingsOf } from './apply.ts';

/** A text, what is found in it, and the text after each way to ignore that. */
const rows: [what: string, code: string, before: string, ...after: string[]][] = [
  [
    'a check: above the instruction, or above everything',
    'StageNameCasing',
    'FROM a:1\n\nFROM b:1 AS B\n',
    'FROM a:1\n\n# check=skip=StageNameCasing\nFROM b:1 AS B\n',
    '# check=skip=StageNameCasing\nFROM a:1\n\nFROM b:1 AS B\n',
  ],
  [
    'in the first line both are the same',
    'StageNameCasing',
    'FROM b:1 AS B\n',
    '# check=skip=StageNameCasing\nFROM b:1 AS B\n',
  ],
  [
    'a directive that is there takes one rule more',
    'MaintainerDeprecated',
    '# syntax=docker/dockerfile:1\n# check=skip=JSONArgsRecommended;error=true\nFROM a:1\nMAINTAINER me\n',
    '# syntax=docker/dockerfile:1\n# check=skip=JSONArgsRecommended;error=true\nFROM a:1\n# check=skip=MaintainerDeprecated\nMAINTAINER me\n',
    '# syntax=docker/dockerfile:1\n# check=skip=JSONArgsRecommended,MaintainerDeprecated;error=true\nFROM a:1\nMAINTAINER me\n',
  ],
  [
    'BuildKit reads up to the first space only',
    'MaintainerDeprecated',
    '# check=error=false # why\nFROM a:1\nMAINTAINER me\n',
    '# check=error=false # why\nFROM a:1\n# check=skip=MaintainerDeprecated\nMAINTAINER me\n',
    '# check=error=false;skip=MaintainerDeprecated # why\nFROM a:1\nMAINTAINER me\n',
  ],
  [
    'the comment above an instruction takes one rule more',
    'JSONArgsRecommended',
    'FROM a:1\n# check=skip=UndefinedVar\nCMD b\n',
    'FROM a:1\n# check=skip=UndefinedVar,JSONArgsRecommended\nCMD b\n',
    '# check=skip=JSONArgsRecommended\nFROM a:1\n# check=skip=UndefinedVar\nCMD b\n',
  ],
  [
    'of several CMDs BuildKit asks at the one that counts',
    'MultipleInstructionsDisallowed',
    'FROM a:1\nCMD ["b"]\nCMD ["c"]\n',
    'FROM a:1\nCMD ["b"]\n# check=skip=MultipleInstructionsDisallowed\nCMD ["c"]\n',
    '# check=skip=MultipleInstructionsDisallowed\nFROM a:1\nCMD ["b"]\nCMD ["c"]\n',
  ],
  [
    'some checks know the directive above everything only',
    'DuplicateStageName',
    'FROM a:1 AS b\nFROM a:1 AS b\n',
    '# check=skip=DuplicateStageName\nFROM a:1 AS b\nFROM a:1 AS b\n',
  ],
  [
    'what was asked for is asked for no longer',
    'InvalidDefinitionDescription',
    '# check=experimental=InvalidDefinitionDescription\n# b\nARG A\nFROM a:1\n',
    '# b\nARG A\nFROM a:1\n',
  ],
  [
    'a hint: right above the instruction, with its indentation',
    'copy-over-add',
    'FROM a:1\n  ADD b /c\n',
    'FROM a:1\n  # dockyard ignore=copy-over-add\n  ADD b /c\n',
  ],
  [
    'the comment stays above what it describes',
    'pinned-tag',
    '# base is all there is.\nFROM a AS base\n',
    '# dockyard ignore=pinned-tag\n# base is all there is.\nFROM a AS base\n',
  ],
  [
    'a comment of ours takes one more',
    'copy-over-add',
    'FROM a:1\n# dockyard ignore=few-layers\nADD b /c\n',
    'FROM a:1\n# dockyard ignore=few-layers,copy-over-add\nADD b /c\n',
  ],
  [
    "and so does one of hadolint's",
    'copy-over-add',
    'FROM a:1\r\n# hadolint ignore=DL3008\r\nADD b /c\r\n',
    'FROM a:1\r\n# hadolint ignore=DL3008,DL3020\r\nADD b /c\r\n',
  ],
  ['an error cannot be ignored', 'unknown-instruction', 'FROM a:1\nFOO b\n'],
];

for (const [what, code, before, ...after] of rows) {
  test(what, () => {
    const finding = findingsOf(before).find((each) => each.code === code);
    assert(finding);
    const fixes = ignoreFixes(parseDockerfile(before), finding);
    assert.deepEqual(
      fixes.map(({ edits }) => apply(before, edits)),
      after,
    );
    for (const text of after) assert(countOf(text, code) < countOf(before, code), text);
  });
}

const quiet: [what: string, text: string, code: string, expected: number][] = [
  [
    "hadolint's comment above the instruction",
    '# hadolint ignore=DL3007,DL3008\nFROM debian:latest',
    'pinned-tag',
    0,
  ],
  ['with others between', '# hadolint ignore=DL3007\n# why\nFROM debian:latest', 'pinned-tag', 0],
  ['not with a blank line between', '# hadolint ignore=DL3007\n\nFROM debian:latest', 'pinned-tag', 1],
  ['not above another instruction', '# hadolint ignore=DL3007\nARG A\nFROM debian:latest', 'pinned-tag', 1],
  ['not with another rule', '# hadolint ignore=DL3008\nFROM debian:latest', 'pinned-tag', 1],
  [
    'for the whole file',
    '# hadolint global ignore=DL3020\n\nFROM a:1\nADD b /c\nADD d /e',
    'copy-over-add',
    0,
  ],
  ['a whole file only above all', 'FROM a:1\n# hadolint global ignore=DL3020\nADD b /c', 'copy-over-add', 1],
  ['ours', 'FROM a:1\n# dockyard ignore=pinned-tag, copy-over-add\nADD b /c', 'copy-over-add', 0],
];

for (const [what, text, code, expected] of quiet) {
  test(`silenced: ${what}`, () => assert.equal(countOf(text, code), expected));
}

test("hadolint's comments speak of BuildKit's checks too", () => {
  const text = 'FROM a:1\n# hadolint ignore=DL3025\nCMD b\nENTRYPOINT c';
  const isSilenced = silenced(parseDockerfile(text));
  const checks = findingsOf(text).filter(({ code }) => code === 'JSONArgsRecommended');
  assert.deepEqual(checks.map(isSilenced), [true, false]);
});
