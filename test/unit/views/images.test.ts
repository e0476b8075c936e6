import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../../src/ui/messages/en.ts';
import { repositoryOf, tagPart } from '../../../src/views/image-names.ts';
import { ImagesModel } from '../../../src/views/images.ts';
import { findIn } from '../../../src/views/layout.ts';
import { keyOf } from '../../../src/views/row-cache.ts';
import { arrangement, image, labels, shown, stock } from './stock.ts';

const digest = `sha256:${'ab'.repeat(32)}`;
const images = stock({
  images: [
    image('1'.repeat(64), ['web:1', 'web:latest', 'registry:5000/team/web:1'], { size: 10, createdAt: 1 }),
    image('2'.repeat(64), ['web:2'], { size: 30, createdAt: 3 }),
    image('3'.repeat(64), ['busybox:latest'], { size: 20, createdAt: 2 }),
    image('4'.repeat(64), [], { size: 5 }),
    image('5'.repeat(64), [], { digests: [`nginx@${digest}`], size: 6 }),
  ],
});

const model = (now: Parameters<typeof arrangement>[0] = {}): ImagesModel => {
  const arranged = arrangement({ sort: 'name', group: 'repository', ...now });
  return new ImagesModel(
    () => en,
    () => arranged,
  );
};

describe('images', () => {
  test('of one repository stand together; one alone needs no group; those without a name come last', () => {
    assert.deepEqual(shown(model(), images), [
      'busybox:latest | 20 B',
      'nginx@sha256:abababababab | 6 B',
      'registry:5000/team/web:1 | 10 B',
      'web | 3',
      '  1 | 10 B',
      '  2 | 30 B',
      '  latest | 10 B',
      '<none> | 1',
      '  <none> 444444444444 | 5 B',
    ]);
  });

  test('stand under each of their names, each of which is a row of its own', () => {
    const rows = [...model().layout(images).children.values()].flat().filter(({ id }) => id.includes('1111'));
    assert.deepEqual(
      rows.map(({ tag }) => tag),
      ['registry:5000/team/web:1', 'web:1', 'web:latest'],
    );
    assert.equal(new Set(rows.map(keyOf)).size, 3);
  });

  test('tell by their kind whether they have no tag, one or more', () => {
    const all = model();
    const layout = all.layout(images);
    const kind = (id: string): string | undefined => {
      const row = findIn(layout, { noun: 'image', id: `sha256:${id.repeat(64)}` });
      return row && all.look(images, row)?.kind;
    };
    assert.deepEqual(['1', '2', '4', '5'].map(kind), [
      'image.several',
      'image',
      'image.dangling',
      'image.dangling',
    ]);
  });

  test('are a plain list when they are not grouped, those without a name last', () => {
    assert.deepEqual(labels(model({ group: 'none', sort: 'size' }), images), [
      'web:2',
      'busybox:latest',
      'registry:5000/team/web:1',
      'web:1',
      'web:latest',
      'nginx@sha256:abababababab',
      '<none> 444444444444',
    ]);
  });

  test('can be without those that have no name at all', () => {
    const some = model({ hideDangling: true });
    assert.ok(!labels(some, images).some((label) => label.includes('<none>')));
    assert.equal(some.layout(images).total, 4);
  });

  test('are found by tag and ID; a repository with one match needs no group', () => {
    assert.deepEqual(labels(model({ filter: 'web:2' }), images), ['web:2']);
    assert.deepEqual(labels(model({ filter: '3333' }), images), ['busybox:latest']);
  });
});

test('a colon belongs to the tag, or to the port of a registry', () => {
  for (const [reference, repository, tag] of [
    ['web', 'web', 'web'],
    ['web:1.2', 'web', '1.2'],
    ['localhost:5000/web', 'localhost:5000/web', 'localhost:5000/web'],
    ['localhost:5000/team/web:1', 'localhost:5000/team/web', '1'],
    ['web@sha256:ab', 'web', 'sha256:ab'],
  ] as const) {
    assert.deepEqual([repositoryOf(reference), tagPart(reference)], [repository, tag]);
  }
});
