import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileUses } from '../../../../../src/language/compose/file-uses.ts';
import { loadProject, projectReading } from '../../../../../src/language/compose/load.ts';
import type { Project } from '../../../../../src/language/compose/project.ts';
import { type Files, portOf, projectOf } from './files.ts';

const service = 'services:\n  a: {image: x}\n';

/** Names of the files that are merged, and the roles of the others. */
function shown({ files, parts }: Project): string {
  const merged = files.map(({ path }) => path.slice(3)).join(' + ');
  const others = [...parts.values()].filter(({ role }) => role !== 'merged');
  return [merged, ...others.map(({ path, role }) => `${role} ${path.slice(3)}`)].join(', ');
}

const found: [what: string, names: string[] | Files, entry: string, expected: string][] = [
  [
    'compose.yaml wins',
    ['docker-compose.yml', 'compose.yml', 'compose.yaml'],
    'compose.yaml',
    'compose.yaml',
  ],
  [
    'another default name is alone',
    ['docker-compose.yml', 'compose.yaml'],
    'docker-compose.yml',
    'docker-compose.yml',
  ],
  [
    'the override that wins',
    ['compose.yaml', 'docker-compose.override.yml', 'compose.override.yaml', 'compose.override.yml'],
    'compose.yaml',
    'compose.yaml + compose.override.yml, beside compose.override.yaml, beside docker-compose.override.yml',
  ],
  [
    'the override is part of it',
    ['compose.yaml', 'compose.override.yml'],
    'compose.override.yml',
    'compose.yaml + compose.override.yml',
  ],
  ['a file of another name', ['compose.yaml', 'stack.yaml'], 'stack.yaml', 'stack.yaml'],
  [
    'an overlay',
    {
      'docker-compose.yml': service,
      'compose.yaml': service,
      'docker-compose.prod.yml': 'services:\n  a: {restart: always}\n',
    },
    'docker-compose.prod.yml',
    'docker-compose.yml + docker-compose.prod.yml',
  ],
  [
    'a file with the name of an overlay that is a whole project',
    { 'docker-compose.yml': service, 'docker-compose.prod.yml': service },
    'docker-compose.prod.yml',
    'docker-compose.prod.yml',
  ],
  [
    'a file that only extends reads',
    {
      'compose.yaml': 'services:\n  a: {extends: {file: common.yaml, service: b}}\n',
      'common.yaml': 'services:\n  b: {image: x}\n',
    },
    'common.yaml',
    'compose.yaml, extended common.yaml',
  ],
  [
    'a file that one above includes',
    { 'compose.yaml': 'include: [sub/deep/compose.yaml]\n', 'sub/deep/compose.yaml': service },
    'sub/deep/compose.yaml',
    'compose.yaml, included sub/deep/compose.yaml',
  ],
  [
    'circles of include and extends',
    {
      'compose.yaml': 'include: [b.yaml]\nservices:\n  a: {extends: {file: c.yaml, service: a}}\n',
      'b.yaml': 'include: [compose.yaml, b.yaml]\n',
      'c.yaml': 'services:\n  a: {extends: {file: compose.yaml, service: a}}\n',
    },
    'compose.yaml',
    'compose.yaml, included b.yaml, extended c.yaml',
  ],
  ['a file that is not there', { 'compose.yaml': 'include: [none.yaml]\n' }, 'compose.yaml', 'compose.yaml'],
  ['no text at all', { 'compose.yaml': '' }, 'compose.yaml', 'compose.yaml'],
];
for (const [what, files, entry, expected] of found) {
  test(what, async () => {
    const all = Array.isArray(files)
      ? Object.fromEntries(
          files.map((name) => [name, name.includes('override') ? 'services: {}\n' : service]),
        )
      : files;
    assert.equal(shown(await projectOf(all as Files, entry)), expected);
  });
}

test('only what has the name of an overlay may be a part of something', async () => {
  const partial = async (entry: string): Promise<boolean> =>
    (await projectOf({ [entry]: 'services:\n  a: {restart: always}\n' }, entry)).mayBePartial;
  assert.equal(await partial('docker-compose.prod.yml'), true);
  assert.equal(await partial('compose.yaml'), false);
  assert.equal(await partial('stack.yaml'), false);
});

function values({ variables }: Project): Record<string, string> {
  return Object.fromEntries(
    [...variables.values()].map(({ name, value, from }) => [name, `${value} (${from})`]),
  );
}

