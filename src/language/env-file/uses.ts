import type { Project } from '../compose/project.ts';
import { fileUses } from '../compose/file-uses.ts';
import { pairsOf, resolved, valueOf } from '../yaml/walk.ts';

export interface EnvUses {
  /** It sets the variables that are filled in. */
  readonly forProject: boolean;
  /** Names of the services whose containers get its variables by `env_file`. */
  readonly services: readonly string[];
}

/** What a project does with an env file. */
export function envUses(project: Project, path: string): EnvUses {
  const services = new Set<string>();
  let forProject = false;
  for (const part of project.parts.values()) {
    if (part.envFiles.includes(path)) forProject = true;
    const scalars = new Set(
      fileUses(part).flatMap((use) => (use.kind === 'env-file' && use.path === path ? [use.scalar] : [])),
    );
    if (scalars.size === 0) continue;
    for (const { root } of part.file.documents) {
      for (const { key, value } of pairsOf(valueOf(root, 'services'))) {
        const named = resolved(valueOf(value, 'env_file'));
        const items = named?.kind === 'list' ? named.items : named ? [named] : [];
        const here = items.some((item) => {
          const scalar = resolved(item)?.kind === 'map' ? resolved(valueOf(item, 'path')) : resolved(item);
          return scalar?.kind === 'scalar' && scalars.has(scalar);
        });
        if (here) services.add(key.content);
      }
    }
  }
  return { forProject, services: [...services] };
}
