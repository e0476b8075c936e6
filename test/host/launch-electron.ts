import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { followHostResults } from '../../scripts/lib/host-results.ts';
import { cache, root } from '../../scripts/lib/paths.ts';
import type { Tally } from '../../scripts/lib/results.ts';

export interface ElectronLaunch {
  /** VS Code's executable. */
  readonly executable: string;
  /** The bundle of tests. */
  readonly tests: string;
  /** The folder that the window opens. */
  readonly workspace: string;
  readonly engineHost: string;
}

/**
 * Path of a desktop VS Code: the one that `DOCKYARD_VSCODE` names, or else a downloaded one.
 * Rejects with a sentence when it cannot be downloaded.
 */
export async function desktopExecutable(): Promise<string> {
  const named = process.env['DOCKYARD_VSCODE'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`DOCKYARD_VSCODE names ${named}, and there is no such file.`);
  }
  try {
    return await downloadAndUnzipVSCode({ cachePath: cache, reporter: new SilentReporter() });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `VS Code cannot be downloaded here (${reason}): name an installed one with DOCKYARD_VSCODE.`,
      {
        cause: error,
      },
    );
  }
}

/** Runs the host suite in a window of the desktop VS Code. */
export async function runInElectron(launch: ElectronLaunch): Promise<Tally> {
  // Short, as VS Code makes sockets in it.
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-'));
  const results = join(folder, 'results.jsonl');
  const unheard = new PassThrough().resume();
  let ended = false;
  const window = runTests({
    vscodeExecutablePath: launch.executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: launch.tests,
    launchArgs: [
      launch.workspace,
      '--user-data-dir',
      join(folder, 'data'),
      '--extensions-dir',
      join(folder, 'extensions'),
    ],
    extensionTestsEnv: {
      DOCKER_HOST: launch.engineHost,
      DOCKYARD_TEST_HOST: launch.engineHost,
      DOCKYARD_HOST_RESULTS: results,
    },
    stdout: unheard,
    stderr: unheard,
  })
    // That tests failed is in the results.
    .catch(() => undefined)
    .finally(() => (ended = true));
  try {
    const tally = await followHostResults(results, { deadline: 300_000, ended: () => ended });
    await window;
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
