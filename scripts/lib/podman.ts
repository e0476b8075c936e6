import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBusybox } from './busybox.ts';
import { inChroot, withChrootAsRoot } from './chroot.ts';
import { canInstallPackages, ensurePackages } from './debian.ts';
import { answers } from './engine-api.ts';
import { ensureEngineFiles } from './engine-files.ts';
import { pathWithIptables } from './engine-network.ts';
import { unmountBelow } from './mounts.ts';
import { cache, runtimeFolder } from './paths.ts';
import { endProcessesOf } from './process-table.ts';
import { lastLines, startInBackground, stopGroup, waitUntil } from './processes.ts';
import { ensureUnpacked, fetching, neededLibraries } from './unpacked.ts';

export interface PrivatePodman {
  /** `unix://…` */
  readonly host: string;
  /** Ends it with all that it runs, and removes what it kept. */
  stop(): Promise<void>;
}

/** Whether `startPodman` can work on this machine. */
export const canStartPodman = (): boolean => process.platform === 'linux' && canInstallPackages();

/**
 * Starts Podman's service from the packages of Debian or Ubuntu, with places of its own, and a busybox image in it.
 * Its default network is the machine's: use others. Rejects with the end of its log. `log`: path of a file.
 */
export async function startPodman(log: string): Promise<PrivatePodman> {
  await ensureEngineFiles();
  const files = await ensureUnpacked('podman', fetching(['podman', 'conmon'], ['netavark', 'aardvark-dns']));
  await ensurePackages(neededLibraries(files));
  mkdirSync(join(cache, 'runs'), { recursive: true });
  const folder = mkdtempSync(join(cache, 'runs', 'podman-'));
  const runtime = runtimeFolder(folder);
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const binaries = join(files, 'usr/bin');
  const path = [binaries, '/usr/sbin', '/sbin', process.env['PATH']].join(delimiter);
  const host = `unix://${join(runtime, 'podman.sock')}`;
  const command = [
    ...['podman', '--root', join(folder, 'root'), '--runroot', join(runtime, 'run')],
    ...['--tmpdir', join(runtime, 'tmp'), '--storage-driver', 'overlay'],
    ...['system', 'service', '--time', '0', host],
  ];
  const chroot = await inChroot();
  const [program = '', ...rest] = chroot ? withChrootAsRoot(command, join(runtime, 'mount')) : command;
  const child = startInBackground(program, rest, {
    env: {
      ...process.env,
      PATH: (await pathWithIptables(path, join(runtime, 'bin'))) ?? path,
      // Rules for images are looked for there first.
      HOME: writePolicy(folder),
      CONTAINERS_CONF: writeConfiguration(files, folder),
    },
    log,
  });
  const stop = async (): Promise<void> => {
    await stopGroup(child.pid);
    endProcessesOf(folder, 'SIGKILL');
    for (const place of [runtime, folder]) {
      await unmountBelow(place);
      rmSync(place, { recursive: true, force: true });
    }
  };
  let ended = false;
  child.once('exit', () => (ended = true));
  const ready = await waitUntil(
    () => answers(host),
    30_000,
    () => !ended,
  );
  if (!ready) {
    await stop();
    throw new Error(`Podman did not start. The end of its log (${log}):\n${lastLines(log)}`);
  }
  child.unref();
  await ensureBusybox(host, { pull: false });
  return { host, stop };
}

/** Any image is taken: what is used here was made here. Gives the folder that holds the rule. */
function writePolicy(home: string): string {
  const folder = join(home, '.config/containers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'policy.json'),
    JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }] }),
  );
  writeFileSync(join(folder, 'registries.conf'), 'unqualified-search-registries = ["docker.io"]\n');
  return home;
}

/** Gives the path of the file. */
function writeConfiguration(files: string, folder: string): string {
  const list = (...paths: string[]): string => JSON.stringify(paths);
  const file = join(folder, 'containers.conf');
  writeFileSync(
    file,
    [
      '[containers]',
      // What it would raise them to is more than a machine in a machine may have.
      'default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]',
      '[engine]',
      'cgroup_manager = "cgroupfs"',
      'events_logger = "file"',
      'runtime = "runc"',
      `conmon_path = ${list(join(files, 'usr/bin/conmon'))}`,
      `helper_binaries_dir = ${list(join(files, 'usr/lib/podman'), join(files, 'usr/libexec/podman'))}`,
      '[network]',
      'network_backend = "netavark"',
      `network_config_dir = ${JSON.stringify(join(folder, 'networks'))}`,
      '',
    ].join('\n'),
  );
  return file;
}
