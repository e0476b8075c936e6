import * as vscode from 'vscode';
import { messages } from './language.ts';
import { sentence } from './errors.ts';
import { toSignal } from './signals.ts';

/** Time in milliseconds that an action may take before it is announced. */
const quick = 700;

/** How many items are worked on at once. */
const width = 8;

/** Runs something; shows it with a cancel button when it is not done in a moment. */
export async function withProgress<T>(
  title: string,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const running = action(stop.signal);
  const settled = running.then(
    () => true,
    () => true,
  );
  const wait = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), quick));
  if (await Promise.race([settled, wait])) return running;
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_progress, token) => {
      toSignal(token).addEventListener('abort', () => stop.abort());
      return running;
    },
  );
}

/** Does one thing to each item, eight at a time. What fails is told once, when all are done. */
export async function forEach<T>(
  items: readonly T[],
  title: (item: T) => string,
  action: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const failures: unknown[] = [];
  const queue = [...items];
  await withProgress(
    items.length === 1 ? title(first) : `${title(first)} +${items.length - 1}`,
    async (signal) => {
      const worker = async (): Promise<void> => {
        for (let item = queue.shift(); item !== undefined && !signal.aborted; item = queue.shift()) {
          await action(item, signal).catch((error: unknown) => failures.push(error));
        }
      };
      await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    },
  );
  if (failures.length === 0) return;
  if (items.length === 1) throw failures[0];
  throw new Error(messages().severalFailed(failures.length, items.length, sentence(failures[0])));
}
