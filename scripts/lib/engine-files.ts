import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensurePackages } from './debian.ts';
import { cache } from './paths.ts';
import { ensureUnpacked, fetching, neededLibraries } from './unpacked.ts';

const files = join(cache, 'engine');

/**
 * Makes sure that `dockerd` and all that it runs is there, from the packages of Debian or Ubuntu.
 * Resolves with the PATH to find it by. Rejects with apt's output.
 */
export async function ensureEngineFiles(): Promise<string> {
  // Debian 13 has the docker command in a package of its own, which older ones do not know.
  const fetch = fetching(['docker.io', 'containerd', 'tini', 'busybox-static'], ['docker-cli']);
  await ensureUnpacked('engine', fetch);
  await ensurePackages([
    ...['runc', 'iptables', 'iproute2', 'procps', 'ca-certificates'],
    ...(needsAppArmor() ? ['apparmor'] : []),
    ...neededLibraries(files),
  ]);
  const folders = ['usr/sbin', 'usr/bin'].map((folder) => join(files, folder));
  return [...folders, '/usr/sbin', '/sbin', process.env['PATH']].join(delimiter);
}

/** Path of the docker command that came with the engine; undefined where none did. */
export function dockerCommand(): string | undefined {
  const path = join(files, 'usr/bin/docker');
  return existsSync(path) ? path : undefined;
}

/** Path of a `busybox` that needs no libraries. */
export function busyboxBinary(): string {
  const places = ['bin/busybox', 'usr/bin/busybox'].map((place) => join(files, place));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('The package busybox-static holds no busybox.');
  return found;
}

/** With AppArmor in the kernel, the engine wants to load a profile, and fails without the tools for it. */
function needsAppArmor(): boolean {
  const state = '/sys/module/apparmor/parameters/enabled';
  return existsSync(state) && readFileSync(state, 'utf8').startsWith('Y');
}
