import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The project's own folder. */
export const root = dirname(dirname(import.meta.dirname));

/** Where things are kept that are fetched once and used often; `DOCKYARD_CACHE` moves it. */
export const cache = resolve(root, process.env['DOCKYARD_CACHE'] ?? '.vscode-test');

/** What test runs leave behind: logs and screenshots. */
export const testResults = join(root, 'test-results');

/**
 * A folder whose path is short, for sockets: the kernel takes at most 107 bytes for a socket's path,
 * and the engine appends up to 70 of its own. The same `purpose` always gives the same folder.
 */
export function runtimeFolder(purpose: string): string {
  const parent = process.getuid?.() === 0 && existsSync('/run') ? '/run' : tmpdir();
  return join(parent, `dockyard-${shortHash(purpose)}`);
}

/** Eight hexadecimal digits that stand for a longer text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
