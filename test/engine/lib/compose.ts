import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureComposeFiles } from '../../../scripts/lib/compose-files.ts';
import {
  composeArguments,
  type ComposeCommand,
  type ComposeTarget,
} from '../../../src/engine/compose/command.ts';
import { composeEnvironment } from '../../../src/engine/compose/environment.ts';
import { runProcess } from '../../../src/engine/compose/process.ts';
import { projectTarget } from '../../../src/engine/compose/target.ts';
import { loadProject } from '../../../src/language/compose/load.ts';
import type { Project } from '../../../src/language/compose/project.ts';
import { endpointOf, host } from './engine.ts';

/** The command, or why there is none: `DOCKYARD_TEST_COMPOSE` names one, else it is fetched. */
export const compose: ComposeCommand | string = await (async () => {
  try {
    const program = process.env['DOCKYARD_TEST_COMPOSE'] ?? (await ensureComposeFiles());
    return { program, first: [], version: '' };
  } catch (error) {
    return `docker compose cannot be had: ${(error as Error).message.split('\n')[0]}`;
  }
})();

export interface Said {
  readonly code: number;
  readonly output: string;
}

/** A folder with files in it, and `docker compose` in that folder. */
export class ComposeFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'dockyard-compose-'));

  readonly #address: string;

  constructor(files: Readonly<Record<string, string>>, address = host) {
    this.#address = address;
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  project(entry = 'compose.yaml'): Promise<Project> {
    return loadProject(join(this.path, entry), {
      read: (path) => readFile(path, 'utf8').catch(() => undefined),
      list: (folder) => readdir(folder).catch(() => []),
      environment: {},
    });
  }

  async run(
    action: readonly string[],
    more: Partial<ComposeTarget> & { signal?: AbortSignal } = {},
  ): Promise<Said> {
    const { signal = new AbortController().signal, ...target } = more;
    const known =
      target.name === undefined
        ? projectTarget(await this.project(), (path) => path)
        : { cwd: '/', files: [] };
    return run({ ...known, ...target }, action, signal, this.#address);
  }

  /** Takes everything down that was made from it. */
  async clear(): Promise<void> {
    await this.run(['down', '--volumes', '--remove-orphans', '--timeout', '0'], { profiles: ['*'] });
    rmSync(this.path, { recursive: true, force: true });
  }
}

async function run(
  target: ComposeTarget,
  action: readonly string[],
  signal: AbortSignal,
  address: string,
): Promise<Said> {
  if (typeof compose === 'string') throw new Error(compose);
  let output = '';
  const code = await runProcess(compose.program, composeArguments(compose, target, action), {
    cwd: target.cwd,
    env: composeEnvironment(endpointOf(address), process.env),
    signal,
    onOutput: (data) => (output += new TextDecoder().decode(data)),
  });
  return { code, output };
}
