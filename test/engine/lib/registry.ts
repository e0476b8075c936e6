import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startInBackground, stopGroup, waitUntil } from '../../../scripts/lib/processes.ts';
import { ensureRegistryFiles } from '../../../scripts/lib/registry-files.ts';

const program: string | Error = await ensureRegistryFiles().catch((error: Error) => error);

/** For a test's `skip`: why there can be no registry here, or false. */
export const withoutRegistry =
  program instanceof Error && `docker-registry cannot be had: ${program.message.split('\n')[0]}`;

/** Who may use a locked registry: `dock`, with the password `open sesame`. */
export const member = { username: 'dock', password: 'open sesame' } as const;
const htpasswd = 'dock:$2b$04$.isLQdsXWcRF.Q.FkKSuq.TFWUS.eKZ2QzSEvJuiiWX8ufG4IhW6a\n';

export interface TestRegistry {
  /** `127.0.0.1:port`; engines talk to this address without TLS. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A registry of our own, with nothing in it. `locked`: it wants to know who asks. */
export async function startRegistry({ locked = false } = {}): Promise<TestRegistry> {
  if (program instanceof Error) throw program;
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-registry-'));
  const address = `127.0.0.1:${await freePort()}`;
  const users = join(folder, 'htpasswd');
  writeFileSync(users, htpasswd);
  const config = join(folder, 'config.json');
  writeFileSync(
    config,
    // JSON is YAML too.
    JSON.stringify({
      version: 0.1,
      storage: { filesystem: { rootdirectory: join(folder, 'data') } },
      http: { addr: address },
      ...(locked && { auth: { htpasswd: { realm: 'dockyard', path: users } } }),
    }),
  );
  const { pid } = startInBackground(program, ['serve', config], { log: join(folder, 'log') });
  const stop = async (): Promise<void> => {
    await stopGroup(pid, 2000);
    rmSync(folder, { recursive: true, force: true });
  };
  const answers = (): Promise<boolean> =>
    fetch(`http://${address}/v2/`).then(
      () => true,
      () => false,
    );
  if (await waitUntil(answers, 20_000)) return { address, stop };
  await stop();
  throw new Error('The registry did not start.');
}
