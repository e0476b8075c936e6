import type { BigIntStats } from 'node:fs';
import type { FileStat } from './packets.ts';

/** Type and special bits of Go's `os.FileMode`, which is what BuildKit gets: https://pkg.go.dev/io/fs#FileMode */
const goMode = {
  directory: 2 ** 31,
  symlink: 2 ** 27,
  device: 2 ** 26,
  namedPipe: 2 ** 25,
  setuid: 2 ** 23,
  setgid: 2 ** 22,
  charDevice: 2 ** 21,
  sticky: 2 ** 20,
};
const PERMISSIONS = 0o777;

/** What is told of a file. Sockets have no place in an image: undefined. */
export function toFileStat(
  path: string,
  stats: BigIntStats,
  linkTarget: string | undefined,
  platform: NodeJS.Platform = process.platform,
): FileStat | undefined {
  if (stats.isSocket()) return undefined;
  return {
    path,
    mode: toGoMode(stats, platform),
    size: stats.isDirectory() ? 0 : Number(stats.size),
    modifiedAt: stats.mtimeNs,
    ...(linkTarget !== undefined && { linkTarget }),
    ...((stats.isBlockDevice() || stats.isCharacterDevice()) && { device: deviceNumbers(stats.rdev) }),
  };
}

function toGoMode(stats: BigIntStats, platform: NodeJS.Platform): number {
  const mode = Number(stats.mode);
  let bits = mode & PERMISSIONS;
  // Windows knows no such permissions; the docker command makes all files there executable.
  if (platform === 'win32') bits = (bits | 0o111) & 0o755;
  if (stats.isDirectory()) bits += goMode.directory;
  if (stats.isSymbolicLink()) bits += goMode.symlink;
  if (stats.isFIFO()) bits += goMode.namedPipe;
  if (stats.isBlockDevice()) bits += goMode.device;
  if (stats.isCharacterDevice()) bits += goMode.device + goMode.charDevice;
  if (mode & 0o4000) bits += goMode.setuid;
  if (mode & 0o2000) bits += goMode.setgid;
  if (mode & 0o1000) bits += goMode.sticky;
  return bits;
}

/** As Linux packs them: major in bits 8-19, minor in 0-7 and from 20. */
function deviceNumbers(rdev: bigint): { major: number; minor: number } {
  return { major: Number((rdev >> 8n) & 0xfffn), minor: Number((rdev & 0xffn) | ((rdev >> 12n) & 0xfff00n)) };
}
