/** Maps and lists by indentation, and what stands in them. */

import { readBlockScalar } from './block-scalar.ts';
import { badIndent, endLine, isTightColon, keyAhead, missingColon, startsKey } from './block-lines.ts';
import { checkKeyLength, pairOf, readFlow } from './flow.ts';
import { missing, type Properties, withProperties } from './nodes.ts';
import { readPlain, readPlainLine } from './plain.ts';
import { joined, readAlias, readProperties } from './properties.ts';
import { readQuoted } from './quoted.ts';
import type { Reader } from './reader.ts';
import type { YamlList, YamlMap, YamlNode, YamlPair } from './tree.ts';

const DASH = 45;
const COLON = 58;
const QUESTION = 63;

/** Deeper than any file of a person, and not so deep that those who walk a tree run out of stack. */
const maximumDepth = 300;

interface Place {
  /** Column of the block that the node is in; the node is further to the right. */
  readonly parent: number;
  /** A key or a dash may stand on this line: so it is after a dash, not after a key. */
  readonly blockHere: boolean;
  /** The value of a key: a list may be as far to the left as the key. */
  readonly ofKey: boolean;
}

/** The node here, or an empty one when what comes next is no part of this place. */
export function readNode(reader: Reader, place: Place): YamlNode {
  const emptyAt = reader.pos;
  let blockHere = place.blockHere;
  let above: Properties | undefined;
  let properties: Properties | undefined;
  let start = emptyAt;
  let { lineStart } = reader;
  if (reader.toToken(false, !blockHere)) blockHere = true;
  for (;;) {
    start = reader.pos;
    lineStart = reader.lineStart;
    if (!belongs(reader, place)) {
      return withProperties(reader, missing(above?.span.end ?? emptyAt), above);
    }
    properties = readProperties(reader);
    if (properties === undefined || !reader.toToken(false, true)) break;
    // On a line of their own they are those of what follows, not of its first key.
    above = joined(reader, above, properties);
    properties = undefined;
    blockHere = true;
  }
  if (++reader.depth > maximumDepth) {
    reader.error('TOO_DEEP', start, start + 1);
    reader.pos = reader.end;
  }
  const node = readContent(reader, blockHere, above, properties, start, lineStart);
  reader.depth--;
  return node;
}

function belongs(reader: Reader, { parent, ofKey }: Place): boolean {
  if (reader.atEnd) return false;
  return reader.column > parent || (ofKey && reader.column === parent && reader.indicator(DASH));
}

function readContent(
  reader: Reader,
  blockHere: boolean,
  above: Properties | undefined,
  properties: Properties | undefined,
  start: number,
  lineStart: number,
): YamlNode {
  const both = (): Properties | undefined =>
    properties === undefined ? above : joined(reader, above, properties);
  if (reader.indicator(DASH)) {
    if (!blockHere || properties) reader.error('LIST_ON_KEY_LINE', reader.pos, reader.lineTextEnd());
    return withProperties(reader, readList(reader), both());
  }
  const column = start - lineStart;
  if (reader.indicator(QUESTION) || reader.indicator(COLON)) {
    if (!blockHere) reader.error('NESTED_KEY', reader.pos, reader.lineTextEnd());
    return withProperties(reader, readMap(reader, column), both());
  }
  const character = reader.text[reader.pos] ?? '';
  if (character === '|' || character === '>') return withProperties(reader, readBlockScalar(reader), both());
  if (reader.atEnd) return withProperties(reader, missing(both()?.span.end ?? reader.pos), both());
  const node = readInline(reader, true);
  const sameLine = reader.lineStart === lineStart;
  if (sameLine) reader.skipBlanks();
  if (sameLine && (reader.indicator(COLON) || (blockHere && isTightColon(reader, node)))) {
    if (blockHere) {
      const key = withProperties(reader, node, properties);
      return withProperties(reader, readMap(reader, column, { key, start }), above);
    }
    reader.error('NESTED_KEY', reader.pos, reader.pos + 1);
    reader.toLineEnd();
  } else if (blockHere && !properties && reader.column >= column && startsKey(reader, node, start)) {
    // A line without a colon above lines of keys is a key that is not finished.
    reader.pos = start;
    reader.lineStart = lineStart;
    return withProperties(reader, readMap(reader, column), above);
  } else endLine(reader, node);
  return withProperties(reader, node, both());
}

/** An alias, a scalar that is not of block style, or a collection in brackets. */
function readInline(reader: Reader, manyLines: boolean): YamlNode {
  const character = reader.text[reader.pos] ?? '';
  switch (character) {
    case '[':
    case '{':
      return readFlow(reader);
    case '"':
    case "'":
      return readQuoted(reader);
    case '*':
      return readAlias(reader);
    default:
      if (',]}%@`|>&!'.includes(character)) {
        reader.error('BAD_START', reader.pos, reader.pos + 1, character);
      }
      return manyLines ? readPlain(reader, false) : readPlainLine(reader);
  }
}

