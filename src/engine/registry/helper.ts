/** The programs that keep passwords for the docker command. Protocol: docker/docker-credential-helpers. */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { EngineError } from '../errors.ts';
import type { RegistryCredentials } from './credentials.ts';

export interface HelperOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds; it may have to wait for somebody to unlock what it keeps. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

/** In place of a name, when the secret is a token. */
const tokenName = '<token>';

/** What it says, with exit code 1, when it has nothing. */
const nothing = /credentials not found|no credentials server url|no credentials username/i;

/**
 * Asks `docker-credential-<name>` about a server; undefined when it knows nothing of it. Rejects with `helperMissing`,
 * with `helperFailed` and what it said, also when it takes too long, and with `cancelled`.
 */
export async function askHelper(
  name: string,
  server: string,
  options: HelperOptions = {},
): Promise<RegistryCredentials | undefined> {
  const program = `docker-credential-${name}`;
  const failed = (detail: string, cause?: unknown): EngineError =>
    new EngineError('helperFailed', detail, { subject: program, cause });
  // A name and no path: just programs that are there to be found.
  if (!/^[\w.-]+$/.test(name)) throw failed(`"${name}" is no name of a helper`);
  const { code, output, errors } = await run(program, server, options);
  const said = `${output.trim()} ${errors.trim()}`.trim();
  if (code !== 0) {
    if (nothing.test(said)) return undefined;
    throw failed(`${said.slice(0, 200)} (${code})`);
  }
  try {
    const { Username, Secret } = JSON.parse(output) as { Username?: string; Secret?: string };
    if (!Secret) return undefined;
    if (Username === tokenName) return { server, identityToken: Secret };
    return { server, username: Username ?? '', password: Secret };
  } catch {
    // Not what it said: that may well hold the secret.
    throw failed('its answer is not JSON');
  }
}

interface Said {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function run(program: string, input: string, options: HelperOptions): Promise<Said> {
  const { env = process.env, patience = 60_000, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new EngineError('cancelled', ''));
      return;
    }
    // Not in the folder that is open: Windows looks for programs there first.
    const child = spawn(program, ['get'], { env, cwd: homedir(), windowsHide: true });
    const said = { output: '', errors: '' };
    const end = (error: EngineError): void => {
      done();
      child.kill('SIGKILL');
      reject(error);
    };
    const cancel = (): void => end(new EngineError('cancelled', ''));
    const late = setTimeout(
      () => end(new EngineError('helperFailed', `no answer in ${patience / 1000} s`, { subject: program })),
      patience,
    );
    const done = (): void => {
      clearTimeout(late);
      signal?.removeEventListener('abort', cancel);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.errors += text));
    // One that ends without reading is not wrong for that.
    child.stdin.on('error', () => undefined).end(input);
    child.once('error', (error: NodeJS.ErrnoException) => {
      const kind = error.code === 'ENOENT' ? 'helperMissing' : 'helperFailed';
      end(new EngineError(kind, error.message, { subject: program, cause: error }));
    });
    child.once('close', (code) => {
      done();
      resolve({ ...said, code });
    });
  });
}
