/** Absolute paths with `/`, as the project model has them. */

/** Without the name at its end; `/` of a path that has nothing more. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as it is meant from a folder, with `.` and `..` taken out. */
export function joined(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/**
 * The file that a path in a Compose file means. Undefined for what is not one on this machine that can be looked for:
 * an address, a Git repository, a path of Windows, a home folder that is not known.
 */
export function meantPath(folder: string, path: string, home: string | undefined): string | undefined {
  if (path === '' || path.includes('\\') || /^[a-z]:/i.test(path)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^git@|^github\.com\//.test(path)) return undefined;
  if (path.startsWith('~')) {
    const rest = path.slice(1);
    return home === undefined || (rest !== '' && !rest.startsWith('/'))
      ? undefined
      : joined(home, `.${rest}`);
  }
  return joined(folder, path);
}
