import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { busyboxBinary } from './engine-files.ts';
import { run } from './processes.ts';

/**
 * Whether we are in a chroot: our root folder is not that of the mount namespace. An engine must not run
 * like that: what `docker exec` starts would find itself in the root of the namespace, outside the chroot.
 */
export async function inChroot(): Promise<boolean> {
  const { dev, ino } = statSync('/');
  return run('nsenter', [...intoNamespace, `.${busyboxBinary()}`, 'stat', '-c', '%d:%i', '/'], {
    cwd: '/',
  }).then(
    (seen) => seen.trim() !== `${dev}:${ino}`,
    () => false,
  );
}

/**
 * Entering a mount namespace, also the one that we are in, leads to its root. Our own files are out of sight
 * from there, but for those below the working folder: a program that needs no libraries can still be run.
 */
const intoNamespace = ['--mount=/proc/self/ns/mnt', '--wd=.'];

/**
 * The command line that runs another with a mount namespace of its own whose root is the chroot's,
 * so that the command sees just what we see and nothing that it starts sees more.
 * `folder` is where the root is mounted on the way.
 */
export function withChrootAsRoot(command: readonly string[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const pivot = 'mount --make-rprivate / && pivot_root . . && umount -l . && cd / && exec chroot . "$@"';
  const script = [
    'mount --rbind / "$0"',
    'mount --make-rprivate "$0"',
    'cd "$0"',
    ...controlGroupMounts(),
    `exec nsenter ${intoNamespace.join(' ')} .${busyboxBinary()} sh -c '${pivot}' sh "$@"`,
  ].join(' && ');
  return ['unshare', '--mount', '--propagation', 'unchanged', 'sh', '-c', script, folder, ...command];
}

/** Commands that mount the control groups below the working folder, where the chroot has none. */
function controlGroupMounts(): string[] {
  if (/ \/sys\/fs\/cgroup[ /]/.test(readFileSync('/proc/self/mountinfo', 'utf8'))) return [];
  const target = 'sys/fs/cgroup';
  const lines = readFileSync('/proc/self/cgroup', 'utf8').trim().split('\n');
  const hierarchies = lines.flatMap((line) => line.split(':')[1] || []);
  if (hierarchies.length === 0) return [`mount -t cgroup2 none ${target}`];
  return [
    `mount -t tmpfs none ${target}`,
    ...hierarchies.flatMap((name) => {
      const place = `${target}/${name.replace('name=', '')}`;
      return [`mkdir ${place}`, `mount -t cgroup -o ${name} none ${place}`];
    }),
  ];
}
