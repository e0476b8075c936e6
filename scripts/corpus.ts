/**
 * Holds Dockyard to real files: `node scripts/corpus.ts [folder]`, or the folder that `DOCKYARD_CORPUS` names. What
 * BuildKit said of the Dockerfiles in it is in it too; of its Compose files the `docker compose` program is asked that
 * `DOCKYARD_COMPOSE` names. Without a folder there is nothing to compare.
 */
import { compareComposeFiles } from './lib/corpus-compose.ts';
import { compareDockerfiles } from './lib/corpus-dockerfile.ts';

const folder = process.argv[2] ?? process.env['DOCKYARD_CORPUS'];
if (folder === undefined) {
  console.log('There is no folder to compare with: name it, or set DOCKYARD_CORPUS.');
} else {
  const right = [compareDockerfiles(folder), await compareComposeFiles(folder)].every(Boolean);
  if (!right) process.exitCode = 1;
}
