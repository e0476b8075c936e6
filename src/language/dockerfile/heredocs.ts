/** The here-documents that one instruction opens, as BuildKit's parser and its shell lexer find them. */
import { isSpace, nameEnd } from './characters.ts';
import { MAX_NESTING } from './variables.ts';

/** What `<<-'EOF'` says, before its body is read. Places are indices in the instruction's joined lines. */
export interface HeredocMarker {
  /** The word that ends the body, without quotes. */
  readonly name: string;
  /** Variables in the body are filled in: no part of the word is quoted. */
  readonly expand: boolean;
  /** Written `<<-`: leading tabs are dropped, also before the word that ends the body. */
  readonly chomp: boolean;
  readonly fileDescriptor: number;
  /** From `<<` to the end of the word. */
  readonly from: number;
  readonly to: number;
  /** The word, without quotes around the whole of it. */
  readonly nameFrom: number;
  readonly nameTo: number;
}

/**
 * Finds the markers in a whole instruction, continuation lines joined. Quoted text is no marker, and where the
 * line does not lex (an open quote, a `${x^^}`) BuildKit sees none at all. Its lexer always escapes with a
 * backslash here, whatever `# escape=` says.
 */
export function heredocMarkers(line: string): HeredocMarker[] {
  const words = splitWords(line, { rawQuotes: true, rawEscapes: true }) ?? [];
  return words.map(readMarker).filter((marker) => marker !== undefined);
}

/** A whole text that is one marker. */
export function heredocMarker(text: string): HeredocMarker | undefined {
  return readMarker({ text, from: 0, to: text.length });
}

/** True where a whole text is one marker. */
export function isHeredocMarker(text: string): boolean {
  return heredocMarker(text) !== undefined;
}

interface LexedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function readMarker({ text, from, to }: LexedWord): HeredocMarker | undefined {
  const digits = /^\d*/.exec(text)?.[0] ?? '';
  if (!text.startsWith('<<', digits.length)) return undefined;
  let at = digits.length + 2;
  const chomp = text[at] === '-';
  if (chomp) at++;
  while (/^[ \t\n\f\r]$/.test(text[at] ?? '')) at++;
  const rest = text.slice(at);
  if (rest === '' || rest.includes('<')) return undefined;
  const plain = splitWords(rest, { rawQuotes: false, rawEscapes: false });
  const quoted = splitWords(rest, { rawQuotes: true, rawEscapes: false });
  const name = plain?.[0]?.text;
  if (name === undefined || plain?.length !== 1 || quoted?.length !== 1) return undefined;
  const inQuotes = rest.length > 2 && (rest === `'${name}'` || rest === `"${name}"`) ? 1 : 0;
  return {
    name,
    expand: countQuotes(name) === countQuotes(quoted[0]?.text ?? ''),
    chomp,
    fileDescriptor: Number(digits),
    from: from + digits.length,
    to,
    nameFrom: Math.min(from + at + inQuotes, to),
    nameTo: to - inQuotes,
  };
}

