export class PatternError extends Error {
  readonly pattern: string;

  constructor(pattern: string) {
    super(`invalid pattern: ${pattern}`);
    this.pattern = pattern;
  }
}

/** What one place in a pattern stands for. */
type Token =
  | { readonly kind: 'char'; readonly char: string }
  /** `?`: one character, not a slash. */
  | { readonly kind: 'one' }
  /** `[a-z]` */
  | { readonly kind: 'class'; readonly expression: RegExp }
  /** `*`: any number of characters, not slashes. */
  | { readonly kind: 'many' }
  /** `**` before something else: nothing, or whatever ends in a slash. */
  | { readonly kind: 'folders' }
  /** `**` at the end: anything. */
  | { readonly kind: 'rest' };

/**
 * A test for whole paths. Takes time in proportion to the lengths of pattern and path, whatever they are: both may
 * come from strangers. Throws `PatternError` for a class that is open or makes no sense.
 */
export function compileGlob(text: string): (path: string) => boolean {
  const tokens = tokenize(text);
  const lastWild = tokens.findLastIndex((token) => token.kind !== 'char');
  const tail = tokens
    .slice(lastWild + 1)
    .reduce((chars, token) => chars + (token as { char: string }).char, '');
  if (lastWild === -1) return (path) => path === tail;
  // A `**` before nothing but plain text is a suffix to BuildKit's matcher, no row of folders: `**o` matches `foo`.
  if (lastWild === 0 && text.startsWith('**') && !text.includes('\\')) {
    const suffix = text.slice(2);
    return (path) => path.endsWith(suffix) || `/${path}` === suffix;
  }
  return (path) => path.endsWith(tail) && matches(tokens, path);
}

function tokenize(text: string): Token[] {
  const chars = Array.from(text);
  const tokens: Token[] = [];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (char === '*' && chars[i + 1] === '*') {
      i += chars[i + 2] === '/' ? 2 : 1;
      tokens.push({ kind: i < chars.length - 1 ? 'folders' : 'rest' });
    } else if (char === '*') tokens.push({ kind: 'many' });
    else if (char === '?') tokens.push({ kind: 'one' });
    else if (char === '[') {
      const source = classSource(chars, i);
      if (source === undefined) throw new PatternError(text);
      tokens.push({ kind: 'class', expression: toExpression(source, text) });
      i += Array.from(source).length - 1;
    } else {
      // The character after a backslash stands for itself; so does a last backslash.
      if (char === '\\' && i < chars.length - 1) i++;
      tokens.push({ kind: 'char', char: chars[i] as string });
    }
  }
  return tokens;
}

/** From the bracket that opens a class up to the one that closes it. */
function classSource(chars: readonly string[], start: number): string | undefined {
  return /^\[\^?(?:\\[^]|[^\\\]])(?:\\[^]|[^\\\]])*\]/u.exec(chars.slice(start).join(''))?.[0];
}

function toExpression(source: string, text: string): RegExp {
  const body = source.slice(1, -1).replace(/\\([^])|([[/])/gu, (_, escaped?: string, bare?: string) => {
    const char = escaped ?? bare ?? '';
    return /[\^$\\.*+?()[\]{}|/-]/.test(char) ? `\\${char}` : char;
  });
  try {
    return new RegExp(`^[${body}]$`, 'u');
  } catch {
    throw new PatternError(text);
  }
}

/** Follows all ways through the pattern at once: `at[i]` says that one of them has come to token `i`. */
function matches(tokens: readonly Token[], path: string): boolean {
  let at = new Uint8Array(tokens.length + 1);
  let next = new Uint8Array(tokens.length + 1);
  enter(tokens, at, 0);
  for (const char of path) {
    next.fill(0);
    let alive = false;
    for (const [i, token] of tokens.entries()) {
      if (at[i] !== 1 || !accepts(token, char)) continue;
      alive = true;
      if (token.kind === 'many' || token.kind === 'rest') enter(tokens, next, i);
      else if (token.kind !== 'folders') enter(tokens, next, i + 1);
      else {
        next[i] = 1;
        if (char === '/') enter(tokens, next, i + 1);
      }
    }
    if (!alive) return false;
    [at, next] = [next, at];
  }
  return at[tokens.length] === 1;
}

/** Comes to a token, and to the next where this one may stand for nothing. */
function enter(tokens: readonly Token[], at: Uint8Array, i: number): void {
  at[i] = 1;
  const kind = tokens[i]?.kind;
  if (kind === 'many' || kind === 'rest' || kind === 'folders') enter(tokens, at, i + 1);
}

function accepts(token: Token, char: string): boolean {
  switch (token.kind) {
    case 'char':
      return token.char === char;
    case 'class':
      return token.expression.test(char);
    case 'one':
    case 'many':
      return char !== '/';
    case 'folders':
    case 'rest':
      return true;
  }
}
