/** Kinds of characters, by UTF-16 code unit, as Go and BuildKit's parser see them. */

export const HASH = 35;
export const QUOTE = 39;
export const DOUBLE_QUOTE = 34;
export const DOLLAR = 36;
export const EQUALS = 61;
export const BACKSLASH = 92;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Go's `unicode.IsSpace`: unlike `\s` with U+0085 and without the byte-order mark. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** White space that separates words for BuildKit's parser: its `reWhitespace`. */
export function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13);
}

/** The first place from `at` on, before `end`, that is not white space. */
export function skipSpace(text: string, at: number, end: number = text.length): number {
  let now = at;
  while (now < end && isSpace(text.charCodeAt(now))) now++;
  return now;
}

/** The end of what is left of `end` without white space behind it, not before `at`. */
export function trimEnd(text: string, at: number, end: number): number {
  let now = end;
  while (now > at && isSpace(text.charCodeAt(now - 1))) now--;
  return now;
}

/** The end of a variable's name that begins at `at`, as BuildKit's lexer reads it; `at` where there is none. */
export function nameEnd(text: string, at: number, end: number): number {
  if (at >= end) return at;
  const first = text[at] as string;
  if ('@*#?-$!'.includes(first)) return at + 1;
  const digits = /^\p{Nd}$/u.test(first);
  let now = at;
  while (now < end) {
    const code = text.charCodeAt(now);
    if (code < 128) {
      if (!(digits ? isDigit(code) : isNameCode(code))) break;
      now++;
    } else {
      const char = String.fromCodePoint(text.codePointAt(now) as number);
      if (now + char.length > end || !(digits ? /^\p{Nd}$/u : /^[\p{L}\p{Nd}]$/u).test(char)) break;
      now += char.length;
    }
  }
  return now;
}

/** A letter, digit or underscore of ASCII. */
export function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || isDigit(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
