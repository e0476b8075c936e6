/**
 * Asks `docker compose config` what it says of the files in test/fixtures/compose-broken, and writes it down beside
 * them, so that the tests need no docker. `node scripts/compose-verdicts.ts`. The command is
 * `docker compose`, or the program that DOCKYARD_COMPOSE names. No engine is needed.
 */

import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

interface Verdict {
  readonly accepted: boolean;
  /** Its first error; warnings are left out. */
  readonly message: string;
}

const root = resolve(import.meta.dirname, '../test/fixtures/compose-broken');
const run = promisify(execFile);
const own = process.env['DOCKYARD_COMPOSE'];
const [program, ...first] = own === undefined ? ['docker', 'compose'] : [own];

/** Every file by itself, and every folder that has a compose.yaml, by path from the folder of fixtures. */
function composeCases(): string[] {
  return ['', 'valid']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true }).map((entry) => join(folder, entry.name)),
    )
    .filter((name) => name.endsWith('.yaml') || existsSync(join(root, name, 'compose.yaml')))
    .sort();
}

async function verdictOf(name: string): Promise<Verdict> {
  const path = join(root, name);
  const isFile = name.endsWith('.yaml');
  const args = [...first, ...(isFile ? ['-f', path] : []), 'config', '-q'];
  try {
    // The variables of whoever runs this must not count.
    const env = { PATH: process.env['PATH'] ?? '', HOME: '/root' };
    await run(program as string, args, { cwd: isFile ? root : path, env });
    return { accepted: true, message: '' };
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    if (stderr === undefined) throw error;
    return { accepted: false, message: messageOf(stderr) };
  }
}

function messageOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/level=warning/.test(line));
  return lines.join(' ').replaceAll(`${root}/`, '').trim();
}

const verdicts: Record<string, Verdict> = {};
for (const name of composeCases()) verdicts[name] = await verdictOf(name);
writeFileSync(join(root, 'verdicts.json'), `${JSON.stringify(verdicts, null, 2)}\n`);
console.log(`${Object.keys(verdicts).length} verdicts`);
