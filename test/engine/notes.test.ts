/**
 * Every Dockerfile in a topic is built, word for word, by BuildKit. Nothing is pulled: the base images that
 * the examples name are a busybox with stand-ins for the few programs that would need the internet.
 */

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { compileNotes } from '../../scripts/lib/notes.ts';

type Files = Readonly<Record<string, string | Buffer>>;

const label = 'dockyard.test=notes';

const standIns: Files = {
  'bin/apt-get': '#!/bin/sh\n',
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
const examples = compileNotes(join(import.meta.dirname, '../../notes/topics'))
  .filter(({ language }) => language === 'en')
  .flatMap(({ topics }) =>
    topics.flatMap(({ id, sections }) =>
      dockerfilesIn(Object.values(sections).join('\n')).map((dockerfile, index) => ({
        name: `Dockerfile ${index + 1} of ${id}`,
        dockerfile,
      })),
    ),
  );

const baseNames = [...new Set(examples.flatMap(({ dockerfile }) => baseImagesOf(dockerfile)))];
/** What each base name stood for before this test, to be put back. */
const previousIds = new Map<string, string | undefined>();
const builtIds = new Set<string>();

before(async () => {
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

for (const { name, dockerfile } of examples) {
  test(`BuildKit builds ${name}`, async () => {
    await build(dockerfile, contextOf(dockerfile));
  });
}

function dockerfilesIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```dockerfile\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
}

function instructionsOf(dockerfile: string): string[][] {
  return dockerfile
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.split(/\s+/));
}

function baseImagesOf(dockerfile: string): string[] {
  const froms = instructionsOf(dockerfile).filter(([keyword]) => keyword === 'FROM');
  const stages = froms.map((words) => words[3]);
  return froms.flatMap(([, image]) => (image === undefined || stages.includes(image) ? [] : [image]));
}

/** Makes up the files that COPY and ADD ask for; a source that ends with a slash is a folder. */
function contextOf(dockerfile: string): Files {
  const sources = instructionsOf(dockerfile)
    .filter(
      (words) => /^(COPY|ADD)$/.test(words[0] ?? '') && !words.some((word) => word.startsWith('--from=')),
    )
    .flatMap((words) => words.slice(1, -1).filter((word) => !word.startsWith('--')));
  return Object.fromEntries(
    sources.map((source) => [
      source.replace(/^\.$/, 'file').replace(/\/$/, '/file').replaceAll('*', ''),
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
