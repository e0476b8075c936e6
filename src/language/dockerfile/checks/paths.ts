/** Paths in an image, which may be one of Windows. Source: util/system/path.go in moby/buildkit. */
import { cleanPath } from '../../dockerignore/patterns.ts';

/** Why Windows has no such path; undefined where it may. */
export function windowsPathProblem(path: string): 'drive-only' | 'unc-path' | 'other-drive' | undefined {
  if (path.length === 2 && path[1] === ':') return 'drive-only';
  if (/^[\\/]{2}/.test(path)) return 'unc-path';
  const colon = path.indexOf(':');
  return colon >= 0 && path.slice(0, colon).toLowerCase() !== 'c' ? 'other-drive' : undefined;
}

export function isAbsolute(path: string, windows: boolean): boolean {
  if (windows && windowsPathProblem(path)) return false;
  return withoutDrive(path, windows).startsWith('/');
}

/** `path` seen from the folder `from`. */
export function resolvePath(from: string, path: string, windows: boolean): string {
  if (path === '') return from;
  const own = withoutDrive(path, windows);
  return own.startsWith('/') ? own : cleanPath(`${from}/${own}`);
}

function withoutDrive(path: string, windows: boolean): string {
  if (!windows) return path;
  return path.replaceAll('\\', '/').replace(/^[a-z]:/i, '');
}
