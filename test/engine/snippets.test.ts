/**
 * BuildKit builds every Dockerfile snippet as it is inserted. Nothing can be downloaded here, so a busybox stands
 * in for the base images, with what the snippets expect of them, and what RUN runs becomes `true`.
 */

import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { callEngine } from '../../scripts/lib/engine-api.ts';
import { parseDockerfile } from '../../src/language/dockerfile/parse.ts';
import type { Instruction } from '../../src/language/dockerfile/syntax.ts';
import { expand, readSnippets } from '../fixtures/snippets.ts';

type Files = Readonly<Record<string, string | Buffer>>;

const standIn = 'localhost/dockyard-snippets';
/** The names of the images made here. */
const images: string[] = [];

const recipes = readSnippets('dockerfile').map(({ name, body, isFileTemplate }) => {
  const text = expand(body);
  return {
    name,
    dockerfile: isFileTemplate || text.startsWith('FROM ') ? text : `${stagesFor(text)}\n${text}`,
  };
});

before(async () => {
  const instructions = recipes.flatMap(({ dockerfile }) => parseDockerfile(dockerfile).instructions);
  const users = instructions.flatMap(({ keyword, argument }) => (keyword === 'USER' ? [argument] : []));
  const folders = instructions.flatMap((each) => (isStageCopy(each) ? sources(each) : []));
  await build(
    [
      'FROM busybox:latest',
      `RUN mkdir -p ${folders.join(' ')}`,
      ...[...new Set(users)].map(
        (user) => `RUN echo '${user}:x:1:1::/:/bin/sh' >> /etc/passwd && echo '${user}:x:1:' >> /etc/group`,
      ),
    ].join('\n'),
    {},
    standIn,
  );
  const bases = new Set(
    recipes.flatMap(({ dockerfile }) => baseImages(dockerfile).map(({ argument }) => nameOf(argument))),
  );
  for (const base of bases) {
    const colon = base.lastIndexOf(':');
    const [repository, tag] = colon < 0 ? [base, 'latest'] : [base.slice(0, colon), base.slice(colon + 1)];
    await engine('POST', `/images/${standIn}/tag?repo=${standIn}/${repository}&tag=${tag}`);
    images.push(`${standIn}/${base}`);
  }
});

after(async () => {
  for (const image of images.reverse()) await engine('DELETE', `/images/${image}`);
});

for (const { name, dockerfile } of recipes) {
  test(`BuildKit builds ${name}`, () => build(withStandIns(dockerfile), contextOf(dockerfile)));
}

test('a mistake does not go unnoticed', async () => {
  await assert.rejects(build(`FROM ${standIn}\nCOPPY a b`, {}), /COPPY/i);
  await assert.rejects(build(`FROM ${standIn}\nCOPY missing .`, {}), /missing/);
});

/** What an instruction by itself needs above it. */
function stagesFor(text: string): string {
  const stages = parseDockerfile(text).instructions.flatMap(({ flags }) =>
    flags.flatMap(({ name, value }) => (name === 'from' ? [`FROM busybox AS ${value?.value}`] : [])),
  );
  return [...stages, 'FROM busybox'].join('\n');
}

function baseImages(dockerfile: string): Instruction[] {
  return parseDockerfile(dockerfile).instructions.filter(({ keyword }) => keyword === 'FROM');
}

function nameOf(argument: string): string {
  return argument.split(' ')[0] ?? '';
}

function isStageCopy({ keyword, flags }: Instruction): boolean {
  return keyword === 'COPY' && flags.some(({ name }) => name === 'from');
}

function sources({ argument }: Instruction): string[] {
  return argument.split(/\s+/).slice(0, -1);
}

/** Everything but the names of base images and what RUN runs stays, to the character. */
function withStandIns(dockerfile: string): string {
  const lines = dockerfile.split('\n');
  for (const { keyword, line, endLine } of parseDockerfile(dockerfile).instructions.toReversed()) {
    if (keyword === 'FROM') lines[line] = (lines[line] ?? '').replace(/^FROM /, `FROM ${standIn}/`);
    if (keyword === 'RUN') lines.splice(line, endLine - line + 1, 'RUN true');
  }
  return lines.join('\n');
}

/** Makes up the files that COPY and ADD take from the build context. */
function contextOf(dockerfile: string): Files {
  const wanted = parseDockerfile(dockerfile)
    .instructions.filter((each) => /^(COPY|ADD)$/.test(each.keyword) && !isStageCopy(each))
    .flatMap(sources);
  return Object.fromEntries(
    wanted.map((source) => [
      source.replace(/^\.$/, 'file').replace(/\/$/, '/file'),
      source.endsWith('.gz') ? gzipSync('') : '',
    ]),
  );
}

/** Rejects with what BuildKit says. The image is removed at the end. */
async function build(
  dockerfile: string,
  context: Files,
  name = `${standIn}/built:${images.length}`,
): Promise<void> {
  const archive = pack();
  for (const [path, content] of Object.entries({ ...context, Dockerfile: dockerfile })) {
    archive.entry({ name: path }, content);
  }
  archive.finalize();
  const labels = encodeURIComponent(JSON.stringify({ 'dockyard.test': 'snippets' }));
  const answer = await engine('POST', `/build?version=2&labels=${labels}&t=${name}`, await buffer(archive));
  for (const line of answer.trim().split('\n')) {
    const { error } = JSON.parse(line) as { error?: string };
    if (error !== undefined) throw new Error(`${error}\n${dockerfile}`);
  }
  images.push(name);
}

function engine(method: string, path: string, body?: Buffer): Promise<string> {
  const host = process.env['DOCKYARD_TEST_HOST'] ?? '';
  assert.ok(host.startsWith('unix://'), 'DOCKYARD_TEST_HOST must name the test engine, as unix:///path');
  return callEngine(host, path, { method, timeout: 60_000, ...(body && { body }) });
}
