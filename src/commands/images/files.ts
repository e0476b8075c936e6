import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { importImage, loadImages, saveImages } from '../../engine/actions/images.ts';
import { shortId } from '../../engine/model.ts';
import type { ImportOptions } from '../../engine/port/images.ts';
import { reportBytes } from '../../ui/byte-progress.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import { bytes } from '../../ui/format.ts';
import type { Handler } from '../../ui/handlers.ts';
import { oneLine } from '../../ui/plain.ts';
import { forEach, withProgress } from '../../ui/progress.ts';
import { ask } from '../../ui/prompts.ts';
import type { CommandContext } from '../context.ts';
import { listed } from '../listed.ts';
import { targets } from '../targets.ts';
import { namesOf, rowOf } from './find-image.ts';
import { problemWithNewName } from './reference-words.ts';
import { imageWords } from '../../ui/command-words.ts';

type Context = Pick<CommandContext, 'engine' | 'reveal'>;

const archives = ['tar', 'gz', 'tgz', 'bz2', 'xz', 'zst'];

const folder = (): string => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();

/** Writes the selected images to one file. */
export function saveImageHandler(engine: Engine): Handler {
  return async (...args) => {
    const images = await targets(await engine.connect(), 'image', args, undefined, { many: true });
    const names = namesOf(images, args);
    const [first = ''] = names;
    const words = imageWords();
    const suggested = `${fileName(first)}${names.length > 1 ? `-+${names.length - 1}` : ''}.tar`;
    const uri = await vscode.window.showSaveDialog({
      title: commandLine(saveImages(names, suggested)),
      defaultUri: vscode.Uri.file(join(folder(), suggested)),
      filters: { [words.archive]: ['tar'] },
      saveLabel: words.save,
    });
    if (uri === undefined) throw new vscode.CancellationError();
    let written = 0;
    await withProgress(words.saving(listed(names.map(readable))), (signal, report) => {
      const told = reportBytes(report);
      return engine.perform(
        saveImages(names, uri.fsPath, (count) => told((written = count))),
        signal,
      );
    });
    const text = words.saved(names.length, readable(first), bytes(written));
    void vscode.window.showInformationMessage(text, words.showFile).then((answer) => {
      if (answer !== undefined) void vscode.commands.executeCommand('revealFileInOS', uri);
    });
  };
}

/** Takes the images of files that `docker save` wrote. */
export function loadImagesHandler({ engine, reveal }: Context): Handler {
  return async () => {
    await engine.connect();
    const words = imageWords();
    const files = await chooseFiles(words.loadTitle, words.load, true);
    const names: string[] = [];
    const [file = ''] = files;
    if (files.length === 1) {
      const total = await sizeOf(file);
      names.push(
        ...(await withProgress(words.loading(basename(file)), (signal, report) =>
          engine.perform(loadImages(file, undefined, reportBytes(report, total)), signal),
        )),
      );
    } else {
      await forEach(
        files,
        (each) => words.loading(basename(each)),
        async (each, signal) => void names.push(...(await engine.perform(loadImages(each), signal))),
        { name: (each) => basename(each), done: words.loadedFiles },
      );
    }
    await tell(engine, reveal, names);
  };
}

async function tell(
  engine: Engine,
  reveal: CommandContext['reveal'],
  names: readonly string[],
): Promise<void> {
  const [first] = names;
  if (first === undefined) return;
  const row = await rowOf(engine, first);
  if (row !== undefined) void reveal(row);
  void vscode.window.showInformationMessage(imageWords().loaded(listed(names.map(readable))));
}

/** Makes an image of a tar file of a file system. */
export function importImageHandler({ engine, reveal }: Context): Handler {
  return async () => {
    await engine.connect();
    const words = imageWords();
    const [file = ''] = await chooseFiles(words.importTitle, words.import, false);
    const reference = await ask({
      title: words.importName,
      prompt: words.importNamePrompt,
      value: imageNameFrom(file),
      check: (text) => (text === '' ? undefined : problemWithNewName(text)),
      command: (text) => commandLine(importImage(file, options(text, ''))),
    });
    const command = await ask({
      title: words.importCommand,
      prompt: words.importCommandPrompt,
      placeholder: '/bin/sh',
      check: () => undefined,
      command: (text) => commandLine(importImage(file, options(reference, text))),
    });
    const total = await sizeOf(file);
    const id = await withProgress(words.importing(basename(file)), (signal, report) =>
      engine.perform(importImage(file, options(reference, command), reportBytes(report, total)), signal),
    );
    const row = await rowOf(engine, id);
    if (row !== undefined) void reveal(row);
    void vscode.window.showInformationMessage(words.imported(reference === '' ? shortId(id) : reference));
  };
}

/** Bytes; undefined when that cannot be told, of which the action will say why. */
const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ size }) => size,
    () => undefined,
  );

function options(reference: string, command: string): ImportOptions {
  return {
    ...(reference === '' ? {} : { reference }),
    ...(command === '' ? {} : { changes: [`CMD ${command}`] }),
  };
}

async function chooseFiles(title: string, openLabel: string, canSelectMany: boolean): Promise<string[]> {
  const words = imageWords();
  const uris = await vscode.window.showOpenDialog({
    title,
    openLabel,
    canSelectMany,
    defaultUri: vscode.Uri.file(folder()),
    filters: { [words.archive]: archives, [words.allFiles]: ['*'] },
  });
  if (uris === undefined || uris.length === 0) throw new vscode.CancellationError();
  return uris.map(({ fsPath }) => fsPath);
}

/** An id as people know it; a name on one line. */
const readable = (name: string): string => oneLine(/^sha256:[0-9a-f]{64}$/.test(name) ? shortId(name) : name);

/** `ghcr.io/owner/app:v1` as `app-v1`. */
const fileName = (name: string): string =>
  (readable(name).split('/').at(-1) ?? '').replaceAll(/[^\w.-]+/g, '-') || 'images';

function imageNameFrom(file: string): string {
  return basename(file)
    .replace(/(?:\.tar)?(?:\.\w+)?$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
