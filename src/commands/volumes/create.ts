import { createVolume } from '../../engine/actions/volumes.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import { volumeTopics, withTopics } from '../form-topics.ts';
import { reviewVolume, toVolumeSpec, volumeFields } from './volume-form.ts';
import { volumeWords } from '../../ui/command-words.ts';

/** Asks what a volume is to be, makes it, and shows it. */
export function createVolumeHandler({ engine, pages, reveal }: CommandContext): Handler {
  return async () => {
    const words = volumeWords();
    const { volumes } = (await engine.connect()).inventory;
    await pages.form({
      id: 'create-volume',
      title: words.newTitle,
      icon: 'database',
      lead: words.lead,
      groups: withTopics(
        volumeFields(
          words,
          [...volumes.values()].map(({ driver }) => driver),
        ),
        volumeTopics,
      ),
      initial: {},
      buttons: [{ key: 'create', label: words.create }],
      review: async (values) => ({
        command: commandLine(createVolume(toVolumeSpec(values))),
        ...reviewVolume(values, (await engine.connect()).inventory.volumes, words),
      }),
      submit: async (values, _button, signal) => {
        const name = await engine.perform(createVolume(toVolumeSpec(values)), signal);
        void reveal({ noun: 'volume', id: name });
      },
    });
  };
}
