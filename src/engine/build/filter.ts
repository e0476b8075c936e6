import { type Match, PatternList } from '../../language/dockerignore/patterns.ts';

/** Which files of a folder are sent. Both lists hold patterns as a .dockerignore file has them. */
export interface FilterPatterns {
  /** When there are any, only what matches one of them (or lies below what does) is sent. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface Verdict {
  readonly send: boolean;
  /** For a folder: whether something below it may have to be sent. */
  readonly descend: boolean;
  /** What the folder's own entries are judged by. */
  readonly scope: Scope;
}

export interface Scope {
  readonly include?: Match;
  readonly exclude?: Match;
}

/**
 * Decides about paths the way BuildKit's own client does, which judges a path by its folder's outcome.
 * Source: filter.go of github.com/tonistiigi/fsutil.
 */
export class ContextFilter {
  private readonly include: PatternList | undefined;
  private readonly exclude: PatternList | undefined;
  private readonly includeRoots: readonly string[] | undefined;
  private readonly exceptionRoots: readonly string[] | undefined;

  /** Throws `PatternError`. */
  constructor(patterns: FilterPatterns) {
    if (patterns.include.length > 0) this.include = new PatternList(patterns.include);
    if (patterns.exclude.length > 0) this.exclude = new PatternList(patterns.exclude);
    this.includeRoots = literalRoots(this.include, false);
    this.exceptionRoots = literalRoots(this.exclude, true);
  }

  judge(path: string, parent: Scope): Verdict {
    const include = this.include?.match(path, parent.include);
    const exclude = this.exclude?.match(path, parent.exclude);
    const wanted = include?.matched ?? true;
    const ignored = exclude?.matched ?? false;
    return {
      send: wanted && !ignored,
      descend:
        (wanted || mayHold(path, this.includeRoots)) && (!ignored || mayHold(path, this.exceptionRoots)),
      scope: { ...(include && { include }), ...(exclude && { exclude }) },
    };
  }
}

/**
 * Where the patterns that bring files in begin, when that can be told; undefined when one of them has wildcards
 * anywhere but in a last `*` or `**`, for then it may match anywhere.
 */
function literalRoots(list: PatternList | undefined, exception: boolean): readonly string[] | undefined {
  const roots = (list?.patterns ?? [])
    .filter((pattern) => pattern.exception === exception)
    .map((pattern) => pattern.text.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
  return roots.some((root) => /[*[\]?^\\]/.test(root)) ? undefined : roots;
}

function mayHold(folder: string, roots: readonly string[] | undefined): boolean {
  return roots === undefined || roots.some((root) => `${root}/`.startsWith(`${folder}/`));
}
