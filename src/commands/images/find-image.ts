import type { Image } from '../../engine/model.ts';
import { parseReference, tagged } from '../../engine/registry/reference.ts';
import type { Engine } from '../../ui/engine.ts';
import { isRow, type Row } from '../../ui/rows.ts';

/** Milliseconds that an image that was just made may take to be heard of. */
const patience = 2000;

/** The row of an image with this name or id, once it is heard of; undefined when it is not. */
export async function rowOf(engine: Engine, reference: string): Promise<Row | undefined> {
  const find = (): Image | undefined => findImage(engine, reference);
  if (find() === undefined) await engine.changed(() => find() !== undefined, patience);
  const image = find();
  if (image === undefined) return undefined;
  const tag = image.tags.find((each) => each === tagged(reference));
  return { noun: 'image', id: image.id, ...(tag === undefined ? {} : { tag }) };
}

/** The image that a name, or an id, stands for now. */
export function findImage(engine: Engine, reference: string): Image | undefined {
  const images = engine.connected?.inventory.images;
  const name = tagged(reference);
  const digest = parseReference(reference)?.digest;
  return (
    images?.get(reference) ??
    [...(images?.values() ?? [])].find(
      ({ tags, digests }) =>
        tags.includes(name) || (digest !== undefined && digests.some((each) => each.endsWith(digest))),
    )
  );
}

/** The names that a command is about: of a row its tag, else all that the image has; its id when it has none. */
export function namesOf(images: readonly Image[], args: readonly unknown[]): string[] {
  const byTag = isRow(args[0]) && args[0].tag !== undefined;
  return images.flatMap(({ id, tags }) => {
    if (tags.length === 0) return [id];
    return byTag ? tags.slice(0, 1) : tags;
  });
}
