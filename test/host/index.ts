import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { describeError, type TestResult } from '../../scripts/lib/results.ts';

/** A file of tests, by its name and the import that loads it. */
export type TestFile = readonly [name: string, load: () => Promise<unknown>];

/**
 * Runs the files' tests inside VS Code's extension host. Each test's end is a line of JSON in the file that
 * `DOCKYARD_HOST_RESULTS` names, and `"end"` is the last line: whoever started VS Code reads it as it grows.
 * Rejects when a test failed, which is how VS Code learns of it.
 */
export async function runFiles(files: readonly TestFile[]): Promise<void> {
  const results = process.env['DOCKYARD_HOST_RESULTS'];
  if (results === undefined) throw new Error('DOCKYARD_HOST_RESULTS must name the file for the results.');
  const write = (line: TestResult | 'end'): void => appendFileSync(results, `${JSON.stringify(line)}\n`);

  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 });
  let failures = 0;
  for (const [name, load] of files) {
    mocha.suite.emit('pre-require', globalThis, name, mocha);
    try {
      await load();
    } catch (error) {
      failures++;
      write({ path: [name], state: 'failed', error: describeError(error) });
    }
  }
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) =>
      write({ path: test.titlePath(), state: 'passed', duration: test.duration ?? 0 }),
    );
    runner.on('pending', (test) => write({ path: test.titlePath(), state: 'skipped' }));
    runner.on('fail', (test, error) => {
      failures++;
      write({ path: test.titlePath(), state: 'failed', error: describeError(error) });
    });
  });
  write('end');
  if (failures > 0) throw new Error(`${failures} of Dockyard's tests failed.`);
}
