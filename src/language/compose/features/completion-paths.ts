import { joined } from '../paths.ts';
import type { ItemList } from './completion-items.ts';
import type { ValueSpot } from './completion-spots.ts';
import { addScalar } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';

/** What a place wants of the disk. */
export interface PathWish {
  /** Absolute; undefined where it cannot be told. */
  readonly base: string | undefined;
  /** Only folders will do. */
  readonly folders?: boolean;
  /** Files that are likely meant come first. */
  readonly likely?: RegExp;
  /** Offers the folder itself, as `.`. */
  readonly dot?: boolean;
  /** A path has to begin with a dot here, else it is a name. */
  readonly dotted?: boolean;
}

const compose = /^[^.].*\.ya?ml$/i;
const env = /(^|\.)env(\.|$)/i;

/** The path that is written at a shape, if one is. */
export function pathWishAt(scene: Scene, shape: string, service: string | undefined): PathWish | undefined {
  const base = scene.folder;
  switch (shape) {
    case 'services.*.build':
    case 'services.*.build.context':
      return { base, folders: true, dot: true };
    case 'services.*.build.additional_contexts.*':
      return { base, folders: true };
    case 'services.*.build.dockerfile':
      return { base: scene.contextFolder(service) ?? base, likely: /dockerfile|containerfile/i };
    case 'services.*.env_file':
    case 'services.*.env_file.[]':
    case 'services.*.env_file.[].path':
    case 'include.[].env_file':
    case 'include.[].env_file.[]':
      return { base, likely: env };
    case 'services.*.label_file':
    case 'services.*.label_file.[]':
    case 'services.*.develop.watch.[].path':
    case 'configs.*.file':
    case 'secrets.*.file':
      return { base };
    case 'services.*.extends.file':
    case 'include.[]':
    case 'include.[].path':
    case 'include.[].path.[]':
      return { base, likely: compose };
    case 'include.[].project_directory':
      return { base, folders: true };
    default:
      return undefined;
  }
}

export function pathItems(scene: Scene, spot: ValueSpot, wish: PathWish, items: ItemList): void {
  const { left, right } = spot;
  if (/^[a-z][a-z0-9+.-]*:|^git@|^~/i.test(left) || left.includes('$')) return;
  const slash = left.lastIndexOf('/');
  const written = left.slice(0, slash + 1);
  if (wish.dot && left.length <= 1) addScalar(items, 'folder', '.', spot);
  const folder = wish.base && joined(wish.base, written);
  if (folder === undefined) return;
  const rest = right.search(/[/:]/);
  const until = rest < 0 ? undefined : left.length + rest;
  for (const name of sorted(scene.context.files(folder), wish)) {
    const isFolder = name.endsWith('/');
    if ((wish.folders && !isFolder) || (written === '' && name === '.git/')) continue;
    const bare = isFolder && right[rest] === '/' ? name.slice(0, -1) : name;
    const content = wish.dotted && written === '' ? `./${bare}` : bare;
    const options = { content, from: slash + 1, again: isFolder, ...(until !== undefined && { until }) };
    addScalar(items, isFolder ? 'folder' : 'file', name, spot, options);
  }
}

/** What is likely meant, then folders, then files; in each group what begins with a dot last. */
function sorted(names: readonly string[], { likely }: PathWish): string[] {
  const rank = (name: string): number => {
    if (likely?.test(name) === true && !name.endsWith('/')) return 0;
    return (name.startsWith('.') ? 4 : 0) + (name.endsWith('/') ? 1 : 2);
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}
