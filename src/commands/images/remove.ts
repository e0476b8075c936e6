import { removeImages } from '../../engine/actions/images.ts';
import type { Connected } from '../../engine/connection.ts';
import { isEngineError } from '../../engine/errors.ts';
import type { Container, Image } from '../../engine/model.ts';
import { parseReference } from '../../engine/registry/reference.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { forEach } from '../../ui/progress.ts';
import { choose, confirm } from '../../ui/prompts.ts';
import { isRow } from '../../ui/rows.ts';
import { isLive } from '../containers/states.ts';
import { listed } from '../listed.ts';
import { nameOf, targets } from '../targets.ts';
import { containerWords, imageWords } from '../../ui/command-words.ts';

/** How many command lines a question shows. */
const lines = 5;

interface Removal {
  readonly image: Image;
  /** All that it is called by: the image goes with the last one. */
  readonly references: readonly string[];
  /** Containers that are made from it and do not run. */
  readonly stopped: readonly Container[];
  /** Those that run, or that keep it for another reason. */
  readonly keepers: readonly Container[];
}

/** Removes images with all their tags, after asking. What a running container is made from stays. */
export function removeImageHandler(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const found = await targets(connected, 'image', args, undefined, { many: true });
    // Several rows may stand for tags of one image.
    const images = [...new Map(found.map((image) => [image.id, image])).values()];
    const removals = images.map((image) => toRemoval(connected, image));
    const kept = removals.filter(({ keepers }) => keepers.length > 0);
    const going = removals.filter(({ keepers }) => keepers.length === 0);
    if (going.length === 0) throw new Nothing(kept.map((each) => whyKept(connected, each)).join(' '));
    await askBefore(connected, going, kept);
    await removeAll(engine, going);
  };
}

/** Removes one tag of an image that has others. */
export function untagImageHandler(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [image] = await targets(connected, 'image', args, ({ tags }) => tags.length > 1);
    if (image === undefined) return;
    const { remove } = messages();
    const words = imageWords();
    if (image.tags.length < 2) throw new Nothing(words.onlyTag(nameOf(image)));
    const byTag = isRow(args[0]) && args[0].tag !== undefined;
    const action = (tag: string) => removeImages([tag]);
    const choices = image.tags.map((tag) => ({ label: tag, detail: commandLine(action(tag)), value: tag }));
    const tag = byTag ? nameOf(image) : await choose(words.whichTag, choices);
    const left = image.tags.filter((each) => each !== tag);
    const detail = `${words.untagDetail(listed(left))}\n\n${commandLine(action(tag))}`;
    await confirm(words.untagTitle(tag), detail, remove);
    await forEach([tag], words.untagging, async (each, signal) => {
      await engine.perform(action(each), signal);
    });
  };
}

function toRemoval({ inventory, info }: Connected, image: Image): Removal {
  const users = [...inventory.containers.values()].filter(({ imageId }) => imageId === image.id);
  // Podman removes the containers of an image that is removed by force.
  const keepers = info.product === 'podman' ? users : users.filter(isLive);
  return {
    image,
    references: referencesOf(image),
    stopped: users.filter((user) => !keepers.includes(user)),
    keepers,
  };
}

/** Tags, and digests of repositories that it has no tag in; by its id the engine would refuse an image with several. */
function referencesOf({ id, tags, digests }: Image): string[] {
  const repository = (reference: string): string | undefined => {
    const parsed = parseReference(reference);
    return parsed && `${parsed.registry}/${parsed.path}`;
  };
  const named = new Set(tags.map(repository));
  const references = [...tags, ...digests.filter((digest) => !named.has(repository(digest)))];
  return references.length === 0 ? [id] : references;
}

const actionOf = ({ references, stopped }: Removal) =>
  removeImages(references, stopped.length > 0 ? { force: true } : {});

const namesOf = (containers: readonly Container[]): string => listed(containers.map(({ name }) => name));

function whyKept({ info }: Connected, { image, keepers }: Removal): string {
  const words = imageWords();
  const live = keepers.filter(isLive);
  return info.product === 'podman' && live.length === 0
    ? words.keptOnPodman(nameOf(image), namesOf(keepers))
    : words.keptByRunning(nameOf(image), namesOf(live));
}

async function askBefore(
  connected: Connected,
  going: readonly Removal[],
  kept: readonly Removal[],
): Promise<void> {
  const words = messages();
  const used = going.filter(({ stopped }) => stopped.length > 0);
  const names = going.flatMap(({ image }) => (image.tags.length === 0 ? [nameOf(image)] : image.tags));
  const [first] = going;
  const single = going.length === 1 && first !== undefined ? first : undefined;
  const commands = going.slice(0, lines).map((each) => commandLine(actionOf(each)));
  const detail = [
    ...(single && names.length === 1 ? [] : [imageWords().goes(listed(names, '\n')), '']),
    ...used.map(({ image, stopped }) => imageWords().usedByStopped(nameOf(image), namesOf(stopped))),
    ...(used.length === 0
      ? [(going.length === 1 ? words.removeDetail : words.removeDetailMany).image]
      : [imageWords().forceDetail]),
    ...kept.map((each) => whyKept(connected, each)),
    '',
    ...commands,
    ...(going.length > lines ? ['…'] : []),
  ].join('\n');
  const title = single
    ? words.removeTitle('image', nameOf(single.image))
    : words.removeMany('image', going.length);
  await confirm(title, detail, used.length > 0 ? imageWords().removeAnyway : words.remove);
}

/** What the image is still called by: a tag that went to another image meanwhile is not what was asked about. */
async function stillOf(engine: Engine, { image, references }: Removal): Promise<readonly string[]> {
  const { images } = (await engine.connect()).inventory;
  const now = images.get(image.id);
  if (now === undefined) return [];
  return references.filter((each) => !image.tags.includes(each) || now.tags.includes(each));
}

async function removeAll(engine: Engine, removals: readonly Removal[]): Promise<void> {
  const words = containerWords().verbs.remove;
  await forEach(
    removals,
    ({ image }) => words.one(nameOf(image)),
    async (removal, signal) => {
      const references = await stillOf(engine, removal);
      if (references.length === 0) return;
      try {
        await engine.perform(actionOf({ ...removal, references }), signal);
      } catch (error) {
        // Gone meanwhile: what was wanted has come about.
        if (isEngineError(error) && (error.kind === 'noSuchImage' || error.kind === 'notFound')) return;
        throw error;
      }
    },
    { name: ({ image }) => nameOf(image), done: words.done },
  );
}
