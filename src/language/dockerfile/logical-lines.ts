/** Lines of a Dockerfile, joined where they are continued, after BuildKit's parser (frontend/dockerfile/parser). */
import { HASH, skipSpace } from './characters.ts';
import { JoinedLines, type LineMap, SingleLine } from './source-map.ts';

/** Reads one line after the other. */
export class LineReader {
  readonly text: string;
  /** The current line's first character, without a byte-order mark. */
  start = 0;
  /** Its end, without carriage returns and newline. */
  end = 0;
  /** Number of lines read, so also the number of the next line. */
  line = 0;
  /** Where the next line begins. */
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** False at the end of the text. */
  next(): boolean {
    if (this.at >= this.text.length) return false;
    this.start = this.at + (this.line === 0 && this.text.startsWith('\ufeff') ? 1 : 0);
    const newline = this.text.indexOf('\n', this.at);
    this.end = newline < 0 ? this.text.length : newline;
    this.at = newline < 0 ? this.end : newline + 1;
    while (this.end > this.start && this.text.charCodeAt(this.end - 1) === 13) this.end--;
    this.line++;
    return true;
  }
}

export interface LogicalLine {
  /** Without the white space before its first line; that of the others is kept. */
  readonly text: string;
  readonly map: LineMap;
  /** Offset of its first character. */
  readonly start: number;
  readonly emptyContinuations: readonly number[];
}

const none: readonly number[] = [];

/**
 * Reads on from the reader's current line, whose text begins at `first`. Comments and blank lines among continued
 * lines do not end them; `onComment` gets the place of each `#`.
 */
export function readLogicalLine(
  reader: LineReader,
  first: number,
  escape: number,
  onComment: (hash: number) => void,
): LogicalLine {
  const { text } = reader;
  let end = continuedEnd(text, first, reader.end, escape);
  if (end < 0) {
    const joined = text.slice(first, reader.end);
    return {
      text: joined,
      map: new SingleLine(first, joined.length),
      start: first,
      emptyContinuations: none,
    };
  }
  const parts = [text.slice(first, end)];
  const indices = [0];
  const offsets = [first];
  const emptyContinuations: number[] = [];
  let length = end - first;
  while (end >= 0 && reader.next()) {
    const indent = skipSpace(text, reader.start, reader.end);
    if (indent === reader.end) {
      emptyContinuations.push(reader.line - 1);
    } else if (text.charCodeAt(indent) === HASH) {
      onComment(indent);
    } else {
      end = continuedEnd(text, reader.start, reader.end, escape);
      const part = text.slice(reader.start, end < 0 ? reader.end : end);
      parts.push(part);
      indices.push(length);
      offsets.push(reader.start);
      length += part.length;
    }
  }
  const joined = parts.join('');
  const map = new JoinedLines(indices, offsets, 0, length);
  return { text: joined, map, start: first, emptyContinuations };
}

/** Where the continuation character of a line is; -1 where it has none. A doubled one does not continue. */
export function continuedEnd(text: string, start: number, end: number, escape: number): number {
  let at = end - 1;
  while (at >= start && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  if (at < start || text.charCodeAt(at) !== escape) return -1;
  return at > start && text.charCodeAt(at - 1) === escape ? -1 : at;
}
