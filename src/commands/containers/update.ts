import * as vscode from 'vscode';
import { inspectObject } from '../../engine/actions/system.ts';
import { updateContainer as update } from '../../engine/actions/containers.ts';
import type { ContainerLimits } from '../../engine/port/containers.ts';
import { fromInspect } from '../../engine/run/from-inspect.ts';
import type { InspectedContainer } from '../../engine/run/inspected.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import { oneLine } from '../../ui/plain.ts';
import type { CommandContext } from '../context.ts';
import { limitTopics, withTopics } from '../form-topics.ts';
import { targets } from '../targets.ts';
import { limitFields, limitsOf, limitValues } from './run-form-limits.ts';
import { changedLimits, updateProblems } from './update-limits.ts';
import { runWords } from '../../ui/command-words.ts';

/** Changes the limits and the restart policy of a container, which may run. */
export function updateContainer({ engine, pages }: CommandContext): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container === undefined) return;
    const { id, name } = container;
    const details = (await engine.perform(inspectObject('container', id, name))) as InspectedContainer;
    // Without its image: limits are not an image's matter.
    const before: ContainerLimits = fromInspect(details, undefined);
    const once = details.HostConfig?.AutoRemove === true;
    const words = runWords();
    await pages.form({
      id: 'update-container',
      title: words.updateTitle(oneLine(name)),
      icon: 'settings',
      lead: words.updateLead,
      groups: withTopics([{ title: words.groups.limits, fields: limitFields(words) }], limitTopics),
      initial: limitValues(before),
      buttons: [{ key: 'update', label: words.update }],
      review: (values) => {
        const changes = changedLimits(before, limitsOf(values));
        const follows = changes.memorySwap !== undefined && values['memorySwap'] === '';
        return {
          command: commandLine(update(container, changes)),
          problems: updateProblems(values, before, once, words),
          notes: follows ? { memorySwap: words.notes.swapToo } : {},
        };
      },
      submit: async (values, _button, signal) => {
        await engine.perform(update(container, changedLimits(before, limitsOf(values))), signal);
        void vscode.window.showInformationMessage(words.updated(name));
      },
    });
  };
}
