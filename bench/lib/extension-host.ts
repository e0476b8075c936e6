import { readFileSync } from 'node:fs';
import { runningProcesses } from '../../scripts/lib/process-table.ts';

/** Milliseconds in one of the ticks that Linux counts a process's time in (USER_HZ is 100 everywhere). */
const tick = 10;

/** Milliseconds that the extension hosts of a VS Code server have worked. Undefined where there is no `/proc`. */
export function cpuOfExtensionHosts(server: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const processes = runningProcesses();
  const below = new Set([server]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
  }
  const hosts = processes.filter(
    ({ pid, command }) => below.has(pid) && command.includes('--type=extensionHost'),
  );
  return hosts.reduce((sum, { pid }) => sum + worked(pid), 0);
}

/** The 14th and 15th field: in the program and in the kernel for it (proc_pid_stat(5)). */
function worked(pid: number): number {
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * tick;
}
