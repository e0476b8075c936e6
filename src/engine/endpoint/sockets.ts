/** The sockets and pipes on which engines usually listen. */
import { connect } from 'node:net';
import { posix } from 'node:path';
import { parseHost, type PipeTransport, type UnixTransport } from './host.ts';

/** `refused`: there is a file, and nothing behind it. */
export type SocketState = 'listening' | 'refused' | 'denied' | 'missing';

export type Probe = (path: string) => Promise<SocketState>;

interface UsualSocket {
  /** The product, as people call it. */
  readonly name: string;
  readonly url: string;
  readonly transport: UnixTransport | PipeTransport;
}

interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly homedir: string;
  readonly uid: number | undefined;
  /** Put before `/var/run` and `/run`. */
  readonly root: string;
}

/** In the order of preference: Docker itself, then the desktop products, then Podman. */
export function usualSockets(machine: Machine): UsualSocket[] {
  return machine.platform === 'win32' ? windowsPipes() : unixSockets(machine);
}

function windowsPipes(): UsualSocket[] {
  const pipe = (name: string, id: string): UsualSocket => {
    const { url, transport } = parseHost(`npipe:////./pipe/${id}`, name);
    return { name, url, transport: transport as PipeTransport };
  };
  return [
    pipe('Docker', 'docker_engine'),
    pipe('Docker Desktop', 'dockerDesktopLinuxEngine'),
    pipe('Podman', 'podman-machine-default'),
  ];
}

function unixSockets({ env, homedir, platform, uid, root }: Machine): UsualSocket[] {
  const runtime = env['XDG_RUNTIME_DIR'] || (uid === undefined ? undefined : `${root}/run/user/${uid}`);
  const config = env['XDG_CONFIG_HOME'] || posix.join(homedir, '.config');
  const temporary = platform === 'darwin' ? env['TMPDIR'] : undefined;
  const candidates: [name: string, folder: string | undefined, path: string][] = [
    ['Docker', root, '/var/run/docker.sock'],
    ['Docker (rootless)', runtime, 'docker.sock'],
    ['Docker Desktop', homedir, '.docker/run/docker.sock'],
    ['Docker Desktop', homedir, '.docker/desktop/docker.sock'],
    ['OrbStack', homedir, '.orbstack/run/docker.sock'],
    ['Colima', env['COLIMA_HOME'], 'default/docker.sock'],
    ['Colima', homedir, '.colima/default/docker.sock'],
    ['Colima', config, 'colima/default/docker.sock'],
    ['Rancher Desktop', homedir, '.rd/docker.sock'],
    ['Podman', runtime, 'podman/podman.sock'],
    ['Podman', root, '/run/podman/podman.sock'],
    ['Podman', homedir, '.local/share/containers/podman/machine/podman.sock'],
    ['Podman', temporary, 'podman/podman-machine-default-api.sock'],
  ];
  return candidates.flatMap(([name, folder, file]) => {
    if (folder === undefined) return [];
    const path = posix.join(folder, file);
    return [{ name, url: `unix://${path}`, transport: { type: 'unix', path } as const }];
  });
}

/** Milliseconds. A local socket answers a connection at once or not at all. */
const PROBE_TIMEOUT = 1000;

/** Connects, says nothing, and closes again. */
export function probeSocket(path: string): Promise<SocketState> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    const finish = (state: SocketState): void => {
      socket.destroy();
      resolve(state);
    };
    socket.setTimeout(PROBE_TIMEOUT, () => finish('refused'));
    socket.once('connect', () => finish('listening'));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ENOENT' || code === 'ENOTDIR') finish('missing');
      else if (code === 'EACCES' || code === 'EPERM') finish('denied');
      // A pipe all of whose instances are taken is there all the same.
      else if (code === 'EBUSY') finish('listening');
      else finish('refused');
    });
  });
}
