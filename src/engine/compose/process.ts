/** Runs a program without a shell, in a process group of its own. */

import { spawn } from 'node:child_process';

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the program with all that it has started: politely at first, by force after `patience`. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly patience?: number;
  onOutput(data: Uint8Array, source: 'stdout' | 'stderr'): void;
}

/**
 * Resolves with the exit code once all of its output has been told; a program that a signal ended has 128 + 2.
 * Rejects when it cannot be started.
 */
export function runProcess(
  program: string,
  args: readonly string[],
  { cwd, env, signal, patience = 10_000, onOutput }: ProcessOptions,
): Promise<number> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(interrupted);
      return;
    }
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what `docker` starts ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let force: NodeJS.Timeout | undefined;
    const stop = (): void => {
      end(child.pid, false);
      force = setTimeout(() => end(child.pid, true), patience);
    };
    signal.addEventListener('abort', stop, { once: true });
    const done = (): void => {
      clearTimeout(force);
      signal.removeEventListener('abort', stop);
    };
    child.stdout.on('data', (data: Uint8Array) => onOutput(data, 'stdout'));
    child.stderr.on('data', (data: Uint8Array) => onOutput(data, 'stderr'));
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code) => {
      done();
      resolve(code ?? interrupted);
    });
  });
}

/** As a shell tells a program that Ctrl-C has ended. */
const interrupted = 130;

function end(pid: number | undefined, force: boolean): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    // Windows knows no polite way that reaches a program without a window.
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, force ? 'SIGKILL' : 'SIGINT');
  } catch {
    // It has ended meanwhile.
  }
}
