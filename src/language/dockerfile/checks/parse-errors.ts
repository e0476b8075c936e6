/** What BuildKit refuses while it takes the file apart: frontend/dockerfile/parser. */
import type { Dockerfile, Heredoc, Instruction, Span } from '../syntax.ts';
import { checkDirective, type CheckOptions, defaultOptions, readOptions } from './options.ts';
import { Report } from './report.ts';

/** A line of more bytes is not read (`bufio.MaxScanTokenSize` of Go). */
const MAX_LINE_BYTES = 65_535;

/**
 * Reads the options of the checks for the whole file, of the build argument before those of the directive.
 * @param argument the value of BUILDKIT_DOCKERFILE_CHECK
 */
export function fileOptions(report: Report, argument: string | undefined): CheckOptions {
  const { file } = report;
  const written = argument ?? checkDirective(file.text);
  if (written === undefined) return defaultOptions;
  const options = readOptions(written);
  if (!('option' in options)) return options;
  const directive = file.directives.find(({ name }) => name === 'check');
  report.error('invalid-check-option', Report.unplaced(directive?.valueSpan ?? beginning), options.option);
  return defaultOptions;
}

/** Adds the instructions that cannot be gone on with to `broken`. */
export function checkParsing(report: Report, broken: Set<Instruction>): void {
  const { file } = report;
  checkDirectives(report);
  const limit = longLine(file.text);
  for (const instruction of file.instructions) {
    if (instruction.line > limit) break;
    const body = instruction.trigger ?? instruction;
    if (checkForm(report, instruction, body)) broken.add(instruction);
    for (const heredoc of body.heredocs) {
      if (heredoc.endSpan) continue;
      broken.add(instruction);
      report.error('heredoc-without-end', report.at(instruction, heredoc.span), heredoc.name);
      break;
    }
  }
  if (limit < Number.POSITIVE_INFINITY) {
    // BuildKit names the line before.
    const before = Math.max(limit - 1, 0);
    const place = report.within(before, before, lineStart(file, limit), lineStart(file, before));
    report.error('line-too-long', place, String(MAX_LINE_BYTES));
  } else if (file.instructions.length === 0) {
    const last = Math.max(file.text.split('\n').length - (file.text.endsWith('\n') ? 2 : 1), 0);
    report.error('no-instructions', report.within(last, last, lineStart(file, last), beginning));
  }
}

const beginning: Span = { start: 0, end: 0 };

function lineStart({ lines }: Dockerfile, line: number): Span {
  return { start: lines.startOf(line), end: lines.startOf(line) };
}

function checkDirectives(report: Report): void {
  const { file } = report;
  // Below a `#!` line BuildKit's parser takes them for comments.
  if (/^\ufeff?#!/.test(file.text)) return;
  const seen = new Set<string>();
  for (const { name, nameSpan, value, valueSpan, span } of file.directives) {
    // BuildKit has not counted the line yet when it refuses it, so it names the one before.
    const line = Math.max(file.lines.lineAt(span.start) - 1, 0);
    const at = lineStart(file, line);
    if (seen.has(name)) report.error('repeated-directive', report.within(line, line, nameSpan, at), name);
    else if (name === 'escape' && value !== '`' && value !== '\\') {
      report.error('invalid-escape', report.within(line, line, valueSpan, at), value);
    }
    seen.add(name);
  }
}

/** Number of the first line that is too long to be read; infinite for none. */
function longLine(text: string): number {
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    // A character has three bytes at most for each code unit.
    if ((end - start) * 3 > MAX_LINE_BYTES && byteLength(text, start, end) > MAX_LINE_BYTES) return line;
    start = end + 1;
  }
  return Number.POSITIVE_INFINITY;
}

function byteLength(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // The halves of a pair have four bytes together.
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Reports on the lines up to the bodies of heredocs. */
function checkForm(report: Report, instruction: Instruction, body: Instruction): boolean {
  const last = joinedEndLine(instruction);
  const fail = (code: string, exact: Span, ...args: string[]): true => {
    report.error(code, report.within(instruction.line, last, exact, instruction.keywordSpan), ...args);
    return true;
  };
  const { keyword, pairs } = body;
  if (body.jsonFailure === 'not-strings') return fail('json-not-strings', body.argumentSpan);
  if (keyword !== 'ENV' && keyword !== 'LABEL') return false;
  const unfinished = pairs.find(({ value }) => !value);
  if (!unfinished) return false;
  const { legacy, name, span } = unfinished;
  if (legacy) return fail('pair-without-value', span, keyword, name.raw);
  return fail('pair-without-equals', span, keyword, name.raw);
}

/** Last line of an instruction without the bodies of its heredocs. */
function joinedEndLine(instruction: Instruction): number {
  const heredocs: readonly Heredoc[] = (instruction.trigger ?? instruction).heredocs;
  return heredocs[0] ? heredocs[0].bodyLine - 1 : instruction.endLine;
}

/** Lines without text between the lines of an instruction. BuildKit names the instruction's last line. */
export function checkEmptyContinuations(report: Report, options: CheckOptions): void {
  const { file } = report;
  for (const instruction of file.instructions) {
    const [empty] = instruction.emptyContinuations;
    if (empty === undefined) continue;
    const last = joinedEndLine(instruction);
    const exact = lineSpan(file, empty);
    report.check('NoEmptyContinuation', options, report.within(last, last, exact, lineSpan(file, last)));
  }
}

/** A line without the white space around what is written on it. */
function lineSpan({ text, lines }: Dockerfile, line: number): Span {
  const from = lines.startOf(line);
  const written = text.slice(from, lines.startOf(line + 1));
  const start = from + written.length - written.trimStart().length;
  if (written.trim() === '') return { start: from, end: from };
  return { start, end: start + written.trim().length };
}
