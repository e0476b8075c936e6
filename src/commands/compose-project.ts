import { readdir, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Project, ProjectPort } from '../language/compose/project.ts';
import { loadDeep } from '../language/load-deep.ts';
import { EngineError } from '../engine/errors.ts';
import { localPath } from '../ui/compose-cli.ts';
import { Nothing } from '../ui/handlers.ts';
import { composeWords } from '../ui/command-words.ts';
import { choose } from '../ui/prompts.ts';

/** What `docker compose` will find: the files as they are on disk. */
const port: ProjectPort = {
  read: (path) => readFile(localPath(path), 'utf8').catch(() => undefined),
  list: async (folder) => {
    const entries = await readdir(localPath(folder), { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  },
  environment: Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
};

/** The project of a file. What is open and changed of it is saved first, since `docker compose` reads the disk. */
export async function savedProject(uri: vscode.Uri): Promise<Project> {
  await save(uri.path);
  const { loadProject } = await loadDeep();
  const project = await loadProject(uri.path, port);
  for (const path of project.read.keys()) await save(path);
  return loadProject(uri.path, port);
}

async function save(path: string): Promise<void> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.path === path);
  if (open?.isDirty && !(await open.save())) throw new EngineError('cancelled', `${path} was not saved.`);
}

/** The Compose file that was clicked, else the one in the editor, else the one that the user chooses. */
export async function theComposeFile(clicked: unknown): Promise<vscode.Uri> {
  const active = vscode.window.activeTextEditor?.document;
  const uri =
    clicked instanceof vscode.Uri ? clicked : active && isCompose(active) ? active.uri : await chooseFile();
  if (uri.scheme !== 'file') throw new Nothing(composeWords().onlyFiles);
  return uri;
}

function isCompose({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'dockercompose' || /\/(docker-)?compose([.-][^/]*)?\.ya?ml$/i.test(uri.path);
}

async function chooseFile(): Promise<vscode.Uri> {
  const words = composeWords();
  const pattern = '**/{compose,docker-compose}{,.*,-*}.{yml,yaml}';
  const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', 500);
  const [only] = files;
  if (only === undefined) throw new Nothing(words.noFile);
  if (files.length === 1) return only;
  return choose(
    words.whichFile,
    files.map((file) => ({ label: vscode.workspace.asRelativePath(file), value: file })),
  );
}
