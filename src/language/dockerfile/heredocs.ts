/** The here-documents that one instruction opens, as BuildKit's parser and its shell lexer find them. */

/** What `<<-'EOF'` says, before its body is read. */
export interface HeredocMarker {
  /** The word that ends the body, without quotes. */
  readonly name: string;
  /** Variables in the body are filled in: no part of the word is quoted. */
  readonly expand: boolean;
  /** Written `<<-`: leading tabs are dropped, also before the word that ends the body. */
  readonly chomp: boolean;
  readonly fileDescriptor: number;
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

function readMarker(word: string): HeredocMarker | undefined {
  const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(word);
  const rest = match?.[3] ?? '';
  if (!match || rest === '') return undefined;
  const plain = splitWords(rest, { rawQuotes: false, rawEscapes: false });
  const quoted = splitWords(rest, { rawQuotes: true, rawEscapes: false });
  const name = plain?.[0];
  if (name === undefined || plain?.length !== 1 || quoted?.length !== 1) return undefined;
  return {
    name,
    expand: countQuotes(name) === countQuotes(quoted[0] ?? ''),
    chomp: match[2] === '-',
    fileDescriptor: Number(match[1] || 0),
  };
}

function countQuotes(word: string): number {
  return word.match(/['"]/g)?.length ?? 0;
}

interface WordOptions {
  readonly rawQuotes: boolean;
  readonly rawEscapes: boolean;
}

/** Deeper `${a:-${b:-…}}` than anyone writes; guards the stack. */
const MAX_NESTING = 50;

/** Splits at white space as a shell would, leaving variables as they stand. Undefined where the text does not lex. */
function splitWords(text: string, options: WordOptions): string[] | undefined {
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
  private readonly chars: string[];
  private readonly rawQuotes: boolean;
  private at = 0;
  private readonly found: string[] = [];
  private word = '';

  constructor(text: string, options: WordOptions) {
    this.chars = Array.from(text);
    this.rawQuotes = options.rawQuotes;
  }

  words(): string[] {
    return this.word === '' ? this.found : [...this.found, this.word];
  }

  /** Reads to `stop`, or to the end without one. Words are collected at the outermost level only. */
  readUntil(stop: string | undefined, rawEscapes: boolean, depth: number): string {
    if (depth > MAX_NESTING) throw new LexError();
    const collect = depth === 0;
    let result = '';
    while (this.at < this.chars.length) {
      const char = this.chars[this.at] as string;
      if (char === stop) {
        this.at++;
        return result;
      }
      const special = this.readSpecial(char, rawEscapes, depth);
      if (special !== undefined) {
        result += special;
        if (collect && char === '$') for (const each of special) this.add(each);
        else if (collect) this.word += special;
        continue;
      }
      this.at++;
      if (char !== '\\') {
        result += char;
        if (collect) this.add(char);
        continue;
      }
      const escaped = (rawEscapes ? char : '') + (this.chars[this.at++] ?? '');
      result += escaped;
      if (collect) this.word += escaped;
    }
    if (stop !== undefined) throw new LexError();
    return result;
  }

  private add(char: string): void {
    if (!/\s/.test(char)) {
      this.word += char;
    } else if (this.word !== '') {
      this.found.push(this.word);
      this.word = '';
    }
  }

  private readSpecial(char: string, rawEscapes: boolean, depth: number): string | undefined {
    if (char === "'") return this.readSingleQuoted();
    if (char === '"') return this.readDoubleQuoted(rawEscapes, depth);
    if (char === '$') return this.readVariable(depth);
    if (char === '<') return this.readAngle();
    return undefined;
  }

  private readSingleQuoted(): string {
    const close = this.chars.indexOf("'", this.at + 1);
    if (close < 0) throw new LexError();
    const body = this.chars.slice(this.at + 1, close).join('');
    this.at = close + 1;
    return this.rawQuotes ? `'${body}'` : body;
  }

  private readDoubleQuoted(rawEscapes: boolean, depth: number): string {
    this.at++;
    let body = '';
    for (;;) {
      const char = this.chars[this.at];
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
      const next = this.chars[this.at];
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
    if (this.chars[this.at] !== '{') return `$${this.readName()}`;
    this.at++;
    if (/^[{}:]?$/.test(this.chars[this.at] ?? '')) throw new LexError();
    const name = this.readName();
    let modifier = this.chars[this.at++] ?? '';
    if (modifier === '}') return `\${${name}}`;
    if (modifier === '/') {
      if (this.chars[this.at] === '/') this.at++;
      const pattern = this.readUntil('/', true, depth + 1);
      return `\${${name}/${pattern}/${this.readUntil('}', true, depth + 1)}}`;
    }
    const colon = modifier === ':';
    if (colon) modifier = this.chars[this.at++] ?? '';
    // After a colon the lexer takes any other modifier, since it never gets to apply it.
    if (!(colon ? /^[^#%]$/u : /^[-+?#%]$/).test(modifier)) throw new LexError();
    const word = this.readUntil('}', modifier === '#' || modifier === '%', depth + 1);
    return `\${${name}${colon ? ':' : ''}${modifier}${word}}`;
  }

  private readName(): string {
    const first = this.chars[this.at] ?? '';
    const start = this.at;
    if (/\p{Nd}/u.test(first)) {
      while (/^\p{Nd}$/u.test(this.chars[this.at] ?? '')) this.at++;
    } else if (first !== '' && '@*#?-$!'.includes(first)) {
      this.at++;
    } else {
      while (/^[\p{L}\p{Nd}_]$/u.test(this.chars[this.at] ?? '')) this.at++;
    }
    return this.chars.slice(start, this.at).join('');
  }

  /** `<`, or `<<` with the white space after it, which keeps `<< EOF` one word. */
  private readAngle(): string {
    this.at++;
    if (this.chars[this.at] !== '<') return '<';
    const start = this.at - 1;
    this.at++;
    while (/^[ \t\r]$/.test(this.chars[this.at] ?? '')) this.at++;
    return this.chars.slice(start, this.at).join('');
  }
}
