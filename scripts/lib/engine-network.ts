import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findCommand, run } from './processes.ts';

/**
 * A bridge and a range of addresses for one engine alone: engines on the same machine
 * that share `docker0` give the same addresses to different containers.
 */
export interface EngineNetwork {
  readonly bridge: string;
}

/** Creates the bridge, unless it is there. `id` is eight hexadecimal digits. */
export async function createNetwork(id: string): Promise<EngineNetwork> {
  const bridge = `dyd-${id}`;
  const addresses = await addressesInUse();
  const own = addresses.find(({ device }) => device === bridge);
  const range = own?.range ?? freeRange(addresses, Number.parseInt(id, 16));
  if (!existsSync(`/sys/class/net/${bridge}`))
    await run('ip', ['link', 'add', 'name', bridge, 'type', 'bridge']);
  if (own === undefined) await run('ip', ['address', 'add', `${range}.0.1/24`, 'dev', bridge]);
  await run('ip', ['link', 'set', bridge, 'up']);
  return { bridge };
}

/** Removes bridges; one that is gone already is no matter. */
export async function removeBridges(names: readonly string[]): Promise<void> {
  for (const name of names) await run('ip', ['link', 'delete', name]).catch(() => undefined);
}

interface AddressInUse {
  readonly device: string;
  /** The first two bytes: `10.123`. */
  readonly range: string;
}

async function addressesInUse(): Promise<AddressInUse[]> {
  const lines = (await run('ip', ['-o', '-4', 'address'])).split('\n');
  return lines.flatMap((line) => {
    const [, device, range] = /^\d+: (\S+) +inet (\d+\.\d+)\./.exec(line) ?? [];
    return device === undefined || range === undefined ? [] : [{ device, range }];
  });
}

/** The first two bytes of a `10.x.0.0/16` that nothing on this machine has an address in. */
function freeRange(addresses: readonly AddressInUse[], seed: number): string {
  const taken = new Set(addresses.map(({ range }) => range));
  const ranges = Array.from({ length: 128 }, (_, step) => `10.${100 + ((seed + step) % 128)}`);
  const free = ranges.find((range) => !taken.has(range));
  if (free === undefined) throw new Error('No free range of addresses was found for the engine.');
  return free;
}

/**
 * PATH with an `iptables` first that works on this kernel: Debian's usual one speaks nftables, which
 * some kernels lack. Undefined when none works.
 */
export async function pathWithIptables(path: string, folder: string): Promise<string | undefined> {
  const env = { ...process.env, PATH: path };
  const works = (command: string): Promise<boolean> =>
    run(command, ['-t', 'nat', '-S'], { env }).then(
      () => true,
      () => false,
    );
  if (await works('iptables')) return path;
  const legacy = findCommand('iptables-legacy');
  if (legacy === undefined || !(await works(legacy))) return undefined;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['iptables', 'ip6tables', 'iptables-save', 'iptables-restore']) {
    symlinkSync('/usr/sbin/xtables-legacy-multi', join(folder, name));
  }
  return [folder, path].join(delimiter);
}
