/** Where docker compose's own sentences lead. All of them were said by docker compose 2.40.3. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { filesOnDisk } from '../../../../../scripts/lib/project-port.ts';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import { loadProject } from '../../../../../src/language/compose/load.ts';
import { placeOfMessage, readOracle } from '../../../../../src/language/compose/oracle-message.ts';
import { type Files, marked, projectOf } from '../project/files.ts';

/** The files with what docker compose speaks of in `«…»`. */
async function placed(files: Files, text: string, entry = 'compose.yaml'): Promise<Record<string, string>> {
  const project = await projectOf(files, entry);
  return marked(files, [placeOfMessage(project, { kind: 'error', text })]);
}

const service = (lines: string): Files => ({ 'compose.yaml': `services:\n  web:\n${lines}` });

test('what it prints is told apart: warnings, each once, and the error', () => {
  const printed = [
    String.raw`time="2026-11-21T08:47:17Z" level=warning msg="The \"TAG\" variable is not set. Defaulting to a blank string."`,
    String.raw`time="2026-11-21T08:47:17Z" level=warning msg="The \"TAG\" variable is not set. Defaulting to a blank string."`,
    'time="2026-11-21T08:47:17Z" level=debug msg="nothing"',
    'dependency cycle detected: a -> b -> c -> a',
    '',
  ].join('\n');
  assert.deepEqual(readOracle(printed), [
    { kind: 'warning', text: 'The "TAG" variable is not set. Defaulting to a blank string.' },
    { kind: 'error', text: 'dependency cycle detected: a -> b -> c -> a' },
  ]);
  assert.deepEqual(readOracle(''), []);
});

test('errors that it lists are taken one by one', () => {
  const printed =
    "decoding failed due to the following error(s):\n\n'services[web].mem_limit' invalid suffix: 'x'\n" +
    '\'services[web].healthcheck.interval\' time: unknown unit "sec" in duration "10sec"\n';
  assert.deepEqual(
    readOracle(printed).map(({ text }) => text),
    [
      "'services[web].mem_limit' invalid suffix: 'x'",
      '\'services[web].healthcheck.interval\' time: unknown unit "sec" in duration "10sec"',
    ],
  );
  const twice = 'yaml: unmarshal errors:\n  line 7: mapping key "services" already defined at line 2\n';
  assert.deepEqual(readOracle(twice), [
    { kind: 'error', text: 'yaml: line 7: mapping key "services" already defined at line 2' },
  ]);
  const circle = 'Circular reference:\n  api in /w/compose.yaml\n  extends web in /w/compose.yaml';
  assert.deepEqual(readOracle(circle), [{ kind: 'error', text: circle }]);
});

test('a path leads to the value, and a key that is not allowed to that key', async () => {
  assert.deepEqual(
    await placed(
      service('    image: x\n    ports: [80, "70000"]\n'),
      'validating /w/compose.yaml: services.web.ports.1 must be a number',
    ),
    service('    image: x\n    ports: [80, «"70000"»]\n'),
  );
  assert.deepEqual(
    await placed(
      service('    imagee: x\n'),
      "validating /w/compose.yaml: services.web additional properties 'imagee' not allowed",
    ),
    service('    «imagee»: x\n'),
  );
  assert.deepEqual(
    await placed(
      service('    image: x\n    tty: maybe\n'),
      'error while interpolating services.web.tty: failed to cast to expected type: invalid boolean: maybe',
    ),
    service('    image: x\n    tty: «maybe»\n'),
  );
});

test('a name with a point in it is found', async () => {
  const text = 'validating /w/compose.yaml: services.my.web.image must be a string';
  assert.deepEqual(await placed({ 'compose.yaml': 'services:\n  my.web:\n    image: 1\n' }, text), {
    'compose.yaml': 'services:\n  my.web:\n    image: «1»\n',
  });
});

test('a name that is not declared leads to where it is used, also through an anchor', async () => {
  assert.deepEqual(
    await placed(
      service('    image: data\n    volumes: ["cache:/a", "data:/b"]\n'),
      'service "web" refers to undefined volume data: invalid compose project',
    ),
    service('    image: data\n    volumes: ["cache:/a", «"data:/b"»]\n'),
  );
  assert.deepEqual(
    await placed(
      { 'compose.yaml': 'x-a: &a\n  networks: [front]\nservices:\n  web:\n    <<: *a\n    image: x\n' },
      'service "web" refers to undefined network front: invalid compose project',
    ),
    { 'compose.yaml': 'x-a: &a\n  networks: [«front»]\nservices:\n  web:\n    <<: *a\n    image: x\n' },
  );
});

