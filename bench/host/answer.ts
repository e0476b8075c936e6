import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { calm } from '../lib/calm.ts';

/** Time in milliseconds that VS Code gets to come to rest before anything is measured in it. */
const rest = 5000;

/** Writes what `measure` resolves with to a file, as JSON; or why it failed. */
export async function answerTo(file: string, measure: () => Promise<unknown>): Promise<void> {
  let answer: object;
  try {
    await sleep(rest);
    await calm();
    answer = { value: await measure() };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  // Renamed, so that whoever waits for it never reads half of it.
  writeFileSync(`${file}.part`, JSON.stringify(answer));
  renameSync(`${file}.part`, file);
}

/** Asks until there is an answer; rejects after half a minute. */
export async function until<T>(ask: () => T | undefined): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
    const answer = ask();
    if (answer !== undefined) return answer;
  }
  throw new Error('What was waited for did not come.');
}
