import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Tally, type TestResult } from './results.ts';

/**
 * Prints and counts what the tests inside VS Code write into `file`, as they write it.
 * Resolves when they are through; rejects when `deadline` (milliseconds) is over or `ended` says that VS Code is gone.
 */
export async function followHostResults(
  file: string,
  options: { readonly deadline: number; readonly ended: () => boolean },
): Promise<Tally> {
  const tally = new Tally();
  let read = 0;
  for (const end = Date.now() + options.deadline; ; await sleep(200)) {
    // Looked up before reading: what VS Code wrote last is there when it is gone.
    const ended = options.ended();
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    for (; read < lines.length; read++) {
      const result = JSON.parse(lines[read] ?? '') as TestResult | 'end';
      if (result === 'end') return tally;
      tally.add(result);
    }
    if (ended || Date.now() > end) {
      tally.add({
        path: ['the tests inside VS Code'],
        state: 'failed',
        error: ended
          ? 'VS Code ended before the tests did.'
          : `The tests did not end within ${options.deadline / 1000} s.`,
      });
      return tally;
    }
  }
}
