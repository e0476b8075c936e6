import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complete, labels, take, web } from './completing.ts';

const files = { '.env': 'TAG=1.2\nPORT=8080\n' };

describe('completion of variables', () => {
  it('offers what the project knows, with its value', async () => {
    const { labels: names, item } = await complete(web('image: nginx:${‸', 'user: ${WHO:-me}'), { files });
    assert.deepEqual(names.slice(0, 3), ['TAG', 'PORT', 'WHO']);
    assert.equal(item('TAG').detail, '1.2');
    assert.equal(item('WHO').detail, undefined);
  });

  it('offers names of the shell without their values', async () => {
    const { item } = await complete(web('image: nginx:${‸}'), { environment: { HOME: '/home/me' } });
    assert.equal(item('HOME').detail, undefined);
  });

  it('closes the brace', async () => {
    assert.equal(await take(web('image: nginx:${‸'), 'TAG', { files }), web('image: nginx:${TAG}'));
    assert.equal(await take(web('image: nginx:${T‸}'), 'TAG', { files }), web('image: nginx:${TAG}'));
    assert.equal(
      await take(web('image: nginx:${P‸ORT:-1}'), 'TAG', { files }),
      web('image: nginx:${TAG:-1}'),
    );
    assert.equal(await take(web('image: nginx:$‸'), 'TAG', { files }), web('image: nginx:${TAG}'));
    assert.equal(await take(web('image: "nginx:$T‸"'), 'TAG', { files }), web('image: "nginx:${TAG}"'));
    assert.equal(await take(web('image: "nginx:${T‸'), 'TAG', { files }), web('image: "nginx:${TAG}"'));
    assert.equal(await take(web('image: a:${X:-${T‸'), 'TAG', { files }), web('image: a:${X:-${TAG}}'));
  });

  it('offers operators behind the name', async () => {
    const operators = [':-', '-', ':?', '?', ':+', '+'];
    const at = await labels(web('image: nginx:${TAG‸}'), { files });
    for (const operator of operators) assert.ok(at.includes(operator), operator);
    assert.deepEqual(await labels(web('image: nginx:${TAG:‸}'), { files }), [':-', ':?', ':+']);
    assert.equal(await take(web('image: nginx:${TAG:‸}'), ':-', { files }), web('image: nginx:${TAG:-}'));
    assert.equal(await take(web('image: nginx:${TAG‸'), ':-', { files }), web('image: nginx:${TAG:-}'));
  });

  it('offers them in block scalars, quotes and lists', async () => {
    for (const text of [
      web('command: |', '  echo ${‸'),
      web("command: 'echo ${‸}'"),
      web('command:', '  - ${‸'),
      web('environment:', '  A: ${‸}'),
      web('command: ["echo", "${‸}"]'),
    ]) {
      assert.ok((await labels(text, { files })).includes('TAG'), text);
    }
  });

  it('offers none where a dollar sign is meant, in comments and in keys', async () => {
    for (const text of [
      web('command: echo $$‸'),
      web('image: x # ${‸'),
      web('# ${‸'),
      web('ima${‸: x'),
      web('image: ${TAG:-a‸}'),
    ]) {
      assert.ok(!(await labels(text, { files })).includes('TAG'), text);
    }
  });

  it('has no braces in brackets without quotes, which YAML would take for its own', async () => {
    assert.equal(await take(web('command: [$‸]'), 'TAG', { files }), web('command: [$TAG]'));
    assert.deepEqual(await labels(web('command: [${‸]'), { files }), []);
  });

  it('does not offer half the name that is being written', async () => {
    assert.ok(!(await labels(web('image: a:${HALF‸}'), { files })).includes('HALF'));
  });
});
