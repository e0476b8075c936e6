import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './paths.ts';
import { describeError, Tally } from './results.ts';

interface NodeTestOptions {
  /** Glob pattern, from the project's folder. */
  readonly files: string;
  /** One file after the other: for tests that share an engine or a window. */
  readonly serial?: boolean;
  /** Milliseconds that a file may take. */
  readonly timeout: number;
  /** Whether every test gets a line, or only every file and the tests that failed. */
  readonly everyTest: boolean;
  /**
   * A file in which a test failed runs once more, and what it says then counts: an engine or a window on a machine that
   * is busy with something else may answer too late. Both tries are printed.
   */
  readonly secondTry?: boolean;
  readonly signal: AbortSignal;
}

/** Runs files written for `node:test`, each in a process of its own, and prints and counts their tests. */
export async function runNodeTests(options: NodeTestOptions): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (file: string): Tally => {
    const known = tallies.get(file) ?? new Tally();
    tallies.set(file, known);
    return known;
  };
  const files = globSync(options.files, { cwd: root }).sort();
  const perFile = new Map<string, number>();
  const groups: string[] = [];
  const stream = run({
    files,
    cwd: root,
    concurrency: options.serial !== true,
    timeout: options.timeout,
    execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'end-of-file.mjs')).href],
    signal: options.signal,
  });
  const finished = Promise.withResolvers<void>();
  stream.on('end', () => finished.resolve());
  stream.on('error', (error) => finished.reject(error));
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  stream.on('test:stdout', ({ message }) => process.stdout.write(message));
  stream.on('test:start', ({ nesting, name }) => groups.splice(nesting, Infinity, name));
  stream.on('test:pass', ({ name, nesting, file, details, skip, todo }) => {
    if (details.type === 'suite' || isFile(name, file)) return;
    const skipped = skip !== undefined || todo !== undefined;
    if (file !== undefined) perFile.set(file, (perFile.get(file) ?? 0) + 1);
    tallyOf(file ?? name).add(
      {
        path: [...groups.slice(0, nesting), name],
        state: skipped ? 'skipped' : 'passed',
        duration: details.duration_ms,
        ...(typeof skip === 'string' ? { reason: skip } : {}),
      },
      options.everyTest,
    );
  });
  stream.on('test:fail', ({ name, nesting, file, details }) => {
    // A group fails with its tests, which have been counted; one that fails by itself counts.
    const { failureType } = details.error as { failureType?: string };
    if (details.type === 'suite' && failureType === 'subtestsFailed') return;
    tallyOf(file ?? name).add({
      path: isFile(name, file) ? [relative(root, name)] : [...groups.slice(0, nesting), name],
      state: 'failed',
      error: describeError(details.error.cause ?? details.error),
      duration: details.duration_ms,
    });
  });
  stream.resume();
  await finished.promise;
  if (!options.everyTest) {
    for (const file of [...perFile.keys()].sort()) {
      console.log(`  ✓ ${relative(root, file)} (${perFile.get(file)})`);
    }
  }
  const sum = new Tally();
  for (const [file, first] of tallies) {
    const again = options.secondTry === true && first.failed > 0 && !options.signal.aborted;
    sum.merge(again ? await tryAgain(file, options) : first);
  }
  return sum;
}

async function tryAgain(file: string, options: NodeTestOptions): Promise<Tally> {
  const path = relative(root, file);
  console.log(`\n  Once more: ${path}`);
  const second = await runNodeTests({ ...options, files: path, secondTry: false });
  console.log(second.failed === 0 ? `  ${path} is unsteady: it succeeded at the second try.\n` : '');
  return second;
}

/** Node reports a file itself when it cannot be loaded, or holds no test. */
function isFile(name: string, file: string | undefined): boolean {
  return file !== undefined && file.endsWith(name);
}
