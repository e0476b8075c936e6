/** Scalars of many lines, after `|` and `>`. */

import { scalar } from './nodes.ts';
import { endsLine, isBlank, type Reader } from './reader.ts';
import type { YamlScalar } from './tree.ts';

const TAB = 9;
const SPACE = 32;
const BAR = 124;

/** The block scalar whose `|` or `>` is here. Leaves the reader at the start of the line after it. */
export function readBlockScalar(reader: Reader): YamlScalar {
  const start = reader.pos;
  const literal = reader.code() === BAR;
  const { chomping, increment, end: headerEnd } = readHeader(reader);
  let indent = increment > 0 ? Math.max(reader.indent, 0) + increment : 0;
  let content = '';
  let end = headerEnd;
  let lead = '';
  let wasBlank = false;
  const before = skipBlankLines(reader, indent);
  indent ||= Math.max(before.column, reader.indent + 1, 1);
  let trail = before.breaks;
  while (reader.column === indent && !Number.isNaN(reader.code())) {
    const blank = isBlank(reader.code());
    // A folded line break is a space, unless there are empty lines or lines that are indented further.
    if (!literal && !wasBlank && !blank && lead !== '') content += trail === '' ? ' ' : trail;
    else content += lead + trail;
    wasBlank = blank;
    const from = reader.pos;
    end = Math.max(end, reader.lineTextEnd());
    reader.toLineEnd();
    content += reader.text.slice(from, reader.pos);
    lead = Number.isNaN(reader.code()) ? '' : '\n';
    if (lead !== '') reader.lineBreak();
    trail = skipBlankLines(reader, indent).breaks;
  }
  // Where indentation was skipped and no text of this scalar follows, the line is looked at anew.
  if (reader.pos < reader.end) reader.pos = reader.lineStart;
  if (chomping !== '-') content += lead;
  if (chomping === '+') content += trail;
  return scalar(literal ? 'literal' : 'folded', content, start, end);
}

function readHeader(reader: Reader): { chomping: string; increment: number; end: number } {
  const start = reader.pos++;
  let chomping = '';
  let increment = 0;
  for (; !endsLine(reader.code()) && !isBlank(reader.code()); reader.pos++) {
    const character = reader.text[reader.pos] ?? '';
    if ('+-'.includes(character) && chomping === '') chomping = character;
    else if (/[1-9]/.test(character) && increment === 0) increment = Number(character);
    else break;
  }
  const end = reader.pos;
  reader.skipBlanks();
  if (reader.code() === 35) reader.comment();
  else if (!endsLine(reader.code())) {
    reader.error('BLOCK_HEADER', reader.pos, reader.lineTextEnd(), reader.text[start] ?? '');
    reader.toLineEnd();
  }
  if (!Number.isNaN(reader.code())) reader.lineBreak();
  return { chomping, increment, end };
}

/** Past empty lines and indentation, of any depth while `indent` is 0. `column` is that of the deepest of those lines. */
function skipBlankLines(reader: Reader, indent: number): { breaks: string; column: number } {
  let breaks = '';
  let column = 0;
  for (;;) {
    while ((indent === 0 || reader.column < indent) && reader.code() === SPACE) reader.pos++;
    column = Math.max(column, reader.column);
    if ((indent === 0 || reader.column < indent) && reader.code() === TAB) {
      const start = reader.pos;
      while (reader.code() === TAB) reader.pos++;
      reader.error('TAB_INDENT', start, reader.pos);
      if (!endsLine(reader.code())) return { breaks, column };
    }
    if (Number.isNaN(reader.code()) || !endsLine(reader.code())) return { breaks, column };
    reader.lineBreak();
    breaks += '\n';
  }
}
