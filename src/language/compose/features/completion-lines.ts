/**
 * Reads a YAML text line by line, by indentation. While somebody is typing, the text is broken more often than not; what
 * is written on the other lines is then still known here.
 */
import type { Span, YamlFile } from '../../yaml/tree.ts';
import {
  endOfFlow,
  endOfPlain,
  endOfQuoted,
  endWithoutBreak,
  isClosing,
  isMarker,
  isSpace,
  keyEnd,
  properties,
  skipSpace,
  unquoted,
} from './completion-scan.ts';

export interface Line {
  readonly number: number;
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** Characters of white space at its beginning. */
  readonly indent: number;
  /** `inside`: it goes on with a scalar or a flow collection that began above. `marker`: `---` or `...`. */
  readonly kind: 'blank' | 'comment' | 'content' | 'inside' | 'marker';
  /** Of content: its dashes, then what follows them. */
  readonly parts: readonly Part[];
  /** Of `inside`: what it goes on with. */
  readonly owner: Part | undefined;
}

/** A dash, a key with its colon, or words without a colon. */
export interface Part {
  readonly kind: 'dash' | 'key' | 'text';
  /** From the beginning of the line. */
  readonly column: number;
  readonly start: number;
  /** Of a key its text, quotes undone; of plain words all of them: they may become a key. */
  readonly name: string;
  /** Of a dash just that; of a key without the colon; of words all of them. */
  readonly span: Span;
  /** Right behind the colon. */
  readonly colonEnd?: number;
  readonly anchor?: string;
  /** What follows on the same line. */
  readonly value?: Value;
}

export interface Value {
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'flow' | 'alias';
  /** Quotes and brackets included; may end lines below. */
  readonly span: Span;
  /** The closing quote or bracket is there. */
  readonly closed: boolean;
}

const none: readonly Part[] = [];

const kept = new WeakMap<YamlFile, readonly Line[]>();

export function linesOf(file: YamlFile): readonly Line[] {
  let lines = kept.get(file);
  if (lines === undefined) {
    lines = new LineReader(file).read();
    kept.set(file, lines);
  }
  return lines;
}

class ReadLine implements Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly kind: Line['kind'];
  readonly owner: Part | undefined;
  readonly #reader: LineReader;
  #parts: readonly Part[] | undefined;

  constructor(
    reader: LineReader,
    number: number,
    start: number,
    end: number,
    indent: number,
    kind: Line['kind'],
    owner: Part | undefined,
  ) {
    this.#reader = reader;
    this.number = number;
    this.start = start;
    this.end = end;
    this.indent = indent;
    this.kind = kind;
    this.owner = owner;
  }

  get parts(): readonly Part[] {
    this.#parts ??= this.kind === 'content' ? this.#reader.parts(this) : none;
    return this.#parts;
  }
}

class LineReader {
  readonly #text: string;
  readonly #file: YamlFile;
  readonly #lines: Line[] = [];
  /** What goes on below the line that is read. */
  #open: { owner: Part; column: number; until: number } | undefined;
  /** The last line of content, when it is not known what it begins. */
  #last: Line | undefined;

  constructor(file: YamlFile) {
    this.#file = file;
    this.#text = file.text;
  }

  read(): readonly Line[] {
    const { lines } = this.#file;
    for (let number = 0; number < lines.count; number++) {
      const start = lines.startOf(number);
      const end = endWithoutBreak(this.#text, start, lines.startOf(number + 1));
      this.#lines.push(this.#line(number, start, end));
    }
    return this.#lines;
  }

  #line(number: number, start: number, end: number): Line {
    const text = this.#text;
    const at = skipSpace(text, start, end);
    const indent = at - start;
    const owner = at < end ? this.#ownerOf(start, indent, at, end) : undefined;
    const kind = owner === undefined ? this.#kind(start, at, end) : 'inside';
    const line = new ReadLine(this, number, start, end, indent, kind, owner);
    if (kind === 'content') this.#last = line;
    else if (kind === 'marker') this.#last = undefined;
    return line;
  }

