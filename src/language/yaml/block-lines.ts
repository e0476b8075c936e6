/** What a line of a map or a list can be told to be, and what is wrong with it. */

import { endsLine, type Reader } from './reader.ts';
import type { YamlNode } from './tree.ts';

const HASH = 35;
const COLON = 58;

const keyPattern =
  /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#\-"'][^\n\r]*?|-\S[^\n\r]*?|[?-]|)[ \t]*:(?=[ \t\r\n]|$)/y;

/** Whether the line here has a key. */
export function keyAhead(reader: Reader): boolean {
  keyPattern.lastIndex = reader.pos;
  return keyPattern.test(reader.text);
}

/** Whether a plain scalar that began at `start` stopped here because a line with a key follows. */
export function startsKey(reader: Reader, node: YamlNode, start: number): boolean {
  return (
    node.kind === 'scalar' &&
    node.style === 'plain' &&
    !reader.atEnd &&
    reader.pos > start &&
    keyAhead(reader)
  );
}

/** Whether a colon without a space comes after a key in quotes or brackets, and tells it. */
export function isTightColon(reader: Reader, key: YamlNode): boolean {
  const plain = key.kind === 'scalar' && key.style === 'plain';
  if (plain || reader.code() !== COLON) return false;
  reader.error('SPACE_AFTER_COLON', reader.pos, reader.pos + 1);
  return true;
}

/** Text after a value, which nothing can be said with. */
export function endLine(reader: Reader, node: YamlNode): void {
  if (node.kind === 'scalar' && node.style === 'plain') return;
  reader.skipBlanks();
  if (endsLine(reader.code()) || reader.code() === HASH) return;
  const colon = reader.code() === COLON;
  reader.error(colon ? 'SPACE_AFTER_COLON' : 'TEXT_AFTER_VALUE', reader.pos, reader.lineTextEnd());
  reader.toLineEnd();
}

export function badIndent(reader: Reader, found: number, expected: number): void {
  reader.error('BAD_INDENT', reader.pos, reader.lineTextEnd(), String(found), String(expected));
}

/** A key without a colon, or with one that lacks its space. */
export function missingColon(reader: Reader, { span: { start, end } }: YamlNode): void {
  const text = reader.text.slice(start, end);
  const word = /^[\w.-]+(?=:[^:/])/.exec(text)?.[0];
  if (word !== undefined) reader.error('SPACE_AFTER_COLON', start + word.length, start + word.length + 1);
  else reader.error('MISSING_COLON', start, end, text);
}
