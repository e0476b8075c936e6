import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleLoader } from '../notes/library.ts';
import { bundleFileName, type TopicBundle } from '../notes/types.ts';

/** Reads the compiled notes from a folder on disk. */
export function bundlesIn(folder: string): BundleLoader {
  return async (language, area) =>
    JSON.parse(await readFile(join(folder, bundleFileName(language, area)), 'utf8')) as TopicBundle;
}
