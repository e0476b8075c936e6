/**
 * Fills in variables and takes out quotes as BuildKit does before it carries out an instruction: its lexer in
 * frontend/dockerfile/shell. A value that the text of the Dockerfile does not tell is `UNKNOWN`.
 */
import { isSpace, nameEnd } from './characters.ts';
import { type PatternError, removePrefix, removeSuffix, replacePattern } from './shell-patterns.ts';

/** Stands in a value for a part that nobody can tell from the file alone. No character of a text: U+FFFF is none. */
export const UNKNOWN = '\uffff';

/** True where no part of the value is unknown. */
export function isCertain(value: string): boolean {
  return !value.includes(UNKNOWN);
}

/** Where values come from: undefined for what is not set. */
export interface Variables {
  get(name: string): string | undefined;
}

/** What BuildKit refuses in a word. */
export interface WordError {
  readonly code:
    | 'open-quote'
    | 'missing-brace'
    | 'missing-slash'
    | 'bad-substitution'
    | 'unsupported-operator'
    | 'variable-required'
    | PatternError['code'];
  readonly args: readonly string[];
  /** Where in the word the quote or the variable begins. */
  readonly at: number;
}

export interface ProcessedWord {
  /** Empty with an error. */
  readonly text: string;
  /** Names that were looked up, those set and those not, in the order of their first use. */
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;
  readonly error?: WordError;
}

