/**
 * Dockyard's engine layer alone, in a process of its own, so that its heap and its CPU time are nobody else's.
 * `../lib/client.ts` starts it and asks; each answer is sent back under the number of its question.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Connection } from '../../src/engine/connection.ts';
import { openConnection } from '../../src/engine/open.ts';
import type { Answers, Asked } from '../lib/client.ts';

let connection: Connection | undefined;
const watchers = new Set<() => void>();

/** Milliseconds from nothing to an inventory. */
function connect(host: string): Promise<number> {
  connection?.dispose();
  const start = performance.now();
  return new Promise((resolve, reject) => {
    connection = openConnection(() => host, {
      onState: (state) => {
        if (state.kind === 'connected') resolve(performance.now() - start);
        else if (state.kind === 'unreachable') reject(state.error);
      },
      onChange: () => watchers.forEach((look) => look()),
    });
  });
}

function isThere(name: string): boolean {
  const state = connection?.state;
  if (state?.kind !== 'connected') return false;
  for (const container of state.inventory.containers.values())
    if (container.name.startsWith(name)) return true;
  return false;
}

/** Milliseconds since the epoch at which a container with such a name is known, or none is any more. */
function when({ name, there }: { name: string; there: boolean }): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isThere(name) !== there) return;
      watchers.delete(look);
      resolve(Date.now());
    };
    watchers.add(look);
    look();
  });
}

/** Bytes in use once everything that can be thrown away has been. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await turn();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

/** Milliseconds that this process has worked. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const answers: Answers = { connect, when, heap, cpu };

process.on('message', ({ number, ask, about }: Asked) => {
  const answer = async (): Promise<number> => answers[ask](about as never);
  answer().then(
    (value) => process.send?.({ number, value }),
    (error: unknown) => process.send?.({ number, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
