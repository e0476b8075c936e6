/** Makes `dockyard-<version>.vsix`. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { npm, withLock } from './lib/bootstrap.mjs';
import { main } from './lib/lifetime.ts';
import { cache, root } from './lib/paths.ts';
import { run } from './lib/processes.ts';

/** Fetched when it is needed, as few contributors ever package. */
const vsce = '@vscode/vsce@4.1.0';

await main(async () => {
  const packager = await ensurePackager();
  await build();
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = `${name}-${version}.vsix`;
  // Everything that runs is in dist/, so no package goes in; and links stay as they are, as there is no
  // public repository yet for them to point to.
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  await run(process.execPath, [packager, 'package', ...flags, '--out', file], { cwd: root });
  console.log(`${file}, ${Math.round(statSync(join(root, file)).size / 1024)} KB`);
  return 0;
});

/** Resolves with the path of vsce's entry file. */
async function ensurePackager(): Promise<string> {
  const folder = join(cache, vsce.replaceAll('/', '-'));
  await withLock(join(cache, 'vsce.lock'), async () => {
    if (existsSync(folder)) return;
    console.log('Downloading the packager…');
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    await npm(['install', '--prefix', part, '--ignore-scripts', '--omit=dev', vsce], { cwd: part });
    renameSync(part, folder);
  });
  return join(folder, 'node_modules', '@vscode', 'vsce', 'vsce');
}
