import { readdirSync, readFileSync } from 'node:fs';
import { run } from './processes.ts';

/**
 * Ends what an engine leaves behind that was killed: its containerd, the shims, and the containers below them.
 * `marker` is a path that only that engine's processes have in their command lines.
 */
export function killRemains(marker: string): void {
  const processes = runningProcesses();
  const doomed = new Set(processes.filter(({ command }) => command.includes(marker)).map(({ pid }) => pid));
  doomed.delete(process.pid);
  for (let size = -1; size !== doomed.size; ) {
    size = doomed.size;
    for (const { pid, parent } of processes) if (doomed.has(parent)) doomed.add(pid);
  }
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Unmounts all that is mounted in a folder, the last first. */
export async function unmountBelow(folder: string): Promise<void> {
  const points = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((point) => point === folder || point.startsWith(`${folder}/`));
  for (const point of points.reverse()) await run('umount', ['-l', point]).catch(() => undefined);
}

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const [, parent] = /^.*\) \S (\d+) /s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // It ended while we were looking.
      }
    });
}
