/** What the commands on a Compose file do, with the real `docker compose`. */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { locateFailure } from '../../src/engine/build/locate.ts';
import { hasChanged, hashAction, readHashes } from '../../src/engine/compose/hashes.ts';
import { composeMarks } from '../../src/engine/compose/labels.ts';
import { MergedLogs } from '../../src/engine/compose/merged-logs.ts';
import { placeOf } from '../../src/engine/compose/places.ts';
import { problemIn } from '../../src/engine/compose/problems.ts';
import { declaredServices } from '../../src/engine/compose/services.ts';
import { type ProjectState, projectState } from '../../src/engine/compose/states.ts';
import { projectNameOf } from '../../src/engine/compose/target.ts';
import { freePort } from '../../scripts/lib/processes.ts';
import { compose, ComposeFolder, type Said } from './lib/compose.ts';
import { openPort } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';

const port = openPort();
const skip = typeof compose === 'string' ? compose : false;
const folders: ComposeFolder[] = [];

after(async () => {
  for (const folder of folders) await folder.clear();
});

/** `web` serves a page; `job` ends with an error; `tools` stands behind a profile. */
const files = (name: string, ports: string): Record<string, string> => ({
  'compose.yaml': `name: ${name}
services:
  web:
    image: busybox
    command: httpd -f -p 80 -h /site
    stop_grace_period: 0s
    ports: ['${ports}']
    volumes: ['./site:/site']
    healthcheck: {test: [CMD, wget, -qO-, 'http://127.0.0.1/'], interval: 1s, start_period: 5s}
  job:
    image: busybox
    command: sh -c 'echo tried; exit 3'
  tools:
    image: busybox
    command: sleep 600
    stop_grace_period: 0s
    profiles: [debug]
`,
  'site/index.html': 'one\n',
});

function folderWith(contents: Readonly<Record<string, string>>): ComposeFolder {
  const folder = new ComposeFolder(contents);
  folders.push(folder);
  return folder;
}

async function stateOf(folder: ComposeFolder): Promise<ProjectState | undefined> {
  const project = await folder.project();
  return projectState(await port.containers.list(), {
    path: join(folder.path, 'compose.yaml'),
    projectName: projectNameOf(project),
    services: new Set(declaredServices(project).map(({ name }) => name)),
  });
}

function assertDone({ code, output }: Said): void {
  assert.equal(code, 0, output);
}

async function markedAt(folder: ComposeFolder, { code, output }: Said): Promise<string> {
  assert.notEqual(code, 0, output);
  const project = await folder.project();
  const problem = problemIn(output, declaredServices(project));
  assert.ok(problem, output);
  const { path, span } = placeOf(project, problem);
  const file = project.read.get(path);
  return `${(file?.lines.lineAt(span.start) ?? -1) + 1}: ${file?.text.slice(span.start, span.end)}`;
}

describe('a project that is up', { skip }, () => {
  let folder: ComposeFolder;

  test('shows what its services are doing', async () => {
    folder = folderWith(files('dockyard-up', '41800-41810:80'));
    assertDone(await folder.run(['up', '--detach']));
    await eventually(async () => {
      const state = await stateOf(folder);
      assert.equal(state?.name, 'dockyard-up');
      assert.equal(state.services.get('web')?.health, 'healthy');
      assert.equal(state.services.get('web')?.sign, 'running');
      assert.equal(state.services.get('job')?.sign, 'failed');
      assert.equal(state.services.get('job')?.exited?.exitCode, 3);
      assert.equal(state.services.has('tools'), false);
    }, 15_000);
  });

  test('is scaled to two, each on a port of the range, and shows what is changed in the folder', async () => {
    assertDone(await folder.run(['up', '--detach', '--no-recreate', '--scale', 'web=2', 'web']));
    const ports = (await stateOf(folder))?.services.get('web')?.ports ?? [];
    assert.equal(ports.length, 2);
    const pages = async (): Promise<string[]> =>
      Promise.all(ports.map(async (each) => (await fetch(`http://127.0.0.1:${each.port.hostPort}/`)).text()));
    assert.deepEqual(await eventually(pages), ['one\n', 'one\n']);
    folder.write('site/index.html', 'two\n');
    assert.deepEqual(await pages(), ['two\n', 'two\n']);
  });

  test('knows a service that changed since, also behind a profile', async () => {
    assertDone(await folder.run(['up', '--detach', '--no-recreate', 'tools']));
    const changed = async (): Promise<string[]> => {
      const { code, output } = await folder.run(hashAction, { profiles: ['*'] });
      assert.equal(code, 0, output);
      const now = readHashes(output);
      const state = await stateOf(folder);
      return [...(state?.services.values() ?? [])]
        .filter((each) => hasChanged(each, now))
        .map((each) => each.service);
    };
    assert.deepEqual(await changed(), []);
    const text = files('dockyard-up', '41800-41810:80')['compose.yaml'] ?? '';
    folder.write('compose.yaml', text.replace('sleep 600', 'sleep 601'));
    assert.deepEqual(await changed(), ['tools']);
  });

  test('stops, starts and goes by its name when its files are gone', async () => {
    rmSync(join(folder.path, 'compose.yaml'));
    const running = async (): Promise<number> =>
      (await port.containers.list()).filter(
        (each) => each.composeProject === 'dockyard-up' && each.state === 'running',
      ).length;
    const byName = { name: 'dockyard-up', profiles: ['*'] };
    assertDone(await folder.run(['stop'], byName));
    assert.equal(await running(), 0);
    assertDone(await folder.run(['start', 'web'], byName));
    assert.equal(await running(), 2);
    assertDone(await folder.run(['down', '--volumes'], byName));
    const left = (await port.containers.list()).filter((each) => each.composeProject === 'dockyard-up');
    assert.deepEqual(left, []);
    folder.write('compose.yaml', 'services: {web: {image: busybox}}');
  });
});

