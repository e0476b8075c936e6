import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Share of the machine's time that must be left over for it to count as calm. */
const enough = 0.8;

/** Milliseconds after which a measurement is made on a busy machine rather than not at all. */
const patience = 10_000;

/**
 * Waits until the machine has had little to do for a second, at most for ten: what is measured on a busy one tells less.
 */
export async function calm(): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const before = times();
    await sleep(1000);
    const after = times();
    if ((after.idle - before.idle) / (after.all - before.all) >= enough) return;
  }
}

/** Milliseconds since the machine was started, of all cores together. */
function times(): { idle: number; all: number } {
  const each = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({
    idle,
    all: user + nice + sys + idle + irq,
  }));
  return each.reduce((sum, core) => ({ idle: sum.idle + core.idle, all: sum.all + core.all }));
}
