/** Which maps and lists a line may belong to, as far as indentation tells. */
import type { Path } from '../../yaml/tree.ts';
import type { Line, Part } from './completion-lines.ts';

/** A map or a list that is not closed yet at a line. */
export interface Level {
  readonly path: Path;
  /** `open`: nothing of it is written yet, it may become either, or a scalar. */
  readonly form: 'map' | 'list' | 'open';
  /** Where its keys or dashes begin; of an open one, where they would. */
  readonly column: number;
  /** Of an open one: the column of the key or dash that it is the value of. */
  readonly under?: number;
  /** What follows is deeper, and will belong to what is written here. */
  readonly torn?: readonly Part[];
  /** Right above its first line: a key that is less deep, but deeper than `under`, gets all of it as its value. */
  readonly between?: { readonly under: number; readonly parts: readonly Part[] };
}

/** The parts above a place that contain it, the outermost first. */
function openParts(lines: readonly Line[], number: number, below: Part | undefined): Part[] {
  const found: Part[] = [];
  let limit = below?.column ?? Infinity;
  let top: Part | undefined = below;
  const take = (parts: readonly Part[]): void => {
    for (const part of parts.toReversed()) {
      const listOf = part.column === limit && top?.kind === 'dash' && part.kind === 'key' && !part.value;
      if (part.column >= limit && !listOf) continue;
      found.push(part);
      top = part;
      limit = part.column;
    }
  };
  const own = lines[number]?.parts ?? [];
  if (below !== undefined) take(own.slice(0, own.indexOf(below)));
  for (let each = number - 1; each >= 0 && (limit > 0 || top?.kind === 'dash'); each--) {
    const line = lines[each] as Line;
    if (line.kind === 'marker') break;
    const near = line.indent < limit || (line.indent === limit && top?.kind === 'dash');
    if (near && line.kind === 'content') take(line.parts);
  }
  return found.reverse();
}

function stepOf({ kind, name }: Part): Path {
  return kind === 'dash' ? [0] : [name];
}

/** Path of the map or list that a part of a line is written in. */
export function pathOfContainer(lines: readonly Line[], number: number, part: Part): Path {
  return openParts(lines, number, part).flatMap(stepOf);
}

/**
 * What may be written on a line of its own, the outermost first. What stands on the line counts for nothing, and what
 * stands below it must not be torn from what it belongs to.
 * @param step by how much the file indents
 * @param after the first line that may not be torn away
 */
export function levelsAt(
  lines: readonly Line[],
  number: number,
  step: number,
  after: number = number + 1,
): Level[] {
  const parts = openParts(lines, number, undefined);
  const next = lines.slice(after).find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const following = next?.kind === 'content' ? next : undefined;
  const levels: Level[] = [];
  let path: Path = [];
  const first = parts[0] ?? following?.parts[0];
  levels.push({ path, form: first?.kind === 'dash' ? 'list' : 'map', column: first?.column ?? 0 });
  parts.forEach((part, index) => {
    path = [...path, ...stepOf(part)];
    const inner = parts[index + 1];
    if (inner !== undefined) {
      // Words behind a dash are an item, and what is in quotes or brackets is whole: neither is a map.
      const whole = inner.value?.style !== 'plain' && inner.value?.style !== 'alias';
      if (inner.kind === 'text' && (part.kind === 'dash' || whole)) return;
      levels.push({ path, form: inner.kind === 'dash' ? 'list' : 'map', column: inner.column });
    } else if (part.value === undefined && part.kind !== 'text') {
      levels.push(openLevel(path, part, following, step));
    }
  });
  if (following === undefined) return levels;
  const innermost = levels.at(-1);
  const owned = innermost?.under === -1;
  const dash = following.parts[0]?.kind === 'dash';
  const { indent } = following;
  return levels.flatMap((level): Level[] => {
    if (owned) return level === innermost ? [level] : [];
    // A list may stand as deep as its key.
    const above = level.column < indent || (level.column === indent && dash);
    if (level.form === 'map' && above) return [{ ...level, torn: following.parts }];
    const fits =
      level.column > indent ||
      (level.column === indent && (level.form === 'open' || dash === (level.form === 'list')));
    return fits ? [level] : [];
  });
}

