import { setTimeout as delay } from 'node:timers/promises';

/** Calls `check` until it no longer throws; rejects with what it threw last when `patience` (milliseconds) is over. */
export async function eventually<T>(check: () => T | Promise<T>, patience = 5000): Promise<T> {
  for (const deadline = Date.now() + patience; ; await delay(20)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** The same promise, but one that never settles fails in time to say which it was. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const late = new AbortController();
  const deadline = delay(ms, undefined, { signal: late.signal }).then(() => {
    throw new Error(`${what} took more than ${ms} ms`);
  });
  deadline.catch(() => undefined);
  return Promise.race([promise, deadline]).finally(() => late.abort());
}
