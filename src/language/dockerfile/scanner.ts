/**
 * Splits a Dockerfile into its instructions, after BuildKit's parser (frontend/dockerfile/parser in moby/buildkit).
 * Never throws: text that BuildKit refuses gives the instructions that can be told apart. Takes linear time.
 */
import { heredocMarkers, type HeredocMarker } from './heredocs.ts';

/** 0-based line and UTF-16 character, as in VS Code. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** `--name=value`, or `--name` alone. Quotes and escapes are taken out. */
export interface Flag {
  readonly name: string;
  readonly value?: string;
}

export interface Heredoc extends HeredocMarker {
  /** First line of the body, 0-based. With an empty body it is the line of the word that ends it. */
  readonly bodyLine: number;
  /** Line of the word that ends the body; absent where there is none: the body then takes the rest of the file. */
  readonly endLine?: number;
}

export interface Command {
  /** In upper case. Unknown words are given too. */
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly flags: readonly Flag[];
  /** What follows the keyword and the flags: lines joined, comments and blank lines inside left out, trimmed. */
  readonly argument: string;
}

export interface Instruction extends Command {
  /** From the first character that is not white space to the end of `endLine`. */
  readonly range: Range;
  /** First and last line, 0-based, both inclusive; bodies of heredocs included. */
  readonly line: number;
  readonly endLine: number;
  readonly heredocs: readonly Heredoc[];
  /** The instruction inside an ONBUILD. */
  readonly trigger?: Command;
}

export function scanInstructions(text: string): Instruction[] {
  return new Scanner(text).scan();
}

const HEREDOC_KEYWORDS = new Set(['ADD', 'COPY', 'RUN']);

class Scanner {
  private readonly lines: string[];
  private next = 0;
  private escape = '\\';

  constructor(text: string) {
    this.lines = text.split('\n');
    if (this.lines.at(-1) === '') this.lines.pop();
  }

  scan(): Instruction[] {
    const instructions: Instruction[] = [];
    this.readDirectives();
    while (this.next < this.lines.length) {
      const instruction = this.readInstruction();
      if (instruction) instructions.push(instruction);
    }
    return instructions;
  }

  /** A line without carriage returns at its end and, on the first line, without the byte-order mark. */
  private textOf(line: number): string {
    const raw = this.lines[line] ?? '';
    return raw.slice(line === 0 && raw.startsWith('\ufeff') ? 1 : 0, this.lengthOf(line));
  }

  private lengthOf(line: number): number {
    const raw = this.lines[line] ?? '';
    let end = raw.length;
    while (raw[end - 1] === '\r') end--;
    return end;
  }

  /** Parser directives count only above everything else, blank lines and comments included. */
  private readDirectives(): void {
    for (; this.next < this.lines.length; this.next++) {
      const text = this.textOf(this.next);
      const directive = /^#\s*(syntax|escape|check)\s*=(.+)$/i.exec(text.slice(skipSpace(text, 0)));
      if (!directive) return;
      const value = directive[2]?.trim();
      if (directive[1]?.toLowerCase() === 'escape' && (value === '`' || value === '\\')) this.escape = value;
    }
  }

  private readInstruction(): Instruction | undefined {
    const line = this.next++;
    const text = this.textOf(line);
    const indent = skipSpace(text, 0);
    if (indent === text.length || text[indent] === '#') return undefined;

    const start = { line, character: indent + this.lengthOf(line) - text.length };
    const logical = this.readLogicalLine(text.slice(indent), start);
    const { command, argumentAt } = readCommand(logical, 0, this.escape);
    const trigger =
      command.keyword === 'ONBUILD' && command.argument !== ''
        ? readCommand(logical, argumentAt, this.escape).command
        : undefined;
    const heredocs = this.readHeredocs(trigger ?? command, logical.text);
    const endLine = this.next - 1;
    return {
      ...command,
      range: { start, end: { line: endLine, character: this.lengthOf(endLine) } },
      line,
      endLine,
      heredocs,
      ...(trigger ? { trigger } : {}),
    };
  }

