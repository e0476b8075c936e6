/** Keys at the wrong indentation: one of the top level, or of a service, that stands among the services. */

import type { YamlPair } from '../../yaml/tree.ts';
import { resolved } from '../../yaml/walk.ts';
import { isServiceKey } from './service-keys.ts';
import type { ProjectPart } from '../project.ts';
import { keysOf } from '../merged/keys.ts';
import { sections } from '../merged/model.ts';

const topLevel: ReadonlySet<string> = new Set([...sections, 'include', 'name', 'version']);

export interface Misplaced {
  readonly pair: YamlPair;
  readonly code: 'misplaced-section' | 'misplaced-key';
}

/** What is no service, though it stands where services do, and what belongs in one and stands outside of all. */
export function misplacedIn({ file }: ProjectPart): Misplaced[] {
  return file.documents.flatMap(({ root }) => {
    const outside = [...keysOf(root).values()].filter(
      ({ key }) => isServiceKey(key.content) && !topLevel.has(key.content),
    );
    const inside = [...keysOf(keysOf(root).get('services')?.value).values()].filter(
      (pair) => !looksLikeService(pair) && codeOf(pair) !== undefined,
    );
    return [
      ...outside.map((pair) => ({ pair, code: 'misplaced-key' }) as const),
      ...inside.map((pair) => ({ pair, code: codeOf(pair) ?? 'misplaced-key' }) as const),
    ];
  });
}

function codeOf({ key }: YamlPair): Misplaced['code'] | undefined {
  if (topLevel.has(key.content)) return 'misplaced-section';
  return isServiceKey(key.content) ? 'misplaced-key' : undefined;
}

/** A service may well be called `build` or `secrets`. */
function looksLikeService({ value }: YamlPair): boolean {
  if (resolved(value)?.kind !== 'map') return false;
  const keys = [...keysOf(value).keys()];
  return keys.some((key) => isServiceKey(key));
}
