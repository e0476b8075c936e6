import { setTimeout as delay } from 'node:timers/promises';
import type { Action, Named } from '../action.ts';
import { toEngineError } from '../error-mapping.ts';
import { EngineError } from '../errors.ts';
import type { EnginePort } from '../port.ts';
import type { InspectedContainer } from './inspected.ts';

export interface Settling {
  /** Milliseconds that a container without a health check must have run. */
  readonly runs?: number;
  /** Milliseconds between two looks. */
  readonly pause?: number;
}

/** How many lines of the log are looked at for what it said last. */
const lastLines = 5;

/** Milliseconds on top of what the health check takes at most. */
const grace = 10_000;

/**
 * Waits until a container that was just started has run for a while, or is healthy when it has a health check.
 * Rejects with `endedAtOnce` (its subject is the exit code, its detail what it said last) or `unhealthy`.
 */
export function settled({ id, name }: Named, { runs = 3000, pause = 250 }: Settling = {}): Action<void> {
  return {
    docker: ['container', 'inspect', '--format', '{{json .State}}', name],
    run: async (port, signal) => {
      const started = Date.now();
      for (;;) {
        const container = (await port.inspect('container', id, signal)) as InspectedContainer;
        const { State: state = {}, RestartCount: restarts = 0 } = container;
        if (state.Running !== true || restarts > 0) {
          throw new EngineError('endedAtOnce', await lastWords(port, id), {
            subject: String(state.ExitCode ?? ''),
          });
        }
        const health = state.Health?.Status ?? 'none';
        const passed = Date.now() - started;
        if (health === 'healthy' || (health === 'none' && passed >= runs)) return;
        if (health === 'unhealthy' || passed > longest(container) + grace) {
          throw new EngineError('unhealthy', '', { subject: name });
        }
        await delay(pause, undefined, { signal }).catch((error: unknown) => {
          throw toEngineError(error, signal);
        });
      }
    },
  };
}

/** Milliseconds after which a health check has said one thing or the other. Defaults as moby has them. */
function longest({ Config }: InspectedContainer): number {
  const { Interval, Timeout, StartPeriod = 0, Retries } = Config?.Healthcheck ?? {};
  const round = (Interval || 30e9) + (Timeout || 30e9);
  return (StartPeriod + round * ((Retries || 3) + 1)) / 1e6;
}

/** The last line that it wrote; empty when it wrote none, or nobody can tell. */
async function lastWords(port: EnginePort, id: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(5000);
    const { chunks } = await port.containers.logs(id, { follow: false, tail: lastLines }, signal);
    const parts: Uint8Array[] = [];
    for await (const { data } of chunks) parts.push(data);
    const lines = Buffer.concat(parts).toString('utf8').split('\n');
    return lines.findLast((line) => line.trim() !== '')?.trim() ?? '';
  } catch {
    return '';
  }
}
