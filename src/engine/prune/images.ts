import { type Image, shortId } from '../model.ts';
import type { KeptItem, PruneInput, PruneItem, PrunePlan } from '../prune.ts';
import { usersAmong } from './users.ts';

/** Images that no container is made from, running or not: those without a tag, or all of them. */
export function planImages(input: PruneInput): PrunePlan {
  const { containers, images, usage, suits, leaving, choice } = input;
  const measured = new Map(usage?.images.map((image) => [image.id, image]));
  const items: PruneItem[] = [];
  const kept: KeptItem[] = [];
  for (const image of images.filter(({ labels }) => suits(labels))) {
    const { id, tags, createdAt } = image;
    const name = tags[0] ?? `<none> ${shortId(id)}`;
    const users = usersAmong(containers, leaving, ({ imageId }) => imageId === id);
    const size = measured.get(id);
    const keep = (why: KeptItem['why']): void => {
      kept.push({ kind: 'image', id, name, why, users: users.staying });
    };
    if (users.staying.length > 0) keep('inUse');
    else if (tags.length > 0 && !choice.namedImages) keep('hasName');
    else {
      items.push({
        kind: 'image',
        ...{ id, name },
        why: tags.length === 0 ? 'dangling' : 'unusedImage',
        references: referencesOf(image),
        ...(size === undefined || size.size < 0 || size.shared < 0 ? {} : { size: size.size - size.shared }),
        time: createdAt,
        after: users.leaving,
      });
    }
  }
  return { items, kept };
}

/** By its id alone the engine refuses to remove an image that has several names. */
function referencesOf({ id, tags, digests }: Image): readonly string[] {
  if (tags.length > 0) return tags;
  return digests.length > 0 ? digests : [id];
}
