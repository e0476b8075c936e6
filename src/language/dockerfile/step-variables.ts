/** Variables that the shell of a step fills in when the step runs, found as sh and bash find them. */
import {
  BACKSLASH,
  DOLLAR,
  DOUBLE_QUOTE,
  HASH,
  isDigit,
  isNameCode,
  OPEN_BRACE,
  QUOTE,
} from './characters.ts';
import { textMap } from './source-map.ts';
import type { SourceMap, VariableUse } from './syntax.ts';
import { MAX_NESTING, type Writable } from './variables.ts';

/** Adds the variables between `from` and `to` of a command or a script to `found`. */
export function findShellVariables(
  text: string,
  source: SourceMap,
  from: number,
  to: number,
  found: VariableUse[],
): void {
  new ShellLexer(text, source, from, to, found).read('', false, 0);
}

/** Adds those of a heredoc's body, in which quotes have no meaning. */
export function findHeredocVariables(text: string, from: number, to: number, found: VariableUse[]): void {
  new ShellLexer(text, textMap, from, to, found).readBody(from, to, 0);
}

const NEWLINE = 10;
const OPEN = 40;
const CLOSE = 41;
const LESS = 60;
const BACKTICK = 96;

const operators = [':-', ':=', ':+', ':?', '-', '=', '+', '?', '##', '#', '%%', '%', '//', '/'];

interface Marker {
  readonly name: string;
  readonly chomp: boolean;
  readonly quoted: boolean;
}

class ShellLexer {
  readonly #text: string;
  readonly #source: SourceMap;
  readonly #from: number;
  readonly #found: VariableUse[];
  #end: number;
  #at: number;
  /** Heredocs opened on the current line of a script. */
  #pending: Marker[] = [];
  /** Where each line of the script stands for the last time. */
  #lastLines: Map<string, number> | undefined;

  constructor(text: string, source: SourceMap, from: number, to: number, found: VariableUse[]) {
    this.#text = text;
    this.#source = source;
    this.#from = from;
    this.#at = from;
    this.#end = to;
    this.#found = found;
  }

  /**
   * Reads to behind `stop`, or to the end without one.
   * @param quoted in double quotes: `'`, `#` and `<<` mean nothing
   * @returns false where the end came first
   */
  read(stop: '' | ')' | '}' | '"' | '`', quoted: boolean, depth: number): boolean {
    if (depth > MAX_NESTING) this.#at = this.#end;
    const stopCode = stop === '' ? -1 : stop.charCodeAt(0);
    let parentheses = 0;
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === stopCode && (code !== CLOSE || parentheses-- === 0)) {
        this.#at++;
        return true;
      }
      if (code === BACKSLASH) this.#at += 2;
      else if (code === DOLLAR) this.#readDollar(quoted, depth);
      else if (code === BACKTICK) this.#enter('`', false, depth);
      else if (code === DOUBLE_QUOTE) this.#enter('"', true, depth);
      else if (quoted) this.#at++;
      else if (code === QUOTE) this.#skipQuoted();
      else if (code === HASH && stop !== '}' && this.#startsWord()) this.#skipComment(stopCode);
      else if (code === LESS && stop !== '}') this.#readLess();
      else {
        if (code === OPEN && stopCode === CLOSE) parentheses++;
        this.#at++;
        if (code === NEWLINE && this.#pending.length > 0) this.#readBodies(depth);
      }
    }
    this.#at = this.#end;
    return stop === '';
  }

