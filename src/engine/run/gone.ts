import { setTimeout as delay } from 'node:timers/promises';
import { type Action, type Named, quick } from '../action.ts';
import { isEngineError } from '../errors.ts';

/** Milliseconds between two looks. */
const pause = 100;

/** Waits until a container that removes itself is no longer there. */
export function gone({ id, name }: Named): Action {
  return {
    docker: ['container', 'inspect', '--format', '{{.State.Status}}', name],
    deadline: quick,
    run: async (port, signal) => {
      for (;;) {
        try {
          await port.inspect('container', id, signal);
        } catch (error) {
          if (isEngineError(error) && error.kind === 'notFound') return;
          throw error;
        }
        await delay(pause);
      }
    },
  };
}
