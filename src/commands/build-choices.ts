import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { parseDockerfile } from '../language/dockerfile/parse.ts';
import { messages } from '../ui/language.ts';
import { ask, choose, type Choice } from '../ui/prompts.ts';

/** How a Dockerfile is built; remembered for each Dockerfile of a workspace. */
export interface BuildChoices {
  readonly tag: string;
  /** Absolute path. */
  readonly contextPath: string;
  /** Name or number of the stage to build up to; the last one where there is none. */
  readonly stage?: string;
}

/** An image name: path components of lower-case letters, digits and separators, an optional registry and tag. Source: distribution/reference. */
const imageName =
  /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[\w][\w.-]{0,127})?$/;

/**
 * The choices for a Dockerfile: the remembered ones, or with `askAgain` those that the user confirms.
 * What was never asked is asked.
 */
export async function buildChoices(
  memory: vscode.Memento,
  dockerfile: vscode.Uri,
  stage: string | undefined,
  askAgain: boolean,
): Promise<BuildChoices> {
  const key = `build:${dockerfile.toString()}${stage === undefined ? '' : `#${stage}`}`;
  const known = memory.get<BuildChoices>(key);
  if (known && !askAgain && existsSync(known.contextPath)) return known;
  const contextPath =
    known && existsSync(known.contextPath) ? known.contextPath : await chooseContext(dockerfile);
  const words = messages();
  const tag = await ask({
    title: words.tag,
    prompt: words.tagPrompt,
    value: known?.tag ?? suggestedTag(contextPath, dockerfile, stage),
    check: (text) => (imageName.test(text) ? undefined : words.tagInvalid),
  });
  const choices = { tag, contextPath, ...(stage === undefined ? {} : { stage }) };
  await memory.update(key, choices);
  return choices;
}

/** The folder's name as an image name; the stage, or the suffix of `Dockerfile.dev` or `dev.Dockerfile`, as the tag. */
function suggestedTag(contextPath: string, dockerfile: vscode.Uri, stage = ''): string {
  const clean = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
  const name = clean(basename(contextPath)) || 'app';
  const variant =
    clean(stage) || clean(basename(dockerfile.path).replaceAll(/dockerfile|containerfile/gi, ''));
  return variant === '' ? name : `${name}:${variant}`;
}

/**
 * The Dockerfile's folder, unless what it copies is not there but is in the workspace folder:
 * then the user says which is meant.
 */
async function chooseContext(dockerfile: vscode.Uri): Promise<string> {
  const own = dirname(dockerfile.fsPath);
  const workspace = vscode.workspace.getWorkspaceFolder(dockerfile)?.uri.fsPath;
  if (workspace === undefined || workspace === own) return own;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(dockerfile));
  if (holds(own, text) || !holds(workspace, text)) return own;
  const words = messages();
  const choices: Choice<string>[] = [
    { label: words.contextOfWorkspace, description: workspace, value: workspace },
    { label: words.contextOfDockerfile, description: own, value: own },
    { label: words.contextOther, value: '' },
  ];
  const chosen = await choose(words.contextTitle, choices);
  if (chosen !== '') return chosen;
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: words.contextTitle,
    })) ?? [];
  if (folder === undefined) throw new vscode.CancellationError();
  return folder.fsPath;
}

/** True when the folder has everything that the Dockerfile copies by a plain name. */
function holds(folder: string, text: string): boolean {
  return parseDockerfile(text)
    .instructions.filter(({ keyword, flags, heredocs }) => {
      const copies = keyword === 'COPY' || keyword === 'ADD';
      return copies && heredocs.length === 0 && !flags.some(({ name }) => name === 'from');
    })
    .flatMap(({ words }) => words.slice(0, -1).map(({ value }) => value))
    .filter((source) => /^[\w./-]+$/.test(source))
    .every((source) => existsSync(join(folder, source)));
}