const nothing: ReadonlySet<string> = new Set();
const special = /^\ufeff|["$'<\\`]/;

/** How much a value may be longer than its word: `ENV A=$A$A`, often enough, would fill the memory. Then it is unknown. */
const MAX_GROWTH = 4000;
/** Deeper `${a:-${b:-…}}` than anyone writes; guards the stack. The value is then unknown. */
const MAX_NESTING = 200;

/**
 * @param escape the escape character of the file
 * @param quotes quotes have their meaning; they have none in the bodies of heredocs
 */
export function processWord(
  word: string,
  variables: Variables,
  escape: string,
  quotes: boolean = true,
): ProcessedWord {
  if (!special.test(word)) return { text: word, matched: nothing, unmatched: nothing };
  return new Lexer(word, variables, escape, quotes).process();
}

/** The same, split at white space that is not in quotes, after variables were filled in. */
export function processWords(
  word: string,
  variables: Variables,
  escape: string,
): { readonly words: readonly string[]; readonly error?: WordError } {
  if (!special.test(word)) return { words: splitPlain(word) };
  const words = new Words();
  const { error } = new Lexer(word, variables, escape, true, words).process();
  return error ? { words: [], error } : { words: words.end() };
}

function splitPlain(word: string): string[] {
  return word === '' ? [] : word.split(/[\s\u0085]+/).filter((each) => each !== '');
}

class Refused extends Error {
  readonly error: WordError;

  constructor(code: WordError['code'], at: number, ...args: readonly string[]) {
    super(code);
    this.error = { code, at, args };
  }
}

class TooMuch extends Error {}

/** Collects words. */
class Words {
  #words: string[] = [];
  #word = '';
  #inWord = false;

  add(text: string): void {
    this.#word += text;
    this.#inWord = true;
  }

  /** White space in it ends the word. */
  addAndSplit(text: string): void {
    for (const char of text) {
      if (!isSpace(char.charCodeAt(0))) this.add(char);
      else if (this.#inWord && this.#word !== '') {
        this.#words.push(this.#word);
        this.#word = '';
        this.#inWord = false;
      }
    }
  }

  /** BuildKit has one word at a time, also for what is inside `${a:-b}`: what stands right before that is lost. */
  drop(): void {
    this.#word = '';
  }

  end(): string[] {
    if (this.#word !== '') this.#words.push(this.#word);
    this.#word = '';
    return this.#words;
  }
}

class Lexer {
  readonly #text: string;
  readonly #variables: Variables;
  readonly #escape: string;
  readonly #quotes: boolean;
  readonly #words: Words | undefined;
  #matched: Set<string> | undefined;
  #unmatched: Set<string> | undefined;
  readonly #limit: number;
  #at = 0;

  constructor(text: string, variables: Variables, escape: string, quotes: boolean, words?: Words) {
    this.#text = text;
    this.#variables = variables;
    this.#escape = escape;
    this.#quotes = quotes;
    this.#words = words;
    this.#limit = text.length + MAX_GROWTH;
  }

  process(): ProcessedWord {
    // Go's scanner leaves out a byte-order mark at the beginning of whatever it reads.
    if (this.#text.startsWith('\ufeff')) this.#at = 1;
    try {
      return this.#result(this.#readUntil('', false, 0, 0));
    } catch (problem) {
      if (problem instanceof Refused) return { ...this.#result(''), error: problem.error };
      if (problem instanceof TooMuch) return this.#result(UNKNOWN);
      throw problem;
    }
  }

  #result(text: string): ProcessedWord {
    return { text, matched: this.#matched ?? nothing, unmatched: this.#unmatched ?? nothing };
  }

  /** Reads to behind `stop`, or to the end where it is empty. `opened` is where a variable that `stop` ends begins. */
  #readUntil(stop: string, keepEscapes: boolean, depth: number, opened: number): string {
    if (depth > MAX_NESTING) throw new TooMuch();
    const words = depth === 0 ? this.#words : undefined;
    if (depth > 0) this.#words?.drop();
    let result = '';
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === stop) {
        this.#at++;
        return result;
      }
      const read = this.#readSpecial(char, keepEscapes, depth) ?? this.#readPlain(stop);
      result += read;
      if (result.length > this.#limit) throw new TooMuch();
      if (char === '$' || !this.#isSpecial(char)) words?.addAndSplit(read);
      else words?.add(read);
    }
    if (stop !== '') throw new Refused(stop === '/' ? 'missing-slash' : 'missing-brace', opened);
    return result;
  }

  #isSpecial(char: string): boolean {
    return (
      char === '$' ||
      char === '<' ||
      char === this.#escape ||
      (this.#quotes && (char === "'" || char === '"'))
    );
  }

  #readSpecial(char: string, keepEscapes: boolean, depth: number): string | undefined {
    if (!this.#isSpecial(char)) return undefined;
    if (char === '$') return this.#readVariable(depth);
    if (char === '<') return this.#readAngle();
    if (char === this.#escape) return this.#readEscaped(keepEscapes);
    return char === "'" ? this.#readSingleQuoted() : this.#readDoubleQuoted(keepEscapes, depth);
  }

  /** Up to the next character that means something. */
  #readPlain(stop: string): string {
    const start = this.#at++;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === stop || this.#isSpecial(char)) break;
      this.#at++;
    }
    return this.#text.slice(start, this.#at);
  }

  #readEscaped(keepEscapes: boolean): string {
    const next = this.#text[this.#at + 1] ?? '';
    this.#at += 2;
    return (keepEscapes ? this.#escape : '') + next;
  }

  #readSingleQuoted(): string {
    const start = this.#at + 1;
    const end = this.#text.indexOf("'", start);
    if (end < 0) throw new Refused('open-quote', this.#at, "'");
    this.#at = end + 1;
    return this.#text.slice(start, end);
  }

  #readDoubleQuoted(keepEscapes: boolean, depth: number): string {
    const start = this.#at++;
    let result = '';
    for (;;) {
      const char = this.#text[this.#at];
      if (char === undefined) throw new Refused('open-quote', start, '"');
      if (char === '$') {
        result += this.#readVariable(depth);
        continue;
      }
      this.#at++;
      if (char === '"') return result;
      if (char !== this.#escape) {
        result += char;
        continue;
      }
      if (keepEscapes) result += char;
      const next = this.#text[this.#at];
      if (next === undefined) continue;
      const escapes = next === '"' || next === '$' || next === this.#escape;
      if (escapes) this.#at++;
      result += escapes ? next : char;
    }
  }

  /** `<<` takes the white space behind it along, so that a heredoc is one word. */
  #readAngle(): string {
    const start = this.#at++;
    if (this.#text[this.#at] !== '<') return '<';
    this.#at++;
    while (/^[\t\r ]$/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #readVariable(depth: number): string {
    const start = this.#at++;
    if (this.#text[this.#at] !== '{') {
      const name = this.#readName();
      return name === '' ? '$' : (this.#look(name) ?? '');
    }
    this.#at++;
    const first = this.#text[this.#at];
    if (first === undefined) throw new Refused('missing-brace', start);
    if (first === '{' || first === '}' || first === ':') throw new Refused('bad-substitution', start);
    const name = this.#readName();
    const operator = this.#text[this.#at];
    if (operator === undefined) throw new Refused('missing-brace', start);
    this.#at++;
    if (operator === '}') return this.#look(name) ?? '';
    if (operator === '/') return this.#replaced(name, start, depth);
    if (operator === ':') {
      const second = this.#text[this.#at++];
      if (second === undefined) throw new Refused('missing-brace', start);
      return this.#operated(name, second, true, start, depth);
    }
    if (!'+-?#%'.includes(operator)) throw new Refused('unsupported-operator', start, operator);
    return this.#operated(name, operator, false, start, depth);
  }

  #operated(name: string, operator: string, colon: boolean, start: number, depth: number): string {
    const isPattern = operator === '#' || operator === '%';
    if (colon && isPattern) throw new Refused('unsupported-operator', start, `:${operator}`);
    const word = this.#readUntil('}', isPattern, depth + 1, start);
    const value = this.#look(name);
    // An unknown value may be empty or not set, unless something stands beside what is unknown in it.
    if (value !== undefined && value !== '' && value.replaceAll(UNKNOWN, '') === '') {
      if (!'+-?#%'.includes(operator)) throw new Refused('unsupported-operator', start, `:${operator}`);
      return UNKNOWN;
    }
    const isThere = value !== undefined && !(colon && value === '');
    switch (operator) {
      case '-':
        return isThere ? value : word;
      case '+':
        return isThere ? word : '';
      case '?':
        if (isThere) return value;
        throw new Refused('variable-required', start, name, word);
      case '#':
      case '%':
        return this.#trimmed(value ?? '', operator, word, start);
      default:
        throw new Refused('unsupported-operator', start, `:${operator}`);
    }
  }

  #trimmed(value: string, operator: string, word: string, start: number): string {
    const greedy = word.startsWith(operator);
    const pattern = greedy ? word.slice(1) : word;
    if (!isCertain(value + pattern)) return UNKNOWN;
    const trimmed =
      operator === '#' ? removePrefix(pattern, value, greedy) : removeSuffix(pattern, value, greedy);
    return this.#patternResult(trimmed, start);
  }

  #replaced(name: string, start: number, depth: number): string {
    const all = this.#text[this.#at] === '/';
    if (all) this.#at++;
    const pattern = this.#readUntil('/', true, depth + 1, start);
    const replacement = this.#readUntil('}', true, depth + 1, start);
    const value = this.#look(name) ?? '';
    if (!isCertain(value + pattern)) return UNKNOWN;
    return this.#patternResult(replacePattern(pattern, value, replacement, all), start);
  }

  #patternResult(result: string | PatternError | undefined, start: number): string {
    if (result === undefined) return UNKNOWN;
    if (typeof result === 'string') return result;
    throw new Refused(result.code, start, result.pattern);
  }

  #readName(): string {
    const start = this.#at;
    this.#at = nameEnd(this.#text, start, this.#text.length);
    return this.#text.slice(start, this.#at);
  }

  #look(name: string): string | undefined {
    const value = this.#variables.get(name);
    if (value === undefined) (this.#unmatched ??= new Set()).add(name);
    else (this.#matched ??= new Set()).add(name);
    return value;
  }
}
