/**
 * The patterns of a .dockerignore file and how they match, as BuildKit and the docker command have them.
 * Sources: github.com/moby/patternmatcher (`ignorefile` and `MatchesUsingParentResults`) and
 * https://docs.docker.com/build/concepts/context/#dockerignore-files.
 */
import { compileGlob, PatternError } from './glob.ts';

export { PatternError };

/** Reads the patterns of a .dockerignore file, in order, without comments and blank lines, in their shortest form. */
export function parseDockerignore(text: string): string[] {
  const patterns: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const trimmed = line.trim();
    if (line.startsWith('#') || trimmed === '') continue;
    const exception = trimmed.startsWith('!');
    const path = exception ? trimmed.slice(1).trim() : trimmed;
    const cleaned = path === '' ? '' : cleanPath(path).replace(/^\/(?=.)/, '');
    patterns.push(exception ? `!${cleaned}` : cleaned);
  }
  return patterns;
}

/** Shortest equal path: no `.`, no doubled or trailing slashes, `..` resolved where it can be. As Go's `path.Clean`. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!rooted) parts.push('..');
  }
  if (rooted) return `/${parts.join('/')}`;
  return parts.join('/') || '.';
}

export interface Pattern {
  /** Cleaned, without the `!`. */
  readonly text: string;
  /** Written with `!`: what it matches is kept after all. */
  readonly exception: boolean;
  /** Whether the path itself matches, without regard to its parents. */
  readonly test: (path: string) => boolean;
}

/** The outcome for one path. For a folder it is what the paths in it are judged by. */
export interface Match {
  readonly matched: boolean;
  /** For each pattern, whether it matched this path or a parent. */
  readonly byPattern: readonly boolean[];
}

export class PatternList {
  readonly patterns: readonly Pattern[];

  /** Throws `PatternError` for a pattern that BuildKit refuses as well. */
  constructor(lines: readonly string[]) {
    this.patterns = lines.filter((line) => line.trim() !== '').map(compilePattern);
  }

  /**
   * Judges one path, given with forward slashes and without a leading one. The last pattern that has a say wins;
   * a pattern that matches a parent folder matches all that is in it.
   * @param parent the outcome for the path's folder; without it all parents are looked at.
   */
  match(path: string, parent?: Match): Match {
    const parents = parent ? [] : parentsOf(path);
    let matched = false;
    const byPattern = this.patterns.map((pattern, i) => {
      const hit =
        parent?.byPattern[i] === true ||
        (pattern.exception === matched && (pattern.test(path) || parents.some(pattern.test)));
      if (hit) matched = !pattern.exception;
      return hit;
    });
    return { matched, byPattern };
  }
}

/** Of `/a` BuildKit has the root too, of `/a/b` it has not. */
function parentsOf(path: string): string[] {
  if (path.lastIndexOf('/') === 0) return ['', '/'];
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function compilePattern(line: string): Pattern {
  const cleaned = cleanPath(line.trim());
  const exception = cleaned.startsWith('!');
  const text = exception ? cleaned.slice(1) : cleaned;
  if (text === '' || !isWellFormed(text)) throw new PatternError(line);
  return { text, exception, test: compileGlob(text) };
}

/**
 * Go's `filepath.Match` is asked for its verdict, and it looks no further than the first `*` that has something
 * before it: up to there classes must be closed and not empty, and a backslash needs a follower.
 */
function isWellFormed(text: string): boolean {
  return /^\**(?!\*)(?:\\[^]|\[\^?(?:(?:\\[^]|[^\\\]-])(?:-(?:\\[^]|[^\\\]-]))?)+\]|[^\\[*])*(?:\*|$)/u.test(
    text,
  );
}
