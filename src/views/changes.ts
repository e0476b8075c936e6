import type { Row } from '../ui/rows.ts';
import type { Layout } from './layout.ts';

/** More rows than this are asked for again all together: one by one they would take longer. */
const few = 20;

/**
 * The least that has to be asked for again, so that a view shows the layout: rows that look otherwise, a row whose
 * children are others, or everything. A change in two places is everything, since it may be a move between them.
 * `given`: the rows under each row, as VS Code has them.
 */
export function changedRows(
  given: ReadonlyMap<Row | undefined, readonly Row[]>,
  { children }: Layout,
  looksOtherwise: (row: Row) => boolean,
): 'everything' | Row[] {
  const again: Row[] = [];
  let parents = 0;
  for (const [parent, before] of given) {
    const now = children.get(parent) ?? [];
    if (!sameRows(before, now)) {
      // A parent that is gone itself is one of the changes of the row that it stood under.
      if (parent === undefined || ++parents > 1) return 'everything';
      again.push(parent);
    } else {
      for (const row of now) if (looksOtherwise(row)) again.push(row);
    }
  }
  const once = new Set(again);
  return once.size > few ? 'everything' : [...once];
}

function sameRows(before: readonly Row[], now: readonly Row[]): boolean {
  return before.length === now.length && before.every((row, at) => row === now[at]);
}
