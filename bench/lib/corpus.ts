import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The Dockerfile with the most bytes in the folder of real files that `DOCKYARD_CORPUS` names, if it does. */
export function largestDockerfile(): { path: string; lines: number } | undefined {
  const folder = process.env['DOCKYARD_CORPUS'];
  if (folder === undefined) return undefined;
  const [path] = globSync('dockerfiles/**/*', { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  return path === undefined ? undefined : { path, lines: readFileSync(path, 'utf8').split('\n').length };
}
