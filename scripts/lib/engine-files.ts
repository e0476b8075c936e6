import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from './bootstrap.mjs';
import { downloadPackages, ensurePackages } from './debian.ts';
import { cache } from './paths.ts';
import { run } from './processes.ts';

const files = join(cache, 'engine');

/** Unpacked and never installed: Debian's packages would start a service of the system's. */
const unpacked = ['docker.io', 'containerd', 'tini', 'busybox-static'];

/**
 * Makes sure that `dockerd` and all that it runs is there, from the packages of Debian or Ubuntu.
 * Resolves with the PATH to find it by. Rejects with apt's output.
 */
export async function ensureEngineFiles(): Promise<string> {
  await withLock(join(cache, 'engine.lock'), async () => {
    if (!existsSync(files)) await unpack();
  });
  await ensurePackages([
    ...['runc', 'iptables', 'iproute2', 'procps', 'ca-certificates'],
    ...(needsAppArmor() ? ['apparmor'] : []),
    ...readFileSync(join(files, 'libraries'), 'utf8').split('\n'),
  ]);
  const folders = ['usr/sbin', 'usr/bin'].map((folder) => join(files, folder));
  return [...folders, '/usr/sbin', '/sbin', process.env['PATH']].join(delimiter);
}

/** Path of a `busybox` that needs no libraries. */
export function busyboxBinary(): string {
  const places = ['bin/busybox', 'usr/bin/busybox'].map((place) => join(files, place));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('The package busybox-static holds no busybox.');
  return found;
}

async function unpack(): Promise<void> {
  console.log('Downloading a container engine…');
  const part = `${files}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  await downloadPackages(unpacked, part);
  const libraries = new Set<string>();
  for (const file of readdirSync(part).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', file, '.'], { cwd: part });
    for (const name of await librariesOf(join(part, file))) libraries.add(name);
    rmSync(join(part, file));
  }
  writeFileSync(join(part, 'libraries'), [...libraries].join('\n'));
  renameSync(part, files);
}

/** The shared libraries that a package depends on. */
async function librariesOf(file: string): Promise<string[]> {
  const depends = await run('dpkg-deb', ['-f', file, 'Depends']);
  return depends
    .split(',')
    .map((choice) => choice.trim().split(/[ |]/)[0] ?? '')
    .filter((name) => name.startsWith('lib') && name !== 'libc6');
}

/** With AppArmor in the kernel, the engine wants to load a profile, and fails without the tools for it. */
function needsAppArmor(): boolean {
  const state = '/sys/module/apparmor/parameters/enabled';
  return existsSync(state) && readFileSync(state, 'utf8').startsWith('Y');
}
