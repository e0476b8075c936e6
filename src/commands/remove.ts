import type { Action } from '../engine/action.ts';
import { removeNetwork } from '../engine/actions/networks.ts';
import { removeVolume } from '../engine/actions/volumes.ts';
import { isEngineError } from '../engine/errors.ts';
import { commandLineForAll } from '../ui/command-line.ts';
import type { Engine } from '../ui/engine.ts';
import type { Handler } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { forEach } from '../ui/progress.ts';
import { confirm } from '../ui/prompts.ts';
import { listed } from './listed.ts';
import { isRemovableNetwork, type Objects, targets } from './targets.ts';
import { containerWords } from '../ui/command-words.ts';

type Removable = 'volume' | 'network';

/** Removes volumes or networks after asking, and only those that were named. */
export function removeHandler<N extends Removable>(engine: Engine, noun: N): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const suits = (object: Objects[N]): boolean =>
      noun === 'volume' || isRemovableNetwork(object as Objects['network']);
    const chosen = await targets(connected, noun, args, suits, { many: true });
    await ask(noun, chosen);
    const words = containerWords().verbs.remove;
    await forEach(
      chosen,
      ({ name }) => words.one(name),
      (object, signal) => removeOne(engine, object, signal),
      { name: ({ name }) => name, done: words.done },
    );
  };
}

const actionOf = (object: Objects[Removable]): Action =>
  'id' in object ? removeNetwork(object) : removeVolume(object.name);

async function removeOne(engine: Engine, object: Objects[Removable], signal: AbortSignal): Promise<void> {
  try {
    await engine.perform(actionOf(object), signal);
  } catch (error) {
    // Gone meanwhile: what was wanted has come about.
    if (isEngineError(error) && error.kind === 'notFound') return;
    throw error;
  }
}

async function ask(noun: Removable, chosen: readonly Objects[Removable][]): Promise<void> {
  const words = messages();
  const names = chosen.map(({ name }) => name);
  const lost = names.length === 1 ? words.removeDetail : words.removeDetailMany;
  const detail = `${lost[noun]}\n\n${commandLineForAll(chosen.map(actionOf))}`;
  const [first = ''] = names;
  if (names.length === 1) return confirm(words.removeTitle(noun, first), detail, words.remove);
  return confirm(words.removeMany(noun, names.length), `${listed(names, '\n')}\n\n${detail}`, words.remove);
}
