import type { ObjectKind } from '../engine/port.ts';
import type { Engine } from '../ui/engine.ts';

/**
 * Fills a page now, and again after each change of an object of these kinds, until the signal fires. Changes that come
 * while it is being filled are taken together. Rejects when `fill` does.
 */
export async function keepFilled(
  engine: Engine,
  kinds: readonly ObjectKind[],
  signal: AbortSignal,
  fill: () => Promise<void> | void,
): Promise<void> {
  let stale = true;
  let wake: () => void = () => undefined;
  const subscription = engine.onChange((kind) => {
    if (!kinds.includes(kind)) return;
    stale = true;
    wake();
  });
  const onAbort = (): void => wake();
  signal.addEventListener('abort', onAbort);
  try {
    while (!signal.aborted) {
      if (!stale) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      stale = false;
      await fill();
    }
  } finally {
    subscription.dispose();
    signal.removeEventListener('abort', onAbort);
  }
}
