import { imageDescendants } from '../../engine/actions/images.ts';
import type { Connected } from '../../engine/connection.ts';
import { type Image, shortId } from '../../engine/model.ts';
import type { Section } from '../../panels/sheet/sheet.ts';
import { commandLine } from '../../ui/command-line.ts';
import { bytes } from '../../ui/format.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import type { CommandContext } from '../context.ts';
import { keepFilled } from '../live.ts';
import { nameOf, targets } from '../targets.ts';
import { volumeWords } from '../../ui/command-words.ts';
import { imageWords } from '../../ui/command-words.ts';

type Context = Pick<CommandContext, 'engine' | 'pages' | 'reveal'>;

/** A page of the containers and images that are made from an image, kept up to date. */
export function usersOfImageHandler({ engine, pages, reveal }: Context): Handler {
  return async (...args) => {
    for (const image of await targets(await engine.connect(), 'image', args)) {
      const title = imageWords().usersTitle(nameOf(image));
      await pages.sheet({
        id: `image-users:${image.id}`,
        title,
        icon: 'references',
        load: async (page, signal) => {
          /** What was there when descendants were looked for, and those. */
          let known = '';
          let descendants: readonly string[] = [];
          await keepFilled(engine, ['container', 'image'], signal, async () => {
            const { inventory, port } = await engine.connect();
            const candidates = [...inventory.images.keys()];
            const now = candidates.toSorted().join();
            const action = imageDescendants({ id: image.id, name: nameOf(image) }, candidates);
            if (now !== known) {
              // What was asked for is written down once, and not each time that something changes.
              descendants = await (known === '' ? engine.perform(action, signal) : action.run(port, signal));
              known = now;
            }
            page.show({
              title,
              lead: imageWords().usersLead,
              command: commandLine(action),
              sections: [
                containersSection(inventory, image, descendants),
                imagesSection(inventory, descendants),
              ],
            });
          });
        },
        press: async (_button, place) => {
          if (place === undefined) return;
          await reveal({ noun: place.section === 'images' ? 'image' : 'container', id: place.row });
        },
      });
    }
  };
}

type Inventory = Connected['inventory'];

function containersSection(
  { containers, images }: Inventory,
  image: Image,
  descendants: readonly string[],
): Section {
  const { facts, state } = messages();
  const words = imageWords();
  const ids = [image.id, ...descendants];
  const users = [...containers.values()].filter(({ imageId }) => ids.includes(imageId));
  return {
    kind: 'table',
    key: 'containers',
    title: words.userContainers,
    columns: [{ label: words.container }, { label: facts.state }, { label: words.madeFrom }],
    rows: users.map((user) => ({
      key: user.id,
      cells: [user.name, state[user.state], nameOf(images.get(user.imageId) ?? image)],
      ...(user.state === 'running' ? {} : { tone: 'dim' as const }),
    })),
    empty: words.noUserContainers,
    actions: [{ key: 'reveal', label: volumeWords().reveal, icon: 'arrow-right' }],
  };
}

function imagesSection({ images }: Inventory, descendants: readonly string[]): Section {
  const words = imageWords();
  return {
    kind: 'table',
    key: 'images',
    title: words.userImages,
    columns: [{ label: words.image }, { label: words.size, align: 'right' }, { label: words.id, code: true }],
    rows: descendants
      .flatMap((id) => images.get(id) ?? [])
      .map((each) => ({
        key: each.id,
        cells: [nameOf(each), bytes(each.size), shortId(each.id)],
        sort: [nameOf(each), each.size, each.id],
        ...(each.tags.length === 0 ? { tone: 'dim' as const } : {}),
      })),
    empty: words.noUserImages,
    actions: [{ key: 'reveal', label: words.revealImage, icon: 'arrow-right' }],
  };
}