describe('what goes wrong is marked at', { skip }, () => {
  test('the port that is in use', async () => {
    const taken = await freePort();
    const server = createServer().listen(taken, '0.0.0.0');
    const folder = folderWith(files('dockyard-taken', `${taken}:80`));
    assert.equal(await markedAt(folder, await folder.run(['up', '--detach'])), `7: '${taken}:80'`);
    server.close();
  });

  test('the image that cannot be had', async () => {
    const folder = folderWith({
      'compose.yaml': `name: dockyard-image
services:
  ok: {image: busybox, command: 'true'}
  web:
    image: 127.0.0.1:9/no/such:1
    pull_policy: never
`,
    });
    assert.equal(await markedAt(folder, await folder.run(['up', '--detach'])), '5: 127.0.0.1:9/no/such:1');
  });

  test('the service whose program is not there', async () => {
    const folder = folderWith({
      'compose.yaml': `name: dockyard-program
services:
  ok: {image: busybox, command: 'true'}
  web:
    image: busybox
    command: [nosuchprogram]
    depends_on: [ok]
`,
    });
    assert.equal(await markedAt(folder, await folder.run(['up', '--detach'])), '4: web');
  });

  test('the key that there is not', async () => {
    const folder = folderWith({ 'compose.yaml': 'services:\n  web:\n    image: busybox\n    prots: []\n' });
    assert.equal(await markedAt(folder, await folder.run(['config'])), '4: prots');
  });

  test('the build, and in its Dockerfile the instruction', async (context) => {
    const dockerfile = 'FROM busybox\nRUN true\nRUN exit 3\n';
    const folder = folderWith({
      'compose.yaml': 'name: dockyard-build\nservices:\n  ok: {image: busybox}\n  web:\n    build: ./web\n',
      'web/Dockerfile': dockerfile,
    });
    const said = await folder.run(['build']);
    if (/buildx/.test(said.output) && !/exit/.test(said.output)) {
      context.skip('this docker compose needs buildx to build, and there is none');
      return;
    }
    assert.equal(await markedAt(folder, said), '5: build');
    const services = declaredServices(await folder.project());
    const problem = problemIn(said.output, services);
    assert.equal(problem?.build?.service, 'web');
    assert.equal(locateFailure(dockerfile, problem.build.step, problem.message)?.line, 2);
  });
});

test('a run that is stopped ends with all that it started, and leaves what was made', { skip }, async () => {
  const folder = folderWith({
    'compose.yaml': `name: dockyard-stopped
services:
  db:
    image: busybox
    command: sleep 600
    stop_grace_period: 0s
    healthcheck: {test: [CMD, 'false'], interval: 1s, retries: 1000}
  web: {image: busybox, command: sleep 600, depends_on: {db: {condition: service_healthy}}}
`,
  });
  const stop = new AbortController();
  const run = folder.run(['up', '--detach'], { signal: stop.signal });
  const members = async (): Promise<string[]> =>
    (await port.containers.list())
      .filter(({ composeProject }) => composeProject === 'dockyard-stopped')
      .map(({ composeService, state }) => `${composeService} ${state}`)
      .toSorted();
  await eventually(async () => assert.ok((await members()).includes('db running')), 15_000);
  stop.abort();
  const { code } = await within(15_000, 'the end', run);
  assert.notEqual(code, 0);
  assert.ok((await members()).includes('db running'));
});

test(
  'logs are merged, a container that starts again joins, and it is known when all have ended',
  { skip },
  async () => {
    const folder = folderWith({
      'compose.yaml': `name: dockyard-logs
services:
  one: {image: busybox, command: 'sh -c "echo from one; sleep 1"'}
  other: {image: busybox, command: 'sh -c "echo from other; echo wrong >&2"'}
`,
    });
    assertDone(await folder.run(['up', '--detach']));
    const containers = (await port.containers.list()).filter(
      ({ composeProject }) => composeProject === 'dockyard-logs',
    );
    let text = '';
    let idle = Promise.withResolvers<void>();
    const logs = new MergedLogs({
      port,
      tail: 100,
      signal: new AbortController().signal,
      write: (more) => (text += more),
      onEnd: () => logs.count === 0 && idle.resolve(),
    });
    const lines = (): string[] =>
      text
        // oxlint-disable-next-line no-control-regex -- colours are what is to go
        .replaceAll(/\u001b\[\d+m/g, '')
        .split('\r\n')
        .filter(Boolean)
        .toSorted();
    logs.makeRoom(containers);
    for (const each of containers) logs.follow(each);
    await within(10_000, 'the end of both', idle.promise);
    const first = ['one-1   | from one', 'other-1 | from other', 'other-1 | wrong'];
    assert.deepEqual(lines(), first);

    idle = Promise.withResolvers();
    const one = containers.find((each) => composeMarks(each)?.service === 'one');
    assert.ok(one);
    await port.containers.start(one.id);
    logs.follow(one);
    await within(10_000, 'the end of the second round', idle.promise);
    assert.deepEqual(lines(), ['one-1   | from one', ...first]);
  },
);
