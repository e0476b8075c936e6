import { isEngineError } from '../engine/errors.ts';

/** What became of one item. `cancelled`: it was left as it was, or stopped halfway. */
export type Answer<T> =
  | { readonly item: T; readonly outcome: 'done' | 'cancelled' }
  | { readonly item: T; readonly outcome: 'failed'; readonly error: unknown };

export interface Watcher<T> {
  onStart?(item: T): void;
  onEnd?(answer: Answer<T>): void;
}

/** How many items are worked on at once. */
const width = 8;

/**
 * Does one thing to each item, in their order and eight at a time. When the signal fires nothing more is begun.
 * Resolves with an answer for each item, in the same order; never rejects.
 */
export async function each<T>(
  items: readonly T[],
  act: (item: T, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
  watcher: Watcher<T> = {},
): Promise<Answer<T>[]> {
  const answers: Answer<T>[] = items.map((item) => ({ item, outcome: 'cancelled' }));
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (signal.aborted) return;
      watcher.onStart?.(item);
      const answer = await one(item, act, signal);
      answers[index] = answer;
      watcher.onEnd?.(answer);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return answers;
}

async function one<T>(
  item: T,
  act: (item: T, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<Answer<T>> {
  try {
    await act(item, signal);
    return { item, outcome: 'done' };
  } catch (error) {
    return isCancelled(error) ? { item, outcome: 'cancelled' } : { item, outcome: 'failed', error };
  }
}

function isCancelled(error: unknown): boolean {
  return (
    (isEngineError(error) && error.kind === 'cancelled') ||
    (error instanceof Error && error.name === 'AbortError')
  );
}
