/** The key files docker uses: `ca.pem`, `cert.pem` and `key.pem` in one folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import type { TlsMaterial } from './host.ts';

/**
 * What DOCKER_TLS_VERIFY, DOCKER_TLS and DOCKER_CERT_PATH ask for; undefined where neither of the first two is set.
 * As in the docker command any value counts, also `0`, and without DOCKER_CERT_PATH the files are beside config.json.
 * Rejects with `invalid` when the engine is to be checked and there is no `ca.pem`.
 */
export async function environmentTls(
  env: NodeJS.ProcessEnv,
  homedir: string,
): Promise<TlsMaterial | undefined> {
  const verify = Boolean(env['DOCKER_TLS_VERIFY']);
  if (!verify && !env['DOCKER_TLS']) return undefined;
  const folder = env['DOCKER_CERT_PATH'] || dockerConfigFolder(env, homedir);
  const files = await readPemFiles(folder, 'DOCKER_CERT_PATH');
  if (verify && files.ca === undefined) {
    throw new EngineError('invalid', `DOCKER_TLS_VERIFY is set and there is no ca.pem in ${folder}`, {
      subject: 'DOCKER_CERT_PATH',
    });
  }
  return { ...files, rejectUnauthorized: verify };
}

/** `$DOCKER_CONFIG`, or `~/.docker`. */
export function dockerConfigFolder(env: NodeJS.ProcessEnv, homedir: string): string {
  return env['DOCKER_CONFIG'] || join(homedir, '.docker');
}

type PemFiles = Omit<TlsMaterial, 'rejectUnauthorized'>;

/** Files that are not there are left out; a certificate without its key counts as not there. */
export async function readPemFiles(folder: string, subject: string): Promise<PemFiles> {
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readOptional(join(folder, name), subject)),
  );
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined || key === undefined ? {} : { cert, key }),
  };
}

/** Undefined where there is no such file; rejects with `invalid` where it cannot be read. */
export async function readOptional(path: string, subject: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new EngineError('invalid', `${path} cannot be read (${code})`, { subject, cause: error });
  }
}
