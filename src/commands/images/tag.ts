import { tagImage } from '../../engine/actions/images.ts';
import { shortId } from '../../engine/model.ts';
import { familiarName, parseReference, tagged } from '../../engine/registry/reference.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import { withProgress } from '../../ui/progress.ts';
import { ask, confirm } from '../../ui/prompts.ts';
import type { CommandContext } from '../context.ts';
import { nameOf, targets } from '../targets.ts';
import { findImage, rowOf } from './find-image.ts';
import { problemWithNewName } from './reference-words.ts';
import { imageWords } from '../../ui/command-words.ts';

/** Gives an image one more name. */
export function tagImageHandler({ engine, reveal }: Pick<CommandContext, 'engine' | 'reveal'>): Handler {
  return async (...args) => {
    const [image] = await targets(await engine.connect(), 'image', args);
    if (image === undefined) return;
    const words = imageWords();
    const source = { id: image.id, name: nameOf(image) };
    /** The image that loses the name. */
    const loser = (text: string) => {
      const other = findImage(engine, tagged(text));
      return other?.id === image.id ? undefined : other;
    };
    const before = image.tags[0] ?? '';
    const repository = nameAlone(before);
    const name = await ask({
      title: words.tagTitle(source.name),
      prompt: words.tagPrompt,
      placeholder: words.tagPlaceholder,
      value: before,
      // What changes mostly is the tag.
      selection: [before === '' ? 0 : repository.length + 1, before.length],
      check: (text) =>
        problemWithNewName(text) ??
        (image.tags.includes(tagged(text)) ? words.hasTag(tagged(text)) : undefined),
      command: (text) => {
        const other = loser(text);
        const line = commandLine(tagImage(source, text));
        return other === undefined ? line : `${line}  (${words.tagMoves(tagged(text), shortId(other.id))})`;
      },
    });
    const action = tagImage(source, name);
    const other = loser(name);
    if (other !== undefined) {
      const detail = `${words.moveDetail(other.tags.filter((tag) => tag !== tagged(name)))}\n\n${commandLine(action)}`;
      await confirm(words.moveTitle(tagged(name), shortId(other.id)), detail, words.moveTag);
    }
    await withProgress(words.tagging(source.name), (signal) => engine.perform(action, signal));
    const row = await rowOf(engine, name);
    if (row !== undefined) await reveal(row);
  };
}

function nameAlone(reference: string): string {
  const parsed = parseReference(reference);
  return parsed === undefined ? reference : familiarName(parsed);
}
