import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './paths.ts';

/** The licences of the libraries whose code is in the bundle, and of the schema of Compose files, one after the other. Throws when a library names none. */
export function notice(metafile: Metafile): string {
  const folders = new Set(
    Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const parts = [...folders].toSorted().map((folder) => licence(join(root, folder)));
  const bundled = Object.values(metafile.outputs).some(
    ({ inputs }) => (inputs[composeSchema]?.bytesInOutput ?? 0) > 0,
  );
  if (bundled) parts.push(composeSchemaLicence());
  return [`Dockyard contains the following libraries.\n`, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Not a library, and with terms of its own. */
const composeSchema = 'src/language/compose/schema/compose-spec.json';

function composeSchemaLicence(): string {
  const read = (name: string): string =>
    readFileSync(join(root, dirname(composeSchema), name), 'utf8').trim();
  return `The schema of the Compose specification (Apache-2.0)\n\n${read('NOTICE')}\n\n${read('LICENSE')}\n`;
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const [file] = globSync('{LICENSE,LICENCE,license,NOTICE}*', { cwd: folder });
  if (license === undefined && file === undefined) throw new Error(`${name} names no licence.`);
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license ?? 'see below'})\n${text}`;
}
