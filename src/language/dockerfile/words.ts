/** The ways in which BuildKit splits an instruction's argument into words. */
import {
  BACKSLASH,
  CLOSE_BRACE,
  DOLLAR,
  DOUBLE_QUOTE,
  isSeparator,
  isSpace,
  OPEN_BRACE,
  QUOTE,
} from './characters.ts';
import type { SourceMap, Word } from './syntax.ts';

/** A stretch of a joined line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Splits at white space, whatever quotes there are. */
export function splitAtSpace(text: string, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  while (at < to) {
    while (at < to && isSeparator(text.charCodeAt(at))) at++;
    const start = at;
    while (at < to && !isSeparator(text.charCodeAt(at))) at++;
    if (at > start) found.push({ from: start, to: at });
  }
  return found;
}

/** Splits at white space outside quotes. An escape character also escapes inside double quotes. */
export function splitOutsideQuotes(text: string, from: number, to: number, escape: number): Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  let quote = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (start < 0) {
      if (isSpace(code)) continue;
      start = at;
    }
    if (code === escape && quote !== QUOTE) at++;
    else if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === DOUBLE_QUOTE) quote = code;
    else if (isSpace(code)) {
      found.push({ from: start, to: at });
      start = -1;
    }
  }
  // An escape character with nothing behind it escapes nothing, and is no word.
  const alone = start === to - 1 && text.charCodeAt(start) === escape;
  if (start >= 0 && !alone) found.push({ from: start, to });
  return found;
}

export function makeWord(text: string, map: SourceMap, { from, to }: Stretch, escape: number): Word {
  const raw = text.slice(from, to);
  return { raw, value: unquote(raw, escape), span: map.span(from, to) };
}

/** Takes out quotes and escapes as BuildKit's lexer and shells do. What is in `${…}` stays as it is. */
export function unquote(raw: string, escape: number): string {
  if (isPlain(raw, escape)) return raw;
  let value = '';
  let quote = 0;
  let braces = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const next = raw.charCodeAt(at + 1);
    if (braces > 0) {
      if (code === CLOSE_BRACE) braces--;
      else if (code === DOLLAR && next === OPEN_BRACE) braces++;
      else if (code === escape) value += raw[at++];
      value += raw[at] ?? '';
    } else if (quote === QUOTE) {
      if (code === QUOTE) quote = 0;
      else value += raw[at];
    } else if (code === escape) {
      const kept = quote !== 0 && next !== DOUBLE_QUOTE && next !== DOLLAR && next !== escape;
      if (kept) value += raw[at];
      else value += raw[++at] ?? '';
    } else if (code === DOUBLE_QUOTE) quote = quote === 0 ? code : 0;
    else if (code === QUOTE && quote === 0) quote = code;
    else {
      if (code === DOLLAR && next === OPEN_BRACE) {
        braces = 1;
        value += raw[at++];
      }
      value += raw[at];
    }
  }
  return value;
}

function isPlain(raw: string, escape: number): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === QUOTE || code === DOUBLE_QUOTE || code === escape) return false;
  }
  return true;
}

/** What escapes in a shell, whatever `# escape=` says. */
export const SHELL_ESCAPE = BACKSLASH;
