import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NoteLibrary } from '../../../src/notes/library.ts';
import type { Area, Language } from '../../../src/notes/types.ts';
import { bundle, cacheTopic, mountTopic, runTopic } from './fixtures.ts';

function libraryWithLog(): { library: NoteLibrary; loaded: string[] } {
  const loaded: string[] = [];
  const library = new NoteLibrary(async (language: Language, area: Area) => {
    loaded.push(`${language}.${area}`);
    return { ...bundle, language, area };
  });
  return { library, loaded };
}

test('an instruction is found in any case', async () => {
  const { library } = libraryWithLog();
  for (const key of ['RUN', 'run', 'Run']) {
    assert.equal(await library.topic('dockerfile', key, 'en'), runTopic);
  }
});

test('another key is found as it is written', async () => {
  const { library } = libraryWithLog();
  assert.equal(await library.topic('dockerfile', '--mount', 'en'), mountTopic);
  assert.equal(await library.topic('dockerfile', '--Mount', 'en'), undefined);
});

test('a key with spaces, signs or small letters is found exactly as it is written', async () => {
  const { library } = libraryWithLog();
  for (const key of cacheTopic.keys) {
    assert.equal(await library.topic('dockerfile', key, 'en'), cacheTopic, key);
  }
  for (const key of ['mount  cache', 'Mount Cache', 'copy --from', 'COPY --FROM', '#syntax', '${-}']) {
    assert.equal(await library.topic('dockerfile', key, 'en'), undefined, key);
  }
  assert.equal(await library.topic('dockerfile', 'http_proxy', 'en'), cacheTopic, 'capitals: in any case');
});

test('a key without a topic gives nothing, also when JavaScript objects have it', async () => {
  const { library } = libraryWithLog();
  assert.equal(await library.topic('dockerfile', 'BAKE', 'en'), undefined);
  assert.equal(await library.topic('dockerfile', 'constructor', 'en'), undefined);
  assert.equal(await library.summary('dockerfile', 'BAKE', 'en'), undefined);
});

test('a summary has no markup', async () => {
  const { library } = libraryWithLog();
  assert.equal(await library.summary('dockerfile', 'run', 'en'), 'RUN bakes.');
});

test('a bundle is loaded when it is asked for, and once', async () => {
  const { library, loaded } = libraryWithLog();
  assert.deepEqual(loaded, []);
  await Promise.all([library.topic('dockerfile', 'RUN', 'nl'), library.topic('dockerfile', 'COPY', 'nl')]);
  await library.summary('dockerfile', 'RUN', 'nl');
  assert.deepEqual(loaded, ['nl.dockerfile']);
  await library.topic('concept', 'image', 'en');
  assert.deepEqual(loaded, ['nl.dockerfile', 'en.concept']);
});

test('a bundle that could not be loaded is tried again', async () => {
  let attempts = 0;
  const library = new NoteLibrary(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('disk is asleep');
    return bundle;
  });
  await assert.rejects(library.topic('dockerfile', 'RUN', 'en'), /disk is asleep/);
  assert.equal(await library.topic('dockerfile', 'RUN', 'en'), runTopic);
});
