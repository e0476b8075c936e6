import { mkdirSync, readFileSync } from 'node:fs';
import { run } from './processes.ts';

/** Unmounts all that is mounted in a folder, the last first. */
export async function unmountBelow(folder: string): Promise<void> {
  const points = mountPoints().filter((point) => point === folder || point.startsWith(`${folder}/`));
  for (const point of points.reverse()) await run('umount', ['-l', point]).catch(() => undefined);
}

/**
 * The command line that runs another with a root folder that is a mount point, as engines need it to give
 * their containers roots of their own. Only in a plain chroot it is not: there the root is mounted on
 * `folder`, in view of that command alone, and the command runs in it.
 */
export function withMountedRoot(command: readonly string[], folder: string): readonly string[] {
  if (mountPoints().includes('/')) return command;
  mkdirSync(folder, { recursive: true });
  const script = 'mount --rbind / "$0" && mount --make-rprivate "$0" && exec chroot "$0" "$@"';
  return ['unshare', '--mount', '--propagation', 'unchanged', 'sh', '-c', script, folder, ...command];
}

function mountPoints(): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  return lines.flatMap((line) => line.split(' ')[4] ?? []);
}
