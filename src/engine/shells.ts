import { EngineError } from './errors.ts';
import type { EnginePort } from './port.ts';

/** Where a shell may be, best first. The last one is that of distroless images' debug variants. */
const shells = [
  ...['/bin/bash', '/usr/bin/bash', '/usr/local/bin/bash', '/bin/zsh', '/usr/bin/zsh'],
  ...['/bin/ash', '/bin/sh', '/usr/bin/sh', '/busybox/sh'],
];

/**
 * The best shell that a container has, as a path in it. Looks at its files, so nothing runs for it.
 * Rejects with `noShell` when there is none, and with `notFound` when the container is gone.
 */
export async function findShell(
  port: EnginePort,
  container: { readonly id: string; readonly name: string },
  signal?: AbortSignal,
): Promise<string> {
  const there = await Promise.all(shells.map((path) => port.containers.hasFile(container.id, path, signal)));
  const index = there.indexOf(true);
  const shell = shells[index];
  if (shell === undefined) {
    // The engine answers the same for a file and for a container that is not there; only this tells them apart.
    await port.inspect('container', container.id, signal);
    throw new EngineError('noShell', `None of ${shells.join(', ')}`, { subject: container.name });
  }
  return shell;
}
