import type { Image } from '../../engine/model.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import { openRunForm } from '../containers/run-page.ts';
import { openRunTerminal } from '../run-terminal.ts';
import { nameOf, targets } from '../targets.ts';

/** Asks how, with all that `docker run` can be told. */
export function runImage(context: CommandContext): Handler {
  return async (...args) => {
    const [image] = await targets(await context.engine.connect(), 'image', args);
    if (image !== undefined) await openRunForm(context, reference(image));
  };
}

/** Like `docker run -it --rm`: a terminal in a new container, which goes when the terminal does. */
export function runImageInteractive(engine: Engine): Handler {
  return async (...args) => {
    const [image] = await targets(await engine.connect(), 'image', args);
    if (image === undefined) return;
    openRunTerminal(engine, { image: reference(image), interactive: true, autoRemove: true }, nameOf(image));
  };
}

/** The tag, so that the container shows it; an image without one goes by its id. */
const reference = (image: Image): string => image.tags[0] ?? image.id;
