import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEnvFile, envRules } from '../../../../src/language/env-file/findings.ts';
import { envHoverAt } from '../../../../src/language/env-file/hover.ts';
import { envHoverText } from '../../../../src/language/env-file/hover-text.ts';
import { envMessage } from '../../../../src/language/env-file/messages.ts';
import { projectReading } from '../../../../src/language/compose/load.ts';
import { portOf } from '../compose/project/files.ts';

const compose = 'services:\n  web:\n    image: "x:${TAG}"\n    environment: [PASSED]\n';

async function said(env: string, yaml = compose): Promise<string[]> {
  const project = await projectReading('/w/.env', portOf({ 'compose.yaml': yaml, '.env': env }));
  return checkEnvFile(env, '/w/.env', project).map(
    ({ code, kind, span }) => `${kind} ${code} ${env.slice(span.start, span.end)}`,
  );
}

const findings: [env: string, expected: string[]][] = [
  ['TAG=1\nPASSED=2\nCOMPOSE_PROFILES=x\n', []],
  ['TAG=1\nTAG=2', ['warning env-duplicate TAG']],
  ['TAG=1\nOTHER=2', ['hint env-unused OTHER']],
  ['OTHER=2\nTAG=${OTHER}', []],
  ['TAG\n', ['hint env-name-alone TAG']],
  ['TAG=pa$word', ['hint env-unset $word']],
  ['TAG=${X:?no}', ['hint env-required ${X:?no}']],
  ["TAG='pa$word'", []],
  ['TAG= # none', ['warning env-comment-in-value # none']],
  ['TAG=a\t# none', ['warning env-comment-in-value \t# none']],
  ['TAG=#fff', []],
  ['TAG="a"PASSED=b', ['warning env-behind-quote PASSED=b']],
  ['TAG=a"b"', ['hint env-quotes-inside a"b"']],
  ['TAG={"a":"b"}', []],
  ['=a', ['warning env-no-name =']],
  ['TAG=1\na b\n', ['error env-space-in-name a b']],
  ['TAG="1', ['error env-unterminated "1']],
];
for (const [env, expected] of findings) {
  test(JSON.stringify(env), async () => assert.deepEqual(await said(env), expected));
}

test('what containers get is not called unused', async () => {
  const yaml = 'services:\n  web:\n    image: x\n    env_file: .env\n';
  assert.deepEqual(await said('OTHER=1\n', yaml), []);
});

test('every rule has a sentence in both languages', () => {
  for (const code of Object.keys(envRules)) {
    for (const language of ['en', 'nl'] as const) {
      assert.notEqual(envMessage({ code, args: ['A', 'b'] }, language), code);
    }
  }
});

async function hover(marked: string, environment = {}): Promise<string[] | undefined> {
  const env = marked.replace('‸', '');
  const files = { 'compose.yaml': `${compose}    env_file: [.env]\n`, '.env': env };
  const project = await projectReading('/w/.env', portOf(files, environment));
  const found = project && envHoverAt(project, '/w/.env', marked.indexOf('‸'));
  return found && envHoverText(found, 'en');
}

test('a hover tells the value, what wins over it, and who uses it', async () => {
  assert.deepEqual(await hover('A=1\nT‸AG="v${A}"\n'), [
    '`TAG` is `v1`.',
    'Used in one place: `compose.yaml`.',
    'The containers of `web` get it by `env_file`.',
  ]);
  assert.deepEqual((await hover('TA‸G=1', { TAG: '2' }))?.[1], 'The shell sets it too, and wins: `2`.');
  assert.deepEqual((await hover('TA‸G=1\nTAG=3'))?.[1], 'It is set again later, and that value wins: `3`.');
  assert.equal(await hover('TAG=1 # ‸x'), undefined);
});
