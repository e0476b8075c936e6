import type { Container } from '../../engine/model.ts';
import type { Section, Sheet } from '../../panels/sheet/sheet.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import type { CommandContext } from '../context.ts';
import { keepFilled } from '../live.ts';
import { targets } from '../targets.ts';
import { usersOf } from './mounts.ts';
import { volumeWords, type VolumeWords } from '../../ui/command-words.ts';

/** A page of the containers that mount a volume, kept up to date. */
export function usersOfVolumeHandler({ engine, pages, reveal }: CommandContext): Handler {
  return async (...args) => {
    for (const { name } of await targets(await engine.connect(), 'volume', args)) {
      const title = volumeWords().usersTitle(name);
      const listing = { docker: ['ps', '--all', '--filter', `volume=${name}`] };
      // The inventory knows it already: nothing is asked of the engine.
      engine.commands.note(listing);
      await pages.sheet({
        id: `volume-users:${name}`,
        title,
        icon: 'references',
        load: (page, signal) =>
          keepFilled(engine, ['container'], signal, async () => {
            const { containers } = (await engine.connect()).inventory;
            page.show({
              title,
              command: commandLine(listing),
              ...toSheet(name, containers.values(), volumeWords()),
            });
          }),
        press: async (_button, place) => {
          if (place !== undefined) await reveal({ noun: 'container', id: place.row.split(' ', 1)[0] ?? '' });
        },
      });
    }
  };
}

function toSheet(
  volume: string,
  containers: Iterable<Container>,
  words: VolumeWords,
): Pick<Sheet, 'lead' | 'sections'> {
  const users = usersOf(volume, containers);
  const table: Section = {
    kind: 'table',
    key: 'users',
    title: words.users,
    columns: [
      { label: words.container },
      { label: words.state },
      { label: words.place, help: words.placeHelp, code: true },
      { label: words.access },
    ],
    rows: users.map(({ container, target, readOnly }) => ({
      // A container may mount it in several places.
      key: `${container.id} ${target}`,
      cells: [
        container.name,
        messages().state[container.state],
        target,
        readOnly ? words.readOnly : words.readWrite,
      ],
      ...(container.state === 'running' ? {} : { tone: 'dim' }),
    })),
    empty: words.noUsers,
    actions: [{ key: 'reveal', label: words.reveal, icon: 'arrow-right' }],
  };
  return {
    lead: words.usersLead(new Set(users.map(({ container }) => container.id)).size),
    sections: [table],
  };
}
