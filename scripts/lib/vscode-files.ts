import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, withLock } from './bootstrap.mjs';
import { canInstallPackages, ensurePackages } from './debian.ts';
import { cache } from './paths.ts';
import { findCommand } from './processes.ts';

/** Carries the server of VS Code 1.139 with the whole workbench. */
const version = '4.139.1';

/**
 * Makes sure that the VS Code server is there; resolves with its entry file, to be run by Node 24.
 *
 * The package's own install script would compile a dozen native modules for minutes. All but one have
 * a ready-made form or a stand-in in the server; the one that writes logs is compiled here by itself.
 */
export async function ensureVsCodeServer(): Promise<string> {
  const folder = join(cache, `vscode-server-${version}`);
  const server = join('node_modules', 'code-server', 'lib', 'vscode');
  await withLock(join(cache, 'vscode-server.lock'), async () => {
    if (existsSync(folder)) return;
    console.log('Downloading VS Code…');
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const flags = ['--ignore-scripts', '--omit=dev'];
    await npm(['install', '--prefix', part, ...flags, `code-server@${version}`], { cwd: part });
    // These two are nested projects with lock files of their own.
    await npm(['install', ...flags], { cwd: join(part, server) });
    await npm(['install', ...flags], { cwd: join(part, server, 'extensions') });
    await compileLogger(join(part, server));
    renameSync(part, folder);
  });
  return join(folder, server, 'out', 'server-main.js');
}

/** Without this module VS Code works, but neither its log files nor extensions' output channels get a line. */
async function compileLogger(server: string): Promise<void> {
  const logger = '@vscode/spdlog';
  try {
    if (canInstallPackages()) await ensurePackages(['python3', 'make', 'g++']);
    const tools = [findCommand('python3'), findCommand('make'), findCommand('c++')];
    if (tools.includes(undefined)) throw new Error('it takes Python, make and a C++ compiler');
    console.log('Compiling a part of VS Code…');
    // With the headers of the Node that runs this, where it has them, nothing needs to be downloaded.
    const nodeFolder = dirname(dirname(process.execPath));
    const hasHeaders = existsSync(join(nodeFolder, 'include', 'node', 'node_api.h'));
    // npm's newer versions want to be told whose scripts may run.
    appendFileSync(join(server, '.npmrc'), `allow-scripts=${logger}\n`);
    await npm(['rebuild', logger], {
      cwd: server,
      env: { ...process.env, ...(hasHeaders && { npm_config_nodedir: nodeFolder }) },
    });
  } catch (error) {
    console.log(`Output channels in VS Code stay empty: ${error instanceof Error ? error.message : error}`);
  }
}
