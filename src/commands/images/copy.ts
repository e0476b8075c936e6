import { inspectObject } from '../../engine/actions/system.ts';
import type { Image } from '../../engine/model.ts';
import { copyText } from '../../ui/clipboard.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { nameOf, targets } from '../targets.ts';

/** Copies something of each image, one to a line. */
function copying(engine: Engine, text: (image: Image) => string): Handler {
  return async (...args) => {
    const images = await targets(await engine.connect(), 'image', args, undefined, { many: true });
    // The inventory knows it already: nothing is asked of the engine.
    for (const image of images) engine.commands.note(inspectObject('image', image.id, nameOf(image)));
    await copyText(images.map(text).join('\n'));
  };
}

/** The tag of the row; the id of an image that has no name. */
export const copyImageName = (engine: Engine): Handler => copying(engine, ({ id, tags }) => tags[0] ?? id);

export const copyImageId = (engine: Engine): Handler => copying(engine, ({ id }) => id);
