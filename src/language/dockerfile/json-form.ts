/** The JSON form of an argument: an array of strings, as Go's encoding/json takes it. */
import { skipSpace } from './characters.ts';
import { CharacterMap, type LineMap } from './source-map.ts';
import type { SourceMap, Word } from './syntax.ts';

export interface JsonItem {
  readonly word: Word;
  /** Where the characters of the word's value are. */
  readonly source: SourceMap;
}

/** The items; or why there are none; undefined where the text does not begin as an array. */
export function readJson(
  text: string,
  map: LineMap,
  from: number,
  to: number,
): JsonItem[] | 'malformed' | 'not-strings' | undefined {
  const start = skipSpace(text, from, to);
  if (start >= to || text[start] !== '[') return undefined;
  return readStrings(text, map, start + 1, to) ?? reason(text.slice(start, to));
}

function reason(json: string): 'malformed' | 'not-strings' {
  try {
    JSON.parse(json, (_, value: unknown) => {
      // Go refuses a number that does not fit, such as 1e999.
      if (value === Infinity || value === -Infinity) throw new RangeError();
      return value;
    });
    return 'not-strings';
  } catch {
    return 'malformed';
  }
}

/** The end of the string that begins at `from`; -1 where there is none. */
function stringEnd(text: string, from: number): number {
  if (text[from] !== '"') return -1;
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '"') return at + 1;
    if (char < ' ') return -1;
    if (char !== '\\') continue;
    const escaped = text[++at] ?? '';
    if (escaped === 'u') {
      if (!/^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(escaped)) return -1;
  }
  return -1;
}

function readStrings(text: string, map: LineMap, from: number, to: number): JsonItem[] | undefined {
  const items: JsonItem[] = [];
  let at = skipJsonSpace(text, from);
  if (text[at] === ']') return skipJsonSpace(text, at + 1) >= to ? items : undefined;
  for (;;) {
    const end = stringEnd(text, at);
    if (end < 0) return undefined;
    items.push(makeItem(text, map, at, end));
    at = skipJsonSpace(text, end);
    const separator = text[at];
    at = skipJsonSpace(text, at + 1);
    if (separator === ']') return at >= to ? items : undefined;
    if (separator !== ',') return undefined;
  }
}

function skipJsonSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\n') at++;
  return at;
}

function makeItem(text: string, map: LineMap, from: number, to: number): JsonItem {
  const raw = text.slice(from, to);
  const span = map.span(from, to);
  if (!raw.includes('\\')) {
    return { word: { raw, value: raw.slice(1, -1), span }, source: map.part(from + 1, to - 1) };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = from + 1; at < to - 1;) {
    starts.push(at);
    if (text[at] === '\\') at += text[at + 1] === 'u' ? 6 : 2;
    else at++;
    ends.push(at);
  }
  starts.push(to - 1);
  const value = JSON.parse(raw) as string;
  return { word: { raw, value, span }, source: new CharacterMap(map, starts, ends) };
}
