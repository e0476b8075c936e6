/** What has been written up to a cursor, of an instruction that is mostly still being typed. */
import type { Dockerfile, Instruction, Span } from '../syntax.ts';
import { instructionFact } from '../facts/instructions.ts';
import { lastBefore } from './places.ts';

export interface Cursor {
  readonly file: Dockerfile;
  readonly offset: number;
  /** What the cursor is in; of an ONBUILD the trigger, once that has a keyword. */
  readonly at: Instruction;
  /** Between keyword and cursor: continued lines joined, comments left out, white space at the beginning too. */
  readonly left: string;
  /** The words before the one that is being written; flags included. */
  readonly before: readonly string[];
  /** The part before the cursor of the word that is being written; empty behind white space. */
  readonly word: string;
}

export type Place =
  | { readonly kind: 'comment'; readonly left: string; readonly line: number }
  /** Where an instruction begins: its half-written keyword. */
  | { readonly kind: 'keyword'; readonly span: Span; readonly onbuild: boolean; readonly at?: Instruction }
  | { readonly kind: 'heredoc'; readonly at: Instruction; readonly left: string }
  | { readonly kind: 'argument'; readonly cursor: Cursor };

export function placeAt(file: Dockerfile, offset: number): Place {
  const line = file.lines.lineAt(offset);
  const lineStart = file.lines.startOf(line);
  const left = file.text.slice(lineStart, offset);
  const outer = instructionBefore(file, offset, line);
  const inner = outer?.trigger ?? outer;
  const body = inner?.heredocs.some(
    ({ body, endLine }) =>
      // At the end of a file the body begins on the line of the marker.
      file.text[body.start - 1] === '\n' &&
      offset >= body.start &&
      (endLine === undefined || line <= endLine),
  );
  if (inner && body) return { kind: 'heredoc', at: inner, left };
  if (/^[ \t]*#/.test(left)) return { kind: 'comment', left, line };
  if (!outer || !inner || offset <= outer.keywordSpan.end)
    return keywordPlace(file, offset, left, false, outer);
  const at = outer.trigger && offset >= outer.trigger.keywordSpan.start ? outer.trigger : outer;
  if (at.keyword === 'ONBUILD') return keywordPlace(file, offset, lastWord(left), true);
  if (at !== outer && offset <= at.keywordSpan.end) {
    return keywordPlace(file, offset, file.text.slice(at.keywordSpan.start, offset), true, at);
  }
  return { kind: 'argument', cursor: cursorIn(file, offset, at) };
}

function keywordPlace(
  file: Dockerfile,
  offset: number,
  left: string,
  onbuild: boolean,
  at?: Instruction,
): Place {
  const start = offset - left.trimStart().length;
  const own = at && at.keywordSpan.start === start ? at : undefined;
  return {
    kind: 'keyword',
    span: { start, end: endOf(file.text, offset, /[a-z]/i) },
    onbuild,
    ...(own && { at: own }),
  };
}

/** The instruction whose lines hold the offset, or that goes on there: its last line ends with the escape character. */
function instructionBefore(file: Dockerfile, offset: number, line: number): Instruction | undefined {
  const found = lastBefore(file.instructions, offset);
  if (!found || found.endLine >= line) return found;
  const { text, escape } = file;
  const gap = text.slice(found.span.end, offset);
  const open = text.slice(found.span.start, found.span.end).trimEnd().endsWith(escape);
  const closed = (found.trigger ?? found).heredocs.length > 0;
  return open && !closed && /^(\s|#.*)*\S*$/.test(lastLines(gap)) ? found : undefined;
}

/** Enough of a gap to see that there is nothing but white space and comments in it. */
function lastLines(gap: string): string {
  return gap
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n');
}

function cursorIn(file: Dockerfile, offset: number, at: Instruction): Cursor {
  const left = joinedLeft(file, at.keywordSpan.end, offset);
  const quotes = instructionFact(at.keyword) === undefined || /^(ARG|ENV|LABEL)$/.test(at.keyword);
  const words = split(left, quotes);
  const word = /\s$/.test(left) && !words.open ? '' : (words.found.pop() ?? '');
  return { file, offset, at, left, before: words.found, word };
}

function joinedLeft({ text, lines, escape }: Dockerfile, from: number, to: number): string {
  const first = lines.lineAt(from);
  const last = lines.lineAt(to);
  let joined = '';
  for (let line = first; line <= last; line++) {
    const written = text.slice(Math.max(from, lines.startOf(line)), Math.min(to, lines.startOf(line + 1)));
    if (line === last) return joined + written;
    if (line > first && /^\s*(#|$)/.test(written)) continue;
    const trimmed = written.trimEnd();
    joined += trimmed.endsWith(escape) ? trimmed.slice(0, -1) : trimmed;
  }
  return joined;
}

/** Words between white space. `open`: a quote that was opened is not closed. */
function split(text: string, quotes: boolean): { found: string[]; open: boolean } {
  const found: string[] = [];
  let word = '';
  let quote = '';
  for (const char of text) {
    if (quotes && (char === '"' || char === "'")) quote = quote === char ? '' : quote || char;
    if (/\s/.test(char) && quote === '') {
      if (word !== '') found.push(word);
      word = '';
    } else {
      word += char;
    }
  }
  if (word !== '') found.push(word);
  return { found, open: quote !== '' };
}

function lastWord(left: string): string {
  return /\S*$/.exec(left)?.[0] ?? '';
}

/** Where what is being written ends, the cursor being in it: behind the last character of its kind. */
export function endOf(text: string, offset: number, part: RegExp): number {
  let end = offset;
  while (end < text.length && part.test(text[end] as string)) end++;
  return end;
}

/** From `length` characters before the cursor, on the same line, to the end of what is being written. */
export function spanOf(
  { file, offset }: Pick<Cursor, 'file' | 'offset'>,
  length: number,
  part: RegExp,
): Span {
  const lineStart = file.lines.startOf(file.lines.lineAt(offset));
  return { start: Math.max(lineStart, offset - length), end: endOf(file.text, offset, part) };
}

/** The cursor is still among the flags: nothing but flags comes before it. */
export function isAmongFlags({ before }: Cursor): boolean {
  return before.every((word) => word.startsWith('--'));
}

/** The words before the cursor that are no flags. */
export function plainWords({ before }: Cursor): readonly string[] {
  const first = before.findIndex((word) => !word.startsWith('--'));
  return first < 0 ? [] : before.slice(first);
}
