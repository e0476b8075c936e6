import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './bootstrap.mjs';
import { cache } from './paths.ts';
import { run } from './processes.ts';

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Whether this is Debian, Ubuntu or a child of theirs, and we may install packages. */
export function canInstallPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs those of the packages that are missing. Rejects with apt's output. */
export function ensurePackages(names: readonly string[]): Promise<void> {
  return withLock(join(cache, 'apt.lock'), async () => {
    const missing = await missingPackages(names);
    if (missing.length === 0) return;
    console.log(`Installing ${missing.join(', ')}…`);
    await updateLists();
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...waiting, ...missing], {
      env: quiet,
    });
  });
}

/** Fetches packages into a folder without installing them. Rejects with apt's output. */
export function downloadPackages(names: readonly string[], folder: string): Promise<void> {
  return withLock(join(cache, 'apt.lock'), async () => {
    await updateLists();
    await run('apt-get', ['download', '-q', ...names], { cwd: folder, env: quiet });
  });
}

/** Somebody else's apt may be at work: wait for it, in seconds. */
const waiting = ['-o', 'DPkg::Lock::Timeout=300'];

let updated: Promise<unknown> | undefined;

function updateLists(): Promise<unknown> {
  return (updated ??= run('apt-get', ['update', '-q', ...waiting], { env: quiet }));
}

async function missingPackages(names: readonly string[]): Promise<string[]> {
  const listed = await run('dpkg-query', ['-W', '-f', '${Package} ${Status}\n']);
  const installed = new Set(
    listed.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return names.filter((name) => !installed.has(name));
}
