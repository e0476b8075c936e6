import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBusybox } from './busybox.ts';
import { ensureChromium } from './chromium.ts';
import { canStartPrivateEngine, startPrivateEngine } from './engine.ts';
import type { Lifetime } from './lifetime.ts';
import { cache, root, testResults } from './paths.ts';
import { startVsCodeServer, type VsCodeServer } from './vscode-server.ts';

/** Read at once: suites hand on the engine they got in the same variable. */
const named = process.env['DOCKYARD_TEST_HOST'];

/** Starts an empty engine with a busybox image for one suite; resolves with its address. */
export async function startTestEngine(suite: string, lifetime: Lifetime): Promise<string> {
  if (named !== undefined) return named;
  if (!canStartPrivateEngine()) {
    throw new Error(
      'These tests need an engine that they may fill and empty: run them as root on Debian or Ubuntu, or name one with DOCKYARD_TEST_HOST.',
    );
  }
  const dir = freshFolder(`engine-for-${suite}`, lifetime);
  const log = join(testResults, `engine-for-${suite}.log`);
  const { host } = await startPrivateEngine({ dir, log, lifetime });
  await ensureBusybox(host, { pull: false });
  return host;
}

/** What the tests in a window share. */
export interface Stage {
  /** Address of the engine that the window's DOCKER_HOST names. */
  readonly engineHost: string;
  readonly server: VsCodeServer;
  /** A private copy of `examples/`. */
  readonly workspace: string;
  readonly browser: string;
  /** The file that tests inside VS Code write their results to. */
  readonly results: string;
}

/** Starts an engine and a VS Code server that uses it. */
export async function startStage(lifetime: Lifetime): Promise<Stage> {
  const browser = await ensureChromium();
  const engineHost = await startTestEngine('vscode', lifetime);
  const folder = freshFolder('vscode', lifetime);
  const workspace = copyExamples(folder);
  const results = join(folder, 'host-results.jsonl');
  const server = await startVsCodeServer({
    dataDir: join(folder, 'data'),
    extensionsDir: join(folder, 'extensions'),
    log: join(testResults, 'vscode-server.log'),
    testDriver: true,
    // Terminals are drawn as text, so that tests can read them.
    settings: {
      'terminal.integrated.gpuAcceleration': 'off',
      'remote.autoForwardPorts': false,
      // A server saves by itself after a second.
      'files.autoSave': 'off',
      'workbench.startupEditor': 'none',
    },
    env: { DOCKER_HOST: engineHost, DOCKYARD_TEST_HOST: engineHost, DOCKYARD_HOST_RESULTS: results },
    lifetime,
  });
  return { engineHost, server, workspace, browser, results };
}

/** Copies `examples/` into a folder, for tests to change as they like; gives the copy's path. */
export function copyExamples(folder: string): string {
  const copy = join(folder, 'examples');
  cpSync(join(root, 'examples'), copy, { recursive: true });
  return copy;
}

/** An empty folder for this run alone, removed at its end. */
export function freshFolder(name: string, lifetime: Lifetime): string {
  const folder = join(cache, 'runs', `${process.pid}-${name}`);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder, { recursive: true });
  lifetime.add(remove);
  return folder;
}
