import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface RealFile {
  readonly path: string;
  readonly lines: number;
}

/** The Dockerfile with the most bytes in the folder of real files that `DOCKYARD_CORPUS` names, if it does. */
export function largestDockerfile(): RealFile | undefined {
  return largest('dockerfiles/**/*');
}

/** The same of Compose files. */
export function largestComposeFile(): RealFile | undefined {
  return largest('compose/**/*');
}

function largest(pattern: string): RealFile | undefined {
  const folder = process.env['DOCKYARD_CORPUS'];
  if (folder === undefined) return undefined;
  const [path] = globSync(pattern, { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  return path === undefined ? undefined : { path, lines: readFileSync(path, 'utf8').split('\n').length };
}
