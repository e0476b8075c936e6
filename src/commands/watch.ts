import type { Container } from '../engine/model.ts';
import type { Engine } from '../ui/engine.ts';

/**
 * Waits until a container has stopped or is gone, which the inventory hears of by itself. Resolves with
 * its last known state, with undefined when it is gone, and with `running` when `timeout` ms have passed.
 */
export async function stopped(
  engine: Engine,
  id: string,
  timeout: number,
): Promise<Container | undefined | 'running'> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { connected } = engine;
      if (connected === undefined) return;
      const container = connected.inventory.containers.get(id);
      const live =
        container !== undefined && ['running', 'paused', 'restarting', 'created'].includes(container.state);
      if (!live) done(container);
    };
    const done = (answer: Container | undefined | 'running'): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(answer);
    };
    const subscription = engine.onChange(look);
    const timer = setTimeout(() => done('running'), timeout);
    look();
  });
}
