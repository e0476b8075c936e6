/** Scalars without quotes. */

import { scalar } from './nodes.ts';
import { endsLine, endsWord, isBlank, type Reader } from './reader.ts';
import type { YamlScalar } from './tree.ts';

const TAB = 9;
const HASH = 35;
const COLON = 58;

/**
 * The plain scalar that begins here, with the lines that go on with it. It ends before a line that is a key: YAML would
 * refuse the two together, and what is meant is a key. Leaves the reader at what comes next, maybe on a later line.
 */
export function readPlain(reader: Reader, flow: boolean): YamlScalar {
  const start = reader.pos;
  let end = readLine(reader, flow);
  let content = reader.text.slice(start, end);
  while (reader.pos < reader.end && endsLine(reader.code())) {
    const breaks = skipToNextLine(reader);
    if (
      reader.pos >= reader.end ||
      reader.marker ||
      reader.code() === HASH ||
      (!flow && reader.column <= reader.indent)
    )
      break;
    const { pos, lineStart } = reader;
    const lineEnd = readLine(reader, flow);
    if (lineEnd === pos || (!flow && reader.code() === COLON)) {
      reader.pos = pos;
      reader.lineStart = lineStart;
      break;
    }
    content += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + reader.text.slice(pos, lineEnd);
    end = lineEnd;
  }
  return scalar('plain', content, start, end);
}

/** A plain scalar of one line, as a key must be. */
export function readPlainLine(reader: Reader): YamlScalar {
  const start = reader.pos;
  const end = readLine(reader, false);
  return scalar('plain', reader.text.slice(start, end), start, end);
}

/** Goes to what ends the scalar on this line, or to the end of the line. Returns where its last character ends. */
function readLine(reader: Reader, flow: boolean): number {
  const { text, end: limit } = reader;
  let end = reader.pos;
  let at = reader.pos;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (endsLine(code)) break;
    if (code === COLON && (at + 1 >= limit || endsWord(text.charCodeAt(at + 1)))) break;
    if (code === HASH && at > reader.pos && isBlank(text.charCodeAt(at - 1))) break;
    if (flow && isFlowIndicator(code)) break;
    end = at + 1;
  }
  reader.pos = at;
  return end;
}

/** `,`, `?`, brackets and braces. */
function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** Past line breaks and indentation. Returns the number of line breaks. */
function skipToNextLine(reader: Reader): number {
  let breaks = 0;
  for (;;) {
    const code = reader.code();
    if (Number.isNaN(code)) return breaks;
    if (endsLine(code)) {
      reader.lineBreak();
      breaks++;
    } else if (isBlank(code)) {
      if (code === TAB && reader.column <= reader.indent) {
        const start = reader.pos;
        while (reader.code() === TAB) reader.pos++;
        reader.error('TAB_INDENT', start, reader.pos);
      } else reader.pos++;
    } else return breaks;
  }
}
