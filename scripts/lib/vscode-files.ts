import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, withLock } from './bootstrap.mjs';
import { cache } from './paths.ts';

/** Carries the server of VS Code 1.139 with the whole workbench. */
const version = '4.139.1';

/**
 * Makes sure that the VS Code server is there; resolves with its entry file, to be run by Node 24.
 *
 * No install script is run, so that neither a compiler nor Python is needed: what the scripts would compile
 * (log rotation, Kerberos for proxies, SQLite for agents, a watchdog) the server does without or has a
 * stand-in for, and terminals and file watching come ready-made.
 */
export async function ensureVsCodeServer(): Promise<string> {
  const folder = join(cache, `vscode-server-${version}`);
  const server = join('node_modules', 'code-server', 'lib', 'vscode');
  await withLock(join(cache, 'vscode-server.lock'), async () => {
    if (existsSync(folder)) return;
    console.log('Downloading VS Code…');
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const flags = ['--ignore-scripts', '--omit=dev'];
    await npm(['install', '--prefix', part, ...flags, `code-server@${version}`], { cwd: part });
    // These two are nested projects with lock files of their own, which the package's install script would install.
    await npm(['install', ...flags], { cwd: join(part, server) });
    await npm(['install', ...flags], { cwd: join(part, server, 'extensions') });
    renameSync(part, folder);
  });
  return join(folder, server, 'out', 'server-main.js');
}
