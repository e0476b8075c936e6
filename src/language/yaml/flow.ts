/** Lists in brackets and maps in braces. */

import { missing, type Properties, scalar, withProperties } from './nodes.ts';
import { readPlain } from './plain.ts';
import { joined, readAlias, readProperties } from './properties.ts';
import { readQuoted } from './quoted.ts';
import { endsWord, isBlank, type Reader } from './reader.ts';
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './tree.ts';

const COMMA = 44;
const COLON = 58;
const QUESTION = 63;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Deeper than any file of a person. */
const maximumDepth = 300;

/** A longer key is refused: 1,024 characters, by YAML's specification. */
const longestKey = 1024;

/** The list or map whose bracket is here. One that nothing closes ends where the block around it goes on. */
export function readFlow(reader: Reader): YamlList | YamlMap {
  const { pos, lineStart, end, errors, comments } = reader;
  if (!reader.unclosed) {
    const kept = [errors.length, comments.length] as const;
    const node = readCollection(reader);
    if (!reader.unclosed) return node;
    [errors.length, comments.length] = kept;
    reader.pos = pos;
    reader.lineStart = lineStart;
  }
  reader.end = Math.min(end, nextLineOfBlock(reader));
  const node = readCollection(reader);
  reader.end = end;
  return node;
}

/** Where a line begins that is no further to the right than the block around the bracket here, and is no bracket. */
function nextLineOfBlock(reader: Reader): number {
  const { text, indent } = reader;
  for (let at = reader.pos; at < reader.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    let first = at + 1;
    while (text.charCodeAt(first) === 32) first++;
    const next = text.charCodeAt(first);
    const blank = Number.isNaN(next) || next === 10 || next === 13 || next === 35;
    if (!blank && first - at - 1 <= Math.max(indent, 0) && next !== CLOSE_LIST && next !== CLOSE_MAP)
      return at;
  }
  return reader.end;
}

function readCollection(reader: Reader): YamlList | YamlMap {
  const start = reader.pos;
  const list = reader.code() === OPEN_LIST;
  const close = list ? CLOSE_LIST : CLOSE_MAP;
  const items: YamlNode[] = [];
  const pairs: YamlPair[] = [];
  reader.pos++;
  reader.depth++;
  if (reader.depth > maximumDepth) {
    reader.error('TOO_DEEP', start, start + 1);
    reader.pos = reader.end;
  }
  let separated = true;
  for (;;) {
    reader.toToken(true, true);
    const code = reader.code();
    if (reader.atEnd) {
      reader.unclosed = true;
      reader.error('UNCLOSED_BRACKET', start, start + 1, list ? '[' : '{', list ? ']' : '}');
      break;
    }
    if (code === CLOSE_LIST || code === CLOSE_MAP) {
      if (code !== close) reader.error('WRONG_BRACKET', reader.pos, reader.pos + 1, list ? ']' : '}');
      reader.pos++;
      break;
    }
    if (code === COMMA) {
      if (separated) reader.error('EXTRA_COMMA', reader.pos, reader.pos + 1);
      reader.pos++;
      separated = true;
      continue;
    }
    if (!separated)
      reader.error('MISSING_COMMA', reader.pos, Math.max(wordEnd(reader), reader.pos + 1), list ? ']' : '}');
    separated = false;
    const entry = readEntry(reader, list);
    if ('key' in entry) pairs.push(entry);
    else items.push(entry);
  }
  reader.depth--;
  const span = { start, end: reader.pos };
  return list ? { kind: 'list', flow: true, items, span } : { kind: 'map', flow: true, pairs, span };
}

/** A pair of a map, or an item of a list. There a pair is a map of its own. */
function readEntry(reader: Reader, list: boolean): YamlNode | YamlPair {
  const explicit = reader.code() === QUESTION;
  const line = reader.lineStart;
  const start = reader.pos;
  if (explicit) {
    reader.pos++;
    reader.toToken(true, true);
  }
  const key = readNode(reader);
  reader.toToken(true, true);
  const isPair = reader.code() === COLON && !reader.atEnd;
  if (list && !explicit && !isPair) return key;
  let value: YamlNode = missing(key.span.end);
  if (isPair) {
    if (!explicit && line !== reader.lineStart) reader.error('MULTILINE_KEY', key.span.start, key.span.end);
    else if (!explicit) checkKeyLength(reader, key);
    reader.pos++;
    const after = reader.pos;
    reader.toToken(true, true);
    const code = reader.code();
    const none = reader.atEnd || code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP;
    value = none ? missing(after) : readNode(reader);
  }
  const pair = pairOf(reader, key, value, start);
  return list ? { kind: 'map', flow: true, pairs: [pair], span: pair.span } : pair;
}

export function checkKeyLength(reader: Reader, { span }: YamlNode): void {
  if (reader.pos - span.start > longestKey) reader.error('LONG_KEY', span.start, span.end);
}

/** A pair, whose key may turn out not to be one. */
export function pairOf(reader: Reader, key: YamlNode, value: YamlNode, start: number): YamlPair {
  const valueStart = value.tag?.span.end ?? value.anchor?.span.end ?? 0;
  const span = { start, end: Math.max(key.span.end, value.span.end, valueStart) };
  return { key: keyOf(reader, key), value, span };
}

function keyOf(reader: Reader, key: YamlNode): YamlScalar {
  const target = key.kind === 'alias' ? key.target : key;
  if (target?.kind === 'scalar') return target === key ? target : { ...target, span: key.span };
  const { start, end } = key.span;
  if (target !== undefined) reader.error('COMPLEX_KEY', start, end);
  return {
    kind: 'scalar',
    style: 'plain',
    value: null,
    content: reader.text.slice(start, end),
    span: key.span,
  };
}

/** A node inside of brackets, never of block style. Goes on by one character at least. */
function readNode(reader: Reader): YamlNode {
  let properties: Properties | undefined;
  for (;;) {
    const more = readProperties(reader);
    if (more === undefined) break;
    properties = joined(reader, properties, more);
    reader.toToken(true, true);
  }
  const code = reader.code();
  if (reader.atEnd || code === COMMA || code === COLON || code === CLOSE_LIST || code === CLOSE_MAP) {
    if (properties === undefined) reader.error('MISSING_KEY', reader.pos, reader.pos + 1);
    return withProperties(reader, missing(properties?.span.end ?? reader.pos), properties);
  }
  return withProperties(reader, readContent(reader), properties);
}

/** What begins with a character that no node may begin with is read as text, and told. */
function readContent(reader: Reader): YamlNode {
  const code = reader.code();
  if (code === OPEN_LIST || code === OPEN_MAP) return readCollection(reader);
  if (code === 34 || code === 39) return readQuoted(reader);
  if (code === 42) return readAlias(reader);
  const { pos } = reader;
  const character = reader.text[pos] ?? '';
  if ('%@`|>?'.includes(character) || (character === '-' && isBlank(reader.code(1)))) {
    reader.error('BAD_START', pos, pos + 1, character);
  }
  if (character === '?') {
    reader.pos++;
    return scalar('plain', '?', pos, pos + 1);
  }
  return readPlain(reader, true);
}

/** Where the word here ends. */
function wordEnd(reader: Reader): number {
  let length = 0;
  while (!endsWord(reader.code(length)) && reader.code(length) !== COMMA) length++;
  return reader.pos + length;
}
