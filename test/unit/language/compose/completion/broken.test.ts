import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { complete, labels, web } from './completing.ts';

const rest = '  db:\n    image: postgres\nvolumes:\n  data:\n';

describe('completion in broken text', () => {
  it('knows the names below a line that is none', async () => {
    for (const broken of [
      'ports: [1, 2',
      'command: "open',
      'x y z',
      '  - stray',
      ': :',
      '\tenv: a',
      '- - -',
      '{',
      '*',
      '&a &b',
    ]) {
      const text = web('image: x', 'depends_on: [‸]', broken) + rest;
      assert.deepEqual(await labels(text), ['db'], broken);
    }
  });

  it('knows the place below a line that is none', async () => {
    for (const broken of ['command: "open', 'ports: [1, 2', 'half', '*', 'key: [']) {
      const found = await labels(web('image: x', broken, 'rest‸') + rest);
      assert.ok(found.includes('restart') && !found.includes('image'), broken);
    }
  });

  it('knows the place below a name without its colon', async () => {
    assert.ok((await labels('services:\n  web\n    image: x\n    rest‸\n')).includes('restart'));
    assert.ok((await labels('services\n  web:\n    rest‸\n')).includes('restart'));
  });

  it('knows a first key that what is below it belongs to', async () => {
    const found = await labels(web('bui‸', '  context: .', '  target: x', 'init: true'));
    assert.ok(found.includes('build') && !found.includes('image') && !found.includes('init'));
  });

  it('knows the first key of an item above its other keys', async () => {
    const found = await labels(
      web('image: x', 'ports:', '  - target: 1', '    mode: host', '  - tar‸', '    published: 80'),
    );
    assert.ok(found.includes('target') && found.includes('mode') && !found.includes('published'));
  });

  it('takes an item for an item, however the one above it ends', async () => {
    for (const above of ['"x', 'x:', 'x: [', '', '*', '[x']) {
      const found = await labels(web('image: x', 'depends_on:', `  - ${above}`, '  - ‸') + rest);
      assert.deepEqual(found, ['db'], above);
    }
  });

  it('reads a second document on its own', async () => {
    const found = await labels(`${web('image: x')}---\n‸\n`);
    assert.ok(found.includes('services') && found.includes('volumes'));
  });

  it('answers in a file without services, in one that is all comment, and outside any text', async () => {
    assert.ok((await labels('# nothing\n\n‸')).includes('services'));
    assert.deepEqual(await labels('just words ‸'), []);
    assert.deepEqual(await labels('- a\n- ‸\n'), []);
  });

  it('never throws, and replaces a stretch of one line that the cursor is in', async () => {
    const snippets = readFileSync(join(import.meta.dirname, '../../../../../snippets/compose.json'), 'utf8');
    const bodies = Object.values(JSON.parse(snippets) as Record<string, { body: string[] }>).map(({ body }) =>
      body.join('\n'),
    );
    const odd = [
      'a: [b, {c: "d',
      '- - - a: &x !y |\n  z\n',
      '? a\n: b\n',
      '{{{[[["',
      "'''''",
      '\t- \t:\n',
      'a: *a\nb: &a [*a]\n',
      'services: {a: {build: {args: {',
    ];
    for (const text of [...bodies, ...odd]) {
      for (let offset = 0; offset <= text.length; offset++) {
        const marked = `${text.slice(0, offset)}‸${text.slice(offset)}`;
        for (const { replace } of (await complete(marked)).items) {
          assert.ok(replace.start <= offset && offset <= replace.end, marked);
          assert.doesNotMatch(text.slice(replace.start, replace.end), /[\r\n]/, marked);
        }
      }
    }
  });
});
