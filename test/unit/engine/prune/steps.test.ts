/** The actions of a clean-up, as docker commands. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Container, Image } from '../../../../src/engine/model.ts';
import type { PruneItem } from '../../../../src/engine/prune.ts';
import { cacheSteps, removalOf } from '../../../../src/engine/prune/steps.ts';

const item = (kind: PruneItem['kind'], id: string, more: Partial<PruneItem> = {}): PruneItem => ({
  ...{ kind, id, name: id, why: 'stopped', after: [] },
  ...more,
});
const held = (containers: Partial<Container>[] = [], images: Partial<Image>[] = []) => ({
  containers: new Map(containers.map((each) => [each.id ?? '', each as Container])),
  images: new Map(images.map((each) => [each.id ?? '', each as Image])),
});
const words = (removal: ReturnType<typeof removalOf>): readonly string[] | string =>
  typeof removal === 'string' ? removal : removal.docker;

describe('records of the build cache go', () => {
  test('after those that are built on them, a hundred at once', () => {
    const chain = Array.from({ length: 250 }, (_, index) =>
      item('cache', `k${index}`, index === 249 ? {} : { after: [`cache:k${index + 1}`] }),
    );
    const steps = cacheSteps(chain);
    assert.deepEqual(
      steps.map(({ items }) => items.length),
      [100, 100, 50],
    );
    assert.deepEqual(
      steps.flatMap(({ items }) => items.map(({ id }) => id)),
      chain.map(({ id }) => id).toReversed(),
    );
  });

  test('by their ids alone: an id that begins alike stays', () => {
    const [step] = cacheSteps([item('cache', 'abc'), item('cache', 'def')]);
    assert.deepEqual(step?.action.docker, [
      'builder',
      'prune',
      '--force',
      '--all',
      '--filter',
      'id=^(abc|def)$',
    ]);
    assert.deepEqual(cacheSteps([item('cache', 'abc')])[0]?.action.docker.at(-1), 'id=^abc$');
  });

  test('not at all when there are none', () => assert.deepEqual(cacheSteps([item('image', 'i')]), []));
});

describe('before a thing goes it is looked at once more:', () => {
  const image = item('image', 'i', { references: ['web:1', 'web:2'], after: ['container:old'] });
  const there = { id: 'i', tags: ['web:1', 'web:3'], digests: [] };

  test('of an image the names go that are still its own', () =>
    assert.deepEqual(words(removalOf(image, held([], [there]))), ['rmi', 'web:1']));

  test('an image that a new container uses stays', () => {
    assert.equal(removalOf(image, held([{ id: 'new', imageId: 'i' }], [there])), 'inUse');
    const justGone = { id: 'old', imageId: 'i' };
    assert.deepEqual(words(removalOf(image, held([justGone], [there]))), ['rmi', 'web:1']);
  });

  test('an image that is gone needs nothing', () => assert.equal(removalOf(image, held()), 'gone'));

  test('a network that a container has come to stays, be it stopped', () => {
    const network = item('network', 'n1', { name: 'net', loses: { start: ['known'] } });
    const on = (name: string): Partial<Container> => ({ id: name, name, networks: ['net'] });
    assert.equal(removalOf(network, held([on('known'), on('new')])), 'inUse');
    assert.deepEqual(words(removalOf(network, held([on('known')]))), ['network', 'rm', 'net']);
  });
});
