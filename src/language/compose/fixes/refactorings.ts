/**
 * Other ways to write what is at the cursor. Only where docker compose reads both as the same: what `docker compose config`
 * says of a file stays, but for an empty `volume: {}`, which it adds to the short form of a mount.
 */

import type { Fix } from '../../edits.ts';
import type { Located, YamlFile } from '../../yaml/tree.ts';
import { pathAt } from '../../yaml/walk.ts';
import type { Project } from '../project.ts';
import { isPlain } from './forms.ts';
import { fileUse, port, type Refactor, volume } from './refactor-items.ts';
import { assignments, build, command, dependsOn, extended, healthTest, networks } from './refactor-values.ts';

/** What can be written otherwise at a cursor: the entry that it is in, then the key that holds it. Nothing in a broken file. */
export function refactoringsAt(project: Project, path: string, offset: number): Fix[] {
  const file = project.read.get(path);
  if (file === undefined || file.errors.length > 0) return [];
  const chain = pathAt(file, offset);
  if (chain[1]?.path[0] !== 'services') return [];
  const found: Fix[] = [];
  for (let depth = chain.length; depth > 3; depth--) {
    const way = chain.slice(0, depth);
    const at = way.at(-1) as Located;
    if (at.node.kind === 'alias' || !isWhole(file, at)) continue;
    const shape = at.path
      .slice(2)
      .map((step) => (typeof step === 'number' ? '*' : step))
      .join(' ');
    const refactor = Object.hasOwn(byShape, shape) ? byShape[shape] : undefined;
    if (refactor !== undefined) found.push(...refactor({ file, chain: way, node: at.node, pair: at.pair }));
  }
  return found;
}

function isWhole(file: YamlFile, { node, pair }: Located): boolean {
  return isPlain(file, node, pair ? { start: pair.key.span.end, end: node.span.end } : node.span);
}

const byShape: Readonly<Record<string, Refactor>> = {
  'ports *': port,
  'volumes *': volume,
  'secrets *': fileUse,
  'configs *': fileUse,
  'build secrets *': fileUse,
  depends_on: dependsOn,
  networks,
  environment: assignments,
  labels: assignments,
  'build args': assignments,
  'build labels': assignments,
  'deploy labels': assignments,
  build,
  extends: extended,
  command,
  entrypoint: command,
  'healthcheck test': healthTest,
};
