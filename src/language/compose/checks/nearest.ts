import { suggest } from '../../suggest.ts';

/** With more names than this, looking for the one that was meant takes too long. */
const mostNames = 300;

/** The declared name that is most likely meant; empty for none. */
export function nearest(name: string, declared: Iterable<string>): string {
  const others = [...declared].filter((other) => other !== name);
  return others.length > mostNames ? '' : suggest(name, others);
}
