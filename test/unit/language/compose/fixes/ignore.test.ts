import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoreFixes, silenced } from '../../../../../src/language/compose/ignore.ts';
import { applied } from '../../../../../src/language/edits.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { difference, findingsIn } from './mending.ts';

/** The rules that are told of a text, with their lines from 1. */
async function told(text: string): Promise<string[]> {
  const isSilenced = silenced(parseYaml(text));
  return (await findingsIn(text))
    .filter((finding) => !isSilenced(finding))
    .map(({ code, span }) => ({ code, line: text.slice(0, span.start).split('\n').length }))
    .sort((a, b) => a.line - b.line || a.code.localeCompare(b.code))
    .map(({ code, line }) => `${code} ${line}`);
}

const text = `services:
  db:
    image: postgres
    ports:
      - 5432:5432
      - 2222:22
  web:
    image: nginx
`;

test('a comment above a key is for it and what is in it', async () => {
  assert.deepEqual(await told(text), [
    'floating-tag 3',
    'published-database 5',
    'published-database 6',
    'unquoted-port 6',
    'floating-tag 8',
  ]);
  const above = (line: string, comment: string) =>
    text.replace(line, `${/^ */.exec(line)?.[0]}# ${comment}\n${line}`);
  assert.deepEqual(await told(above('  db:', 'dockyard ignore=floating-tag')), [
    'published-database 6',
    'published-database 7',
    'unquoted-port 7',
    'floating-tag 9',
  ]);
  assert.deepEqual(await told(above('    ports:', 'dockyard ignore=unquoted-port, published-database')), [
    'floating-tag 3',
    'floating-tag 9',
  ]);
  assert.deepEqual(await told(above('      - 5432:5432', 'Dockyard ignore = published-database')), [
    'floating-tag 3',
    'published-database 7',
    'unquoted-port 7',
    'floating-tag 9',
  ]);
});

test('behind a value it is for that line, above everything for the file', async () => {
  assert.deepEqual(
    await told(text.replace('image: nginx\n', 'image: nginx # dockyard ignore=floating-tag\n')),
    ['floating-tag 3', 'published-database 5', 'published-database 6', 'unquoted-port 6'],
  );
  assert.deepEqual(await told(`# dockyard ignore=floating-tag\n${text}`), [
    'published-database 6',
    'published-database 7',
    'unquoted-port 7',
  ]);
  assert.deepEqual(
    await told(`# Of the shop\n# dockyard ignore=published-database,unquoted-port\n\n${text}`),
    ['floating-tag 6', 'floating-tag 11'],
  );
});

test('an error is told whatever a comment says', async () => {
  assert.deepEqual(
    await told('# dockyard ignore=unknown-key\nservices:\n  web:\n    imag: nginx\n    build: .\n'),
    ['unknown-key 4'],
  );
});

async function silencing(before: string, code: string, index: number): Promise<string[]> {
  const finding = (await findingsIn(before)).find((each) => each.code === code);
  assert.ok(finding);
  const after = applied(before, ignoreFixes(parseYaml(before), finding)[index]?.edits ?? []);
  assert.ok(!(await told(after)).some((each) => each.startsWith(`${code} `) && index > 0));
  return difference(before, after);
}

test('what silences writes a comment, or adds to the one that is there', async () => {
  assert.deepEqual(await silencing(text, 'unquoted-port', 0), ['+      # dockyard ignore=unquoted-port']);
  assert.deepEqual(await silencing(text, 'floating-tag', 1), ['+# dockyard ignore=floating-tag']);
  const commented = text.replace(
    '    image: nginx',
    '    # dockyard ignore=swarm-only # for now\n    # why\n    image: nginx',
  );
  const last = (await findingsIn(commented)).findLast((each) => each.code === 'floating-tag');
  assert.ok(last);
  assert.deepEqual(
    difference(commented, applied(commented, ignoreFixes(parseYaml(commented), last)[0]?.edits ?? [])),
    [
      '-    # dockyard ignore=swarm-only # for now',
      '+    # dockyard ignore=swarm-only,floating-tag # for now',
    ],
  );
  const headed = `# dockyard ignore=swarm-only\n${text}`;
  assert.deepEqual(await silencing(headed, 'floating-tag', 1), [
    '-# dockyard ignore=swarm-only',
    '+# dockyard ignore=swarm-only,floating-tag',
  ]);
});

test('a comment does not go into brackets or a text of several lines', async () => {
  const inBrackets = 'services:\n  web:\n    image: nginx:1.27\n    ports: [\n      2222:22,\n    ]\n';
  assert.deepEqual(await silencing(inBrackets, 'unquoted-port', 0), ['+    # dockyard ignore=unquoted-port']);
});

test('nothing silences an error', async () => {
  const [finding] = await findingsIn('services:\n  web:\n    imag: nginx\n    build: .\n');
  assert.ok(finding);
  assert.deepEqual(ignoreFixes(parseYaml('services:\n  web:\n    imag: nginx\n    build: .\n'), finding), []);
});
