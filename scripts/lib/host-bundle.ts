import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from './paths.ts';

/**
 * Bundles all tests that run inside VS Code into one file whose `run()` VS Code calls.
 * `outfile` must lie in the project, as mocha is found from there.
 */
export async function bundleHostTests(outfile: string): Promise<void> {
  const files = globSync('test/host/**/*.host.ts', { cwd: root }).sort();
  const list = files.map(
    (file) => `[${JSON.stringify(file)}, () => import('./${file.replaceAll('\\', '/')}')]`,
  );
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { runFiles } from './test/host/index.ts';\nexport const run = () => runFiles([${list.join(', ')}]);`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['vscode', 'mocha', 'cpu-features', '*.node'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
