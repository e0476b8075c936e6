import { knownKeywords } from '../../arguments.ts';
import { isSeparator } from '../../characters.ts';
import type { Edits } from '../../../edits.ts';
import { continuedEnd } from '../../logical-lines.ts';
import type { Instruction } from '../../syntax.ts';
import { type Indented, type IndentOptions, newIndents, oneIndent } from './indent.ts';
import { isBlank, type Line } from './lines.ts';
import { FlatQuotes, NestedQuotes, type QuoteReader } from './quotes.ts';

/** What holds for the whole file. */
export interface Style extends IndentOptions {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly escape: '\\' | '`';
  readonly upperCase: boolean;
  /** Steps may run in a shell that quotes otherwise than sh does. */
  readonly otherShells: boolean;
}

/** Changes white space and the keyword's case only, and no white space that has a meaning. */
export function formatInstruction(instruction: Instruction, style: Style, edits: Edits): void {
  const { text, lines } = style;
  const { keyword, keywordSpan, span, line } = instruction;
  const first = lines[line] as Line;
  const written = text.slice(keywordSpan.start, keywordSpan.end);
  // A keyword that is on two lines, or not on the first, is nothing to tidy.
  if (keywordSpan.start !== span.start || written.includes('\n')) return;
  edits.replace(first.start, first.first, '');
  if (knownKeywords.has(keyword)) {
    edits.replace(keywordSpan.start, keywordSpan.end, style.upperCase ? keyword : written.toLowerCase());
  }
  formatGaps(instruction, style, edits);
  formatLines(instruction, style, edits);
}

/** One space after the keyword and after each flag. */
function formatGaps(
  { keywordSpan, flags, argument, argumentSpan }: Instruction,
  style: Style,
  edits: Edits,
): void {
  const starts = [...flags.map(({ span }) => span.start), ...(argument === '' ? [] : [argumentSpan.start])];
  const ends = [keywordSpan.end, ...flags.map(({ span }) => span.end)];
  for (const [index, start] of starts.entries()) {
    const end = ends[index] as number;
    const gap = style.text.slice(end, start);
    const newline = gap.indexOf('\n');
    const written = newline < 0 ? gap : gap.slice(0, newline).trimEnd().slice(0, -1);
    if (/^[\t\v\f\r ]+$/.test(written)) edits.replace(end, end + written.length, ' ');
  }
}

function formatLines(instruction: Instruction, style: Style, edits: Edits): void {
  const { text, lines } = style;
  const last = lastLine(instruction);
  const contents = readContents(instruction, last, style);
  const indents = newIndents(contents, style);
  const allLocked = contents.every(({ locked }) => locked);
  let next = 0;
  for (let index = instruction.line; index <= last; index++) {
    const line = lines[index] as Line;
    if (isBlank(line)) {
      edits.replace(line.start, line.end, '');
      continue;
    }
    if (index > instruction.line && text[line.first] === '#') {
      const indent = indents[next] ?? oneIndent(style);
      if (!allLocked) edits.replace(line.start, line.first, indent);
      edits.replace(line.last, line.end, '');
      continue;
    }
    if (index > instruction.line) edits.replace(line.start, line.first, indents[next++] as string);
    trimLine(line, style, edits);
  }
}

/** The last line before the bodies of heredocs. */
function lastLine({ endLine, heredocs, trigger }: Instruction): number {
  const body = (trigger?.heredocs ?? heredocs)[0]?.bodyLine;
  return body === undefined ? endLine : body - 1;
}

/** Removes white space at the end, but not where BuildKit would then see a continuation character at the end. */
function trimLine({ start, end, last }: Line, { text, escape }: Style, edits: Edits): void {
  const code = escape.charCodeAt(0);
  const continued = continuedEnd(text, start, end, code);
  if (continued >= 0) edits.replace(continued + 1, end, '');
  else if (continuedEnd(text, start, last, code) < 0) edits.replace(last, end, '');
}

/** The lines behind the first that are neither blank nor comments. */
function readContents(instruction: Instruction, last: number, style: Style): Indented[] {
  const { text, lines, escape } = style;
  const contents: Indented[] = [];
  const readers = quoteReaders(instruction, style);
  const { argumentSpan } = instruction;
  const { flags } = instruction.trigger ?? instruction;
  const meaningless =
    readers !== undefined && !flags.some(({ span }) => text.slice(span.start, span.end).includes('\n'));
  let spaceBefore = true;
  for (let index = instruction.line; index <= last; index++) {
    const line = lines[index] as Line;
    const isFirst = index === instruction.line;
    if (isBlank(line) || (!isFirst && text[line.first] === '#')) continue;
    const indent = text.slice(line.start, line.first);
    if (!isFirst) {
      const joins = !spaceBefore && indent === '';
      contents.push({
        indent,
        locked:
          !meaningless || joins || /[^ \t]/.test(indent) || (readers ?? []).some(({ quoted }) => quoted),
        needed: !spaceBefore,
        closing: text[line.first] === ']',
      });
    }
    const continued = continuedEnd(text, line.start, line.end, escape.charCodeAt(0));
    const end = continued < 0 ? line.end : continued;
    const from = Math.max(line.start, argumentSpan.start);
    for (const reader of readers ?? []) reader.read(text.slice(from, end));
    if (end > line.start) spaceBefore = endsInSpace(text, end);
  }
  return contents;
}

/** White space comes before `end`; not an escaped one, which is part of a word. */
function endsInSpace(text: string, end: number): boolean {
  return isSeparator(text.charCodeAt(end - 1)) && !/[\\`]/.test(text[end - 2] ?? '');
}

const lists = new Set(['ADD', 'COPY', 'EXPOSE', 'FROM', 'VOLUME']);
const commands = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL']);

/** What may tell quotes from other text; undefined where all white space has a meaning. */
function quoteReaders(instruction: Instruction, style: Style): QuoteReader[] | undefined {
  const { keyword, pairs } = instruction.trigger ?? instruction;
  if (commands.has(keyword)) {
    const readers = [new FlatQuotes('\\'), new NestedQuotes()];
    return style.otherShells ? [...readers, new FlatQuotes('`'), new FlatQuotes(undefined)] : readers;
  }
  const splits = lists.has(keyword) || (pairs.length > 0 && !pairs.some(({ legacy }) => legacy));
  return splits ? [new FlatQuotes(style.escape)] : undefined;
}