/** The map whose first key is here, or was just read. */
function readMap(reader: Reader, column: number, first?: { key: YamlNode; start: number }): YamlMap {
  const pairs: YamlPair[] = [];
  const { indent, pos } = reader;
  reader.indent = column;
  if (first) pairs.push(readValue(reader, column, first.key, first.start));
  readPairs(reader, column, pairs);
  reader.indent = indent;
  return mapOf(pairs, pos);
}

function mapOf(pairs: readonly YamlPair[], at: number): YamlMap {
  const span = { start: pairs[0]?.span.start ?? at, end: pairs.at(-1)?.span.end ?? at };
  return { kind: 'map', flow: false, pairs, span };
}

/** The rest of a map, up to a line that is further to the left. */
function readPairs(reader: Reader, column: number, pairs: YamlPair[]): void {
  // After a line that is too far to the right, those below it that are so too are not told again.
  let told = column;
  for (;;) {
    reader.toToken(false, false);
    if (reader.atEnd || reader.column < column) return;
    const at = reader.column;
    const tellable = at === column || told === column;
    if (reader.indicator(DASH)) {
      if (tellable) reader.error('UNEXPECTED_ITEM', reader.pos, reader.lineTextEnd());
      readList(reader);
    } else if (at > column && at !== told && !keyAhead(reader)) {
      if (tellable) reader.error('STRAY_TEXT', reader.pos, reader.lineTextEnd());
      reader.toLineEnd();
    } else {
      if (at !== column && tellable) badIndent(reader, at, column);
      pairs.push(readPair(reader, at));
    }
    told = at;
  }
}

function readPair(reader: Reader, column: number): YamlPair {
  const start = reader.pos;
  if (reader.indicator(QUESTION)) {
    reader.pos++;
    const key = readNode(reader, { parent: column, blockHere: true, ofKey: true });
    reader.toToken(false, false);
    if (reader.column === column && reader.indicator(COLON) && !reader.atEnd) {
      return readValue(reader, column, key, start, true);
    }
    return pairOf(reader, key, missing(key.span.end), start);
  }
  if (reader.indicator(COLON)) {
    reader.error('MISSING_KEY', start, start + 1);
    return readValue(reader, column, missing(start), start);
  }
  const properties = readProperties(reader);
  const { lineStart } = reader;
  const key = withProperties(reader, readInline(reader, false), properties);
  if (reader.lineStart === lineStart) {
    reader.skipBlanks();
    if (reader.indicator(COLON) || isTightColon(reader, key)) return readValue(reader, column, key, start);
  }
  missingColon(reader, key);
  reader.toLineEnd();
  // What is below it and further to the right is what it was meant to hold.
  const value = readNode(reader, { parent: column, blockHere: false, ofKey: true });
  return pairOf(reader, key, value.span.end === reader.pos ? missing(key.span.end) : value, start);
}

/** The pair of a key whose colon is here. */
function readValue(
  reader: Reader,
  column: number,
  key: YamlNode,
  start: number,
  blockHere = false,
): YamlPair {
  if (!blockHere) checkKeyLength(reader, key);
  reader.pos++;
  const after = reader.pos;
  const value = readNode(reader, { parent: column, blockHere, ofKey: true });
  const pair = pairOf(reader, key, value, start);
  return pair.span.end < after ? { ...pair, span: { start, end: after } } : pair;
}

/** The list whose first dash is here. */
function readList(reader: Reader): YamlList {
  const start = reader.pos;
  const { column, indent } = reader;
  const items: YamlNode[] = [];
  let end = start;
  let told = column;
  reader.indent = column;
  for (;;) {
    reader.toToken(false, false);
    const at = reader.column;
    const dash = reader.indicator(DASH);
    if (reader.atEnd || at < column || (at === column && !dash)) break;
    if (at !== column && at !== told && (dash || keyAhead(reader))) badIndent(reader, at, column);
    const tellable = told;
    told = at;
    const last = items.at(-1);
    if (dash) {
      reader.pos++;
      end = reader.pos;
      const item = readNode(reader, { parent: at, blockHere: true, ofKey: false });
      items.push(item);
    } else if (last?.kind === 'map' && !last.flow && keyAhead(reader)) {
      items[items.length - 1] = continued(reader, last);
    } else {
      if (at !== tellable && !keyAhead(reader)) reader.error('STRAY_TEXT', reader.pos, reader.lineTextEnd());
      reader.toLineEnd();
    }
    end = Math.max(end, items.at(-1)?.span.end ?? end, items.at(-1)?.tag?.span.end ?? 0);
  }
  reader.indent = indent;
  return { kind: 'list', flow: false, items, span: { start, end } };
}

/** The map with the pairs that follow here, at an indentation which is not its own. */
export function continued(reader: Reader, map: YamlMap): YamlMap {
  const pairs = [...map.pairs];
  readPairs(reader, reader.column, pairs);
  const whole = {
    ...map,
    pairs,
    span: { start: map.span.start, end: pairs.at(-1)?.span.end ?? map.span.end },
  };
  if (map.anchor) reader.anchors.set(map.anchor.name, whole);
  return whole;
}
