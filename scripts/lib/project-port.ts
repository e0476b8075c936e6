import { readdirSync, readFileSync } from 'node:fs';
import type { ProjectPort } from '../../src/language/compose/project.ts';

/** Compose projects as they are on the disk. */
export function filesOnDisk(environment: Readonly<Record<string, string>>): ProjectPort {
  return {
    environment,
    read: async (path) => unlessMissing(() => readFileSync(path, 'utf8')),
    list: async (folder) =>
      unlessMissing(() => readdirSync(folder, { withFileTypes: true }))?.map((entry) =>
        entry.isDirectory() ? `${entry.name}/` : entry.name,
      ) ?? [],
  };
}

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
