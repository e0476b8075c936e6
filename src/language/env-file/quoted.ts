import type { Span } from '../yaml/tree.ts';

const escape = /\\(?:[abfnrtv$"\\]|0[0-3][0-7]{2})/y;
const escaped: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  // Two of them stand for one that begins no variable.
  $: '$$',
  '"': '"',
  '\\': '\\',
};

/** What stands between quotes, and where each of its characters comes from. */
export function unescaped(
  text: string,
  { start, end }: Span,
  quote: string,
): { content: string; offsets: number[] } {
  const offsets: number[] = [];
  let content = '';
  for (let at = start; at < end;) {
    const { made, length } = piece(text, at, end, quote);
    // What was written as it is keeps its places; all of an escape comes from its beginning.
    const same = made === text.slice(at, at + length);
    for (let index = 0; index < made.length; index++) offsets.push(same ? at + index : at);
    content += made;
    at += length;
  }
  return { content, offsets };
}

/** The character at a place, or what an escape there stands for. */
function piece(text: string, at: number, end: number, quote: string): { made: string; length: number } {
  if (text[at] !== '\\' || at + 1 >= end) return { made: text[at] as string, length: 1 };
  if (text[at + 1] === quote) return { made: quote, length: 2 };
  escape.lastIndex = at;
  const found = quote === '"' ? escape.exec(text)?.[0] : undefined;
  if (found === undefined) return { made: text.slice(at, at + 2), length: 2 };
  const made = escaped[found[1] as string] ?? String.fromCharCode(Number.parseInt(found.slice(2), 8));
  return { made, length: found.length };
}
