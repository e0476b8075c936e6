import { loadProject } from '../../../../src/language/compose/load.ts';
import type { Project } from '../../../../src/language/compose/project.ts';

/** A project of files by path; the first is the one that is asked about. */
export function projectOf(files: Readonly<Record<string, string>>): Promise<Project> {
  const paths = Object.keys(files);
  return loadProject(paths[0] ?? '', {
    read: (path) => Promise.resolve(files[path]),
    list: (folder) =>
      Promise.resolve(
        paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
      ),
    environment: {},
  });
}
