/** The real docker command: what Dockyard shows must do what Dockyard does. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { findCommand } from '../../../scripts/lib/processes.ts';
import type { Action } from '../../../src/engine/action.ts';
import type { EnginePort } from '../../../src/engine/port.ts';
import { quote } from '../../../src/language/cli/quote.ts';
import { host, openPort } from './engine.ts';

const program = process.env['DOCKYARD_TEST_DOCKER'] ?? findCommand('docker');

/** For a test's `skip`: why the docker command cannot be run here, or false. */
export const withoutDocker =
  program === undefined && 'there is no docker command here; DOCKYARD_TEST_DOCKER can name one';

/** A configuration with nothing in it, so that no context and no alias of the user's has a say. */
const configuration = mkdtempSync(join(tmpdir(), 'dockyard-docker-'));
after(() => rmSync(configuration, { recursive: true, force: true }));

export interface ShellOptions {
  /** Runs it in a terminal, which `-it` asks for. */
  readonly terminal?: boolean;
  /** What is typed, or read from standard input. */
  readonly input?: string;
  /** Ends a command that goes on for ever, as soon as its output matches. */
  readonly until?: RegExp;
  /** `unix://…` */
  readonly address?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Said {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Has a shell run the command line that is shown for an action. Rejects when it takes more than 30 seconds. */
export function runShown(
  { docker }: Pick<Action<unknown>, 'docker'>,
  options: ShellOptions = {},
): Promise<Said> {
  const line = quote(['docker', ...docker]);
  const [shell, ...words] =
    options.terminal === true ? ['script', '-qefc', line, '/dev/null'] : ['sh', '-c', line];
  const child = spawn(shell as string, words, {
    // A group of its own, so that all of it can be ended.
    detached: true,
    env: {
      ...process.env,
      PATH: [dirname(program ?? ''), process.env['PATH']].join(delimiter),
      SHELL: '/bin/sh',
      DOCKER_HOST: options.address ?? host,
      DOCKER_CONFIG: configuration,
      ...options.env,
    },
  });
  const said = { code: null as number | null, output: '', errors: '' };
  const end = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.output += text;
    if (options.until?.test(said.output)) end('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.errors += text));
  child.stdin.on('error', () => undefined).write(options.input ?? '');
  // The end of its input is a key that a terminal shows.
  if (options.terminal !== true) child.stdin.end();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      end('SIGKILL');
      reject(new Error(`${line} goes on and on: ${said.output}${said.errors}`));
    }, 30_000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(late);
      resolve({ ...said, code });
    });
  });
}

/** How it went: an action gives an answer, a command prints something. */
export type Outcome<T> =
  | { readonly by: 'action'; readonly answer: T | undefined }
  | { readonly by: 'command'; readonly output: string };

export interface Comparison<S, T> extends ShellOptions {
  /** Makes something for it to be done to. Called twice, each time with a name that is free for this. */
  prepare(name: string): Promise<S> | S;
  /** `stop` ends an action that goes on for ever; for the command, `until` does. */
  action(subject: S, stop: () => void): Action<T>;
  /** What must be the same; the two names and what `same` names are left out of it. */
  observe(subject: S, outcome: Outcome<T>): unknown;
  /** Words of this one subject, such as its id, that do not count as a difference. */
  same?(subject: S): readonly string[];
  readonly port?: EnginePort;
}

/**
 * A test that does something twice, once as Dockyard does it and once by the docker command that Dockyard shows
 * for it, and finds the same afterwards.
 */
export function sameEffect<S, T>(name: string, comparison: Comparison<S, T>): void {
  test(name, { skip: withoutDocker }, async () => {
    const word = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 40);
    const [byAction, byCommand] = [`dockyard.${word}.one`, `dockyard.${word}.two`];
    const ours = await observed(comparison, byAction, act);
    const theirs = await observed(comparison, byCommand, command);
    assert.deepEqual(ours, theirs);
  });
}

async function observed<S, T>(
  comparison: Comparison<S, T>,
  name: string,
  does: (comparison: Comparison<S, T>, subject: S) => Promise<Outcome<T>>,
): Promise<unknown> {
  const subject = await comparison.prepare(name);
  const outcome = await does(comparison, subject);
  const seen = await comparison.observe(subject, outcome);
  // Longest first: an id's beginning is in the id.
  const words = [name, ...(comparison.same?.(subject) ?? [])].toSorted((a, b) => b.length - a.length);
  return without(seen, words);
}

async function act<S, T>(comparison: Comparison<S, T>, subject: S): Promise<Outcome<T>> {
  const stop = new AbortController();
  const action = comparison.action(subject, () => stop.abort());
  try {
    return { by: 'action', answer: await action.run(comparison.port ?? openPort(), stop.signal) };
  } catch (error) {
    if (stop.signal.aborted) return { by: 'action', answer: undefined };
    throw error;
  }
}

async function command<S, T>(comparison: Comparison<S, T>, subject: S): Promise<Outcome<T>> {
  const action = comparison.action(subject, () => undefined);
  const { code, output, errors } = await runShown(action, comparison);
  const ended = comparison.until?.test(output) === true;
  assert.ok(
    code === 0 || ended,
    `${quote(['docker', ...action.docker])} ended with ${code}: ${errors || output}`,
  );
  return { by: 'command', output };
}

/** A value with these words replaced in all its texts and keys. */
function without(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string')
    return words.reduce((text, word) => text.replaceAll(word, '<subject>'), value);
  if (Array.isArray(value)) return value.map((item) => without(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [without(key, words), without(item, words)]),
  );
}
