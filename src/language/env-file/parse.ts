/**
 * Reads a `.env` file or an `env_file`, as docker compose does (compose-go's `dotenv`). It stops at the first line it
 * cannot read; here the reading goes on behind it.
 */

import { type Part, partsOf, placed } from '../compose/interpolation.ts';
import { LineIndex } from '../text.ts';
import type { Span } from '../yaml/tree.ts';
import { unescaped } from './quoted.ts';

export interface EnvFile {
  readonly text: string;
  readonly lines: LineIndex;
  /** In the order of the text. */
  readonly entries: readonly EnvEntry[];
  /** From the `#` to the end of the line. */
  readonly comments: readonly Span[];
  /** docker compose refuses the file for each of these. */
  readonly errors: readonly EnvError[];
}

export interface EnvEntry {
  /** May be empty: `=value`. */
  readonly name: string;
  readonly nameSpan: Span;
  /** From `export` or the name to the end of the value with its quotes. */
  readonly span: Span;
  /** Undefined for a name alone, which takes its value from the shell. */
  readonly value: EnvValue | undefined;
}

export interface EnvValue {
  /** The `=`, or the `:` that counts as one. */
  readonly separator: Span;
  /** Without quotes, and without the spaces around it. */
  readonly span: Span;
  /** With quotes. */
  readonly around: Span;
  readonly quote: '"' | "'" | undefined;
  /** Quotes and escapes undone, variables not filled in. */
  readonly content: string;
  /** What it is filled in with, with spans in the text of the file. Nothing in single quotes. */
  readonly parts: readonly Part[];
  /** The same, with spans in `content`. */
  readonly contentParts: readonly Part[];
}

export interface EnvError {
  /**
   * `bad-character`: of a name. `space-in-name`: also for words without a `=`. `unterminated`: a quote that is not
   * closed. `malformed`: `${` that is none.
   */
  readonly code: 'bad-character' | 'space-in-name' | 'unterminated' | 'malformed';
  readonly span: Span;
  /** What is wrong, as it stands there: the character, the name. */
  readonly written: string;
}

/** Never throws. */
export function parseEnvFile(text: string): EnvFile {
  const reader = new Reader(text);
  reader.read();
  const { entries, comments, errors } = reader;
  return { text, lines: new LineIndex(text), entries, comments, errors };
}

const inlineSpace = /[\t\v\f\r \u0085\u00a0]*/y;
const anySpace = /[\s\u0085]*/y;
const exported = /export(?=[\t\n\f\r ])[\t\v\f\r \u0085\u00a0]*/y;
const nameCharacters = /[\p{L}\p{N}_.\-[\]\t\v\f\r \u0085\u00a0]*/uy;

class Reader {
  readonly entries: EnvEntry[] = [];
  readonly comments: Span[] = [];
  readonly errors: EnvError[] = [];
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  read(): void {
    for (;;) {
      this.#at = this.#behind(anySpace, this.#at);
      if (this.#at >= this.#text.length) return;
      if (this.#text[this.#at] === '#') this.#comment(this.#at);
      else this.#statement();
    }
  }

  #statement(): void {
    const start = this.#at;
    const nameStart = this.#behind(exported, start);
    const end = this.#behind(nameCharacters, nameStart);
    const name = this.#text.slice(nameStart, end).trimEnd();
    const nameSpan = { start: nameStart, end: nameStart + name.length };
    const separator = this.#text[end];
    if (separator !== undefined && separator !== '\n' && separator !== '=' && separator !== ':') {
      const written = String.fromCodePoint(this.#text.codePointAt(end) ?? 0);
      this.#fail('bad-character', { start: end, end: end + written.length }, written);
      return;
    }
    // At the end of the text docker compose takes such words for a value without a name.
    if (separator !== undefined && name.includes(' ')) {
      this.#fail('space-in-name', nameSpan, name);
      return;
    }
    if (separator === undefined || separator === '\n') {
      this.#at = end;
      this.entries.push({ name, nameSpan, span: { start, end: nameSpan.end }, value: undefined });
      return;
    }
    const value = this.#value(end);
    if (value === undefined) return;
    this.entries.push({ name, nameSpan, span: { start, end: value.around.end }, value });
    for (const { kind, span } of value.parts) {
      if (kind === 'malformed') {
        this.errors.push({ code: 'malformed', span, written: this.#text.slice(span.start, span.end) });
      }
    }
  }

  #value(separatorAt: number): EnvValue | undefined {
    const separator = { start: separatorAt, end: separatorAt + 1 };
    const start = this.#behind(inlineSpace, separator.end);
    const quote = this.#text[start];
    if (quote === '"' || quote === "'") return this.#quoted(separator, start, quote);
    const lineEnd = this.#lineEnd(start);
    let written = this.#text.slice(start, lineEnd);
    const comment = written.indexOf(' #');
    if (comment >= 0) {
      written = written.slice(0, comment);
      this.#comment(start + comment + 1);
    }
    const content = written.replace(/[\s\u0085]+$/, '');
    const span = { start, end: start + content.length };
    this.#at = lineEnd;
    const contentParts = partsOf(content);
    const parts = placed(contentParts, (index) => start + index);
    return { separator, span, around: span, quote: undefined, content, parts, contentParts };
  }

  #quoted(separator: Span, start: number, quote: '"' | "'"): EnvValue | undefined {
    const end = this.#closing(start + 1, quote);
    if (end === undefined) {
      const lineEnd = this.#lineEnd(start);
      const written = this.#text.slice(start, lineEnd).trimEnd();
      this.#fail('unterminated', { start, end: start + written.length }, written);
      return undefined;
    }
    const span = { start: start + 1, end };
    this.#at = end + 1;
    const { content, offsets } = unescaped(this.#text, span, quote);
    const contentParts = quote === '"' ? partsOf(content) : [];
    const parts = placed(contentParts, (index) => offsets[index] ?? end);
    return { separator, span, around: { start, end: end + 1 }, quote, content, parts, contentParts };
  }

  #closing(start: number, quote: string): number | undefined {
    for (let at = start; at < this.#text.length; at++) {
      if (this.#text[at] === '\\') at++;
      else if (this.#text[at] === quote) return at;
    }
    return undefined;
  }

  #fail(code: EnvError['code'], span: Span, written: string): void {
    this.errors.push({ code, span, written });
    this.#at = this.#lineEnd(span.start);
  }

  #comment(start: number): void {
    const end = this.#lineEnd(start);
    const carriage = this.#text[end - 1] === '\r' ? 1 : 0;
    this.comments.push({ start, end: end - carriage });
    this.#at = end;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #behind(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(this.#text) ? pattern.lastIndex : from;
  }
}
