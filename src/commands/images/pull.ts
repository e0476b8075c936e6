import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import { pullImage } from '../../engine/actions/images.ts';
import { shortId } from '../../engine/model.ts';
import { tagged } from '../../engine/registry/reference.ts';
import { commandLine } from '../../ui/command-line.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { forEach } from '../../ui/progress.ts';
import { ask } from '../../ui/prompts.ts';
import { askWithSuggestions } from '../../ui/suggest.ts';
import type { CommandContext } from '../context.ts';
import { targets } from '../targets.ts';
import { asOneself } from './as-oneself.ts';
import { findImage, rowOf } from './find-image.ts';
import { problemWith } from './reference-words.ts';
import type { Transfers } from './transfers.ts';
import { imageWords } from '../../ui/command-words.ts';

type Context = Pick<CommandContext, 'engine' | 'log' | 'reveal'>;

interface Wanted {
  readonly reference: string;
  readonly platform?: string;
}

/** What an engine may run; the first ones are the usual ones. */
const platforms =
  'linux/amd64 linux/arm64 linux/arm/v7 linux/arm/v6 linux/386 linux/ppc64le linux/s390x linux/riscv64'.split(
    ' ',
  );

/** Pulls what the user names; called with a name, and maybe a platform, that, and it says nothing when it is done. */
export function pullImageHandler(context: Context, transfers: Transfers): Handler {
  return async (...args) => {
    const [name, platform] = args;
    if (typeof name === 'string') {
      const how = typeof platform === 'string' ? { platform } : {};
      await pull(context, transfers, { reference: name, ...how });
      return;
    }
    return pullAndTell(context, transfers, await askWhat(context));
  };
}

/** Pulls tags that are here once more: they may stand for something newer by now. */
export function pullImageAgainHandler(context: Context, transfers: Transfers): Handler {
  return async (...args) => {
    const { engine } = context;
    const connected = await engine.connect();
    const images = await targets(connected, 'image', args, ({ tags }) => tags.length > 0, {
      many: true,
    });
    const references = images.flatMap(({ tags }) => tags.slice(0, 1));
    const [first] = references;
    if (first === undefined) throw new Nothing(imageWords().nothingToPull);
    if (references.length === 1) return pullAndTell(context, transfers, { reference: first });
    const words = imageWords();
    await forEach(
      references,
      words.pulling,
      (reference, signal) =>
        asOneself(reference, context.log, signal, (credentials) =>
          engine.perform(
            pullImage(reference, { credentials }, () => {}),
            signal,
          ),
        ),
      { name: (reference) => reference, title: words.pullingSeveral, done: words.pulledSeveral },
    );
  };
}

/** Pulls an image, with its progress; resolves with whether there was anything new. Rejects with an `EngineError`. */
async function pull(
  { engine, log }: Context,
  transfers: Transfers,
  { reference, platform }: Wanted,
): Promise<'new' | 'same'> {
  const before = findImage(engine, reference)?.id;
  const words = imageWords();
  const shown = pullImage(reference, platform === undefined ? {} : { platform }, () => {});
  const options = {
    title: words.pulling(reference),
    command: commandLine(shown),
    name: words.pullTerminal(reference),
    icon: 'cloud-download',
  };
  await transfers.run(options, (onProgress, signal) =>
    asOneself(reference, log, signal, (credentials) => {
      const how = platform === undefined ? { credentials } : { credentials, platform };
      return engine.perform(pullImage(reference, how, onProgress), signal);
    }),
  );
  if (before === undefined) return 'new';
  const { port } = await engine.connect();
  const now = (await port.inspect('image', tagged(reference))) as { readonly Id: string };
  return shortId(now.Id) === shortId(before) ? 'same' : 'new';
}

async function pullAndTell(context: Context, transfers: Transfers, wanted: Wanted): Promise<void> {
  const came = await pull(context, transfers, wanted);
  const row = await rowOf(context.engine, wanted.reference);
  if (row !== undefined) void context.reveal(row);
  const { runIt: run } = messages();
  const words = imageWords();
  const name = tagged(wanted.reference);
  const text = came === 'same' ? words.upToDate(name) : words.pulled(name);
  // Not awaited: the command is over, whatever the user does with the message.
  void vscode.window.showInformationMessage(text, ...(row === undefined ? [] : [run])).then((chosen) => {
    if (chosen !== undefined) void vscode.commands.executeCommand(commandId('runImage'), row);
  });
}

async function askWhat({ engine }: Context): Promise<Wanted> {
  const words = imageWords();
  const { images } = (await engine.connect()).inventory;
  const { answer, more } = await askWithSuggestions({
    title: words.pullTitle,
    placeholder: words.pullPlaceholder,
    value: '',
    suggestions: [...images.values()].flatMap(({ tags }) => tags).toSorted(),
    more: words.otherPlatform,
    check: problemWith,
    command: (reference) => commandLine(pullImage(reference, {}, () => {})),
  });
  if (!more) return { reference: answer };
  const reference = await ask({
    title: words.pullTitle,
    prompt: words.pullPlaceholder,
    value: answer,
    check: problemWith,
    command: (text) => commandLine(pullImage(text, {}, () => {})),
  });
  return { reference, platform: await askPlatform(reference) };
}

async function askPlatform(reference: string): Promise<string> {
  const words = imageWords();
  const isPlatform = (text: string): boolean => /^[a-z0-9]+(?:\/[a-z0-9_.]+){0,2}$/i.test(text);
  const { answer } = await askWithSuggestions({
    title: words.platformTitle(reference),
    placeholder: words.platformPlaceholder,
    value: '',
    suggestions: platforms,
    check: (text) => (isPlatform(text) ? undefined : words.platformInvalid),
    command: (platform) => commandLine(pullImage(reference, { platform }, () => {})),
  });
  return answer;
}
