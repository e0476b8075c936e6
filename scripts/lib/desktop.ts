import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Lifetime } from './lifetime.ts';
import { cache, root } from './paths.ts';
import { endProcessesOf } from './process-table.ts';
import { ended, findCommand } from './processes.ts';
import { quietSettings, writeFirstSettings } from './vscode-settings.ts';

/** Whether a window can be opened here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Path of VS Code's `code` command, where there is one and a display for it. */
export function desktopVsCode(): string | undefined {
  return hasDisplay() ? findCommand('code') : undefined;
}

/**
 * Opens a window with Dockyard in it, apart from the user's other windows and settings.
 * Resolves with the exit code when it is closed.
 */
export async function runDesktopVsCode(
  code: string,
  folder: string,
  env: NodeJS.ProcessEnv,
  lifetime: Lifetime,
): Promise<number> {
  const dataDir = join(cache, 'start', 'desktop');
  writeFirstSettings(join(dataDir, 'User'), quietSettings);
  const window = spawn(
    code,
    [
      ...['--wait', '--new-window', `--extensionDevelopmentPath=${root}`],
      ...['--user-data-dir', dataDir, '--extensions-dir', join(dataDir, 'extensions')],
      // Chromium has no sandbox for root, and VS Code refuses to start with one.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      folder,
    ],
    { env: { ...process.env, ...env }, stdio: 'ignore', shell: process.platform === 'win32' },
  );
  // The command hands over to a process of its own, which only its command line tells from others.
  lifetime.add(() => endProcessesOf(dataDir, 'SIGTERM'));
  console.log('Dockyard is ready in VS Code. Close its window to end.');
  const end = await ended(window);
  return typeof end === 'number' ? end : 1;
}

/** Shows a page in the user's browser, where the system knows one. */
export function openInBrowser(url: string): void {
  const [command, ...args] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(command ?? '', [...args, url], { stdio: 'ignore', detached: true });
  // The address has been printed: without such a command the user opens it.
  child.once('error', () => {});
  child.unref();
}
