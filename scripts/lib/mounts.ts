import { readFileSync } from 'node:fs';
import { run } from './processes.ts';

/** Unmounts all that is mounted in a folder, the last first. */
export async function unmountBelow(folder: string): Promise<void> {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  const points = lines.flatMap((line) => line.split(' ')[4] ?? []);
  const below = points.filter((point) => point === folder || point.startsWith(`${folder}/`));
  for (const point of below.reverse()) await run('umount', ['-l', point]).catch(() => undefined);
}
