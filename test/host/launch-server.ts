import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/chromium.ts';
import { followHostResults } from '../../scripts/lib/host-results.ts';
import { root } from '../../scripts/lib/paths.ts';
import type { Tally } from '../../scripts/lib/results.ts';
import { isAlive } from '../../scripts/lib/processes.ts';

export interface ServerLaunch {
  /** A VS Code server with the test driver, and its process. */
  readonly server: { readonly url: string; readonly pid: number };
  /** The file that the server's environment names in `DOCKYARD_HOST_RESULTS`. */
  readonly results: string;
  /** The bundle of tests. */
  readonly tests: string;
  /** The folder that the window opens. */
  readonly workspace: string;
  readonly browser: string;
  /** Where the last look of the window is kept. */
  readonly screenshots: string;
  readonly signal: AbortSignal;
}

/** Runs the host suite in a window of the VS Code server, in a browser that nobody sees. */
export async function runInServer(launch: ServerLaunch): Promise<Tally> {
  rmSync(launch.results, { force: true });
  const browser = await chromium.launch({ executablePath: launch.browser, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(
      windowUrl(launch.server.url, launch.workspace, {
        extensionDevelopmentPath: root,
        extensionTestsPath: launch.tests,
      }),
    );
    const tally = await followHostResults(launch.results, {
      deadline: 900_000,
      ended: () => launch.signal.aborted || !isAlive(launch.server.pid) || page.isClosed(),
    });
    if (!page.isClosed())
      await page.screenshot({ path: join(launch.screenshots, 'host.png') }).catch(() => undefined);
    return tally;
  } finally {
    await browser.close();
  }
}

/** Address of a window on a server with the test driver; the payload's paths are on the server's machine. */
export function windowUrl(server: string, folder: string, payload: Readonly<Record<string, string>>): string {
  const { host } = new URL(server);
  const url = new URL(server);
  url.searchParams.set('folder', folder);
  const entries = Object.entries(payload).map(([name, path]) => [name, `vscode-remote://${host}${path}`]);
  url.searchParams.set('payload', JSON.stringify(entries));
  return url.href;
}
