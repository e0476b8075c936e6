/**
 * Every Dockerfile in a topic is built, word for word, by BuildKit. Nothing is pulled: the base images that
 * the examples name are a busybox with stand-ins for the few programs that would need the internet. What an
 * engine is too old for, or cannot do without the internet or a build session, is skipped and says so.
 */

import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { readTopicDockerfiles } from '../../scripts/lib/topic-file.ts';

type Files = Readonly<Record<string, string | Buffer>>;

const label = 'dockyard.test=notes';

const standIns: Files = {
  'bin/apk': '#!/bin/sh\n',
  'bin/apt-get': '#!/bin/sh\n',
  'bin/go': '#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = -o ] && echo > "$2"; shift; done\n',
  'bin/pip': '#!/bin/sh\n',
  'bin/npm': '#!/bin/sh\nmkdir -p dist && echo built > dist/index.html\n',
  'bin/useradd': [
    '#!/bin/sh',
    'for name; do :; done',
    'echo "$name:x:1001:1001::/home/$name:/bin/sh" >> /etc/passwd',
    'echo "$name:x:1001:" >> /etc/group',
  ].join('\n'),
};

/** The Dockerfiles of the English topics; those of the Dutch ones are the same but for comments. */
const topicsFolder = join(import.meta.dirname, '../../notes/topics');
const examples = globSync('*/*/en.md', { cwd: topicsFolder })
  .toSorted()
  .flatMap((path) =>
    readTopicDockerfiles(join(topicsFolder, path)).map((example, index) => ({
      ...example,
      name: `Dockerfile ${index + 1} of ${dirname(path)}`,
    })),
  );

/**
 * The minor version of the Dockerfile syntax 1.x that engines have built in, newest first: that of the oldest
 * release that the prefix stands for.
 */
const builtIn: readonly [engine: string, minor: number][] = [
  ['29.', 19],
  ['28.5', 19],
  ['28.', 14],
  ['27.', 8],
  ['26.', 7],
  ['25.', 6],
  ['24.', 5],
  ['23.', 4],
  ['20.10', 2],
];
let engineVersion = '';

const baseNames = [...new Set(examples.flatMap(({ dockerfile }) => baseImagesOf(dockerfile)))];
/** What each base name stood for before this test, to be put back. */
const previousIds = new Map<string, string | undefined>();
const builtIds = new Set<string>();

before(async () => {
  engineVersion = (JSON.parse(await engine('GET', '/version')) as { Version: string }).Version;
  const base = await build(
    'FROM busybox:latest\nCOPY bin/ /usr/local/bin/\nRUN touch /etc/passwd /etc/group\n',
    standIns,
  );
  for (const name of baseNames) {
    previousIds.set(name, await imageId(name));
    await tag(base, name);
  }
});

after(async () => {
  for (const [name, previous] of previousIds) {
    if (previous === undefined) await engine('DELETE', `/images/${name}`);
    else await tag(previous, name);
  }
  for (const id of builtIds) await engine('DELETE', `/images/${id}`);
});

test('the topics have Dockerfiles to try', () => {
  assert.ok(examples.length >= 12, `${examples.length} found`);
});

for (const { name, dockerfile, frontend } of examples) {
  test(`BuildKit builds ${name}`, async (t) => {
    const reason = whyNotHere(dockerfile, frontend);
    if (reason !== undefined) return t.skip(reason);
    await build(dockerfile, contextOf(dockerfile));
  });
}

/** Why this engine, asked over its API alone, cannot build an example. */
function whyNotHere(dockerfile: string, frontend: string | undefined): string | undefined {
  if (frontend !== undefined) {
    const has = builtIn.find(([prefix]) => engineVersion.startsWith(prefix))?.[1] ?? 0;
    const needs = frontend.endsWith('-labs') ? Infinity : Number(frontend.split('.')[1]);
    if (has < needs) return `needs Dockerfile syntax ${frontend}; engine ${engineVersion} has 1.${has}`;
  }
  if (/^# *syntax=/.test(dockerfile)) return 'needs the internet, to get the syntax that its directive names';
  if (/type=(secret|ssh)/.test(dockerfile)) return 'needs a build session';
  if (/^ADD (.|\\\n)*(https?:|git@)/m.test(dockerfile)) return 'needs the internet';
  if (/--security=insecure|--network=host/.test(dockerfile)) return 'needs an entitlement';
  return undefined;
}

function instructionsOf(dockerfile: string): string[][] {
  return dockerfile
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.split(/\s+/));
}

