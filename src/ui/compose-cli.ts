import * as vscode from 'vscode';
import {
  type Ask,
  composeArguments,
  type ComposeCommand,
  type ComposeTarget,
  findCompose,
} from '../engine/compose/command.ts';
import { composeEnvironment } from '../engine/compose/environment.ts';
import { hashAction, readHashes } from '../engine/compose/hashes.ts';
import { runProcess } from '../engine/compose/process.ts';
import { projectTarget } from '../engine/compose/target.ts';
import type { Project } from '../language/compose/project.ts';
import type { Engine } from './engine.ts';

/** There is no `docker compose` to be used. `old`: the version of one that is too old for it. */
export class ComposeMissing extends Error {
  override readonly name = 'ComposeMissing';
  readonly old: string | undefined;

  constructor(old: string | undefined) {
    super('docker compose was not found');
    this.old = old;
  }
}

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What to run and with what: for a terminal that runs it itself. */
export interface Invocation {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The `docker compose` command, told of the engine that we are connected to. */
export class ComposeCli {
  readonly #engine: Engine;
  #known: { readonly setting: string; readonly command: ComposeCommand } | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Rejects with `ComposeMissing`, or with the `EngineError` that stands in the way of a connection. */
  async invocation(target: ComposeTarget, action: readonly string[]): Promise<Invocation> {
    const [{ endpoint }, command] = await Promise.all([this.#engine.connect(), this.#command()]);
    const env = composeEnvironment(endpoint, process.env);
    // Without files the project is meant by its name, whatever else is set.
    if (target.files.length === 0 && target.name !== undefined) delete env['COMPOSE_FILE'];
    return { program: command.program, args: composeArguments(command, target, action), env };
  }

  /** Runs it to its end; resolves with its exit code. Rejects as `invocation` does, and when it cannot be started. */
  async run(
    target: ComposeTarget,
    action: readonly string[],
    options: { readonly signal: AbortSignal; onOutput(data: Uint8Array, source: 'stdout' | 'stderr'): void },
  ): Promise<number> {
    const { program, args, env } = await this.invocation(target, action);
    return runProcess(program, args, { cwd: target.cwd, env, ...options });
  }

  /** Runs it unseen. */
  async ask(target: ComposeTarget, action: readonly string[], signal: AbortSignal): Promise<Answer> {
    const said = { stdout: '', stderr: '' };
    const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
    const code = await this.run(target, action, {
      signal,
      onOutput: (data, source) => (said[source] += decoders[source].decode(data, { stream: true })),
    });
    return { code, ...said };
  }

  /** Compose's hash of each service's configuration, as the files on disk give it; undefined when it refuses them. */
  async hashes(
    project: Project,
    name: string,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const target = { ...projectTarget(project, localPath), name, profiles: ['*'] };
    const { code, stdout } = await this.ask(target, hashAction, signal);
    return code === 0 ? readHashes(stdout) : undefined;
  }

  /** Looked for once; again when the setting says something else, or none was found. */
  async #command(): Promise<ComposeCommand> {
    const setting = vscode.workspace.getConfiguration('dockyard').get('compose.path', '');
    if (this.#known?.setting === setting) return this.#known.command;
    const { found, old } = { old: undefined, ...(await findCompose(setting, ask)) };
    if (found === undefined) throw new ComposeMissing(old);
    this.#known = { setting, command: found };
    return found;
  }
}

/** A path of the project model as this machine writes it. */
export const localPath = (path: string): string => vscode.Uri.file(path).fsPath;

/** Milliseconds that a program may take to say its version. */
const deadline = 15_000;

const ask: Ask = async (program, args) => {
  let output = '';
  const code = await runProcess(program, args, {
    cwd: process.cwd(),
    env: process.env,
    signal: AbortSignal.timeout(deadline),
    onOutput: (data, source) => (output += source === 'stdout' ? new TextDecoder().decode(data) : ''),
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return output;
};
