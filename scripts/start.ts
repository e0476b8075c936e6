/** Opens VS Code on `examples/` with Dockyard in it and an engine to work with. Ctrl-C stops all that it started. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './build.ts';
import { ensureBusybox } from './lib/busybox.ts';
import { desktopVsCode, hasDisplay, openInBrowser, runDesktopVsCode } from './lib/desktop.ts';
import { canStartPrivateEngine, startPrivateEngine } from './lib/engine.ts';
import { findEngine } from './lib/find-engine.ts';
import { type Lifetime, main } from './lib/lifetime.ts';
import { cache, root } from './lib/paths.ts';
import { isAlive } from './lib/processes.ts';
import { registerExtension } from './lib/register-extension.ts';
import { startVsCodeServer } from './lib/vscode-server.ts';

const folder = join(cache, 'start');
const examples = join(root, 'examples');

/** Kept from start to start where it is free, so that a browser tab finds its VS Code again. */
const preferredPort = 8439;

await main(async (lifetime) => {
  await build();
  const env = await prepareEngine(lifetime);
  const code = desktopVsCode();
  return code === undefined ? serveInBrowser(env, lifetime) : runDesktopVsCode(code, examples, env, lifetime);
});

/** Finds an engine or starts one. Resolves with what must be added to the environment to find it. */
async function prepareEngine(lifetime: Lifetime): Promise<NodeJS.ProcessEnv> {
  const found = await findEngine();
  if (found !== undefined) {
    console.log(`Engine: ${found.url}`);
    return {};
  }
  if (!canStartPrivateEngine()) {
    throw new Error('No container engine answers: install and start Docker or Podman, then run this again.');
  }
  const { host } = await startPrivateEngine({
    dir: join(folder, 'engine'),
    log: join(folder, 'engine.log'),
    outbound: true,
    lifetime,
  });
  await ensureBusybox(host, { pull: true });
  console.log(`Engine: ${host}, one of Dockyard's own`);
  return { DOCKER_HOST: host };
}

async function serveInBrowser(env: NodeJS.ProcessEnv, lifetime: Lifetime): Promise<number> {
  const dataDir = join(folder, 'data');
  const extensionsDir = join(folder, 'extensions');
  registerExtension(extensionsDir);
  const token = connectionToken();
  const log = join(folder, 'vscode-server.log');
  const server = await startVsCodeServer({
    dataDir,
    extensionsDir,
    log,
    preferredPort,
    token,
    env,
    lifetime,
  });

  const url = new URL(server.url);
  url.searchParams.set('tkn', token);
  url.searchParams.set('folder', examples);
  console.log(`Dockyard is ready: ${url.href.replaceAll('%2F', '/')}`);
  if (hasDisplay()) openInBrowser(url.href);
  while (isAlive(server.pid)) await sleep(500);
  throw new Error(`VS Code has ended. What it said is in ${log}.`);
}

/** What a browser needs to be let in; the same at every start, and readable for this user only. */
function connectionToken(): string {
  const file = join(folder, 'token');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