/** A value that is not written yet, or only below the line: `under` is -1 then, and its form is known. */
function openLevel(path: Path, part: Part, following: Line | undefined, step: number): Level {
  const first = following?.parts[0];
  const below = first !== undefined && first.column >= part.column;
  const list = first?.kind === 'dash' && part.kind === 'key';
  if (below && (first.column > part.column || list)) {
    const form = first.kind === 'dash' ? 'list' : 'map';
    const between = { under: part.column, parts: following?.parts ?? [] };
    return { path, form, column: first.column, under: -1, between };
  }
  return { path, form: 'open', column: part.column + (part.kind === 'dash' ? 2 : step), under: part.column };
}

/** The levels that a column means: those at it, else the nearest one; of two as near the deeper one. */
export function levelsFor(
  all: readonly Level[],
  column: number,
  blank: boolean,
): { level: Level; exact: boolean }[] {
  const outer = all.find(
    ({ between, column: inner }) => between !== undefined && column > between.under && column < inner,
  );
  if (outer?.between !== undefined && !blank) {
    return [{ level: { path: outer.path, form: 'map', column, torn: outer.between.parts }, exact: true }];
  }
  const levels = all.filter(
    ({ torn, path }) => torn === undefined || !isKept(all, torn, blank || path.length === 0),
  );
  const open = levels.find(({ form, under }) => form === 'open' && column > (under ?? Infinity));
  if (open !== undefined) return [{ level: { ...open, column }, exact: true }];
  const exact = levels.filter((level) => level.column === column && level.form !== 'open');
  if (exact.length > 0) return exact.map((level) => ({ level, exact: true }));
  let best: Level | undefined;
  for (const level of levels) {
    // What is below may be meant to get another parent here.
    if (level.torn !== undefined || (level.under === -1 && column < level.column - 1)) continue;
    if (best === undefined || Math.abs(level.column - column) <= Math.abs(best.column - column)) best = level;
  }
  return best === undefined ? [] : [{ level: best, exact: false }];
}

/**
 * Keys of the map, or texts of the list, that a line belongs to; those of the line itself left out.
 * @param first the line begins the map: what is above is no part of it
 */
export function siblingsOf(
  lines: readonly Line[],
  number: number,
  column: number,
  form: 'map' | 'list',
  first = false,
): Part[] {
  const found: Part[] = [];
  const look = (line: Line): boolean => {
    if (line.kind === 'marker') return false;
    if (line.kind !== 'content' || line.indent > column) return true;
    const index = line.parts.findIndex(
      (part) => part.column === column && (part.kind === 'dash') === (form === 'list'),
    );
    const part = line.parts[form === 'list' ? index + 1 : index];
    if (index >= 0 && part !== undefined) found.push(part);
    if (line.indent < column) return false;
    // A list as deep as its key: a dash is no end of the map, but a key is one of the list.
    return index >= 0 || form === 'map';
  };
  for (let each = number - 1; each >= 0 && !first; each--) if (!look(lines[each] as Line)) break;
  const below: Line[] = [];
  for (let each = number + 1; each < lines.length; each++) {
    const line = lines[each] as Line;
    // In a list of maps the next item begins another map.
    if (line.kind === 'content' && line.indent < column) break;
    below.push(line);
  }
  for (const line of below) if (!look(line)) break;
  return found;
}

/** Whether what follows has another place, and what is written here is no name for it. */
function isKept(levels: readonly Level[], [first]: readonly Part[], blank: boolean): boolean {
  return blank && levels.some(({ torn, column }) => torn === undefined && column === first?.column);
}

/** By how many columns a file indents, and lists below their keys. */
export function indentationOf(lines: readonly Line[]): { step: number; list: number } {
  let step: number | undefined;
  let list: number | undefined;
  let last: Part | undefined;
  for (const { kind, parts } of lines) {
    if (kind !== 'content') continue;
    const first = parts[0];
    if (first !== undefined && last?.kind === 'key' && last.value === undefined) {
      const deeper = first.column - last.column;
      if (first.kind === 'dash' && deeper >= 0) list ??= deeper;
      else if (first.kind === 'key' && deeper > 0) step ??= deeper;
    }
    if (step !== undefined && list !== undefined) break;
    last = parts.at(-1);
  }
  const found = step ?? (list === undefined || list === 0 ? 2 : list);
  return { step: found, list: list ?? found };
}
