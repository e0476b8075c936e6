/** Fixes for lines that are not as far to the right as they should be. */

import { type Edit, insert, replace, sure } from '../../edits.ts';
import type { YamlFile } from '../../yaml/tree.ts';
import { type Fixer, stepOf } from './site.ts';
import { titles } from './titles.ts';
import { firstThatHelps } from './trial.ts';

/** In all lines: one by one they would not fit together. How wide a tab was meant to be is seen from what fits. */
export const spacesForTabs: Fixer = (site) => {
  const { file } = site;
  const widths = [...new Set([stepOf(file), 2, 4, 8])];
  return firstThatHelps(
    site,
    widths.flatMap((width) => sure(titles.spaces, ...untabbed(file, width))),
  );
};

function untabbed({ text, lines }: YamlFile, width: number): Edit[] {
  const edits: Edit[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.startOf(line);
    const blanks = /^[ \t]*/.exec(text.slice(start, lines.startOf(line + 1)))?.[0] ?? '';
    if (!blanks.includes('\t')) continue;
    let column = 0;
    for (const blank of blanks) column += blank === '\t' ? width - (column % width) : 1;
    edits.push(replace({ start, end: start + blanks.length }, ' '.repeat(column)));
  }
  return edits;
}

/** The line, with those below that are further to the right, where the lines around it are. */
export const indented: Fixer = (site) => {
  const { file, finding } = site;
  const [, expected] = finding.args;
  const columns = new Set<number>();
  if (finding.code === 'yaml-bad-indent' && expected !== undefined) columns.add(Number(expected));
  const line = file.lines.lineAt(finding.span.start);
  const own = indentOf(file, line);
  for (const other of [nearestLine(file, line, -1), nearestLine(file, line, 1)]) {
    if (other !== undefined) columns.add(indentOf(file, other));
  }
  const above = nearestLine(file, line, -1);
  if (above !== undefined && /:\s+[|>][-+]?\s*$/.test(lineText(file, above)))
    columns.add(indentOf(file, above) + stepOf(file));
  columns.delete(own);
  return firstThatHelps(
    site,
    [...columns].flatMap((column) => sure(titles.indent, ...moved(file, line, column - own))),
  );
};

export function indentOf({ text, lines }: YamlFile, line: number): number {
  return /^ */.exec(text.slice(lines.startOf(line), lines.startOf(line + 1)))?.[0].length ?? 0;
}

export function lineText({ text, lines }: YamlFile, line: number): string {
  return text.slice(lines.startOf(line), lines.startOf(line + 1));
}

/** The next line with something on it that is no comment. */
function nearestLine(file: YamlFile, from: number, by: 1 | -1): number | undefined {
  for (let line = from + by; line >= 0 && line < file.lines.count; line += by) {
    if (/^\s*[^\s#]/.test(lineText(file, line))) return line;
  }
  return undefined;
}

/** A line and what is deeper below it, moved to the right or the left. */
export function moved(file: YamlFile, first: number, by: number, last = lastBelow(file, first)): Edit[] {
  const edits: Edit[] = [];
  for (let line = first; line <= last; line++) {
    const start = file.lines.startOf(line);
    if (lineText(file, line).trim() === '') continue;
    if (by > 0) edits.push(insert(start, ' '.repeat(by)));
    else if (by < 0) edits.push(replace({ start, end: start + Math.min(-by, indentOf(file, line)) }, ''));
  }
  return edits;
}

function lastBelow(file: YamlFile, first: number): number {
  const own = indentOf(file, first);
  let last = first;
  for (let line = first + 1; line < file.lines.count; line++) {
    if (lineText(file, line).trim() === '') continue;
    if (indentOf(file, line) <= own) break;
    last = line;
  }
  return last;
}
