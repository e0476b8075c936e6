import { containerKeys } from './container.ts';
import { imageKeys } from './image.ts';
import type { InspectKey } from './key.ts';
import { networkKeys } from './network.ts';
import { processKeys } from './process.ts';
import { volumeKeys } from './volume.ts';

const tables = {
  container: { ...processKeys, ...containerKeys },
  image: { ...processKeys, ...imageKeys },
  volume: volumeKeys,
  network: networkKeys,
} satisfies Record<string, Readonly<Record<string, InspectKey>>>;

/**
 * What a key means, by its path. In the tables `[]` is an element of a list and `*` any name; where a name is
 * spelled out that comes first.
 */
export function explainKey(kind: keyof typeof tables, path: readonly string[]): InspectKey | undefined {
  const table: Readonly<Record<string, InspectKey>> = tables[kind];
  const written = path.join('.').replaceAll('.[]', '[]');
  if (Object.hasOwn(table, written)) return table[written];
  return Object.entries(table).find(([pattern]) => pattern.includes('*') && matches(pattern, path))?.[1];
}

function matches(pattern: string, path: readonly string[]): boolean {
  const parts = pattern.replaceAll('[]', '.[]').split('.');
  return parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at]);
}
