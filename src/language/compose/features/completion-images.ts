import { officialImages } from '../../dockerfile/facts/official-images.ts';
import { isOfficial, readImageReference } from '../../dockerfile/image-reference.ts';
import { popularImages } from './completion-official.ts';
import type { ItemList } from './completion-items.ts';
import type { ValueSpot } from './completion-spots.ts';
import type { Scene } from './completion-scene.ts';
import { addScalar } from './completion-scalars.ts';
import { concept } from './hover-topics.ts';

/** `postgres` of `docker.io/library/postgres:17`; with its owner where it has one. */
export function imageNameOf(image: string): string {
  const reference = readImageReference(image);
  if (reference === undefined) return '';
  const { namespace, repository } = reference;
  return isOfficial(reference) || namespace === undefined
    ? repository.text
    : `${namespace.text}/${repository.text}`;
}

/** Images that the engine has, then those that other services use, then well-known ones. */
export function imageItems(
  { context }: Scene,
  used: readonly string[],
  spot: ValueSpot,
  items: ItemList,
): void {
  for (const image of context.images) addScalar(items, 'image', image, spot);
  for (const image of used) addScalar(items, 'image', image, spot);
  for (const image of [...popularImages, ...officialImages]) {
    addScalar(items, 'image', image, spot, { detail: 'Docker Hub', topic: concept('official image') });
  }
}
