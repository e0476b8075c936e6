import { lstat, readdir, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { cleanPath, PatternList } from '../../language/dockerignore/patterns.ts';
import { compareNames, isGone, toSlashes } from './walk.ts';

/**
 * The patterns that let through `paths` and whatever symbolic links on the way lead to. Paths may have wildcards;
 * links stay within `root`, which is `/` to them. Undefined when that is everything.
 * Source: followlinks.go of github.com/tonistiigi/fsutil.
 */
export async function followPaths(root: string, paths: readonly string[]): Promise<string[] | undefined> {
  const found = new Set<string>();
  for (const path of paths) await follow(path, root, found);
  return withoutNested([...found].sort(compareNames));
}

/** Takes a sorted list. */
export function withoutNested(paths: readonly string[]): string[] | undefined {
  if (paths.includes('.')) return undefined;
  const kept: string[] = [];
  for (const path of paths) if (!path.startsWith(`${kept.at(-1) ?? ''}/`)) kept.push(path);
  return kept;
}

async function follow(path: string, root: string, found: Set<string>): Promise<void> {
  const parts = withinRoot(path).split('/');
  for (let i = 1; i <= parts.length; i++) {
    const current = parts.slice(0, i).join('/');
    const targets = await linkTargets(current, root);
    const last = i === parts.length;
    if (!last && targets.length === 0) continue;
    if (found.has(current)) return;
    found.add(current);
    for (const target of targets) await follow(posix.join(target, ...parts.slice(i)), root, found);
    if (targets.length > 0) return;
  }
}

/** Where a link, or the links that match a wildcard, lead to, from the root. */
async function linkTargets(path: string, root: string): Promise<string[]> {
  const name = posix.basename(path);
  if (!/(?:^|[^\\])(?:\\\\)*[*?[]/.test(name)) return linkTarget(path, root);
  const folder = posix.dirname(path);
  const pattern = new PatternList([name.replace(/^!/, String.raw`\!`)]);
  const names = await readdir(join(root, folder)).catch(nothingWhenGone);
  const matching = names.filter((each) => pattern.match(each).matched).sort(compareNames);
  const targets = await Promise.all(matching.map((each) => linkTarget(posix.join(folder, each), root)));
  return targets.flat();
}

async function linkTarget(path: string, root: string): Promise<string[]> {
  const absolute = join(root, path);
  try {
    if (!(await lstat(absolute)).isSymbolicLink()) return [];
    const target = toSlashes(await readlink(absolute));
    return [withinRoot(posix.isAbsolute(target) ? target : posix.join(posix.dirname(path), target))];
  } catch (error) {
    return nothingWhenGone(error as NodeJS.ErrnoException);
  }
}

function nothingWhenGone(error: NodeJS.ErrnoException): never[] {
  if (isGone(error.code)) return [];
  throw error;
}

/** `..` at the root leads to the root. */
function withinRoot(path: string): string {
  return cleanPath(`/${path}`).slice(1) || '.';
}