test('the shell wins over .env, and docker compose sets its own', async () => {
  const files = { 'compose.yaml': 'name: my-${A}\n', '.env': 'A=1\nB=2\nC=${B}${Z}\n' };
  assert.deepEqual(values(await projectOf(files, 'compose.yaml', { B: 'b', Z: 'z' })), {
    A: '1 (file)',
    B: 'b (shell)',
    C: 'bz (file)',
    COMPOSE_PROJECT_NAME: 'my-1 (compose)',
    PWD: '/w (compose)',
    Z: 'z (shell)',
  });
});

test('COMPOSE_ENV_FILES stands in for .env, and later files win', async () => {
  const files = { 'compose.yaml': service, '.env': 'A=0\n', 'one.env': 'A=1\nB=1\n', 'two.env': 'A=2\n' };
  const { variables } = await projectOf(files, 'compose.yaml', { COMPOSE_ENV_FILES: 'one.env,two.env' });
  assert.equal(variables.get('A')?.value, '2');
  assert.deepEqual(variables.get('B')?.place, { path: '/w/one.env', span: { start: 4, end: 5 } });
});

test('an included file has its own folder and variables; those of the project win', async () => {
  const files = {
    'compose.yaml':
      'include:\n  - path: sub/a.yaml\n    project_directory: other\n    env_file: [x.env]\n  - sub/b.yaml\n',
    '.env': 'A=project\n',
    'x.env': 'A=x\nB=x\n',
    'sub/.env': 'B=sub\n',
    'sub/a.yaml': service,
    'sub/b.yaml': service,
  };
  const { parts } = await projectOf(files, 'compose.yaml');
  const told = (path: string): unknown[] => {
    const part = parts.get(path);
    return [part?.folder, part?.variables.get('A')?.value, part?.variables.get('B')?.value];
  };
  assert.deepEqual(told('/w/sub/a.yaml'), ['/w/other', 'project', 'x']);
  assert.deepEqual(told('/w/sub/b.yaml'), ['/w/sub', 'project', 'sub']);
});

test('what a file names is looked for, from the folder that it means', async () => {
  const files = {
    'compose.yaml': `include: [sub/more.yaml]
services:
  a:
    build: {context: app, dockerfile: other/D}
    env_file: [a.env, {path: none.env, required: false}]
    volumes: ["./data:/data", "named:/n", "\${UNSET}/x:/y", {type: bind, source: /etc, target: /e}]
secrets:
  s: {file: ./secret}
`,
    'sub/more.yaml': 'services:\n  b: {build: ., env_file: a.env}\n',
    'app/other/D': 'FROM x',
    'a.env': 'A=1',
    'data/file': '',
  };
  const { parts, present, texts } = await projectOf(files, 'compose.yaml');
  assert.deepEqual(Object.fromEntries(present), {
    '/etc': 'nothing',
    '/w/a.env': 'file',
    '/w/app': 'folder',
    '/w/app/other/D': 'file',
    '/w/data': 'folder',
    '/w/none.env': 'nothing',
    '/w/secret': 'nothing',
    '/w/sub': 'folder',
    '/w/sub/Dockerfile': 'nothing',
    '/w/sub/a.env': 'nothing',
  });
  assert.equal(texts.get('/w/app/other/D'), 'FROM x');
  assert.equal(texts.has('/w/sub/Dockerfile'), true);
  const part = parts.get('/w/compose.yaml');
  assert.ok(part);
  assert.deepEqual(
    fileUses(part).map(({ kind, written, path, required }) => [kind, written, path, required]),
    [
      ['include', 'sub/more.yaml', '/w/sub/more.yaml', true],
      ['context', 'app', '/w/app', false],
      ['dockerfile', 'other/D', '/w/app/other/D', false],
      ['env-file', 'a.env', '/w/a.env', true],
      ['env-file', 'none.env', '/w/none.env', false],
      ['bind', './data', '/w/data', false],
      ['bind', '/x', undefined, false],
      ['bind', '/etc', '/etc', false],
      ['secret', './secret', '/w/secret', false],
    ],
  );
});

test('the project of an env file', async () => {
  const port = portOf({ 'compose.yaml': service, '.env': 'A=1', 'sub/other.env': 'B=1' });
  assert.equal((await projectReading('/w/.env', port))?.entry, '/w/compose.yaml');
  assert.equal(await projectReading('/w/sub/other.env', port), undefined);
});

test('a tree is kept while its text is the same', async () => {
  const files = { 'compose.yaml': 'include: [b.yaml]\n', 'b.yaml': service };
  const before = await projectOf(files, 'compose.yaml');
  const after = await loadProject(
    '/w/compose.yaml',
    portOf({ ...files, 'compose.yaml': 'include: [ b.yaml ]\n' }),
  );
  assert.equal(after.read.get('/w/b.yaml'), before.read.get('/w/b.yaml'));
  assert.notEqual(after.read.get('/w/compose.yaml'), before.read.get('/w/compose.yaml'));
});
