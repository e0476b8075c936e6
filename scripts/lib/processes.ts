import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end, unseen. Resolves with its standard output; rejects with all it said when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (errors += data));
  const code = await ended(child);
  if (code === 0) return output;
  throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${output}${errors}`.trim());
}

/** Resolves with the exit code, or with the signal that ended the process. */
export function ended(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
}

/**
 * Starts a process that goes on by itself, in a process group of its own, so that a Ctrl-C in the
 * terminal does not reach it and all of its children can be ended with it. Output goes to `log`.
 */
export function startInBackground(
  command: string,
  args: readonly string[],
  options: RunOptions & { readonly log: string },
): ChildProcess & { readonly pid: number } {
  mkdirSync(dirname(options.log), { recursive: true });
  // Emptied and then appended to, so that two who write to the same file do not write over each other.
  writeFileSync(options.log, '');
  const log = openSync(options.log, 'a');
  const child = spawn(command, args, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.env !== undefined && { env: options.env }),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('error', () => {});
  if (child.pid === undefined) throw new Error(`${command} cannot be started.`);
  return child as ChildProcess & { readonly pid: number };
}

/** Whether the process lives. One that has ended and whose parent has not noticed yet counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) [ZX] /.test(readFileSync(status, 'utf8'));
}

/** Ends a process with its group: politely at first, and by force after `patience` milliseconds. */
export async function stopGroup(pid: number, patience = 5000): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  for (const deadline = Date.now() + patience; isAlive(pid) && Date.now() < deadline;) await sleep(50);
  signalGroup(pid, 'SIGKILL');
  for (const deadline = Date.now() + 2000; isAlive(pid) && Date.now() < deadline;) await sleep(20);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Calls `probe` until it gives true. False when `timeout` (milliseconds) is over or `alive` says that it is no use. */
export async function waitUntil(
  probe: () => boolean | Promise<boolean>,
  timeout: number,
  alive: () => boolean = () => true,
): Promise<boolean> {
  for (const deadline = Date.now() + timeout; Date.now() < deadline && alive(); await sleep(100)) {
    if (await probe()) return true;
  }
  return false;
}

/** `preferred` when nothing listens there on the loopback address, else any free port. */
export function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (preferred === 0) reject(error);
      else resolve(freePort());
    });
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The last lines of a log file, or nothing when there is no such file. */
export function lastLines(file: string, count = 15): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** Path of a command on PATH. */
export function findCommand(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find((path) => existsSync(path));
}
