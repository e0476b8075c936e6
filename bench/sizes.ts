/** What is installed, and how much of it VS Code loads before anything is asked of Dockyard. */
import { globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../scripts/lib/paths.ts';
import type { Bench } from './lib/bench.ts';
import type { Figure, Section } from './lib/figures.ts';

const entry = 'dist/extension.cjs';

export async function sizes(bench: Bench): Promise<Section[]> {
  const { outputs } = await bench.built();
  const atActivation = withStaticImports(outputs, entry);
  const files = globSync('dist/**/*.*', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const later = files.filter((file) => !atActivation.has(file));
  const packages = globSync('*.vsix', { cwd: root });
  return [
    {
      title: 'Sizes of what is loaded at activation',
      figures: [
        ...[...atActivation].map((file) => figure(basename(file), [file])),
        figure('together', [...atActivation]),
      ],
    },
    {
      title: 'Sizes of what is loaded when it is needed',
      figures: [
        ...later
          .filter((file) => file.endsWith('.cjs'))
          .sort()
          .map((file) => figure(nameOf(outputs, file), [file])),
        ...later
          .filter((file) => !file.endsWith('.cjs'))
          .sort()
          .map((file) => figure(`notes: ${basename(file)}`, [file])),
        figure('together', later),
      ],
    },
    {
      title:
        packages.length > 0 ? 'Sizes of packages' : 'Sizes of packages: none has been made (npm run package)',
      figures: packages.map((file) => figure(file, [file])),
    },
  ];
}

function figure(what: string, files: readonly string[]): Figure {
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  return { what, unit: 'bytes', values: [bytes] };
}

/** An output with all that it imports at once, and that imports in turn. */
function withStaticImports(
  outputs: Metafile['outputs'],
  file: string,
  found = new Set<string>(),
): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && external !== true) withStaticImports(outputs, path, found);
  }
  return found;
}

/** A file's name, and what it was made of when it has an entry or a single source. */
function nameOf(outputs: Metafile['outputs'], file: string): string {
  const { entryPoint, inputs = {} } = outputs[file] ?? {};
  const [only, ...others] = Object.keys(inputs);
  const source = entryPoint ?? (others.length === 0 ? only : undefined);
  return source === undefined ? basename(file) : `${basename(file)} (${source})`;
}
