/** What `docker compose` is told, so that it reads just the files of a project. */

import { defaultNames, overrideNames } from '../../language/compose/file-names.ts';
import { baseName, joined } from '../../language/compose/paths.ts';
import type { Project } from '../../language/compose/project.ts';
import type { ComposeTarget } from './command.ts';

/**
 * The folder, and the files where Compose would not find these by itself. `local` writes a path as this machine does.
 */
export function projectTarget(project: Project, local: (path: string) => string): ComposeTarget {
  const paths = project.files.map(({ path }) => path);
  const there = (name: string): boolean => {
    const path = joined(project.folder, name);
    return paths.includes(path) || project.present.get(path) === 'file';
  };
  const base = defaultNames.find(there);
  const found = [base, overrideNames.find(there)].flatMap((name) =>
    name === undefined ? [] : [joined(project.folder, name)],
  );
  const same =
    base !== undefined &&
    found.length === paths.length &&
    found.every((path, index) => path === paths[index]) &&
    !project.variables.get('COMPOSE_FILE')?.value;
  return { cwd: local(project.folder), files: same ? [] : paths.map(local) };
}

/** What Compose calls a project that is given no other name. */
export function projectNameOf(project: Project): string {
  return project.variables.get('COMPOSE_PROJECT_NAME')?.value || baseName(project.folder);
}
