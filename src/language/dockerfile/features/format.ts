/**
 * Formats a Dockerfile without changing what BuildKit sees: keywords in the case that most have, white space between
 * the parts of an instruction, at the ends of lines and before continued lines, and blank lines. Bodies of heredocs
 * stay as they are, and so does white space that is part of an argument.
 */
import { Edits } from '../../edits.ts';
import type { TextEdit } from '../finding.ts';
import { isBourneShell, isWindowsImage } from '../shells.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { formatInstruction, type Style } from './format/instruction.ts';
import { isBlank, type Line, readLines } from './format/lines.ts';

export interface FormatOptions {
  readonly insertSpaces: boolean;
  /** Width of one level. */
  readonly tabSize: number;
  /** What is put at the end of the file. */
  readonly eol: '\n' | '\r\n';
}

/** The edits, in the order of the text, none of which overlap. */
export function formatDockerfile(file: Dockerfile, options: FormatOptions): TextEdit[] {
  const { text, escape, instructions } = file;
  const lines = readLines(text);
  const edits = new Edits(text);
  const style: Style = {
    insertSpaces: options.insertSpaces,
    tabSize: options.tabSize,
    text,
    lines,
    escape,
    upperCase: isMostlyUpperCase(file),
    otherShells: escape === '`' || instructions.some(bringsOtherShell),
  };
  let next = 0;
  let blanks = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    formatBlankLines(text, lines, index - blanks, index, edits);
    blanks = 0;
    const instruction = instructions[next];
    if (instruction?.line === index) {
      formatInstruction(instruction, style, edits);
      next++;
      index = instruction.endLine;
    } else {
      const directive = isDirective(text, line);
      if (!directive) edits.replace(line.start, line.first, '');
      // White space alone is a value too.
      if (!directive || text[line.last - 1] !== '=') edits.replace(line.last, line.end, '');
    }
  }
  if (blanks > 0) edits.replace((lines[lines.length - blanks] as Line).start, text.length, '');
  else if (lines.length > 0 && !text.endsWith('\n') && !isOpen(instructions.at(-1))) {
    edits.replace(text.length, text.length, options.eol);
  }
  return edits.sorted();
}

/** Makes one blank line of those from `from` up to `to`, and none at the top of the file. */
function formatBlankLines(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  edits: Edits,
): void {
  if (from === to) return;
  const next = lines[to] as Line;
  // At the very top a comment could begin to count as a directive.
  const kept = from > 0 || isDirective(text, next) || text.startsWith('#!', next.first) ? 1 : 0;
  const first = lines[from] as Line;
  if (kept > 0) edits.replace(first.start, first.end, '');
  if (to - from > kept) edits.replace((lines[from + kept] as Line).start, next.start, '');
}

/** True for a comment that is a directive where it stands, or would be one elsewhere: its place has a meaning. */
function isDirective(text: string, { first, end }: Line): boolean {
  return /^#\s*(syntax|escape|check)\s*=/i.test(text.slice(first, Math.min(end, first + 200)));
}

function isMostlyUpperCase({ text, instructions }: Dockerfile): boolean {
  let more = 0;
  for (const { keyword, keywordSpan } of instructions) {
    const written = text.slice(keywordSpan.start, keywordSpan.end);
    if (written === keyword) more++;
    else if (written === keyword.toLowerCase()) more--;
  }
  return more >= 0;
}

function bringsOtherShell({ keyword, words, json, flags }: Instruction): boolean {
  if (keyword === 'SHELL') return json && !isBourneShell(words[0]?.value);
  if (keyword !== 'FROM') return false;
  const platform = flags.find(({ name }) => name === 'platform')?.value?.value;
  return isWindowsImage(words[0]?.value ?? '', platform);
}

/** The text ends in the body of a heredoc. */
function isOpen(instruction: Instruction | undefined): boolean {
  const heredocs = (instruction?.trigger ?? instruction)?.heredocs ?? [];
  return heredocs.some(({ endLine }) => endLine === undefined);
}
