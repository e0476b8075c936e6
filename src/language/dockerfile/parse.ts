/**
 * Makes the tree of a Dockerfile, after BuildKit's parser (frontend/dockerfile/parser in moby/buildkit). Never throws:
 * text that BuildKit refuses gives what can be told apart. Takes linear time.
 */
import { LineIndex } from '../text.ts';
import { readHeredocs } from './bodies.ts';
import { BACKSLASH, HASH, skipSpace } from './characters.ts';
import { readDirective } from './directives.ts';
import { InstructionNode, type Place, readHead, type Setting } from './instruction.ts';
import { LineReader, type LogicalLine, readLogicalLine } from './logical-lines.ts';
import { isBourneShell, isWindowsImage } from './shells.ts';
import { readStages, stageName } from './stages.ts';
import type { Comment, Directive, Dockerfile, Instruction } from './syntax.ts';

export function parseDockerfile(text: string): Dockerfile {
  return new Parser(text).parse();
}

const none: readonly Comment[] = [];

class Parser {
  readonly #text: string;
  readonly #reader: LineReader;
  readonly #directives: Directive[] = [];
  readonly #comments: Comment[] = [];
  readonly #instructions: Instruction[] = [];
  #escape: '\\' | '`' = '\\';
  #stages = 0;
  /** Comments that belong to the next instruction. */
  #above: Comment[] = [];
  #setting: Setting = { escape: BACKSLASH, bourneShell: true };
  /** Whether the shell of a stage with a name is like sh. */
  readonly #shells = new Map<string, boolean>();
  #stageName: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#reader = new LineReader(text);
  }

  parse(): Dockerfile {
    let inDirectives = true;
    // Below a `#!` line BuildKit still looks for the syntax and for checks, but no longer for the escape character.
    const shebang = /^\ufeff?#!/.test(this.#text);
    while (this.#reader.next()) {
      const directive: Directive | undefined = inDirectives ? readDirective(this.#reader) : undefined;
      if (directive && !(shebang && (directive.name === 'escape' || this.#isIndented(directive)))) {
        this.#addDirective(directive);
        // Its parser does not know of `#!` and takes them for comments.
        if (shebang) this.#above.push(this.#makeComment(directive.span.start, false));
      } else {
        inDirectives = shebang && this.#reader.line === 1;
        this.#readLine();
      }
    }
    return {
      text: this.#text,
      lines: new LineIndex(this.#text),
      escape: this.#escape,
      directives: this.#directives,
      comments: this.#comments,
      instructions: this.#instructions,
      stages: readStages(this.#instructions),
    };
  }

  #isIndented({ span }: Directive): boolean {
    return span.start > this.#reader.start;
  }

  #addDirective(directive: Directive): void {
    this.#directives.push(directive);
    const { name, value } = directive;
    if (name !== 'escape' || (value !== '`' && value !== '\\')) return;
    this.#escape = value;
    this.#setting = { escape: value.charCodeAt(0), bourneShell: true };
  }

  #readLine(): void {
    const { start, end } = this.#reader;
    const first = skipSpace(this.#text, start, end);
    if (first === end) return;
    if (this.#text.charCodeAt(first) === HASH) {
      const comment = this.#addComment(first, false);
      // BuildKit sees the `#` of an indented one as its text, so it is not empty.
      if (!comment.indented && comment.text.trim() === '') this.#above = [];
      else this.#above.push(comment);
      return;
    }
    const line = this.#reader.line - 1;
    const logical = readLogicalLine(this.#reader, first, this.#setting.escape, (hash) => {
      this.#addComment(hash, true);
    });
    this.#addInstruction(logical, line);
    if (this.#above.length > 0) this.#above = [];
  }

  #addComment(hash: number, inside: boolean): Comment {
    const comment = this.#makeComment(hash, inside);
    this.#comments.push(comment);
    return comment;
  }

  #makeComment(hash: number, inside: boolean): Comment {
    const { start, end, line } = this.#reader;
    return {
      text: this.#text.slice(hash + 1, end),
      span: { start: hash, end },
      line: line - 1,
      inside,
      indented: hash > start,
    };
  }

  #addInstruction(logical: LogicalLine, line: number): void {
    const { text, map, start, emptyContinuations } = logical;
    const setting = this.#setting;
    const head = readHead(text, map, 0, setting.escape);
    const inner =
      head.keyword === 'ONBUILD' && head.argumentFrom < head.argumentTo
        ? readHead(text, map, head.argumentFrom, setting.escape)
        : undefined;
    const heredocs = readHeredocs(this.#reader, inner ?? head);
    if (head.keyword === 'FROM') this.#stages++;
    const place: Place = {
      index: this.#instructions.length,
      span: { start, end: this.#reader.end },
      line,
      endLine: this.#reader.line - 1,
      comments: this.#above.length > 0 ? this.#above : none,
      emptyContinuations,
      stage: this.#stages > 0 ? this.#stages - 1 : undefined,
    };
    let instruction: Instruction;
    if (inner) {
      const innerStart = inner.keywordSpan.start;
      const innerPlace = {
        ...place,
        line: line + newlines(this.#text, start, innerStart),
        span: { start: innerStart, end: place.span.end },
      };
      const trigger = new InstructionNode(this.#text, inner, setting, innerPlace, heredocs, undefined);
      instruction = new InstructionNode(this.#text, head, setting, place, [], trigger);
    } else {
      instruction = new InstructionNode(this.#text, head, setting, place, heredocs, undefined);
    }
    this.#instructions.push(instruction);
    if (head.keyword === 'FROM' || head.keyword === 'SHELL') this.#followShell(instruction);
  }

  /** A stage begins with the shell of its base and goes on with what SHELL says. */
  #followShell({ keyword, words, json, flags }: Instruction): void {
    let bourneShell: boolean;
    if (keyword === 'FROM') {
      const base = words[0]?.value ?? '';
      const platform = flags.find(({ name }) => name === 'platform')?.value?.value;
      // Nobody takes the backtick to escape with but for Windows.
      bourneShell =
        this.#shells.get(base.toLowerCase()) ?? (this.#escape === '\\' && !isWindowsImage(base, platform));
      this.#stageName = stageName({ words })?.value.toLowerCase();
    } else if (json) {
      bourneShell = isBourneShell(words[0]?.value);
    } else {
      return;
    }
    if (this.#stageName !== undefined) this.#shells.set(this.#stageName, bourneShell);
    if (bourneShell !== this.#setting.bourneShell) this.#setting = { ...this.#setting, bourneShell };
  }
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text[at] === '\n') count++;
  return count;
}
