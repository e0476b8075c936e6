/** Where the characters of a scalar's content stand in the text. */

import type { YamlFile, YamlScalar } from './tree.ts';

const known = new WeakMap<YamlScalar, readonly number[]>();

/**
 * Offset in the text of the character `index` of a scalar's content, in UTF-16 code units both. An index of the
 * content's length gives where the last character ends. Right for escapes, doubled quotes, folded lines and indentation.
 */
export function offsetInText(file: YamlFile, scalar: YamlScalar, index: number): number {
  const { span, content, style } = scalar;
  const quotes = style === 'single' || style === 'double' ? 1 : 0;
  const at = Math.min(Math.max(index, 0), content.length);
  // Nothing is escaped, folded or indented where the lengths agree.
  if (style !== 'literal' && style !== 'folded' && span.end - span.start === content.length + 2 * quotes) {
    return span.start + quotes + at;
  }
  let offsets = known.get(scalar);
  if (offsets === undefined) {
    offsets = offsetsOf(file.text, scalar);
    known.set(scalar, offsets);
  }
  return offsets[at] ?? span.end;
}

function offsetsOf(text: string, scalar: YamlScalar): number[] {
  const { content, style, span } = scalar;
  const block = style === 'literal' || style === 'folded';
  const quoted = style === 'single' || style === 'double';
  const last = quoted ? span.end - 1 : span.end;
  const offsets: number[] = [];
  let at = quoted ? span.start + 1 : span.start;
  if (block) at = nextLine(text, span.start, text.length);
  const indent = block ? indentOf(text, at, scalar) : 0;
  if (block) at = pastIndent(text, at, indent);
  while (offsets.length < content.length && at < last) {
    const character = content[offsets.length];
    const escape = style === 'double' && text[at] === '\\';
    const breakEnd = block ? lineEnd(text, at) : foldStart(text, at, last, escape);
    if (breakEnd !== undefined) at = pushBreaks(text, at, breakEnd, last, indent, content, offsets, block);
    else if (escape) at = pushEscape(text, at, offsets);
    else {
      offsets.push(at);
      at += style === 'single' && character === "'" ? 2 : 1;
    }
  }
  // What is left stands for the line breaks at the end.
  while (offsets.length < content.length) offsets.push(Math.min(at, text.length));
  offsets.push(Math.min(at, last));
  return offsets;
}

/** Where a line break begins, if what is here is one, or blanks before one that YAML drops. */
function foldStart(text: string, at: number, last: number, escape: boolean): number | undefined {
  let end = escape ? at + 1 : at;
  if (!escape) while (end < last && (text[end] === ' ' || text[end] === '\t')) end++;
  return end < last && (text[end] === '\n' || text[end] === '\r') ? end : undefined;
}

function lineEnd(text: string, at: number): number | undefined {
  return text[at] === '\n' || text[at] === '\r' ? at : undefined;
}

/**
 * The characters that the line breaks from `end` on amount to: none, a space, or the last ones of them. Returns where
 * the text goes on.
 */
function pushBreaks(
  text: string,
  start: number,
  end: number,
  last: number,
  indent: number,
  content: string,
  offsets: number[],
  block: boolean,
): number {
  const breaks: number[] = [];
  let at = end;
  while (at < last && (text[at] === '\n' || text[at] === '\r')) {
    breaks.push(at);
    at = nextLine(text, at, last);
    at = block ? pastIndent(text, at, indent) : pastBlanks(text, at);
  }
  // In quotes a line feed may come from an escape that follows. In a block scalar the content tells what was kept.
  let made = block ? 0 : breaks.length - 1;
  while (block && made < breaks.length && content[offsets.length + made] === '\n') made++;
  const escaped = !block && text[start] === '\\';
  if (made > 0) offsets.push(...breaks.slice(breaks.length - made));
  else if (!escaped && content[offsets.length] === ' ') offsets.push(start);
  return at;
}

function pushEscape(text: string, at: number, offsets: number[]): number {
  const digits = { x: 2, u: 4, U: 8 }[text[at + 1] ?? ''] ?? 0;
  const end = at + 2 + digits;
  offsets.push(at);
  // A character outside of the basic plane is two code units.
  if (digits === 8 && Number.parseInt(text.slice(at + 2, end), 16) > 0xffff) offsets.push(at);
  return end;
}

function nextLine(text: string, from: number, last: number): number {
  let at = from;
  while (at < last && text[at] !== '\n' && text[at] !== '\r') at++;
  return Math.min(text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1, text.length);
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function pastIndent(text: string, from: number, indent: number): number {
  let at = from;
  while (at - from < indent && text[at] === ' ') at++;
  return at;
}

/** How far the lines of a block scalar are indented: as its first line with text is, less the blanks it begins with. */
function indentOf(text: string, from: number, { content }: YamlScalar): number {
  let at = from;
  while (text[pastBlanks(text, at)] === '\n' || text[pastBlanks(text, at)] === '\r') {
    at = nextLine(text, at, text.length);
  }
  const kept = /^\n*( *)/.exec(content)?.[1]?.length ?? 0;
  return pastBlanks(text, at) - at - kept;
}
