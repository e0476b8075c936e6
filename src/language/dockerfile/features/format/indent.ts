/** The indentation of the lines that continue an instruction. */

/** A line's white space at its beginning. */
export interface Indented {
  readonly indent: string;
  /** Nothing may change, since the white space has a meaning. */
  readonly locked: boolean;
  /** White space, be it one character, must remain: without it two words would become one. */
  readonly needed: boolean;
  /** The line closes a bracket, and so stands at the margin where it is further to the left than the others. */
  readonly closing: boolean;
}

export interface IndentOptions {
  readonly insertSpaces: boolean;
  readonly tabSize: number;
}

/** The lines' new indentation: the leftmost is indented once, the others keep their distance from it. */
export function newIndents(lines: readonly Indented[], options: IndentOptions): string[] {
  const tabSize = Math.max(1, options.tabSize);
  const free = lines.filter(({ locked }) => !locked);
  const inner = free.filter(({ closing }) => !closing);
  const leftmost = Math.min(
    ...(inner.length > 0 ? inner : free).map(({ indent }) => columns(indent, tabSize)),
  );
  return lines.map(({ indent, locked, needed, closing }) => {
    if (locked) return indent;
    const distance = columns(indent, tabSize) - leftmost;
    const wanted = closing && distance < 0 ? 0 : tabSize + distance;
    return whiteSpace(Math.max(wanted, needed ? 1 : 0), options.insertSpaces, tabSize);
  });
}

/** One level. */
export function oneIndent({ insertSpaces, tabSize }: IndentOptions): string {
  return whiteSpace(Math.max(1, tabSize), insertSpaces, Math.max(1, tabSize));
}

function whiteSpace(width: number, spaces: boolean, tabSize: number): string {
  if (spaces) return ' '.repeat(width);
  return '\t'.repeat(Math.floor(width / tabSize)) + ' '.repeat(width % tabSize);
}

function columns(indent: string, tabSize: number): number {
  let width = 0;
  for (const char of indent) width += char === '\t' ? tabSize - (width % tabSize) : 1;
  return width;
}