function countQuotes(word: string): number {
  return word.match(/['"]/g)?.length ?? 0;
}

interface WordOptions {
  readonly rawQuotes: boolean;
  readonly rawEscapes: boolean;
}

/** Splits at white space as a shell would, leaving variables as they stand. Undefined where the text does not lex. */
function splitWords(text: string, options: WordOptions): LexedWord[] | undefined {
  const lexer = new WordLexer(text, options);
  try {
    lexer.readUntil(undefined, options.rawEscapes, 0);
  } catch (error) {
    if (error instanceof LexError) return undefined;
    throw error;
  }
  return lexer.words();
}

class LexError extends Error {}

class WordLexer {
  private readonly text: string;
  private readonly rawQuotes: boolean;
  private at = 0;
  private readonly found: LexedWord[] = [];
  private word = '';
  private wordFrom = 0;
  private wordTo = 0;

  constructor(text: string, options: WordOptions) {
    this.text = text;
    this.rawQuotes = options.rawQuotes;
  }

  words(): LexedWord[] {
    this.endWord();
    return this.found;
  }

  /** Reads to `stop`, or to the end without one. Words are collected at the outermost level only. */
  readUntil(stop: string | undefined, rawEscapes: boolean, depth: number): string {
    if (depth > MAX_NESTING) throw new LexError();
    const collect = depth === 0;
    // BuildKit has one word at a time, also for what is inside `${a:-b}`: what stands right before that is lost.
    if (!collect) this.word = '';
    let result = '';
    while (this.at < this.text.length) {
      const from = this.at;
      const char = this.text[from] as string;
      if (char === stop) {
        this.at++;
        return result;
      }
      const special = this.readSpecial(char, rawEscapes, depth);
      if (special !== undefined) {
        result += special;
        if (collect && char === '$') for (const each of special) this.addOrEnd(each, from);
        else if (collect) this.add(special, from);
        continue;
      }
      this.at++;
      if (char !== '\\') {
        result += char;
        if (collect) this.addOrEnd(char, from);
        continue;
      }
      const escaped = (rawEscapes ? char : '') + (this.text[this.at] ?? '');
      if (this.at < this.text.length) this.at++;
      result += escaped;
      if (collect) this.add(escaped, from);
    }
    if (stop !== undefined) throw new LexError();
    return result;
  }

  private addOrEnd(char: string, from: number): void {
    if (isSpace(char.charCodeAt(0))) this.endWord();
    else this.add(char, from);
  }

  private add(part: string, from: number): void {
    if (this.word === '') this.wordFrom = from;
    this.word += part;
    this.wordTo = this.at;
  }

  private endWord(): void {
    if (this.word === '') return;
    this.found.push({ text: this.word, from: this.wordFrom, to: this.wordTo });
    this.word = '';
  }

  private readSpecial(char: string, rawEscapes: boolean, depth: number): string | undefined {
    if (char === "'") return this.readSingleQuoted();
    if (char === '"') return this.readDoubleQuoted(rawEscapes, depth);
    if (char === '$') return this.readVariable(depth);
    if (char === '<') return this.readAngle();
    return undefined;
  }

  private readSingleQuoted(): string {
    const close = this.text.indexOf("'", this.at + 1);
    if (close < 0) throw new LexError();
    const body = this.text.slice(this.at + 1, close);
    this.at = close + 1;
    return this.rawQuotes ? `'${body}'` : body;
  }

  private readDoubleQuoted(rawEscapes: boolean, depth: number): string {
    this.at++;
    let body = '';
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) throw new LexError();
      if (char === '$') {
        body += this.readVariable(depth);
        continue;
      }
      this.at++;
      if (char === '"') return this.rawQuotes ? `"${body}"` : body;
      if (char !== '\\') {
        body += char;
        continue;
      }
      if (rawEscapes) body += char;
      const next = this.text[this.at];
      if (next === '"' || next === '$' || next === '\\') {
        body += next;
        this.at++;
      } else if (next !== undefined) {
        body += char;
      }
    }
  }

  /** `$name`, `${name}` and `${name<modifier>word}`, as they stand. */
  private readVariable(depth: number): string {
    this.at++;
    if (this.text[this.at] !== '{') return `$${this.readName()}`;
    this.at++;
    if (/^[{}:]?$/.test(this.text[this.at] ?? '')) throw new LexError();
    const name = this.readName();
    let modifier = this.text[this.at++] ?? '';
    if (modifier === '}') return `\${${name}}`;
    if (modifier === '/') {
      if (this.text[this.at] === '/') this.at++;
      const pattern = this.readUntil('/', true, depth + 1);
      return `\${${name}/${pattern}/${this.readUntil('}', true, depth + 1)}}`;
    }
    const colon = modifier === ':';
    if (colon) modifier = this.text[this.at++] ?? '';
    // After a colon the lexer takes any other modifier, since it never gets to apply it.
    if (!(colon ? /^[^#%]$/ : /^[-+?#%]$/).test(modifier)) throw new LexError();
    const word = this.readUntil('}', modifier === '#' || modifier === '%', depth + 1);
    return `\${${name}${colon ? ':' : ''}${modifier}${word}}`;
  }

  private readName(): string {
    const start = this.at;
    this.at = nameEnd(this.text, start, this.text.length);
    return this.text.slice(start, this.at);
  }

  /** `<`, or `<<` with the white space after it, which keeps `<< EOF` one word. */
  private readAngle(): string {
    this.at++;
    if (this.text[this.at] !== '<') return '<';
    const start = this.at - 1;
    this.at++;
    while (/^[ \t\r]$/.test(this.text[this.at] ?? '')) this.at++;
    return this.text.slice(start, this.at);
  }
}
