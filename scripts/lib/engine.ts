import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './bootstrap.mjs';
import { inChroot, withChrootAsRoot } from './chroot.ts';
import { canInstallPackages } from './debian.ts';
import { answers, callEngine } from './engine-api.ts';
import { ensureEngineFiles } from './engine-files.ts';
import { createNetwork, pathWithIptables, removeBridges } from './engine-network.ts';
import type { Lifetime } from './lifetime.ts';
import { unmountBelow } from './mounts.ts';
import { runtimeFolder, shortHash } from './paths.ts';
import { endProcessesOf } from './process-table.ts';
import { isAlive, lastLines, startInBackground, stopGroup, waitUntil } from './processes.ts';

export interface PrivateEngine {
  /** `unix://…`, for DOCKER_HOST. */
  readonly host: string;
  /** Of `dockerd`. */
  readonly pid: number;
  /** Ends the engine with its containers, unless another process has started it too and still uses it. */
  stop(): Promise<void>;
}

export interface PrivateEngineOptions {
  /** Where its images and containers are kept. An engine is one per folder: it is shared by all that start it. */
  readonly dir: string;
  /** File for what it says. */
  readonly log: string;
  /** Whether containers reach the network outside; this takes firewall rules. Published ports work either way. */
  readonly outbound?: boolean;
  /** What stops it when the script ends. Without one the caller has to. */
  readonly lifetime?: Lifetime;
}

/** Whether `startPrivateEngine` can work on this machine. */
export const canStartPrivateEngine = (): boolean => process.platform === 'linux' && canInstallPackages();

/**
 * Starts an engine of our own from Debian's packages, on a socket that nobody else uses, and touches no
 * other engine. Resolves when it answers. Rejects with the end of its log when it does not.
 */
export async function startPrivateEngine(options: PrivateEngineOptions): Promise<PrivateEngine> {
  const path = await ensureEngineFiles();
  const runtime = runtimeFolder(options.dir);
  const places: Places = {
    id: shortHash(options.dir),
    data: join(options.dir, 'data'),
    runtime,
    exec: join(runtime, 'exec'),
    users: join(runtime, 'users'),
    pidFile: join(runtime, 'docker.pid'),
    lock: `${runtime}.lock`,
    host: `unix://${join(runtime, 'docker.sock')}`,
  };
  const stop = (): Promise<void> => withLock(places.lock, () => leave(places));
  options.lifetime?.add(stop);
  const pid = await withLock(places.lock, async () => {
    const running = readPid(places);
    if (running === undefined || !(await answers(places.host))) await launch(places, path, options);
    mkdirSync(places.users, { recursive: true });
    writeFileSync(join(places.users, String(process.pid)), '');
    return readPid(places) ?? 0;
  });
  return { host: places.host, pid, stop };
}

interface Places {
  /** Eight digits that stand for the engine's folder. */
  readonly id: string;
  readonly data: string;
  readonly runtime: string;
  readonly exec: string;
  /** Holds one empty file for each process that uses the engine, named by its id. */
  readonly users: string;
  readonly pidFile: string;
  readonly lock: string;
  readonly host: string;
}

/** The id of the live `dockerd`. */
function readPid({ pidFile, exec }: Places): number | undefined {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  const command = `/proc/${pid}/cmdline`;
  return existsSync(command) && readFileSync(command, 'utf8').includes(exec) && isAlive(pid)
    ? pid
    : undefined;
}

async function launch(places: Places, path: string, options: PrivateEngineOptions): Promise<void> {
  await clean(places);
  mkdirSync(places.runtime, { recursive: true, mode: 0o700 });
  mkdirSync(places.data, { recursive: true });
  const config = join(places.runtime, 'daemon.json');
  writeFileSync(config, '{}');
  const network = await createNetwork(places.id);
  const enginePath = await pathWithIptables(path, join(places.runtime, 'bin'));
  const firewall = options.outbound === true && enginePath !== undefined;
  const command = [
    'dockerd',
    ...['--config-file', config, '--host', places.host, '--pidfile', places.pidFile],
    ...['--data-root', places.data, '--exec-root', places.exec],
    // Where the system has a containerd of its own, dockerd uses that: names of our own keep the two apart.
    ...[
      '--containerd-namespace',
      `dyd-${places.id}`,
      '--containerd-plugins-namespace',
      `dyd-plugins-${places.id}`,
    ],
    // No address pool of its own: an engine that has one deletes `docker0`, whoever's it is, when it is
    // started again on the same data (removeDefaultBridgeInterface in moby's daemon_unix.go).
    ...['--bridge', network.bridge],
    ...(firewall ? [] : ['--iptables=false', '--ip-masq=false', '--ip-forward=false']),
  ];
  const chroot = await inChroot();
  const [program = '', ...rest] = chroot ? withChrootAsRoot(command, join(places.runtime, 'root')) : command;
  const child = startInBackground(program, rest, {
    env: { ...process.env, PATH: enginePath ?? path },
    log: options.log,
  });
  let ended = false;
  child.once('exit', () => (ended = true));
  if (
    !(await waitUntil(
      () => answers(places.host),
      60_000,
      () => !ended,
    ))
  ) {
    await end(places, child.pid);
    throw new Error(
      `The container engine did not start. The end of its log (${options.log}):\n${lastLines(options.log)}`,
    );
  }
  child.unref();
}

/** Signs this process off; the last one ends the engine. */
async function leave(places: Places): Promise<void> {
  rmSync(join(places.users, String(process.pid)), { force: true });
  if (readdirIfThere(places.users).some((pid) => isAlive(Number(pid)))) return;
  await end(places, readPid(places));
}

/** Ends the engine, its containers and its networks' bridges. */
async function end(places: Places, pid: number | undefined): Promise<void> {
  const bridges = [`dyd-${places.id}`];
  if (pid !== undefined && (await answers(places.host))) {
    bridges.push(...(await networkBridges(places.host)));
    await killContainers(places.host);
  }
  if (pid !== undefined) await stopGroup(pid, 20_000);
  await clean(places);
  await removeBridges(bridges);
}

/** Without this, each container would have ten seconds to end, and a shell as first process takes them. */
async function killContainers(host: string): Promise<void> {
  const containers = JSON.parse(await callEngine(host, '/containers/json')) as { Id: string }[];
  const kill = ({ Id }: { Id: string }): Promise<unknown> =>
    callEngine(host, `/containers/${Id}/kill`, { method: 'POST' }).catch(() => undefined);
  await Promise.all(containers.map(kill));
}

async function networkBridges(host: string): Promise<string[]> {
  const networks = JSON.parse(await callEngine(host, '/networks')) as {
    Id: string;
    Name: string;
    Driver: string;
  }[];
  return networks
    .filter(({ Driver, Name }) => Driver === 'bridge' && Name !== 'bridge')
    .map(({ Id }) => `br-${Id.slice(0, 12)}`);
}

async function clean(places: Places): Promise<void> {
  // What a killed engine leaves: its containerd, the shims, and the containers below them.
  endProcessesOf(places.exec, 'SIGKILL');
  await unmountBelow(places.runtime);
  await unmountBelow(places.data);
  rmSync(places.runtime, { recursive: true, force: true });
}

function readdirIfThere(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
