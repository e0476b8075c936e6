import type { Container } from '../engine/model.ts';
import type { Engine } from '../ui/engine.ts';

const live: ReadonlySet<string> = new Set(['created', 'running', 'paused', 'restarting']);

/**
 * Waits until a container has stopped or is gone, which the inventory hears of by itself. Resolves with
 * its last known state, with undefined when it is gone, and with `running` when `timeout` ms have passed.
 * `fresh`: it was just made, so that the inventory may not have heard of it yet.
 */
export async function stopped(
  engine: Engine,
  id: string,
  timeout: number,
  { fresh = false } = {},
): Promise<Container | undefined | 'running'> {
  let seen = !fresh;
  const container = (): Container | undefined => engine.connected?.inventory.containers.get(id);
  const ended = (): boolean => {
    const known = container();
    seen ||= known !== undefined;
    return engine.connected !== undefined && seen && !live.has(known?.state ?? '');
  };
  return ended() || (await engine.changed(ended, timeout)) ? container() : 'running';
}