  #kind(start: number, at: number, end: number): Line['kind'] {
    if (at === end) return 'blank';
    if (this.#text[at] === '#') return 'comment';
    return at === start && isMarker(this.#text, start) ? 'marker' : 'content';
  }

  /** What a line that is not blank goes on with. */
  #ownerOf(start: number, indent: number, at: number, end: number): Part | undefined {
    const closing = isClosing(this.#text, at);
    if (this.#open === undefined && this.#last !== undefined) {
      // Only what is deeper can go on with it. What the other lines hold is read when somebody asks.
      const { indent: above } = this.#last;
      if (indent < above || (indent === above && !closing)) return undefined;
      this.#open = this.#opened(this.#last);
      this.#last = undefined;
    }
    if (this.#open === undefined) return undefined;
    const { owner, column, until } = this.#open;
    // Below half a key behind a dash come the other keys of the item.
    const word = owner.kind === 'text' && owner.value?.style === 'plain';
    if (word && indent === owner.column && keyEnd(this.#text, at, end) !== undefined) {
      this.#open = undefined;
      return undefined;
    }
    if (start < until && (indent > column || (indent === column && closing))) return owner;
    this.#open = undefined;
    return undefined;
  }

  /** What a line begins that may go on below it. */
  #opened({ parts, end }: Line): { owner: Part; column: number; until: number } | undefined {
    const owner = parts.at(-1);
    const dash = parts.at(-2);
    if (owner?.value === undefined) return undefined;
    const { style, span } = owner.value;
    // Words that stand alone may be half a key: what is below them is not theirs.
    if (owner.kind === 'text' && dash === undefined && style === 'plain') return undefined;
    const whole = style === 'block' || style === 'plain' || style === 'alias';
    const until = whole ? Infinity : span.end;
    const column = owner.kind === 'text' ? (dash ?? owner).column : owner.column;
    return until > end ? { owner, column, until } : undefined;
  }

  parts({ start, end, indent }: Line): readonly Part[] {
    return this.#parts(start, start + indent, end);
  }

  #parts(lineStart: number, from: number, end: number): Part[] {
    const text = this.#text;
    const parts: Part[] = [];
    let at = from;
    while (text[at] === '-' && (at + 1 >= end || isSpace(text, at + 1))) {
      parts.push(makePart('dash', lineStart, at, at + 1));
      at = skipSpace(text, at + 1, end);
    }
    if (at < end && text[at] !== '#') parts.push(this.#entry(lineStart, at, end, parts.at(-1)));
    return parts;
  }

  #entry(lineStart: number, from: number, end: number, dash: Part | undefined): Part {
    const text = this.#text;
    const own = properties(text, from, end);
    const colon = keyEnd(text, own.end, end);
    if (colon === undefined) {
      const value = this.#value(own.end, end, dash?.column ?? from - lineStart);
      const part = makePart('text', lineStart, from, Math.min(value?.span.end ?? own.end, end));
      if (own.anchor !== undefined) part.anchor = own.anchor;
      if (value !== undefined) part.value = value;
      if (value?.style === 'plain') part.name = text.slice(value.span.start, part.span.end);
      return part;
    }
    const before = text.slice(own.end, colon).trimEnd();
    const behind = properties(text, skipSpace(text, colon + 1, end), end);
    const value = this.#value(behind.end, end, from - lineStart);
    const part = makePart('key', lineStart, own.end, own.end + before.length);
    part.name = unquoted(before);
    part.colonEnd = colon + 1;
    if (behind.anchor !== undefined) part.anchor = behind.anchor;
    if (value !== undefined) part.value = value;
    return part;
  }

  /** @param column what goes on below is deeper than this */
  #value(from: number, end: number, column: number): Value | undefined {
    const text = this.#text;
    const first = text[from];
    if (from >= end || first === '#') return undefined;
    if (first === '|' || first === '>') return { style: 'block', span: { start: from, end }, closed: true };
    if (first === '"' || first === "'") {
      const style = first === '"' ? 'double' : 'single';
      const close = this.#closing(from, end, column, endOfQuoted);
      return { style, ...close };
    }
    if (first === '[' || first === '{') {
      return { style: 'flow', ...this.#closing(from, end, column, endOfFlow) };
    }
    const plainEnd = endOfPlain(text, from, end);
    return { style: first === '*' ? 'alias' : 'plain', span: { start: from, end: plainEnd }, closed: true };
  }

  /** Looks for the end of what is open, first on its line, then as far down as lines are deeper. */
  #closing(
    from: number,
    end: number,
    column: number,
    find: (text: string, from: number, limit: number) => number | undefined,
  ): Pick<Value, 'span' | 'closed'> {
    const onLine = find(this.#text, from, end);
    if (onLine !== undefined) return { span: { start: from, end: onLine }, closed: true };
    const limit = this.#deeperUntil(end, column);
    const below = limit > end ? find(this.#text, from, limit) : undefined;
    return { span: { start: from, end: below ?? limit }, closed: below !== undefined };
  }

  /** Where the lines end that are deeper than a column, blank ones at the end left out. */
  #deeperUntil(from: number, column: number): number {
    const { lines } = this.#file;
    const text = this.#text;
    let end = from;
    for (let number = lines.lineAt(from) + 1; number < lines.count; number++) {
      const start = lines.startOf(number);
      const lineEnd = endWithoutBreak(text, start, lines.startOf(number + 1));
      const at = skipSpace(text, start, lineEnd);
      if (at === lineEnd) continue;
      const closing = at - start === column && isClosing(text, at);
      if (at - start <= column && !closing) break;
      end = lineEnd;
      if (closing) break;
    }
    return end;
  }
}

function makePart(kind: Part['kind'], lineStart: number, start: number, end: number): Writable<Part> {
  return { kind, column: start - lineStart, start, name: '', span: { start, end } };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
