/** Trees of texts that were read before: a change in one file leaves those of the others as they are. */

import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/tree.ts';

/** How many files are remembered; the one that was asked for longest ago is forgotten first. */
const most = 200;

const known = new Map<string, YamlFile>();

export function parsedOnce(path: string, text: string): YamlFile {
  const before = known.get(path);
  const file = before?.text === text ? before : parseYaml(text);
  known.delete(path);
  known.set(path, file);
  if (known.size > most) known.delete(known.keys().next().value as string);
  return file;
}
