import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dockerLines, type Known } from '../../../src/commands/system/docker-lines.ts';
import type { NodeKind } from '../../../src/contract/nodes.ts';
import { quote } from '../../../src/language/cli/quote.ts';

const lines = (kinds: NodeKind[], known: Known, podman?: number): string[] =>
  dockerLines(kinds, known, { podman, quote: (word) => quote([word]) }).map(({ parts }) => parts.join(' '));

describe('the docker commands of a row', () => {
  test('are those that its state allows, with its name', () => {
    const stopped = lines(['container.stopped'], { container: 'web' });
    assert.ok(stopped.includes('docker start web'));
    assert.ok(!stopped.includes('docker stop web'));
    const running = lines(['container.running'], { container: 'web', shell: 'sh', lines: '1000' });
    assert.ok(running.includes('docker stop web'));
    assert.ok(running.includes('docker exec -it web sh'));
    assert.ok(running.includes('docker logs --follow --tail 1000 web'));
    assert.ok(!running.includes('docker start web') && !running.includes('docker unpause web'));
    assert.ok(lines(['container.paused'], { container: 'web' }).includes('docker unpause web'));
  });

  test('leave open what the user has to choose', () => {
    const container = lines(['container.stopped'], { container: 'web' });
    assert.ok(container.includes('docker rename web <name>'));
    assert.ok(container.includes('docker commit web <image>'));
    assert.ok(lines(['network'], { network: 'back' }).includes('docker network connect back <container>'));
  });

  test('stand there once', () => {
    const all = lines(['container.running'], { container: 'web' });
    assert.deepEqual(all, [...new Set(all)]);
    assert.equal(all.filter((line) => line === 'docker inspect web').length, 1);
  });

  test('leave out what this Podman cannot do', () => {
    const update = 'docker update <options> web';
    assert.ok(lines(['container.running'], { container: 'web' }).includes(update));
    assert.ok(!lines(['container.running'], { container: 'web' }, 403).includes(update));
    assert.ok(lines(['container.running'], { container: 'web' }, 501).includes(update));
  });

  test('of a member are those of its place and of the container', () => {
    const all = lines(['member.network', 'container.running'], { container: 'web', network: 'back' });
    assert.ok(all.includes('docker network disconnect back web'));
    assert.ok(all.includes('docker stop web'));
  });

  test('quote a name, also within a word and when it looks like a placeholder', () => {
    assert.ok(lines(['volume'], { volume: 'a b' }).includes(`docker ps --all --filter 'volume=a b'`));
    assert.ok(lines(['network'], { network: '<x>' }).includes(`docker network inspect '<x>'`));
  });
});
