/** A place in a YAML text that moves on while it is read, and what was found on the way. */

import type { YamlComment, YamlError, YamlNode } from './tree.ts';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const PERCENT = 37;

/** The rest of a line, and the spaces that the next one with text begins with. */
const nextIndent = /[^\r\n]*(?:\r\n|\n|\r)( *)(?=[^ \t\r\n])/y;

/** Blanks and line breaks before a comment. */
const blanks = /[ \t\r\n]+(?=#)/y;

export class Reader {
  readonly text: string;
  readonly errors: YamlError[] = [];
  readonly comments: YamlComment[] = [];
  /** Handles of tags that `%TAG` declares. */
  readonly handles = new Set(['!', '!!']);
  /** Of the document that is being read. */
  anchors = new Map<string, YamlNode>();
  /** Anchors of nodes that are still being read: an alias in one would hold itself. */
  readonly open = new Set<string>();
  pos = 0;
  /** Where the line of `pos` begins. */
  lineStart = 0;
  /** Column of the block that is being read; -1 outside of any. */
  indent = -1;
  /** How deep the nodes are nested here. */
  depth = 0;
  /** Nothing is read from here on: the end of the text, or where a bracket that nothing closes must have ended. */
  end: number;
  /** A bracket was found that nothing closes. The next ones are not looked for in the whole text again. */
  unclosed = false;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
    // A byte order mark is no part of the first line.
    if (text.charCodeAt(0) === 0xfeff) this.pos = this.lineStart = 1;
  }

  get column(): number {
    return this.pos - this.lineStart;
  }

  /** The character here, as a code unit; NaN at the end. */
  code(offset = 0): number {
    const at = this.pos + offset;
    return at < this.end ? this.text.charCodeAt(at) : Number.NaN;
  }

  error(code: string, start: number, end: number, ...args: string[]): void {
    this.errors.push({ code, span: { start, end: Math.min(Math.max(end, start), this.text.length) }, args });
  }

  /**
   * Moves on to what is next, past blanks, comments and line breaks, and tells whether there was a line break. Tabs are
   * refused where they would indent: at the start of a line and, unless `tabs`, right here. Not so in brackets (`flow`).
   */
  toToken(flow: boolean, tabs: boolean): boolean {
    let crossed = false;
    let allowed = tabs;
    for (;;) {
      const code = this.code();
      if (code === SPACE) this.pos++;
      else if (code === TAB) {
        const start = this.pos;
        while (this.code() === TAB) this.pos++;
        if (!flow && !allowed) this.error('TAB_INDENT', start, this.pos);
        if (!flow && start === this.lineStart) this.lineStart = this.pos - this.#meantColumn();
      } else if (code === LINE_FEED || code === RETURN) {
        this.lineBreak();
        crossed = true;
        allowed = false;
      } else if (code === HASH) {
        const ownLine = this.#indentedOnly();
        this.comment();
        if (ownLine && this.#toNextComment()) crossed = true;
      } else return crossed;
    }
  }

  /** How far a line that is indented with tabs was meant to be: as far as the next one, so that no other line is told of. */
  #meantColumn(): number {
    nextIndent.lastIndex = this.pos;
    return nextIndent.exec(this.text)?.[1]?.length ?? 2 * (this.pos - this.lineStart);
  }

  /** Past the line break that is here. */
  lineBreak(): void {
    this.pos += this.code() === RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.lineStart = this.pos;
  }

  comment(): void {
    const start = this.pos;
    this.toLineEnd();
    this.comments.push({ span: { start, end: this.pos } });
  }

  /** Whether there are only blanks before this on its line. */
  #indentedOnly(): boolean {
    let at = this.lineStart;
    while (at < this.pos && isBlank(this.text.charCodeAt(at))) at++;
    return at === this.pos;
  }

  /** From a comment to one on a later line, if only blanks are between: there go-yaml takes tabs. */
  #toNextComment(): boolean {
    blanks.lastIndex = this.pos;
    const between = blanks.exec(this.text)?.[0];
    if (between === undefined || this.pos + between.length >= this.end) return false;
    const lastBreak = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
    this.lineStart = this.pos + lastBreak + 1;
    this.pos += between.length;
    return true;
  }

  toLineEnd(): void {
    while (!endsLine(this.code())) this.pos++;
  }

  skipBlanks(): void {
    while (isBlank(this.code())) this.pos++;
  }

  /** At the end of the document: of the text, or a line `---`, `...` or of a directive. */
  get atEnd(): boolean {
    return this.pos >= this.end || this.marker !== undefined || this.directive;
  }

  /** Whether a line begins here with the `%` of a directive. */
  get directive(): boolean {
    return this.pos === this.lineStart && this.code() === PERCENT;
  }

  /** The line that parts documents here. */
  get marker(): '---' | '...' | undefined {
    if (this.pos !== this.lineStart || !endsWord(this.code(3))) return undefined;
    if (this.text.startsWith('---', this.pos)) return '---';
    return this.text.startsWith('...', this.pos) ? '...' : undefined;
  }

  /** Whether an indicator such as `-` stands here by itself. */
  indicator(code: number): boolean {
    return this.code() === code && endsWord(this.code(1));
  }

  /** Where the text of the line of `pos` ends, blanks at its end left out. */
  lineTextEnd(): number {
    let end = this.pos;
    for (let at = this.pos; at < this.end && !endsLine(this.text.charCodeAt(at)); at++) {
      if (!isBlank(this.text.charCodeAt(at))) end = at + 1;
    }
    return end;
  }
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** A line break or the end. */
export function endsLine(code: number): boolean {
  return code === LINE_FEED || code === RETURN || Number.isNaN(code);
}

export function endsWord(code: number): boolean {
  return isBlank(code) || endsLine(code);
}
