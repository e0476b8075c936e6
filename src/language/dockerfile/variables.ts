/** Variables that the build fills in, found as BuildKit's lexer finds them (frontend/dockerfile/shell). */
import { CLOSE_BRACE, DOLLAR, DOUBLE_QUOTE, nameEnd, OPEN_BRACE, QUOTE } from './characters.ts';
import type { SourceMap, VariableUse } from './syntax.ts';

/** Deeper `${a:-${b:-…}}` than anyone writes; guards the stack. */
export const MAX_NESTING = 50;

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Adds the variables between `from` and `to` of a text to `found`. Where BuildKit's lexer gives up, such as at a quote
 * that stays open, what was found up to there remains.
 * @param quotes quotes have their meaning; they have none in the bodies of heredocs
 */
export function findBuildVariables(
  text: string,
  source: SourceMap,
  from: number,
  to: number,
  escape: number,
  quotes: boolean,
  found: VariableUse[],
): void {
  new BuildLexer(text, source, from, to, escape, quotes, found).read(0, 0);
}

class BuildLexer {
  readonly #text: string;
  readonly #source: SourceMap;
  readonly #end: number;
  readonly #escape: number;
  readonly #quotes: boolean;
  readonly #found: VariableUse[];
  #at: number;

  constructor(
    text: string,
    source: SourceMap,
    from: number,
    to: number,
    escape: number,
    quotes: boolean,
    found: VariableUse[],
  ) {
    this.#text = text;
    this.#source = source;
    this.#at = from;
    this.#end = to;
    this.#escape = escape;
    this.#quotes = quotes;
    this.#found = found;
  }

  /** Reads to behind `stop`, or to the end where `stop` is 0. False where the text does not lex. */
  read(stop: number, depth: number): boolean {
    if (depth > MAX_NESTING) return false;
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === stop) {
        this.#at++;
        return true;
      }
      if (code === DOLLAR) {
        if (!this.#readDollar(depth)) return false;
      } else if (code === QUOTE && this.#quotes) {
        const close = this.#find(QUOTE, this.#at + 1);
        if (close < 0) return false;
        this.#at = close + 1;
      } else if (code === DOUBLE_QUOTE && this.#quotes) {
        if (!this.#readDoubleQuoted(depth)) return false;
      } else {
        this.#at += code === this.#escape ? 2 : 1;
      }
    }
    return stop === 0;
  }

  #readDoubleQuoted(depth: number): boolean {
    this.#at++;
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === DOLLAR) {
        if (!this.#readDollar(depth)) return false;
        continue;
      }
      this.#at++;
      if (code === DOUBLE_QUOTE) return true;
      if (code !== this.#escape) continue;
      const next = this.#text.charCodeAt(this.#at);
      if (next === DOUBLE_QUOTE || next === DOLLAR || next === this.#escape) this.#at++;
    }
    return false;
  }

  #readDollar(depth: number): boolean {
    const dollar = this.#at++;
    const braces = this.#at < this.#end && this.#text.charCodeAt(this.#at) === OPEN_BRACE;
    if (braces) this.#at++;
    const nameFrom = this.#at;
    this.#at = nameEnd(this.#text, nameFrom, this.#end);
    if (!braces) {
      if (this.#at > nameFrom) this.#add(dollar, nameFrom, this.#at);
      return true;
    }
    if (this.#at === nameFrom) return false;
    const variable = this.#add(dollar, nameFrom, this.#at);
    const closed = this.#readModifier(variable, depth);
    if (closed) variable.span = this.#source.span(dollar, this.#at);
    return closed;
  }

  /** Reads what follows the name, up to the closing brace. */
  #readModifier(variable: Writable<VariableUse>, depth: number): boolean {
    const operatorFrom = this.#at;
    const first = this.#text.charCodeAt(this.#at);
    if (this.#at >= this.#end) return false;
    this.#at++;
    if (first === CLOSE_BRACE) return true;
    const operator = String.fromCharCode(first);
    const second = this.#at < this.#end ? (this.#text[this.#at] as string) : '';
    // After a colon BuildKit reads any character as the modifier, and refuses most of them later.
    if (
      operator === ':' ? second !== '' && second !== '}' : '#%/'.includes(operator) && second === operator
    ) {
      this.#at++;
    }
    variable.operator = this.#text.slice(operatorFrom, this.#at);
    variable.operatorSpan = this.#source.span(operatorFrom, this.#at);
    variable.span = { start: variable.span.start, end: variable.operatorSpan.end };
    const operandFrom = this.#at;
    if ('-+?#%:'.includes(operator)) {
      if (!this.read(CLOSE_BRACE, depth + 1)) return false;
    } else if (operator === '/') {
      if (!this.read(47, depth + 1) || !this.read(CLOSE_BRACE, depth + 1)) return false;
    } else {
      const close = this.#find(CLOSE_BRACE, this.#at);
      if (close < 0) return false;
      this.#at = close + 1;
    }
    variable.operand = {
      text: this.#text.slice(operandFrom, this.#at - 1),
      span: this.#source.span(operandFrom, this.#at - 1),
    };
    return true;
  }

  #add(dollar: number, nameFrom: number, nameTo: number): Writable<VariableUse> {
    const variable: Writable<VariableUse> = {
      name: this.#text.slice(nameFrom, nameTo),
      nameSpan: this.#source.span(nameFrom, nameTo),
      span: this.#source.span(dollar, nameTo),
      by: 'build',
    };
    this.#found.push(variable);
    return variable;
  }

  #find(code: number, from: number): number {
    for (let at = from; at < this.#end; at++) if (this.#text.charCodeAt(at) === code) return at;
    return -1;
  }
}
