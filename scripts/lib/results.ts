/** One test's end. */
export interface TestResult {
  /** Names from the outermost group to the test itself. */
  readonly path: readonly string[];
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
  /** Why it was skipped. */
  readonly reason?: string;
  /** Milliseconds. */
  readonly duration?: number;
}

/** Counts and prints the tests of a suite. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  get total(): number {
    return this.passed + this.failed + this.skipped;
  }

  /** Counts a test, and prints it: always when it failed or was skipped, and otherwise when `show` says so. */
  add(result: TestResult, show = true): void {
    this[result.state]++;
    const sign = { passed: '✓', failed: '✗', skipped: '-' }[result.state];
    const slow = (result.duration ?? 0) >= 1000 ? ` (${((result.duration ?? 0) / 1000).toFixed(1)} s)` : '';
    const why = result.reason === undefined ? '' : `: ${result.reason}`;
    if (show || result.state !== 'passed') console.log(`  ${sign} ${result.path.join(' › ')}${slow}${why}`);
    if (result.error !== undefined) console.log(indent(result.error, '      '));
  }

  merge(other: Tally): void {
    this.passed += other.passed;
    this.failed += other.failed;
    this.skipped += other.skipped;
  }

  /** `3 passed, 0 failed`, and how many were skipped if any were. */
  toString(): string {
    return `${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`;
  }
}

/** An error as a person reads it, with the causes that led to it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nbecause of ${describeError(error.cause)}`;
  const lines = (error.stack ?? error.message).split('\n');
  return lines.filter((line) => !/^\s+at .*\bnode:/.test(line)).join('\n') + cause;
}

function indent(text: string, by: string): string {
  return text.trimEnd().replace(/^/gm, by);
}
