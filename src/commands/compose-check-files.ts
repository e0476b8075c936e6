/** The files of a project as they stand in the editor, where `docker compose` can read them. */
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import type { ComposeTarget } from '../engine/compose/command.ts';
import { projectTarget } from '../engine/compose/target.ts';
import type { Project, ProjectPort } from '../language/compose/project.ts';
import { loadDeep } from '../language/load-deep.ts';
import { localPath } from '../ui/compose-cli.ts';

export interface ProjectToCheck {
  readonly project: Project;
  /** What is not saved and cannot be handed over: it counts as it is on the disk. */
  readonly unsaved: readonly string[];
}

/**
 * The project with the texts that `docker compose` will be given: those of the merged files from the editor. What these
 * files name by themselves (`include`, `extends`, env files) it reads from the disk.
 */
export async function projectToCheck(entry: string): Promise<ProjectToCheck> {
  const { loadProject } = await loadDeep();
  const edited = await loadProject(
    entry,
    portWith(() => true),
  );
  const given = new Set(handedOver(edited));
  const unsaved = [...edited.parts.values()]
    .filter(({ role, path }) => role !== 'beside' && !given.has(path))
    .map(({ path }) => path)
    .concat(...edited.texts.keys())
    .filter((path) => dirtyText(path) !== undefined);
  if (unsaved.length === 0) return { project: edited, unsaved };
  return {
    project: await loadProject(
      entry,
      portWith((path) => given.has(path)),
    ),
    unsaved,
  };
}

/** The files for `-f`: those that are merged, and the one that was asked about when it is meant to be merged over them. */
function handedOver({ files, entry, parts }: Project): string[] {
  const paths = files.map(({ path }) => path);
  return parts.get(entry)?.role === 'beside' ? [...paths, entry] : paths;
}

export interface Copies {
  readonly target: ComposeTarget;
  /** A text of docker compose, with the files' own paths for those of their copies. */
  original(text: string): string;
  remove(): Promise<void>;
}

/** Copies what is not saved to a temporary folder of our own. Relative paths keep their meaning. */
export async function copiesOf(project: Project): Promise<Copies> {
  const paths = handedOver(project);
  const unsaved = paths.filter((path) => dirtyText(path) !== undefined);
  if (unsaved.length === 0) {
    const target = projectTarget(project, localPath);
    const files = paths.length > project.files.length ? paths.map(localPath) : target.files;
    return { target: { ...target, files }, original: (text) => text, remove: async () => undefined };
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dockyard-')));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copies = new Map<string, string>();
    for (const [index, path] of unsaved.entries()) {
      // Each in a folder of its own: the names are told in messages, and two may be the same.
      const own = join(folder, String(index));
      await mkdir(own);
      const copy = join(own, basename(localPath(path)));
      await writeFile(copy, dirtyText(path) ?? '', { mode: 0o600 });
      copies.set(path, copy);
    }
    const cwd = localPath(project.folder);
    return {
      target: { cwd, projectDirectory: cwd, files: paths.map((path) => copies.get(path) ?? localPath(path)) },
      original: (text) =>
        [...copies].reduce((told, [path, copy]) => told.replaceAll(copy, localPath(path)), text),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

function dirtyText(path: string): string | undefined {
  const open = documentOf(path);
  return open?.isDirty ? open.getText() : undefined;
}

function documentOf(path: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.path === path);
}

/** Files on disk, and in the editor those that `edited` lets count. */
function portWith(edited: (path: string) => boolean): ProjectPort {
  return {
    environment: Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    read: async (path) =>
      (edited(path) ? documentOf(path)?.getText() : undefined) ??
      readFile(localPath(path), 'utf8').catch(() => undefined),
    list: async (folder) => {
      const entries = await readdir(localPath(folder), { withFileTypes: true }).catch(() => []);
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    },
  };
}
