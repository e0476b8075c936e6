import { EngineError, isEngineError } from '../engine/errors.ts';
import type { Engine } from '../ui/engine.ts';
import type { Handler } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { forEach } from '../ui/progress.ts';
import { confirm } from '../ui/prompts.ts';
import { idOf, isRemovableNetwork, nameOf, type Noun, type Objects, targets } from './targets.ts';

/** How many names a confirmation spells out. */
const spelledOut = 10;

/** Removes objects after asking, and only those that were named. */
export function removeHandler<N extends Noun>(engine: Engine, noun: N): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const suits = (object: Objects[N]): boolean =>
      noun !== 'network' || isRemovableNetwork(object as Objects['network']);
    const chosen = await targets(connected, noun, args, suits);
    const running = chosen.some(isRunning);
    await ask(noun, chosen.map(nameOf), running);
    await forEach(
      chosen,
      (object) => messages().removing(nameOf(object)),
      async (object, signal) => {
        if (isRunning(object)) await connected.port.stopContainer(idOf(object), signal);
        await removeOne(engine, noun, object, signal);
      },
    );
  };
}

async function removeOne(
  engine: Engine,
  noun: Noun,
  object: Objects[Noun],
  signal: AbortSignal,
): Promise<void> {
  const { port } = await engine.connect();
  try {
    if (noun === 'image') await removeImage(engine, object as Objects['image'], signal);
    else await port.remove(noun, idOf(object), {}, signal);
  } catch (error) {
    // Gone meanwhile: what was wanted has come about.
    if (isEngineError(error) && error.kind === 'notFound') return;
    throw error;
  }
}

/** An image goes with its last tag, so each tag is removed; by id the engine would refuse when there are several. */
async function removeImage(engine: Engine, image: Objects['image'], signal: AbortSignal): Promise<void> {
  const { port, inventory } = await engine.connect();
  const user = [...inventory.containers.values()].find(({ imageId }) => imageId === image.id);
  if (user) throw new EngineError('conflict', `${messages().imageInUse} (${user.name})`);
  if (image.tags.length === 0) return port.remove('image', image.id, {}, signal);
  for (const tag of image.tags) await port.remove('image', tag, {}, signal);
}

function isRunning(object: Objects[Noun]): boolean {
  return 'state' in object && ['running', 'paused', 'restarting'].includes(object.state);
}

async function ask(noun: Noun, names: readonly string[], running: boolean): Promise<void> {
  const words = messages();
  const [first = ''] = names;
  const detail = words.removeDetail[running ? 'containerRunning' : noun];
  const agree = running ? words.stopAndRemove : words.remove;
  if (names.length === 1) return confirm(words.removeTitle(noun, first), detail, agree);
  const more = names.length - spelledOut;
  const list = [...names.slice(0, spelledOut), ...(more > 0 ? [words.andMore(more)] : [])].join('\n');
  return confirm(words.removeMany(noun, names.length), `${list}\n\n${detail}`, agree);
}
