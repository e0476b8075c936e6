/** What one can point at in a .dockerignore. */

/** A part of a line; characters count UTF-16 code units from the line's beginning. */
export interface Part {
  /** Key of its topic. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Names that everybody has, and that have a topic of their own. */
const wellKnown = /(?<![\w.-])(?:node_modules|\.git|\.env)(?![\w.-])/y;

/**
 * The part of a line at a character: a comment, the sign of an exception, a wildcard, a slash, a name. Undefined in
 * white space. A `#` begins a comment at the very beginning of a line only. Source: `ReadAll` in moby/patternmatcher.
 */
export function partAt(line: string, character: number): Part | undefined {
  const text = line.trimEnd();
  if (text.startsWith('#')) return { key: '#', start: 0, end: text.length };
  const first = text.length - text.trimStart().length;
  if (character < first || character > text.length) return undefined;
  let at = first;
  while (at < text.length) {
    const part = partFrom(text, at, first);
    // At the border of two parts, the one that begins there.
    if (character < part.end || part.end === text.length) return part;
    at = part.end;
  }
  return undefined;
}

function partFrom(text: string, start: number, first: number): Part {
  const part = (key: string, length: number): Part => ({ key, start, end: start + length });
  if (text[start] === '!' && start === first) return part('!', 1);
  if (text.startsWith('**', start)) return part('**', 2);
  if (text[start] === '*' || text[start] === '?' || text[start] === '/')
    return part(text[start] as string, 1);
  const set = /\[\^?(?:\\.|[^\]\\])+\]/y;
  set.lastIndex = start;
  const found = set.exec(text);
  if (found) return part('[…]', found[0].length);
  wellKnown.lastIndex = start;
  const name = wellKnown.exec(text);
  if (name) return part(name[0], name[0].length);
  const plain = /(?:\\.|[^*?/[\\])+|./y;
  plain.lastIndex = start;
  return part('pattern', plain.exec(text)?.[0].length ?? 1);
}
