import type { Action } from './action.ts';
import type { EnginePort } from './port.ts';

/**
 * Does an action. Rejects with `timeout` when the engine hangs beyond the action's deadline, and with `cancelled`
 * when the signal fires.
 */
export function runWithin<T>(
  { deadline, run }: Pick<Action<T>, 'deadline' | 'run'>,
  port: EnginePort,
  signal?: AbortSignal,
): Promise<T> {
  const stops = [
    ...(signal === undefined ? [] : [signal]),
    ...(deadline === undefined ? [] : [AbortSignal.timeout(deadline)]),
  ];
  return run(port, AbortSignal.any(stops));
}
