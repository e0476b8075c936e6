import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, verdict } from './said.ts';

const body = 'FROM scratch AS Base\nCMD ls\n';
const all = ['StageNameCasing Base', 'JSONArgsRecommended CMD'];

const rows: [what: string, text: string, expected: string[]][] = [
  ['without a directive', body, all],
  ['skip one', `# check=skip=StageNameCasing\n${body}`, all.slice(1)],
  ['skip two', `#check=skip=StageNameCasing,JSONArgsRecommended\n${body}`, []],
  ['skip all', `# check=skip=all\n${body}`, []],
  ['a space ends the value', `# check=skip=StageNameCasing, JSONArgsRecommended\n${body}`, all.slice(1)],
  ['below another directive', `# syntax=docker/dockerfile:1\n# check=skip=all\n${body}`, []],
  ['below a #! line', `#!/usr/bin/env dockerfile\n# check=skip=all\n${body}`, []],
  ['below a comment it belongs to the instruction', `# hello\n# check=skip=all\n${body}`, all.slice(1)],
  ['indented it does not count', ` # check=skip=all\n${body}`, all],
  [
    'above an instruction',
    `FROM scratch AS Base\n# check=skip=JSONArgsRecommended\nCMD ls\n`,
    all.slice(0, 1),
  ],
  ['with a blank line between', `FROM scratch AS Base\n# check=skip=all\n\nCMD ls\n`, all.slice(0, 1)],
  ['with an empty comment between', `FROM scratch AS Base\n# check=skip=all\n#\nCMD ls\n`, all],
  ['the first of two counts', `FROM scratch AS Base\n# check=skip=X\n# check=skip=all\nCMD ls\n`, all],
  ['a wrong one does nothing', `FROM scratch AS Base\n# check=skip=all;what\nCMD ls\n`, all],
  [
    'some look at the whole file, so a comment does not switch them off',
    'FROM scratch AS a\n# check=skip=all\nFROM scratch AS a\n# check=skip=all\nrun x\n',
    ['DuplicateStageName a', 'ConsistentInstructionCasing run'],
  ],
  [
    'descriptions are checked only when asked',
    '# check=experimental=InvalidDefinitionDescription\n# what\nARG a\n# base is the base\nFROM scratch AS base\n',
    ['InvalidDefinitionDescription ARG'],
  ],
  [
    'skip=all does not switch experimental ones off',
    '# check=skip=all;experimental=all\n# x\nARG a\nFROM scratch\n',
    ['InvalidDefinitionDescription ARG'],
  ],
];

for (const [what, text, expected] of rows) {
  test(what, () => assert.deepEqual(findings(text), expected));
}

test('error=true refuses a build with findings', () => {
  assert.deepEqual(verdict(`# check=error=true\n${body}`), [
    'StageNameCasing 1-1',
    'JSONArgsRecommended 2-2',
    'failing-checks ',
  ]);
  assert.deepEqual(verdict(`# check=skip=all;error=true\n${body}`), []);
  assert.deepEqual(verdict(`# check=error=perhaps\n${body}`).slice(0, 1), ['invalid-check-option ']);
});
