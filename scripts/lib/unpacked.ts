import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './bootstrap.mjs';
import { downloadPackages } from './debian.ts';
import { cache } from './paths.ts';
import { run } from './processes.ts';

/** Holds the names of packages of libraries, one a line. */
const librariesFile = 'libraries';

/**
 * Fetches packages of Debian or Ubuntu once and unpacks them in the cache, under that name. They are never installed:
 * that would start services of the system's. Resolves with the folder; rejects with apt's output.
 * `fetch` puts the `.deb` files into a folder.
 */
export async function ensureUnpacked(
  name: string,
  fetch: (folder: string) => Promise<void>,
): Promise<string> {
  const files = join(cache, name);
  await withLock(`${files}.lock`, async () => {
    if (existsSync(files)) return;
    console.log(`Downloading ${name}…`);
    const part = `${files}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    await fetch(part);
    const libraries = new Set<string>();
    for (const file of readdirSync(part).filter((entry) => entry.endsWith('.deb'))) {
      await run('dpkg-deb', ['-x', file, '.'], { cwd: part });
      for (const library of await librariesOf(join(part, file))) libraries.add(library);
      rmSync(join(part, file));
    }
    writeFileSync(join(part, librariesFile), [...libraries].join('\n'));
    renameSync(part, files);
  });
  return files;
}

/** The same, as apt finds them; those of `more` that are not known here are left out. */
export const fetching =
  (names: readonly string[], more: readonly string[] = []) =>
  async (folder: string): Promise<void> => {
    await downloadPackages(names, folder);
    for (const name of more) await downloadPackages([name], folder).catch(() => undefined);
  };

/** The packages of shared libraries that what was unpacked there needs. */
export function neededLibraries(files: string): string[] {
  return readFileSync(join(files, librariesFile), 'utf8')
    .split('\n')
    .filter((name) => name !== '');
}

async function librariesOf(file: string): Promise<string[]> {
  const depends = await run('dpkg-deb', ['-f', file, 'Depends']);
  return depends
    .split(',')
    .map((choice) => choice.trim().split(/[ |]/)[0] ?? '')
    .filter((name) => name.startsWith('lib') && name !== 'libc6');
}
