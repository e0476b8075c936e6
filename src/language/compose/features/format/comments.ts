/** Where comments go that have a line of their own. */
import type { Level, LinePlan } from './layout.ts';

/** A column now, and the one that what begins there gets. */
type Move = Pick<Level, 'from' | 'to'>;

/**
 * The new columns of comments between two lines, which are at the given ones now. A comment goes with the next line,
 * or with the map or list before it that it is in line with. One that is in line with nothing goes with the nearest;
 * the others behind it, further to the right, keep their distance from it: they may be what was commented out.
 *
 * @param before undefined at the top of a document
 * @param next undefined at the end
 */
export function commentColumns(
  columns: readonly number[],
  before: LinePlan | undefined,
  next: Move | undefined,
  tabSize: number,
): number[] {
  const bottom = next ?? { from: 0, to: 0 };
  const known: Move[] = [bottom];
  for (let level = before?.level; level && level.from > bottom.from; level = level.outer) known.push(level);
  const parent = before?.open ? before.level : undefined;
  const firsts: Move[] = [];
  return columns.map((from) => {
    const same = known.find((each) => each.from === from);
    const first = firsts.findLast((each) => each.from < from);
    if (!same && first) return first.to + from - first.from;
    let to = (same ?? nearest(known, from)).to;
    // What a key without a value once had.
    if (!same && parent && from > parent.from && bottom.from <= parent.from) to = parent.to + tabSize;
    firsts.push({ from, to });
    return to;
  });
}

/** The furthest to the right that is not further than a column; the first for one that is left of all. */
function nearest(known: readonly Move[], column: number): Move {
  const [bottom, ...others] = known as [Move, ...Move[]];
  return others.reduce((best, each) => (each.from <= column && each.from > best.from ? each : best), bottom);
}
