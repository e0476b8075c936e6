/** Finds and reads what belongs to a Compose file. */

import type { YamlFile } from '../yaml/tree.ts';
import { composeFileVariable } from './environment.ts';
import { baseFor, defaultNames, isOverlayName, overrideNames } from './file-names.ts';
import { baseName, folderOf, joined } from './paths.ts';
import type { Project, ProjectPort } from './project.ts';
import { ProjectReader } from './project-reader.ts';
import { standsAlone } from './stands-alone.ts';

/** How many folders above that of a file are searched for a project that includes it. */
const foldersAbove = 3;

/** How many files `compose.….yaml` beside the base are read. */
const mostOverlays = 20;

/**
 * The project that a file belongs to: the one that docker compose finds in its folder, or one above that includes it,
 * or the file over the base that its name tells, or the file alone. Reads no more than it needs; never rejects unless
 * the port does.
 */
export async function loadProject(entry: string, port: ProjectPort): Promise<Project> {
  const folder = folderOf(entry);
  const own = await defaultProject(folder, port);
  const takesPart = own?.roleOf(entry);
  // A file that others include sees their names too.
  const chosen = (await includingProject(entry, port)) ?? (takesPart !== undefined ? own : undefined);
  if (chosen !== undefined) {
    if (folderOf(chosen.base) === folder) await readOverlays(chosen, port);
    return chosen.finish(entry, false);
  }
  const overlay = isOverlayName(baseName(entry));
  const reader = new ProjectReader(port, folder);
  const names = new Set(await port.list(folder));
  const base = overlay ? baseFor(baseName(entry), names) : undefined;
  const read = await reader.compose(entry);
  const alone = base === undefined || (read !== undefined && !isOverlay(entry, read));
  await reader.merge(alone ? [entry] : [joined(folder, base), entry]);
  if (!alone) await readOverlays(reader, port);
  return reader.finish(entry, overlay);
}

/**
 * The project that another file belongs to, an env file or a Dockerfile: of those that docker compose finds in its
 * folder and the ones above, the first that reads it. Undefined when none does.
 */
export async function projectReading(path: string, port: ProjectPort): Promise<Project | undefined> {
  let folder = folderOf(path);
  for (let above = 0; above <= foldersAbove; above++) {
    const reader = await defaultProject(folder, port);
    if (reader !== undefined) {
      await readOverlays(reader, port);
      const project = await reader.finish(reader.base, false);
      if (project.texts.has(path)) return project;
    }
    if (folder === '/') return undefined;
    folder = folderOf(folder);
  }
  return undefined;
}

/** What `docker compose` finds when it is run in a folder, without looking in those above. */
async function defaultProject(folder: string, port: ProjectPort): Promise<ProjectReader | undefined> {
  const reader = new ProjectReader(port, folder);
  const files =
    composeFileVariable(folder, await reader.variables()) ??
    filesByName(folder, new Set(await port.list(folder)));
  if (files.length === 0) return undefined;
  await reader.merge(files);
  return reader;
}

function filesByName(folder: string, names: ReadonlySet<string>): string[] {
  const base = defaultNames.find((name) => names.has(name));
  const override = overrideNames.find((name) => names.has(name));
  return [base, base && override].flatMap((name) => (name === undefined ? [] : [joined(folder, name)]));
}

async function includingProject(entry: string, port: ProjectPort): Promise<ProjectReader | undefined> {
  let folder = folderOf(entry);
  for (let above = 0; above < foldersAbove && folder !== '/'; above++) {
    folder = folderOf(folder);
    const project = await defaultProject(folder, port);
    const role = project?.roleOf(entry);
    if (role === 'included' || role === 'merged') return project;
  }
  return undefined;
}

/** Files with the name of an overlay are often whole projects, another for each purpose. */
function isOverlay(path: string, file: YamlFile): boolean {
  return /override/i.test(baseName(path)) || !standsAlone(file);
}

async function readOverlays(reader: ProjectReader, port: ProjectPort): Promise<void> {
  const folder = folderOf(reader.base);
  const names = (await port.list(folder)).filter((name) => isOverlayName(name)).sort();
  for (const name of names.slice(0, mostOverlays)) {
    const path = joined(folder, name);
    if (reader.roleOf(path) !== undefined) continue;
    const file = await reader.compose(path);
    if (file !== undefined && isOverlay(path, file)) reader.beside(path, file);
  }
}