  /** Reads a heredoc's body, in which only `$`, backticks and backslashes mean something. */
  readBody(from: number, to: number, depth: number): void {
    const outerEnd = this.#end;
    this.#at = from;
    this.#end = to;
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === DOLLAR) this.#readDollar(true, depth);
      else if (code === BACKTICK) this.#enter('`', false, depth);
      else this.#at += code === BACKSLASH ? 2 : 1;
    }
    this.#end = outerEnd;
    this.#at = to;
  }

  #enter(stop: ')' | '"' | '`', quoted: boolean, depth: number): void {
    this.#at++;
    this.read(stop, quoted, depth + 1);
  }

  #readDollar(quoted: boolean, depth: number): void {
    const dollar = this.#at++;
    const code = this.#at < this.#end ? this.#text.charCodeAt(this.#at) : 0;
    if (code === OPEN) {
      if (this.#text.charCodeAt(this.#at + 1) === OPEN) this.#readArithmetic(depth);
      else this.#enter(')', false, depth);
    } else if (code === OPEN_BRACE) {
      this.#at++;
      this.#readBraces(dollar, quoted, depth);
    } else if (code === QUOTE && !quoted) {
      this.#skipAnsiQuoted();
    } else if (isNameCode(code) && !isDigit(code)) {
      const nameFrom = this.#at;
      this.#skipName();
      this.#add(dollar, nameFrom);
    } else if (code !== 0 && (isDigit(code) || '@*#?-$!'.includes(this.#text[this.#at] as string))) {
      this.#at++;
    }
  }

  #readBraces(dollar: number, quoted: boolean, depth: number): void {
    const prefix = this.#text[this.#at];
    if ((prefix === '#' || prefix === '!') && isNameCode(this.#text.charCodeAt(this.#at + 1))) this.#at++;
    const nameFrom = this.#at;
    if (!isDigit(this.#text.charCodeAt(this.#at))) this.#skipName();
    const variable = this.#at > nameFrom ? this.#add(dollar, nameFrom) : undefined;
    const operatorFrom = this.#at;
    const operator = operators.find((each) => this.#text.startsWith(each, operatorFrom));
    if (variable && operator !== undefined && operatorFrom + operator.length <= this.#end) {
      this.#at += operator.length;
      variable.operator = operator;
      variable.operatorSpan = this.#source.span(operatorFrom, this.#at);
      variable.span = { start: variable.span.start, end: variable.operatorSpan.end };
    }
    const operandFrom = this.#at;
    if (!this.read('}', quoted, depth + 1) || !variable) return;
    variable.span = this.#source.span(dollar, this.#at);
    if (variable.operator === undefined) return;
    variable.operand = {
      text: this.#text.slice(operandFrom, this.#at - 1),
      span: this.#source.span(operandFrom, this.#at - 1),
    };
  }

  /** `$((…))`: `<<` shifts and `#` comes between a base and a number there. */
  #readArithmetic(depth: number): void {
    let parentheses = 0;
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === DOLLAR && depth < MAX_NESTING) {
        this.#readDollar(true, depth + 1);
        continue;
      }
      this.#at++;
      if (code === OPEN) parentheses++;
      else if (code === CLOSE && --parentheses === 0) return;
    }
  }

  #add(dollar: number, nameFrom: number): Writable<VariableUse> {
    const variable: Writable<VariableUse> = {
      name: this.#text.slice(nameFrom, this.#at),
      nameSpan: this.#source.span(nameFrom, this.#at),
      span: this.#source.span(dollar, this.#at),
      by: 'shell',
    };
    this.#found.push(variable);
    return variable;
  }

  #skipName(): void {
    while (this.#at < this.#end && isNameCode(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #skipQuoted(): void {
    do this.#at++;
    while (this.#at < this.#end && this.#text.charCodeAt(this.#at) !== QUOTE);
    this.#at++;
  }

  /** `$'…'`, in which a backslash escapes. */
  #skipAnsiQuoted(): void {
    this.#at++;
    while (this.#at < this.#end && this.#text.charCodeAt(this.#at) !== QUOTE) {
      this.#at += this.#text.charCodeAt(this.#at) === BACKSLASH ? 2 : 1;
    }
    this.#at++;
  }

  #startsWord(): boolean {
    return this.#at === this.#from || ' \t\n;&|('.includes(this.#text[this.#at - 1] as string);
  }

  #skipComment(stopCode: number): void {
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === NEWLINE || (code === BACKTICK && stopCode === BACKTICK)) return;
      this.#at++;
    }
  }

  /** `<`, `<<<`, or a heredoc's marker, whose word is not filled in. */
  #readLess(): void {
    const match = /^<<(?!<)(-?)[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([\w.-]+))/.exec(
      this.#text.slice(this.#at, Math.min(this.#at + 200, this.#end)),
    );
    if (!match) {
      while (this.#at < this.#end && this.#text.charCodeAt(this.#at) === LESS) this.#at++;
      return;
    }
    this.#at += match[0].length;
    const name = match[2] ?? match[3] ?? match[4] ?? '';
    const quoted = match[4] === undefined || match[0].includes('\\');
    this.#pending.push({ name, chomp: match[1] === '-', quoted });
  }

  /** The bodies of the heredocs that a line of a script opened. Those that do not end are none. */
  #readBodies(depth: number): void {
    const pending = this.#pending;
    this.#pending = [];
    const lastLines = (this.#lastLines ??= this.#linesOfScript());
    for (const marker of pending) {
      if ((lastLines.get(marker.name) ?? -1) >= this.#at) this.#readScriptBody(marker, depth);
    }
  }

  #readScriptBody({ name, chomp, quoted }: Marker, depth: number): void {
    const from = this.#at;
    for (let line = from; line < this.#end;) {
      const newline = this.#text.indexOf('\n', line);
      const end = newline < 0 ? this.#end : Math.min(newline, this.#end);
      const written = this.#text.slice(line, end).replace(/\r$/, '');
      if (written === name || (chomp && written.replace(/^\t+/, '') === name)) {
        if (!quoted) this.readBody(from, line, depth + 1);
        this.#at = end;
        return;
      }
      line = end + 1;
    }
  }

  #linesOfScript(): Map<string, number> {
    const lines = new Map<string, number>();
    let at = this.#from;
    for (const line of this.#text.slice(this.#from, this.#end).split('\n')) {
      lines.set(line.replace(/^\t+/, '').replace(/\r$/, ''), at);
      at += line.length + 1;
    }
    return lines;
  }
}
