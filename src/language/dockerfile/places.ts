/** Finds one's way in a Dockerfile's tree and its lines. */
import type { Finding } from './finding.ts';
import type { Dockerfile, Instruction } from './syntax.ts';

/** The instruction that an offset is in or behind; undefined above the first one. */
export function instructionAt({ instructions }: Dockerfile, offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle] as Instruction).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}

/** The instruction that a finding is about. */
export function instructionOf(file: Dockerfile, finding: Finding): Instruction | undefined {
  return instructionAt(file, finding.span.start);
}

/** The line end that the text uses. */
export function lineBreak({ text }: Dockerfile): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** A line without its line end. */
export function lineText({ text, lines }: Dockerfile, line: number): string {
  return text.slice(lines.startOf(line), lines.startOf(line + 1)).replace(/[\r\n]+$/, '');
}

/** The white space that a line begins with. */
export function indentOf(file: Dockerfile, line: number): string {
  return /^[ \t]*/.exec(lineText(file, line))?.[0] ?? '';
}

/** The white space that an instruction's continued lines begin with; four spaces where it has none. */
export function continuedIndent(file: Dockerfile, { line, endLine }: Instruction): string {
  return (line < endLine && indentOf(file, line + 1)) || '    ';
}

/** The first of the comment lines right above an instruction, or its own line. */
export function firstLineWithComments(file: Dockerfile, instruction: Instruction): number {
  let line = instruction.line;
  while (line > file.directives.length && /^[ \t]*#/.test(lineText(file, line - 1))) line--;
  return line;
}
