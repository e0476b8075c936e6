import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anonymousVolumes } from '../../../src/commands/containers/anonymous.ts';
import type { Container } from '../../../src/engine/model.ts';
import { container } from '../engine/compose/containers.ts';

const hex = 'ab'.repeat(32);
const other = 'cd'.repeat(32);

const mounting = (id: string, ...volumes: string[]): Container => ({
  ...container({ id }),
  mounts: volumes.map((source) => ({ type: 'volume', source, target: `/${source}`, readOnly: false })),
});

describe('the anonymous volumes that go with containers', () => {
  test('are those without a name of their own', () => {
    const web = mounting('1', hex, 'data', 'marked');
    const volumes = new Map([['marked', { labels: { 'com.docker.volume.anonymous': '' } }]]);
    assert.deepEqual(anonymousVolumes([web], [web], volumes), [hex, 'marked']);
  });

  test('stay when a container that stays mounts them', () => {
    const [web, db] = [mounting('1', hex, other), mounting('2', hex)];
    assert.deepEqual(anonymousVolumes([web], [web, db], new Map()), [other]);
    assert.deepEqual(anonymousVolumes([web, db], [web, db], new Map()), [hex, other]);
  });

  test('are volumes, and not folders of the machine', () => {
    const web: Container = {
      ...mounting('1'),
      mounts: [{ type: 'bind', source: hex, target: '/x', readOnly: false }],
    };
    assert.deepEqual(anonymousVolumes([web], [web], new Map()), []);
  });
});
