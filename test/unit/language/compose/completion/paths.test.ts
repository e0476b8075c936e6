import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complete, labels, take, web } from './completing.ts';

const files = {
  'app/Dockerfile': 'FROM a AS base\nFROM base AS final\nEXPOSE 5000\n',
  'app/dev.Dockerfile': 'FROM a\n',
  'app/src/main.py': '',
  'site.conf': '',
  '.env': '',
  'web.env': '',
  'infra.yaml': 'services:\n  a:\n    image: a\n',
};

describe('completion of paths', () => {
  it('offers folders to build', async () => {
    assert.deepEqual((await labels(web('build: ‸'), { files })).slice(0, 2), ['.', 'app/']);
    assert.deepEqual(await labels(web('build:', '  context: ./‸'), { files }), ['app/']);
    assert.equal(await take(web('build: ./a‸'), 'app/', { files }), web('build: ./app/'));
    assert.equal(await take(web('build: "‸"'), 'app/', { files }), web('build: "app/"'));
  });

  it('looks for the Dockerfile in the context', async () => {
    const { labels: names, asked } = await complete(web('build:', '  context: ./app', '  dockerfile: ‸'), {
      files,
    });
    assert.deepEqual(names, ['dev.Dockerfile', 'Dockerfile', 'src/']);
    assert.deepEqual(asked, ['/w/app']);
  });

  it('knows the stages and the ports of a Dockerfile elsewhere', async () => {
    assert.deepEqual(await labels(web('build:', '  context: app', '  target: ‸'), { files }), [
      'base',
      'final',
    ]);
    assert.ok((await labels(web('build: app', 'ports:', '  - ‸'), { files })).includes('5000:5000'));
  });

  it('puts what is likely meant first', async () => {
    assert.deepEqual((await labels(web('image: x', 'env_file: ‸'), { files })).slice(0, 2), [
      '.env',
      'web.env',
    ]);
    assert.equal((await labels('include:\n  - ‸', { files }))[0], 'compose.yaml');
    assert.equal(await take('include:\n  - ‸', 'infra.yaml', { files }), 'include:\n  - infra.yaml');
    assert.ok((await labels(web('extends:', '  file: ‸'), { files })).includes('infra.yaml'));
  });

  it('goes from folder to folder', async () => {
    assert.deepEqual(await labels(web('image: x', 'volumes:', '  - ./app/‸'), { files }), [
      'src/',
      'dev.Dockerfile',
      'Dockerfile',
    ]);
    assert.equal(
      await take(web('image: x', 'volumes:', '  - ./app/s‸'), 'src/', { files }),
      web('image: x', 'volumes:', '  - ./app/src/'),
    );
    const middle = web('image: x', 'volumes:', '  - ./a‸/src:/srv');
    assert.equal(await take(middle, 'app/', { files }), web('image: x', 'volumes:', '  - ./app/src:/srv'));
  });

  it('keeps a bind mount from being read as a volume', async () => {
    const text = web('image: x', 'volumes:', '  - ‸');
    assert.equal(await take(text, 'site.conf', { files }), web('image: x', 'volumes:', '  - ./site.conf'));
    const long = web('image: x', 'volumes:', '  - type: bind', '    source: ‸', '    target: /x');
    assert.equal(
      await take(long, 'app/', { files }),
      web('image: x', 'volumes:', '  - type: bind', '    source: ./app/', '    target: /x'),
    );
  });

  it('offers files for secrets, configs, label files and watches', async () => {
    for (const text of [
      'secrets:\n  key:\n    file: ‸\n',
      'configs:\n  site:\n    file: ‸\n',
      web('image: x', 'label_file: ‸'),
      web('build: .', 'develop:', '  watch:', '    - path: ‸'),
    ]) {
      assert.ok((await labels(text, { files })).includes('site.conf'), text);
    }
  });

  it('asks for no folder where no path is written', async () => {
    for (const text of [web('image: ‸'), web('‸'), web('build: https://‸'), web('env_file: ${X}/‸')]) {
      assert.deepEqual((await complete(text, { files })).asked, [], text);
    }
  });
});
