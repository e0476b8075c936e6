/**
 * What comments switch off, and the edits that make them: `# dockyard ignore=rule,rule` right above a key or an item for
 * it and all that is in it, or at its end for what begins on its line; above everything else, with a blank line below or
 * at the very top, for the whole file. An error is always told: docker compose refuses the file whatever a comment says.
 */

import type { Fix } from '../edits.ts';
import { titles } from '../dockerfile/fixes/titles.ts';
import type { Span, YamlFile, YamlNode } from '../yaml/tree.ts';
import { pathAt } from '../yaml/walk.ts';
import type { Finding } from './finding.ts';
import { beginOf } from './fixes/entries.ts';
import { lineBreak } from './fixes/site.ts';

const pattern = /^#\s*dockyard\s+ignore\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)/i;

interface Ignoring {
  readonly names: ReadonlySet<string>;
  /** Undefined for the whole file. */
  readonly span: Span | undefined;
}

/** Whether a comment switches a finding off. */
export function silenced(file: YamlFile): (finding: Finding) => boolean {
  const found = ignorings(file);
  if (found.length === 0) return () => false;
  return ({ kind, code, span }) =>
    kind !== 'error' &&
    found.some(
      ({ names, span: place }) =>
        names.has(code) && (place === undefined || (place.start <= span.start && span.start < place.end)),
    );
}

function ignorings(file: YamlFile): Ignoring[] {
  return file.comments.flatMap(({ span }) => {
    const list = pattern.exec(file.text.slice(span.start, span.end))?.[1];
    if (list === undefined) return [];
    return [{ names: new Set(list.split(/[\s,]+/)), span: placeOf(file, span) }];
  });
}

/** What a comment is about. */
function placeOf(file: YamlFile, comment: Span): Span | undefined {
  const { text, lines } = file;
  const line = lines.lineAt(comment.start);
  const start = lines.startOf(line);
  if (text.slice(start, comment.start).trim() !== '') return { start, end: comment.end };
  if (isOnTop(file, line)) return undefined;
  let below = line + 1;
  while (below < lines.count && /^\s*#/.test(text.slice(lines.startOf(below), lines.startOf(below + 1))))
    below++;
  const from = lines.startOf(below);
  return { start: from, end: Math.max(endOfEntry(file, from), from) };
}

/** Where what begins on a line ends. */
function endOfEntry(file: YamlFile, from: number): number {
  const { text, lines } = file;
  const lineEnd = lines.startOf(lines.lineAt(from) + 1);
  const first = from + (/^\s*(?:-\s+)?/.exec(text.slice(from, lineEnd))?.[0].length ?? 0);
  let end = lineEnd;
  for (const { node, pair } of pathAt(file, first)) {
    const start = pair?.span.start ?? beginOf(node);
    if (start >= from && start < lineEnd) end = Math.max(end, pair?.span.end ?? node.span.end);
  }
  return end;
}

/** Whether a line is among the comments that a file begins with, parted from what follows or the first of all. */
function isOnTop({ text, lines, documents }: YamlFile, line: number): boolean {
  const root = documents[0]?.root;
  if (root !== undefined && lines.startOf(line) > beginOf(root)) return false;
  let below = line + 1;
  while (/^\s*#/.test(text.slice(lines.startOf(below), lines.startOf(below + 1)))) below++;
  return line === 0 || text.slice(lines.startOf(below), lines.startOf(below + 1)).trim() === '';
}

/** Edits that silence one finding from now on. None for an error. */
export function ignoreFixes(file: YamlFile, finding: Finding): Fix[] {
  const { kind, code, span } = finding;
  if (kind === 'error') return [];
  const { text, lines } = file;
  const eol = lineBreak(file);
  const here = lines.lineAt(span.start);
  const fixes: Fix[] = [];
  // Within a text of several lines, or in brackets, no comment can stand right above.
  const line = lineToComment(file, span.start, here);
  const indent = /^[ \t]*/.exec(text.slice(lines.startOf(line), lines.startOf(line + 1)))?.[0] ?? '';
  const known = file.comments.find(
    (comment) =>
      pattern.test(text.slice(comment.span.start, comment.span.end)) &&
      isRightAbove(file, comment.span, line),
  );
  if (line > 0 || known !== undefined) {
    fixes.push(
      ignoring(
        titles.ignoreHere(code),
        known
          ? added(file, known.span, code)
          : at(lines.startOf(line), `${indent}# dockyard ignore=${code}${eol}`),
      ),
    );
  }
  const top = file.comments.find(
    (comment) =>
      pattern.test(text.slice(comment.span.start, comment.span.end)) &&
      placeOf(file, comment.span) === undefined,
  );
  const start = text.startsWith('\ufeff') ? 1 : 0;
  fixes.push(
    ignoring(
      titles.ignoreInFile(code),
      top ? added(file, top.span, code) : at(start, `# dockyard ignore=${code}${eol}`),
    ),
  );
  return fixes;
}

function ignoring(title: Fix['title'], edit: Fix['edits'][number]): Fix {
  return { title, edits: [edit], preferred: false, kind: 'ignore' };
}

function at(offset: number, newText: string): Fix['edits'][number] {
  return { span: { start: offset, end: offset }, newText };
}

function added({ text }: YamlFile, comment: Span, code: string): Fix['edits'][number] {
  const end = comment.start + (pattern.exec(text.slice(comment.start, comment.end))?.[0].length ?? 0);
  return at(end, `,${code}`);
}

/** The line of the outermost text or brackets that begin before the finding's own line. */
function lineToComment(file: YamlFile, offset: number, here: number): number {
  const outer = pathAt(file, offset).find(
    ({ node }) => isClosed(node) && file.lines.lineAt(node.span.start) < here,
  );
  return outer ? file.lines.lineAt(outer.node.span.start) : here;
}

function isClosed(node: YamlNode): boolean {
  return node.kind === 'scalar' || (node.kind !== 'alias' && node.flow);
}

/** Whether only comments stand between a comment on a line of its own and a line. */
function isRightAbove(file: YamlFile, comment: Span, line: number): boolean {
  const { text, lines } = file;
  const own = lines.lineAt(comment.start);
  if (own >= line || text.slice(lines.startOf(own), comment.start).trim() !== '' || isOnTop(file, own))
    return false;
  for (let between = own + 1; between < line; between++) {
    if (!/^\s*#/.test(text.slice(lines.startOf(between), lines.startOf(between + 1)))) return false;
  }
  return true;
}
