import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages } from './debian.ts';
import { ensureUnpacked, fetching } from './unpacked.ts';

/**
 * Path of a `docker-registry`, fetched once from the packages of Debian or Ubuntu and never installed.
 * Rejects with a sentence that says why there is none.
 */
export async function ensureRegistryFiles(): Promise<string> {
  if (!canInstallPackages()) {
    throw new Error('docker-registry is fetched from packages by root on Debian or Ubuntu only');
  }
  const files = await ensureUnpacked('registry', fetching(['docker-registry']));
  const program = join(files, 'usr/bin/docker-registry');
  if (!existsSync(program)) throw new Error('the package holds no docker-registry');
  return program;
}
