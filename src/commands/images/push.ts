import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import { pushImage } from '../../engine/actions/images.ts';
import type { Image } from '../../engine/model.ts';
import type { TransferProgress } from '../../engine/port/images.ts';
import { isOfficial, parseReference } from '../../engine/registry/reference.ts';
import { copyText } from '../../ui/clipboard.ts';
import { commandLine } from '../../ui/command-line.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { forEach } from '../../ui/progress.ts';
import { choose, confirm } from '../../ui/prompts.ts';
import { isRow } from '../../ui/rows.ts';
import type { CommandContext } from '../context.ts';
import { listed } from '../listed.ts';
import { targets } from '../targets.ts';
import { asOneself } from './as-oneself.ts';
import type { Transfers } from './transfers.ts';
import { imageWords } from '../../ui/command-words.ts';

type Context = Pick<CommandContext, 'engine' | 'log'>;

const shown = (reference: string) => pushImage(reference, undefined, () => {});

/** Sends images to their registries, after asking: what is there may be seen by others. */
export function pushImageHandler(context: Context, transfers: Transfers): Handler {
  return async (...args) => {
    const connected = await context.engine.connect();
    const images = await targets(connected, 'image', args, ({ tags }) => tags.length > 0);
    const references = await chooseTags(images, args);
    const own = references.filter(hasOwner);
    const [first] = own;
    if (first === undefined) return explainOwner(images[0], references[0]);
    const words = imageWords();
    const registry = parseReference(first)?.registry ?? '';
    if (own.length === 1) {
      await confirm(
        words.pushTitle(first, registry),
        `${words.pushDetail}\n\n${commandLine(shown(first))}`,
        words.push,
      );
      return pushOne(context, transfers, first);
    }
    const detail = `${listed(own, '\n')}\n\n${words.pushDetail}\n\n${own.map((each) => commandLine(shown(each))).join('\n')}`;
    await confirm(words.pushSeveralTitle(own.length), detail, words.push);
    await forEach(
      own,
      words.pushing,
      (reference, signal) =>
        asOneself(reference, context.log, signal, (credentials) =>
          context.engine.perform(
            pushImage(reference, credentials, () => {}),
            signal,
          ),
        ),
      { name: (reference) => reference, title: words.pushingSeveral, done: words.pushedSeveral },
    );
  };
}

/** Of one image that has several the tag is asked for, unless the row stands for one. */
async function chooseTags(images: readonly Image[], args: readonly unknown[]): Promise<string[]> {
  const [image] = images;
  const byTag = isRow(args[0]) && args[0].tag !== undefined;
  if (image === undefined || image.tags.length === 0) throw new Nothing(imageWords().nothingToPush);
  if (images.length > 1 || byTag || image.tags.length === 1)
    return images.flatMap(({ tags }) => tags.slice(0, 1));
  const choices = image.tags.map((tag) => ({ label: tag, detail: commandLine(shown(tag)), value: tag }));
  return [await choose(imageWords().whichTag, choices)];
}

function hasOwner(reference: string): boolean {
  const parsed = parseReference(reference);
  return parsed !== undefined && !isOfficial(parsed);
}

async function explainOwner(image: Image | undefined, reference: string | undefined): Promise<void> {
  if (image === undefined || reference === undefined) return;
  const words = imageWords();
  const chosen = await vscode.window.showInformationMessage(words.noOwner(reference), words.addTag);
  if (chosen === undefined) return;
  await vscode.commands.executeCommand(commandId('tagImage'), {
    noun: 'image',
    id: image.id,
    tag: reference,
  });
}

async function pushOne({ engine, log }: Context, transfers: Transfers, reference: string): Promise<void> {
  const words = imageWords();
  let digest: string | undefined;
  const options = {
    title: words.pushing(reference),
    command: commandLine(shown(reference)),
    name: words.pushTerminal(reference),
    icon: 'cloud-upload',
  };
  await transfers.run(options, (onProgress, signal) =>
    asOneself(reference, log, signal, (credentials) => {
      const told = (progress: TransferProgress): void => {
        digest = /digest: (sha256:[0-9a-f]{64})/.exec(progress.status)?.[1] ?? digest;
        onProgress(progress);
      };
      return engine.perform(pushImage(reference, credentials, told), signal);
    }),
  );
  const buttons = digest === undefined ? [] : [words.copyDigest];
  void vscode.window.showInformationMessage(words.pushed(reference), ...buttons).then((chosen) => {
    if (chosen !== undefined && digest !== undefined) void copyText(digest);
  });
}
