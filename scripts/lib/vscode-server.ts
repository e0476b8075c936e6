import { join } from 'node:path';
import { withLock } from './bootstrap.mjs';
import type { Lifetime } from './lifetime.ts';
import { cache } from './paths.ts';
import { freePort, isAlive, lastLines, startInBackground, stopGroup, waitUntil } from './processes.ts';
import { ensureVsCodeServer } from './vscode-files.ts';
import { quietSettings, writeFirstSettings } from './vscode-settings.ts';

export interface VsCodeServerOptions {
  /** Where it keeps users' data. */
  readonly dataDir: string;
  readonly extensionsDir: string;
  /** File for what it says. */
  readonly log: string;
  /** Taken when it is free. */
  readonly preferredPort?: number;
  /** Besides those for a quiet window; for a folder of data that has no settings yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What a browser must know to be let in. Without one everybody on this machine is: for tests only. */
  readonly token?: string;
  /** Lets a page name an extension under development and a test module; for tests only. */
  readonly testDriver?: boolean;
  /** Added to our own environment. */
  readonly env?: NodeJS.ProcessEnv;
  readonly lifetime?: Lifetime;
}

export interface VsCodeServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the VS Code server on the loopback address. Resolves when it answers; rejects with the end of its log. */
export async function startVsCodeServer(options: VsCodeServerOptions): Promise<VsCodeServer> {
  const entry = await ensureVsCodeServer();
  writeFirstSettings(join(options.dataDir, 'data', 'User'), { ...quietSettings, ...options.settings });
  // A port that is free is taken only when the server listens on it: until then, nobody else may choose.
  return withLock(join(cache, 'vscode-port.lock'), async () => {
    const port = await freePort(options.preferredPort);
    const child = startInBackground(process.execPath, [entry, ...serverArguments(port, options)], {
      env: { ...process.env, ...options.env },
      log: options.log,
    });
    const stop = (): Promise<void> => stopGroup(child.pid);
    options.lifetime?.add(stop);
    const url = `http://127.0.0.1:${port}/`;
    if (
      !(await waitUntil(
        () => answersAt(url),
        60_000,
        () => isAlive(child.pid),
      ))
    ) {
      await stop();
      throw new Error(
        `VS Code did not start. The end of its log (${options.log}):\n${lastLines(options.log)}`,
      );
    }
    child.unref();
    return { url, port, pid: child.pid, stop };
  });
}

function serverArguments(port: number, options: VsCodeServerOptions): string[] {
  return [
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
    ],
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...['--server-data-dir', options.dataDir, '--extensions-dir', options.extensionsDir],
    ...(options.testDriver === true ? ['--enable-smoke-test-driver'] : []),
  ];
}

function answersAt(url: string): Promise<boolean> {
  return fetch(`${url}version`).then(
    ({ ok }) => ok,
    () => false,
  );
}
