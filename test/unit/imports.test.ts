/** Which way imports may point, also by way of other files, and what is loaded before anything is asked for. */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build as bundle, type Metafile } from 'esbuild';
import { build } from '../../scripts/build.ts';
import { compileNotes } from '../../scripts/lib/notes.ts';
import { root } from '../../scripts/lib/paths.ts';

/** File of ours, or name of a package or built-in module, to what it imports. */
let graph: Map<string, string[]>;

before(async () => {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: globSync('src/**/*.ts', { cwd: root }),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
  });
  graph = new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)]),
  );
});

/** Files of a folder of `src/`. */
function filesOf(folder: string): string[] {
  const files = [...graph.keys()].filter((file) => file.startsWith(`src/${folder}/`));
  assert.ok(files.length > 0, `src/${folder} is empty`);
  return files;
}

/** The way from a file to the first import that is not allowed, directly or through others. */
function wayTo(forbidden: (name: string) => boolean, from: string): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[from]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (forbidden(next)) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function neverReach(folder: string, forbidden: (name: string) => boolean): void {
  for (const file of filesOf(folder)) {
    assert.equal(wayTo(forbidden, file)?.join(' → '), undefined);
  }
}

const isVscode = (name: string): boolean => name === 'vscode';
const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
const isIn =
  (...folders: string[]) =>
  (name: string) =>
    folders.some((folder) => name.startsWith(`src/${folder}/`));

describe('imports', () => {
  test('the rules see what they are about', () => {
    assert.ok(
      filesOf('ui').some((file) => wayTo(isVscode, file)),
      'ui reaches vscode',
    );
    assert.ok(
      filesOf('engine').some((file) => wayTo(isBuiltIn, file)),
      'engine reaches Node',
    );
  });

  for (const folder of ['contract', 'engine', 'language', 'notes']) {
    test(`${folder} never reaches vscode`, () => neverReach(folder, isVscode));
  }

  for (const folder of ['contract', 'language', 'notes']) {
    test(`${folder} runs without Node, in a browser`, () => neverReach(folder, isBuiltIn));
  }

  test('contract imports nothing of ours', () => {
    const ours = (name: string): boolean => name.startsWith('src/') && !isIn('contract')(name);
    neverReach('contract', ours);
  });

  test('language and notes know nothing of the engine or the window', () => {
    for (const folder of ['language', 'notes']) {
      neverReach(folder, isIn('engine', 'ui', 'views', 'commands', 'editor'));
    }
  });

  test('only one file imports dockerode', () => {
    const importers = [...graph].filter(([, imports]) =>
      imports.some((name) => /^dockerode|^docker-modem/.test(name)),
    );
    assert.deepEqual(
      importers.map(([file]) => file),
      ['src/engine/dockerode.ts'],
    );
  });

  test('views and commands do not import each other', () => {
    neverReach('views', isIn('commands'));
    neverReach('commands', isIn('views'));
  });
});

describe('what VS Code loads when Dockyard is activated', () => {
  let outputs: Metafile['outputs'];
  let loaded: string[];

  before(async () => {
    ({ outputs } = await build());
    loaded = withStaticChunks('dist/extension.cjs');
  });

  function withStaticChunks(file: string, found: string[] = []): string[] {
    if (found.includes(file)) return found;
    found.push(file);
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !external) withStaticChunks(path, found);
    }
    return found;
  }

  const sources = (): string[] => loaded.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  const code = (): string => loaded.map((file) => readFileSync(join(root, file), 'utf8')).join('');

  test('is the entry of all', () => assert.ok(sources().includes('src/extension.ts')));

  test('has no package in it', () => {
    assert.deepEqual(
      sources().filter((file) => file.includes('node_modules/')),
      [],
    );
  });

  test('has no engine in it but its plain values', () => {
    const engine = sources().filter((file) => file.startsWith('src/engine/'));
    assert.deepEqual(
      engine.filter((file) => !/\/(errors|model)\.ts$/.test(file)),
      [],
    );
  });

  test('has no explanations in it', () => {
    const text = code();
    for (const { topics } of compileNotes(join(root, 'notes/topics'))) {
      for (const { id, summary } of topics) assert.ok(!text.includes(summary), id);
    }
  });

  test('is less than 64 KB', () => {
    const size = Buffer.byteLength(code());
    assert.ok(size < 64 * 1024, `it is ${size} bytes`);
  });
});
