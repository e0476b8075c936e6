import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

interface InstalledExtension {
  readonly identifier: { readonly id: string };
}

/**
 * Makes a VS Code server whose extensions are in `extensionsDir` load Dockyard from the project's folder,
 * beside what else is installed there. The list is VS Code's own `extensions.json`.
 */
export function registerExtension(extensionsDir: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    publisher: string;
    name: string;
    version: string;
  };
  const id = `${publisher}.${name}`;
  const file = join(extensionsDir, 'extensions.json');
  const installed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as InstalledExtension[]) : [];
  const ours = { identifier: { id }, version, location: { $mid: 1, path: root, scheme: 'file' } };
  mkdirSync(extensionsDir, { recursive: true });
  writeFileSync(file, JSON.stringify([...installed.filter(({ identifier }) => identifier.id !== id), ours]));
}