  /** Joins the lines that `first` is continued on; comments and blank lines among them do not end it. */
  private readLogicalLine(first: string, start: Position): LogicalLine {
    let part = withoutContinuation(first, this.escape);
    const parts = [part ?? first];
    const pieces: Piece[] = [{ offset: 0, position: start }];
    let length = (part ?? first).length;
    while (part !== undefined && this.next < this.lines.length) {
      const line = this.next++;
      const text = this.textOf(line);
      const indent = skipSpace(text, 0);
      if (indent === text.length || text[indent] === '#') continue;
      part = withoutContinuation(text, this.escape);
      parts.push(part ?? text);
      pieces.push({ offset: length, position: { line, character: 0 } });
      length += (part ?? text).length;
    }
    return { text: parts.join(''), pieces };
  }

  private readHeredocs(command: Command, text: string): Heredoc[] {
    // In JSON form every `<<` is inside double quotes, and so no marker.
    if (!HEREDOC_KEYWORDS.has(command.keyword) || !text.includes('<<')) return [];
    return heredocMarkers(text).map((marker) => {
      const bodyLine = this.next;
      while (this.next < this.lines.length) {
        const text = this.textOf(this.next++);
        if ((marker.chomp ? text.replace(/^\t+/, '') : text) === marker.name) {
          return { ...marker, bodyLine, endLine: this.next - 1 };
        }
      }
      return { ...marker, bodyLine };
    });
  }
}

/** An instruction's lines as one, and where its stretches came from. */
interface LogicalLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly offset: number;
  readonly position: Position;
}

function positionAt(line: LogicalLine, offset: number): Position {
  const piece = line.pieces.findLast((each) => each.offset <= offset) as Piece;
  return { line: piece.position.line, character: piece.position.character + offset - piece.offset };
}

/** Reads keyword, flags and argument from `from` on. `argumentAt` is the argument's offset in the line. */
function readCommand(
  line: LogicalLine,
  from: number,
  escape: string,
): { command: Command; argumentAt: number } {
  const { text } = line;
  const start = skipSpace(text, from);
  let limit = text.length;
  while (limit > start && isSpace(text[limit - 1])) limit--;
  let end = start;
  while (end < limit && !/[\t\v\f\r ]/.test(text[end] as string)) end++;
  const { flags, at } = readFlags(text.slice(0, limit), end, escape);
  const argumentAt = Math.min(skipSpace(text, at), limit);
  const first = positionAt(line, start);
  const last = positionAt(line, Math.max(start, end - 1));
  return {
    command: {
      keyword: text.slice(start, end).toUpperCase(),
      keywordRange: {
        start: first,
        end: { line: last.line, character: last.character + (end > start ? 1 : 0) },
      },
      flags,
      argument: text.slice(argumentAt, limit),
    },
    argumentAt,
  };
}

/** The words that start with `--`, up to the first that does not or a bare `--`. */
function readFlags(text: string, from: number, escape: string): { flags: Flag[]; at: number } {
  const flags: Flag[] = [];
  let at = skipSpace(text, from);
  while (text.startsWith('--', at)) {
    let word = '';
    let quote = '';
    for (; at < text.length && (quote !== '' || !isSpace(text[at])); at++) {
      const char = text[at] as string;
      if (char === escape) word += text[++at] ?? '';
      else if (char === quote) quote = '';
      else if (quote === '' && (char === '"' || char === "'")) quote = char;
      else word += char;
    }
    if (word === '--') break;
    const equals = word.indexOf('=');
    flags.push(
      equals < 0 ? { name: word.slice(2) } : { name: word.slice(2, equals), value: word.slice(equals + 1) },
    );
    at = skipSpace(text, at);
  }
  return { flags, at };
}

/** The line up to its continuation character; undefined where it has none. A doubled one does not continue. */
function withoutContinuation(text: string, escape: string): string | undefined {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text[end - 1] === escape && text[end - 2] !== escape ? text.slice(0, end - 1) : undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at])) at++;
  return at;
}

/** As Go's `unicode.IsSpace`: unlike `\s` with U+0085 and without the byte-order mark. */
function isSpace(char: string | undefined): boolean {
  if (char === undefined || (char > ' ' && char < '\u0085')) return false;
  return char !== '\ufeff' && /[\s\u0085]/.test(char);
}
