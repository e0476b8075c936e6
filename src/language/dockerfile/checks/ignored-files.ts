import { cleanPath, parseDockerignore, PatternError, PatternList } from '../../dockerignore/patterns.ts';
import type { Word } from '../syntax.ts';
import type { Report } from './report.ts';
import type { Step } from './step.ts';

/** CopyIgnoredFile: COPY and ADD of what the .dockerignore file leaves out of the build context. */
export class IgnoredFiles {
  readonly #patterns: PatternList;
  readonly #known = new Map<string, boolean>();

  private constructor(patterns: PatternList) {
    this.#patterns = patterns;
  }

  /** Undefined where nothing can be told: without patterns, with wrong ones, or with exceptions. */
  static read(report: Report, text: string | undefined): IgnoredFiles | undefined {
    const [first] = report.file.instructions;
    if (text === undefined || !first) return undefined;
    const lines = parseDockerignore(text);
    if (lines.length === 0) return undefined;
    try {
      const patterns = new PatternList(lines);
      // A folder may be left out and a file in it not: BuildKit says nothing then.
      return patterns.patterns.some(({ exception }) => exception) ? undefined : new IgnoredFiles(patterns);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      report.error('invalid-ignore-pattern', { span: first.keywordSpan }, error.pattern);
      return undefined;
    }
  }

  check({ report, instruction, options, place }: Step, word: Word, source: string): void {
    const path = cleanPath(source);
    if (!this.#isIgnored(path)) return;
    report.check('CopyIgnoredFile', options, place(word.span), instruction.keyword, path);
  }

  #isIgnored(path: string): boolean {
    let ignored = this.#known.get(path);
    if (ignored === undefined) {
      ignored = (path !== '.' && path !== '/') || this.#ignoresRoot();
      if (ignored) ignored = this.#patterns.match(path).matched;
      this.#known.set(path, ignored);
    }
    return ignored;
  }

  /** The context itself counts as left out only where all that is in it is. */
  #ignoresRoot(): boolean {
    return this.#patterns.patterns.some(({ text }) => text === '*' || text === '**' || text === '**/*');
  }
}
