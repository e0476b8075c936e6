import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { busyboxBinary } from '../../../scripts/lib/engine-files.ts';

/** A file system with nothing in it. */
export const emptyTar = Buffer.alloc(1024);

/** A file system with one program and nothing else: no shell by any of its names. */
export function shellLessTar(): Promise<Buffer> {
  const tar = pack();
  tar.entry({ name: 'program', mode: 0o755 }, readFileSync(busyboxBinary()));
  tar.finalize();
  return buffer(tar);
}

/** Files by their names. */
export function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, contents] of Object.entries(files)) tar.entry({ name }, contents);
  tar.finalize();
  return buffer(tar);
}
