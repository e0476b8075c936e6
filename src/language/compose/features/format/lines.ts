/** A line of a text, without its end. Offsets in the text. */
export interface Line {
  readonly start: number;
  /** Before the line break, `\r\n` included. */
  readonly end: number;
  /** Spaces at its beginning; a tab is none. */
  readonly spaces: number;
  /** Where its text begins and ends, without spaces and tabs around it; both the end of the line where it is blank. */
  readonly first: number;
  readonly last: number;
}

/** The lines of a text, parted by `\n`; a byte-order mark is no part of the first. */
export class Lines {
  readonly all: readonly Line[];

  constructor(text: string) {
    const all: Line[] = [];
    let start = text.startsWith('\ufeff') ? 1 : 0;
    for (;;) {
      const newline = text.indexOf('\n', start);
      all.push(readLine(text, start, newline < 0 ? text.length : newline));
      if (newline < 0) break;
      start = newline + 1;
    }
    this.all = all;
  }

  /** Number of the line that an offset is on. */
  at(offset: number): number {
    let low = 0;
    let high = this.all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.all[middle] as Line).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How far an offset is from the beginning of its line. */
  column(offset: number): number {
    return offset - (this.all[this.at(offset)] as Line).start;
  }
}

function readLine(text: string, start: number, newline: number): Line {
  const end = newline > start && text[newline] === '\n' && text[newline - 1] === '\r' ? newline - 1 : newline;
  let spaces = 0;
  while (start + spaces < end && text[start + spaces] === ' ') spaces++;
  let first = start + spaces;
  while (first < end && isSpace(text, first)) first++;
  let last = end;
  while (last > first && isSpace(text, last - 1)) last--;
  return { start, end, spaces, first, last };
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}
