/** Whether the white space at a place may be in quotes: formatting must leave it alone there. */

/** Reads text piece by piece. */
export interface QuoteReader {
  read(text: string): void;
  /** White space that comes next would be part of a quoted text or escaped. */
  readonly quoted: boolean;
}

/** Quotes do not nest, as where BuildKit splits words. Without an `escape` nothing escapes. */
export class FlatQuotes implements QuoteReader {
  readonly #escape: string | undefined;
  #quote = '';
  #escaped = false;

  constructor(escape: string | undefined) {
    this.#escape = escape;
  }

  get quoted(): boolean {
    return this.#quote !== '' || this.#escaped;
  }

  read(text: string): void {
    for (const char of text) {
      if (this.#escaped) this.#escaped = false;
      else if (char === this.#escape && this.#quote !== "'") this.#escaped = true;
      else if (char === this.#quote) this.#quote = '';
      else if (this.#quote === '' && (char === '"' || char === "'")) this.#quote = char;
    }
  }
}

/** Quotes nest as in a shell: `"$(echo "a  b")"` has two texts in quotes, one in the other. */
export class NestedQuotes implements QuoteReader {
  /** What is open: a quote, `(` of `$(`, `{` of `${`, or a backtick. */
  readonly #open: string[] = [];
  #escaped = false;
  #last = '';

  get quoted(): boolean {
    return this.#escaped || /^["'{]$/.test(this.#open.at(-1) ?? '');
  }

  read(text: string): void {
    for (const char of text) {
      if (this.#escaped) this.#escaped = false;
      else this.#readChar(char, this.#open.at(-1));
      this.#last = char;
    }
  }

  #readChar(char: string, top: string | undefined): void {
    if (top === "'") {
      if (char === "'") this.#open.pop();
    } else if (char === '\\') this.#escaped = true;
    else if (char === '"' || char === '`') {
      if (top === char) this.#open.pop();
      else this.#open.push(char);
    } else if (char === "'") {
      if (top !== '"') this.#open.push(char);
    } else if (this.#last === '$' && (char === '(' || char === '{')) this.#open.push(char);
    else if ((char === ')' && top === '(') || (char === '}' && top === '{')) this.#open.pop();
  }
}
