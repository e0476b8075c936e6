// Needed before Node 24 and the dependencies are there, so: plain JavaScript, Node 20, nothing but built-ins.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while holding a lock that other processes see, waiting for as long as another one lives that holds it.
 * @template T
 * @param {string} folder stands for the lock while it exists
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true });
  for (let waits = 0; !take(folder); waits++) {
    if (waits === 5) console.log('Waiting for another Dockyard command to finish this step…');
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  const owner = join(folder, 'pid');
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (abandoned(folder, owner)) rmSync(folder, { recursive: true, force: true });
  return false;
}

/**
 * Whether nobody holds the lock any more: its owner is dead, or it is older than any work of ours takes,
 * so that the owner's id now belongs to somebody else.
 * @param {string} folder
 * @param {string} owner
 */
function abandoned(folder, owner) {
  const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
  if (age > 3_600_000) return true;
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    // Without an owner: its maker is about to write it, or died in between.
    return error.code === 'ENOENT' && age > 5000;
  }
}

/**
 * Runs npm without a word. Rejects with its output, or with a sentence when the registry cannot be reached.
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 */
export async function npm(args, options) {
  if (args[0] === 'install') {
    // An installation would try in vain for minutes, package by package.
    const { output } = await runNpm(['ping', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'], options);
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(output)) {
      throw new Error(
        'The npm registry cannot be reached: check the network connection, then run the command again.',
      );
    }
  }
  const { code, output } = await runNpm(args, options);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output.trim()}`);
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
async function runNpm(args, options) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const env = { ...(options.env ?? process.env) };
  // Inside `npm start` these name the project's folder and would win over the folder meant here.
  for (const name of ['npm_config_local_prefix', 'npm_config_prefix']) delete env[name];

  const script = process.env.npm_execpath;
  const viaNode = script !== undefined && /\.[cm]?js$/.test(script);
  const child = spawn(viaNode ? process.execPath : 'npm', [...(viaNode ? [script] : []), ...args, ...quiet], {
    cwd: options.cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output };
}