test('a value that a variable gives is found', async () => {
  assert.deepEqual(
    await placed(
      { '.env': 'PORT=http\n', 'compose.yaml': 'services:\n  web:\n    ports: ["${PORT}:80", "81:81"]\n' },
      'Invalid hostPort: http',
    ),
    { 'compose.yaml': 'services:\n  web:\n    ports: [«"${PORT}:80"», "81:81"]\n' },
  );
  assert.deepEqual(
    await placed(
      service('    image: x:${TAG}-$A\n'),
      'The "A" variable is not set. Defaulting to a blank string.',
    ),
    service('    image: x:${TAG}-«$A»\n'),
  );
});

test('of several files the one that it names, else the one that is merged last', async () => {
  const files = {
    'compose.yaml': 'services:\n  web:\n    image: x\n    mem_limit: 1x\n',
    'compose.override.yaml': 'services:\n  web:\n    mem_limit: 2x\n',
  };
  assert.deepEqual(await placed(files, "'services[web].mem_limit' invalid suffix: 'x'"), {
    'compose.override.yaml': 'services:\n  web:\n    mem_limit: «2x»\n',
  });
  assert.deepEqual(
    await placed(files, 'validating /w/compose.yaml: services.web.mem_limit must be a number'),
    {
      'compose.yaml': 'services:\n  web:\n    image: x\n    mem_limit: «1x»\n',
    },
  );
});

test('a file that is missing leads to where it is named', async () => {
  assert.deepEqual(
    await placed(
      service('    image: x\n    env_file: [a.env, b.env]\n'),
      'env file /w/b.env not found: stat /w/b.env: no such file or directory',
    ),
    service('    image: x\n    env_file: [a.env, «b.env»]\n'),
  );
});

test('what is not YAML leads to what is wrong rather than to where reading began', async () => {
  assert.deepEqual(
    await placed(
      { 'compose.yaml': 'services:\n  web:\n    image: x\n   restart: always\n' },
      'yaml: line 2: did not find expected key',
    ),
    { 'compose.yaml': 'services:\n  web:\n    image: x\n   «restart: always»\n' },
  );
});

test('a sentence without a place leads to the top of the file that was asked about', async () => {
  const project = await projectOf(service('    image: x\n'), 'compose.yaml');
  for (const text of ['', 'something else altogether', 'services.nothing.here: wrong', '*'.repeat(100_000)]) {
    const { path, span } = placeOfMessage(project, { kind: 'error', text });
    assert.deepEqual({ path, start: span.start }, { path: '/w/compose.yaml', start: 0 }, text.slice(0, 40));
  }
});

/** Both tell of the same mistake, on lines of their own. */
const elsewhere: Readonly<Record<string, string>> = {
  'networks-inside-services.yaml':
    'the section is in the wrong place; docker compose tells of the first key in it',
  'ports-under-service-level.yaml': 'the key is in the wrong place; docker compose tells of its value',
  'ulimit-without-hard.yaml': 'a key is missing; docker compose tells of the map that it is missing from',
};

test('each error that was recorded leads to the line of one of our findings', async () => {
  const root = resolve(import.meta.dirname, '../../../../fixtures/compose-broken');
  const verdicts = JSON.parse(readFileSync(join(root, 'verdicts.json'), 'utf8')) as Record<
    string,
    { accepted: boolean; message: string }
  >;
  const wrong: string[] = [];
  for (const [name, { accepted, message }] of Object.entries(verdicts)) {
    if (accepted) continue;
    const alone = name.endsWith('.yaml');
    const disk = filesOnDisk({});
    const port = alone ? { ...disk, list: async () => [name.slice(name.lastIndexOf('/') + 1)] } : disk;
    const project = await loadProject(join(root, alone ? name : `${name}/compose.yaml`), port);
    const { path, span, around } = placeOfMessage(project, { kind: 'error', text: message });
    const file = project.read.get(path);
    const line = file?.lines.lineAt(span.start);
    const found = checkCompose(project, path);
    const same = found.some(
      (each) =>
        file?.lines.lineAt(each.span.start) === line &&
        (each.kind === 'error' || ['missing-file', 'required-variable'].includes(each.code)),
    );
    const inside = found.some(({ span: own }) => around.start <= own.start && own.start < around.end);
    if (!(name in elsewhere ? inside && !same : same)) wrong.push(`${name}: ${message} at ${line}`);
  }
  assert.deepEqual(wrong, []);
});
