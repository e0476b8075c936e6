import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages } from './debian.ts';
import { run } from './processes.ts';
import { ensureUnpacked, fetching } from './unpacked.ts';

/**
 * Path of a `docker-compose` of version 2, fetched once from the packages of Debian or Ubuntu and never installed.
 * Rejects with a sentence that says why there is none.
 */
export async function ensureComposeFiles(): Promise<string> {
  if (!canInstallPackages()) {
    throw new Error('docker compose is fetched from packages by root on Debian or Ubuntu only');
  }
  const debian = /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  const files = await ensureUnpacked(
    'compose',
    debian ? (folder) => downloadFromTrixie('docker-compose', folder) : fetching(['docker-compose-v2']),
  );
  const places = ['usr/libexec/docker/cli-plugins', 'usr/lib/docker/cli-plugins', 'usr/bin'];
  const found = places.map((place) => join(files, place, 'docker-compose')).find((path) => existsSync(path));
  if (found === undefined) throw new Error('the package holds no docker-compose');
  return found;
}

/**
 * Debian 12's own docker-compose is version 1, in Python. Debian 13's runs on Debian 12 too; its list of packages is
 * kept apart, so that nothing else comes from there.
 */
async function downloadFromTrixie(name: string, folder: string): Promise<void> {
  const lists = join(folder, 'lists');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const sources = join(folder, 'sources.list');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(sources, `deb [signed-by=${keys}] ${await mirror()} trixie main\n`);
  const apart = [
    ...['-o', `Dir::Etc::sourcelist=${sources}`, '-o', 'Dir::Etc::sourceparts=-'],
    ...['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${join(folder, 'cache')}`],
  ];
  await run('apt-get', [...apart, 'update', '-q']);
  await run('apt-get', [...apart, 'download', '-q', name], { cwd: folder });
  for (const left of [lists, sources, join(folder, 'cache')]) rmSync(left, { recursive: true, force: true });
}

/** Where this machine gets its own packages from. */
async function mirror(): Promise<string> {
  const targets = await run('apt-get', ['indextargets', '--format', '$(SITE)', 'Created-By: Packages']);
  const site = targets.split('\n').find((line) => /\/debian\/?$/.test(line));
  if (site === undefined) throw new Error('apt names no mirror of Debian');
  return site;
}
