import { inspectObject } from '../engine/actions/system.ts';
import { copyText } from '../ui/clipboard.ts';
import type { Engine } from '../ui/engine.ts';
import type { Handler } from '../ui/handlers.ts';
import { idOf, nameOf, type Noun, targets } from './targets.ts';

/** Copies the names of what is selected, one to a line. */
export function copyNamesHandler(engine: Engine, noun: Noun): Handler {
  return async (...args) => {
    const objects = await targets(await engine.connect(), noun, args, undefined, { many: true });
    // The inventory knows it already: nothing is asked of the engine.
    for (const object of objects) engine.commands.note(inspectObject(noun, idOf(object), nameOf(object)));
    await copyText(objects.map(nameOf).join('\n'));
  };
}
