/** Finds its way in the text of a line, and from an opening quote or bracket to the one that closes it. */

const COLON = 58;
const HASH = 35;

export function isClosing(text: string, at: number): boolean {
  return text[at] === ']' || text[at] === '}';
}

/** `---` or `...` alone, or with something behind a space. */
export function isMarker(text: string, start: number): boolean {
  if (!text.startsWith('---', start) && !text.startsWith('...', start)) return false;
  return start + 3 >= text.length || /\s/.test(text[start + 3] ?? '');
}

/** Anchors and tags. */
export function properties(
  text: string,
  from: number,
  end: number,
): { end: number; anchor: string | undefined } {
  let at = from;
  let anchor: string | undefined;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    let to = at + 1;
    while (to < end && !isSpace(text, to)) to++;
    if (text[at] === '&') anchor = text.slice(at + 1, to);
    at = skipSpace(text, to, end);
  }
  return { end: at, anchor };
}

/** Offset of the colon behind a key. */
export function keyEnd(text: string, from: number, end: number): number | undefined {
  const first = text[from];
  if (first === '[' || first === '{' || first === '|' || first === '>') return undefined;
  let at = from;
  if (first === '"' || first === "'") {
    const close = endOfQuoted(text, from, end);
    if (close === undefined) return undefined;
    at = skipSpace(text, close, end);
    return text[at] === ':' && (at + 1 >= end || isSpace(text, at + 1)) ? at : undefined;
  }
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH && at > from && isSpace(text, at - 1)) return undefined;
    if (code === COLON && (at + 1 >= end || isSpace(text, at + 1))) return at;
  }
  return undefined;
}

export function endOfPlain(text: string, from: number, end: number): number {
  let last = from;
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) === HASH && isSpace(text, at - 1)) break;
    if (!isSpace(text, at)) last = at + 1;
  }
  return last;
}

/** Behind the closing quote; undefined where there is none before `limit`. */
export function endOfQuoted(text: string, from: number, limit: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < limit; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return undefined;
}

/** Behind the bracket that closes the one at `from`. */
export function endOfFlow(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = text[at] ?? '';
    if ((character === '"' || character === "'") && /[\s[{,:]/.test(text[at - 1] ?? '')) {
      const close = endOfQuoted(text, at, limit);
      if (close === undefined) return undefined;
      at = close - 1;
    } else if (character === '#' && isSpace(text, at - 1)) {
      while (at < limit && text[at] !== '\n' && text[at] !== '\r') at++;
    } else if (character === '$' && text[at + 1] === '{') {
      at = endOfVariable(text, at, limit) - 1;
    } else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** Behind the brace of a `${…}`, or behind its `${` where that is not closed. */
export function endOfVariable(text: string, from: number, limit: number): number {
  for (let at = from; at < limit && text[at] !== '\n' && text[at] !== ','; at++) {
    if (text[at] === '}') return at + 1;
  }
  return from + 2;
}

export function unquoted(written: string): string {
  const first = written[0];
  if (first !== '"' && first !== "'") return written;
  const inner = written.slice(1, written.length > 1 && written.endsWith(first) ? -1 : undefined);
  return first === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/g, '$1');
}

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}

export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text, at)) at++;
  return at;
}

export function endWithoutBreak(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}
