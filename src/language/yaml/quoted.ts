/** Scalars in quotes. */

import { scalar } from './nodes.ts';
import { endsLine, isBlank, type Reader } from './reader.ts';
import type { YamlScalar } from './tree.ts';

const DOUBLE = 34;
const BACKSLASH = 92;

/** The quoted scalar that begins here. One that nothing closes ends with its line. */
export function readQuoted(reader: Reader): YamlScalar {
  const start = reader.pos;
  const { lineStart } = reader;
  const quote = reader.code();
  const style = quote === DOUBLE ? 'double' : 'single';
  reader.pos++;
  let content = '';
  let from = reader.pos;
  let keyLike = false;
  for (;;) {
    const code = reader.code();
    if (code === quote && quote !== DOUBLE && reader.code(1) === quote) {
      content += reader.text.slice(from, reader.pos + 1);
      reader.pos += 2;
      from = reader.pos;
    } else if (code === quote) {
      content += reader.text.slice(from, reader.pos);
      reader.pos++;
      // Text that looks like keys or items, then more after the quote: that quote was meant to open, and this one lacks its end.
      if (keyLike && strayAfter(reader)) return unclosed(reader, start, lineStart);
      return scalar(style, content, start, reader.pos);
    } else if (code === BACKSLASH && quote === DOUBLE && !endsLine(reader.code(1))) {
      content += reader.text.slice(from, reader.pos) + readEscape(reader);
      from = reader.pos;
    } else if (endsLine(code) || (code === BACKSLASH && quote === DOUBLE)) {
      content += foldedBreaks(reader, from);
      from = reader.pos;
      if (reader.pos >= reader.end || reader.marker) return unclosed(reader, start, lineStart);
      keyLike ||= keyAhead(reader);
    } else reader.pos++;
  }
}

function unclosed(reader: Reader, start: number, lineStart: number): YamlScalar {
  reader.pos = start;
  reader.lineStart = lineStart;
  const end = reader.lineTextEnd();
  reader.error('UNCLOSED_QUOTE', start, end, reader.text[start] ?? '');
  const content = reader.text.slice(start + 1, end);
  const style = reader.code() === DOUBLE ? 'double' : 'single';
  reader.pos = end;
  return scalar(style, content, start, end);
}

/** What the text up to here (from `from`) and the line breaks here amount to; goes on to the next line with text. */
function foldedBreaks(reader: Reader, from: number): string {
  let end = reader.pos;
  const escaped = reader.code() === BACKSLASH;
  if (escaped) reader.pos++;
  else while (end > from && isBlank(reader.text.charCodeAt(end - 1))) end--;
  let breaks = 0;
  while (!Number.isNaN(reader.code()) && (endsLine(reader.code()) || isBlank(reader.code()))) {
    if (endsLine(reader.code())) {
      reader.lineBreak();
      breaks++;
      if (reader.marker !== undefined) break;
    } else reader.pos++;
  }
  const joint = breaks === 1 ? (escaped ? '' : ' ') : '\n'.repeat(Math.max(breaks - 1, 0));
  return reader.text.slice(from, end) + joint;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** The number of hexadecimal digits after `\x`, `\u` and `\U`. */
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readEscape(reader: Reader): string {
  const start = reader.pos;
  const letter = reader.text[start + 1] ?? '';
  const count = digits[letter];
  reader.pos += 2;
  if (count === undefined) {
    const character = escapes[letter];
    if (character === undefined) reader.error('BAD_ESCAPE', start, reader.pos, `\\${letter}`);
    return character ?? letter;
  }
  const hex = /^[\da-fA-F]*/.exec(reader.text.slice(reader.pos, reader.pos + count))?.[0] ?? '';
  reader.pos += hex.length;
  const value = Number.parseInt(hex, 16);
  if (hex.length === count && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)) {
    return String.fromCodePoint(value);
  }
  reader.error('BAD_ESCAPE', start, reader.pos, reader.text.slice(start, reader.pos));
  return hex;
}

const key = /- |[\w.-]+:(?=[ \t\r\n]|$)/y;

/** Whether a line begins here with what looks like a key or an item. */
function keyAhead(reader: Reader): boolean {
  key.lastIndex = reader.pos;
  return key.test(reader.text);
}

/** Whether there is more on the line than may follow a scalar in quotes. */
function strayAfter(reader: Reader): boolean {
  let at = 0;
  while (isBlank(reader.code(at))) at++;
  const code = reader.code(at);
  return !endsLine(code) && !'#:,]}'.includes(String.fromCharCode(code));
}
