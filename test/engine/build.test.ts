/** Building an image: what comes of it, how it fails, and how it is stopped. */

import assert from 'node:assert/strict';
import { globSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { build, clearBuilds, failureOf, folderWith, Report } from './lib/builds.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { Proxy } from './lib/proxy.ts';

after(clearBuilds);

const dockerfile = (text: string): string => folderWith({ Dockerfile: text });

describe('an image', () => {
  test('has the tags, the labels, the arguments and the stage that were asked for', async () => {
    const root = dockerfile(
      'FROM busybox AS first\nARG WHO=nobody\nRUN echo "hello $WHO"\nENV STAGE=first\nFROM first\nENV STAGE=last\n',
    );
    const { imageId, output } = await build(root, {
      tags: ['dockyard-build-test:one', 'dockyard-build-test:two'],
      target: 'first',
      buildArgs: { WHO: 'één & "twee"' },
      labels: { note: 'a=b, c' },
    });
    assert.equal(output, 'hello één & "twee"\n');
    const image = await outside<{ RepoTags: string[]; Config: { Labels: object; Env: string[] } }>(
      'GET',
      `/images/${imageId}/json`,
    );
    assert.deepEqual(image.RepoTags.sort(), ['dockyard-build-test:one', 'dockyard-build-test:two']);
    assert.deepEqual(image.Config.Labels, { note: 'a=b, c', 'dockyard.test': 'build' });
    assert.ok(image.Config.Env.includes('STAGE=first'));
  });

  test('that was built before comes from the cache, unless the cache is not to be used', async () => {
    const root = folderWith({ Dockerfile: 'FROM busybox\nCOPY a /a\nRUN date +%N >/b\nWORKDIR /c\n', a: '' });
    const first = await build(root);
    const second = await build(root, { noCache: false });
    assert.equal(second.imageId, first.imageId);
    const numbered = second.steps.filter((step) => /^\[[2-9]\/4\]/.test(step.name));
    assert.deepEqual(
      numbered.map((step) => step.cached),
      [true, true, true],
    );
    assert.notEqual((await build(root)).imageId, first.imageId);
  });
});

describe('a step that fails', () => {
  test('is found in the Dockerfile, and the end of its output is kept', async () => {
    const root = dockerfile(
      'FROM busybox\n\n# note\nRUN echo fine\nRUN seq 1 100; \\\n  printf "\\033[31mred\\033[0m\\n" >&2; \\\n  exit 3\n',
    );
    const { kind, subject, message, failure } = await failureOf(build(root));
    assert.deepEqual([kind, subject], ['buildFailed', join(root, 'Dockerfile')]);
    assert.match(message, /exit code: 3/);
    assert.deepEqual([failure?.line, failure?.endLine], [4, 6]);
    const lines = failure?.output.split('\n') ?? [];
    assert.equal(lines.length, 40);
    assert.ok(lines.includes('red') && lines.includes('100') && !lines.includes('50'));
  });

  test('is found in a later stage, whose base is an earlier one', async () => {
    const root = dockerfile(
      'FROM busybox AS base\nRUN true\nFROM base AS tests\nWORKDIR /x\nRUN echo oops; false\nFROM base\nCOPY --from=tests /x /x\n',
    );
    const { kind, failure } = await failureOf(build(root));
    assert.deepEqual([kind, failure], ['buildFailed', { line: 4, endLine: 4, output: 'oops' }]);
  });

  test('is found where it copies what is not there', async () => {
    const { kind, failure } = await failureOf(build(dockerfile('FROM busybox\nRUN true\nCOPY gone /\n')));
    assert.deepEqual([kind, failure?.line], ['buildFailed', 2]);
  });

  test('is found where an image cannot be had', async () => {
    const root = dockerfile('FROM busybox AS a\nFROM localhost:9/no/such:image\nRUN true\n');
    const { kind, failure } = await failureOf(build(root));
    assert.deepEqual([kind, failure?.line], ['buildFailed', 1]);
  });

  test('does not take along what it stopped beside it', async () => {
    const root = dockerfile(
      'FROM busybox AS slow\nRUN sleep 600.11\nFROM busybox AS quick\nRUN sleep 1; exit 9\nFROM busybox\nCOPY --from=slow /x /\nCOPY --from=quick /x /\n',
    );
    const { failure } = await within(20_000, 'the build', failureOf(build(root)));
    assert.equal(failure?.line, 3);
    await eventually(() => assert.equal(running('sleep 600.11'), false));
  });
});

describe('a Dockerfile', () => {
  const refused: [what: string, text: string, line: number][] = [
    ['that is empty', '', 0],
    ['with nothing but a comment', '# nothing\n', 0],
    ['with an unknown instruction', 'FROM busybox\n\nRUNN true\n', 2],
    ['with an instruction that lacks something', 'FROM busybox\nRUN true\nENV\n', 2],
    ['that does not begin with FROM', 'RUN true\n', 0],
  ];
  for (const [what, text, line] of refused) {
    test(`${what} is refused at line ${line + 1}`, async () => {
      const { kind, failure } = await failureOf(build(dockerfile(text)));
      assert.deepEqual([kind, failure], ['buildFailed', { line, endLine: line, output: '' }]);
    });
  }

  test('that is not there', async () => {
    const root = folderWith({ a: '' });
    const { kind, subject } = await failureOf(build(root));
    assert.deepEqual([kind, subject], ['notFound', join(root, 'Dockerfile')]);
  });

  test('that is a folder, or a link to nowhere', async () => {
    const root = folderWith({ 'Dockerfile/': '' });
    assert.equal((await failureOf(build(root))).kind, 'contextMissing');
    rmSync(join(root, 'Dockerfile'), { recursive: true });
    symlinkSync('nowhere', join(root, 'Dockerfile'));
    assert.equal((await failureOf(build(root))).kind, 'notFound');
  });
});

test('a context that is missing, or no folder', async () => {
  const root = dockerfile('FROM busybox\n');
  const file = join(root, 'Dockerfile');
  for (const path of [join(root, 'gone'), file]) {
    const { kind, subject } = await failureOf(build(path, { dockerfilePath: file }));
    assert.deepEqual([kind, subject], ['contextMissing', path]);
  }
});

/** Whether a process on this machine, in a container or not, was started with these words. */
function running(command: string): boolean {
  return globSync('/proc/[0-9]*/cmdline').some((path) => {
    try {
      return readFileSync(path, 'utf8').replaceAll('\0', ' ').trim() === command;
    } catch {
      return false;
    }
  });
}

describe('a build that is stopped', () => {
  test('stops the step that runs', async (t) => {
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, t.signal]);
    const building = failureOf(build(dockerfile('FROM busybox\nRUN sleep 600.22\n'), { signal }));
    await eventually(() => assert.ok(running('sleep 600.22')), 20_000);
    abort.abort();
    assert.equal((await within(5000, 'stopping', building)).kind, 'cancelled');
    await eventually(() => assert.equal(running('sleep 600.22'), false));
  });

  test('before it has begun asks nothing of the engine', async () => {
    const proxy = await Proxy.start();
    const port = openPort(proxy.address);
    const signal = AbortSignal.abort();
    const { kind } = await failureOf(build(dockerfile('FROM busybox\n'), { port, signal }));
    assert.deepEqual([kind, proxy.requests], ['cancelled', []]);
    proxy.stop();
  });

  test('at any moment ends as cancelled, and soon', async () => {
    const root = folderWith({ Dockerfile: 'FROM busybox\nCOPY . /c\nRUN true\n', a: 'x'.repeat(3_000_000) });
    for (const after of [1, 5, 10, 20, 40, 80, 160]) {
      const signal = AbortSignal.timeout(after);
      const report = new Report();
      const building = build(root, { signal, onProgress: (update) => report.updates.push(update) });
      const error = await within(
        5000,
        `stopping after ${after} ms`,
        building.then(
          () => undefined,
          (reason: { kind: string }) => reason,
        ),
      );
      assert.ok(error === undefined || ['cancelled', 'timeout'].includes(error.kind), error?.kind);
    }
  });
});