function baseImagesOf(dockerfile: string): string[] {
  const instructions = instructionsOf(dockerfile);
  const froms = instructions
    .filter(([keyword]) => keyword === 'FROM')
    .map((words) => words.filter((word) => !word.startsWith('--')));
  const stages = froms.map((words) => words[3]);
  const defaults = new Map(
    instructions.flatMap(([keyword, pair]) => {
      const [name, value] = keyword === 'ARG' ? (pair ?? '').split('=') : [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  const others = [...dockerfile.matchAll(/\bfrom=([^\s,]+:[^\s,]+)/g)].map((match) => match[1]);
  return [...froms.map(([, image]) => image), ...others].flatMap((image) =>
    image === undefined || image === 'scratch' || stages.includes(image)
      ? []
      : [image.replace(/\$\{(\w+)\}/g, (whole, name: string) => defaults.get(name) ?? whole)],
  );
}

/** Makes up the files that COPY, ADD and bind mounts ask for; a source that ends with a slash is a folder. */
function contextOf(dockerfile: string): Files {
  const copied = instructionsOf(dockerfile)
    .filter(
      (words) => /^(COPY|ADD)$/.test(words[0] ?? '') && !words.some((word) => word.startsWith('--from=')),
    )
    .flatMap((words) => words.slice(1, -1).filter((word) => !/^(--|<<)/.test(word)));
  const mounted = [...dockerfile.matchAll(/--mount=(?!\S*\bfrom=)\S*\bsource=([^\s,]+)/g)].flatMap(
    ([, source = '']) => source,
  );
  const sources = [...copied, ...mounted];
  return Object.fromEntries(
    sources.map((source) => [
      source.replace(/^\.$/, 'file').replace(/\/$/, '/file').replaceAll('**/', '').replaceAll('*', 'x'),
      source.endsWith('.tar.gz') ? gzipSync('') : '',
    ]),
  );
}

async function build(dockerfile: string, context: Files): Promise<string> {
  const archive = pack();
  for (const [name, content] of Object.entries({ ...context, Dockerfile: dockerfile })) {
    archive.entry({ name, mode: 0o755 }, content);
  }
  archive.finalize();
  const labels = encodeURIComponent(JSON.stringify(Object.fromEntries([label.split('=')])));
  const answer = await engine('POST', `/build?version=2&labels=${labels}`, await buffer(archive));
  const lines = answer
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { error?: string; message?: string; aux?: { ID?: string } });
  const problem = lines.map(({ error, message }) => error ?? message).find((text) => text !== undefined);
  assert.equal(problem, undefined, `${problem}\n${dockerfile}`);
  const id = lines.findLast(({ aux }) => aux?.ID !== undefined)?.aux?.ID;
  assert.ok(id, 'the build names no image');
  builtIds.add(id);
  return id;
}

async function tag(id: string, name: string): Promise<void> {
  const colon = name.lastIndexOf(':');
  await engine('POST', `/images/${id}/tag?repo=${name.slice(0, colon)}&tag=${name.slice(colon + 1)}`);
}

async function imageId(name: string): Promise<string | undefined> {
  return (JSON.parse(await engine('GET', `/images/${name}/json`)) as { Id?: string }).Id;
}

/** The body of the engine's answer, whatever its status. */
async function engine(method: string, path: string, body?: Buffer): Promise<string> {
  const host = process.env['DOCKYARD_TEST_HOST'] ?? '';
  assert.ok(host.startsWith('unix://'), 'DOCKYARD_TEST_HOST must name the test engine, as unix:///path');
  return new Promise((resolve, reject) => {
    const call = request({ socketPath: host.slice('unix://'.length), method, path }, (answer) => {
      buffer(answer).then((content) => resolve(content.toString()), reject);
    });
    call.on('error', reject);
    call.setHeader('Content-Type', 'application/x-tar');
    call.end(body);
  });
}
