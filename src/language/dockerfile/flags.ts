import { DOUBLE_QUOTE, EQUALS, isSeparator, QUOTE } from './characters.ts';
import { readFields } from './mounts.ts';
import { CharacterMap, type LineMap } from './source-map.ts';
import type { Flag, FlagField, SourceMap } from './syntax.ts';

/** A value in which BuildKit fills in variables, without its quotes. */
export interface FlagText {
  readonly text: string;
  readonly source: SourceMap;
}

export interface Flags {
  readonly flags: readonly Flag[];
  /** Where the argument may begin: behind the flags or a bare `--`. */
  readonly at: number;
  readonly texts: readonly FlagText[];
}

/** Flags whose values BuildKit fills variables in. Source: the `Expand` methods in frontend/dockerfile/instructions. */
const expanded: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  ADD: ['chown', 'chmod', 'checksum'],
  COPY: ['chown', 'chmod'],
  RUN: ['mount'],
};

const noFlags: readonly Flag[] = [];
const noTexts: readonly FlagText[] = [];
const noFields: readonly FlagField[] = [];

/** Reads the words from `from` on that start with `--`, up to the first that does not or a bare `--`. */
export function readFlags(
  text: string,
  map: LineMap,
  from: number,
  to: number,
  escape: number,
  keyword: string,
): Flags {
  let at = skipSeparators(text, from, to);
  if (text[at] !== '-' || text[at + 1] !== '-') return { flags: noFlags, at, texts: noTexts };
  const flags: Flag[] = [];
  const texts: FlagText[] = [];
  while (text[at] === '-' && text[at + 1] === '-' && at + 1 < to) {
    const word = readFlagWord(text, at, to, escape);
    if (word.text === '--') return { flags, at: word.to, texts };
    const nameEnd = word.equals < 0 ? word.text.length : word.equals;
    const name = word.text.slice(2, nameEnd);
    const named = {
      name,
      nameSpan: map.span(at + 2, word.equals < 0 ? word.to : word.equalsAt),
      span: map.span(at, word.to),
    };
    if (word.equals < 0) {
      flags.push({ ...named, fields: noFields });
    } else {
      const start = word.equalsAt + 1;
      const raw = text.slice(start, word.to);
      const value = { raw, value: word.text.slice(nameEnd + 1), span: map.span(start, word.to) };
      const source = word.starts
        ? new CharacterMap(
            map,
            [...word.starts.slice(nameEnd + 1), word.to],
            word.starts.slice(nameEnd + 1).map((each) => each + 1),
          )
        : map.part(start, word.to);
      const fields = name === 'mount' ? readFields(value.value, source) : [];
      flags.push({
        ...named,
        value,
        fields: fields.length > 0 ? fields.map(({ field }) => field) : noFields,
      });
      if (expanded[keyword]?.includes(name)) {
        if (name !== 'mount') texts.push({ text: value.value, source });
        // BuildKit refuses variables in `from`.
        for (const { field, source } of fields) {
          if (source && field.key !== 'from') texts.push({ text: field.value ?? '', source });
        }
      }
    }
    at = skipSeparators(text, word.to, to);
  }
  return { flags, at, texts };
}

function skipSeparators(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSeparator(text.charCodeAt(at))) at++;
  return at;
}

/**
 * The length of a character that ends a flag, and belongs to it; 0 of any other. BuildKit reads flags byte by byte and
 * takes the bytes 0x85 and 0xA0 for white space, also those of `à`.
 */
function closingLength(text: string, at: number): number {
  const point = text.codePointAt(at) as number;
  if (point < 0x80) return 0;
  const followers = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  for (let i = 0; i < followers; i++) {
    const byte = 0x80 | ((point >> (6 * i)) & 63);
    if (byte === 0x85 || byte === 0xa0) return point < 0x10000 ? 1 : 2;
  }
  return 0;
}

interface FlagWord {
  /** Without quotes and escapes. */
  readonly text: string;
  readonly to: number;
  /** Place of the first `=` in `text`, and in the line; -1 without one. */
  readonly equals: number;
  readonly equalsAt: number;
  /** Where each character is in the line; absent where there are no quotes and escapes. */
  readonly starts?: readonly number[];
}

function readFlagWord(text: string, from: number, to: number, escape: number): FlagWord {
  let equalsAt = -1;
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isSeparator(code)) break;
    const closing = code < 128 ? 0 : closingLength(text, at);
    if (closing > 0) {
      at += closing;
      break;
    }
    if (code === QUOTE || code === DOUBLE_QUOTE || code === escape) {
      return readQuotedFlagWord(text, from, to, escape);
    }
    if (code === EQUALS && equalsAt < 0) equalsAt = at;
  }
  return { text: text.slice(from, at), to: at, equals: equalsAt < 0 ? -1 : equalsAt - from, equalsAt };
}

function readQuotedFlagWord(text: string, from: number, to: number, escape: number): FlagWord {
  const chars: string[] = [];
  const starts: number[] = [];
  let equals = -1;
  let quote = 0;
  let at = from;
  for (; at < to; at++) {
    let code = text.charCodeAt(at);
    if (quote === 0 && isSeparator(code)) break;
    const closing = quote === 0 && code >= 128 ? closingLength(text, at) : 0;
    for (let i = 0; i < closing; i++, at++) {
      chars.push(text[at] as string);
      starts.push(at);
    }
    if (closing > 0) break;
    if (quote !== 0 && code === quote) quote = 0;
    else if (quote === 0 && (code === QUOTE || code === DOUBLE_QUOTE)) quote = code;
    else {
      if (code === escape) {
        if (++at >= to) break;
        code = text.charCodeAt(at);
      }
      if (code === EQUALS && equals < 0) equals = chars.length;
      chars.push(text[at] as string);
      starts.push(at);
    }
  }
  return {
    text: chars.join(''),
    to: Math.min(at, to),
    equals,
    equalsAt: equals < 0 ? -1 : (starts[equals] as number),
    starts,
  };
}
