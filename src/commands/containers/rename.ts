import { renameContainer as rename } from '../../engine/actions/containers.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { withProgress } from '../../ui/progress.ts';
import { ask } from '../../ui/prompts.ts';
import { targets } from '../targets.ts';
import { isContainerName } from './name.ts';
import { containerWords, runWords } from '../../ui/command-words.ts';

export function renameContainer(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container === undefined) return;
    const words = containerWords().rename;
    // Asked of the inventory as one types: a name may be taken meanwhile.
    const isTaken = (name: string): boolean =>
      [...(engine.connected?.inventory.containers.values() ?? [])].some((each) => each.name === name);
    const name = await ask({
      title: words.title(container.name),
      prompt: words.prompt,
      value: container.name,
      check: (text) => {
        if (text === container.name) return words.same;
        if (!isContainerName(text)) return runWords().problems.name;
        return isTaken(text) ? words.taken(text) : undefined;
      },
      command: (text) => commandLine(rename(container, text)),
    });
    await withProgress(words.doing(container.name), (signal) =>
      engine.perform(rename(container, name), signal),
    );
  };
}