describe('a connection that breaks', () => {
  test('during a step ends the build as unreachable', async (t) => {
    const proxy = await Proxy.start();
    const root = dockerfile('FROM busybox\nRUN sleep 600.33\n');
    const building = failureOf(build(root, { port: openPort(proxy.address), signal: t.signal }));
    await eventually(() => assert.ok(running('sleep 600.33')), 20_000);
    proxy.stop();
    assert.equal((await within(5000, 'noticing', building)).kind, 'unreachable');
    await eventually(() => assert.equal(running('sleep 600.33'), false));
  });

  test('before it was there ends the build as unreachable', async () => {
    const port = openPort('unix:///nowhere/docker.sock');
    const { kind } = await failureOf(build(dockerfile('FROM busybox\n'), { port }));
    assert.equal(kind, 'unreachable');
  });
});

test('no connection is left open, however a build ends', async () => {
  const open = (): number => process.getActiveResourcesInfo().filter((name) => name === 'PipeWrap').length;
  const before = open();
  await build(dockerfile('FROM busybox\n'));
  await failureOf(build(dockerfile('FROM busybox\nRUN false\n')));
  await failureOf(build(dockerfile('NONSENSE\n')));
  await failureOf(build(folderWith({ Dockerfile: 'FROM busybox\nCOPY . /\n', '.dockerignore': '[' })));
  const signal = AbortSignal.timeout(1500);
  await failureOf(build(dockerfile('FROM busybox\nRUN sleep 600.44\n'), { signal }));
  await eventually(() => assert.ok(open() <= before, `${open()} open, ${before} before`));
});
