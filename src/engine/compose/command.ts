/** The `docker compose` command: which one there is, and what it is told. */

import { basename } from 'node:path';

export interface ComposeCommand {
  /** Path or name of the program. */
  readonly program: string;
  /** What comes before everything else: `compose` for the docker command. */
  readonly first: readonly string[];
  /** Such as `2.40.3`. */
  readonly version: string;
}

/** Runs a program; resolves with its standard output, rejects when it fails or is not there. */
export type Ask = (program: string, args: readonly string[]) => Promise<string>;

export type Search =
  | { readonly found: ComposeCommand }
  /** `old`: the version of one that is there but cannot be used. */
  | { readonly found?: undefined; readonly old?: string };

/**
 * Looks for Compose 2 or later: what the setting names, else `docker compose`, else a `docker-compose` on the PATH.
 * Compose 1, which Debian 12 and others still carry, reads another language and is passed over.
 */
export async function findCompose(setting: string, ask: Ask): Promise<Search> {
  let old: string | undefined;
  for (const { program, first } of candidates(setting.trim())) {
    const answer = await ask(program, [...first, 'version', '--short']).catch(() => '');
    const version = /^v?(\d+)\.\d+\.\d+[^\s]*/m.exec(answer);
    if (version === null) continue;
    const number = version[0].replace(/^v/, '');
    if (Number(version[1]) >= 2) return { found: { program, first, version: number } };
    old ??= number;
  }
  return old === undefined ? {} : { old };
}

function candidates(setting: string): { program: string; first: string[] }[] {
  if (setting !== '') {
    const isDocker = /^docker(\.exe)?$/i.test(basename(setting.replaceAll('\\', '/')));
    return [{ program: setting, first: isDocker ? ['compose'] : [] }];
  }
  return [
    { program: 'docker', first: ['compose'] },
    { program: 'docker-compose', first: [] },
  ];
}

/** What `docker compose` is to work on. Paths are of this machine. */
export interface ComposeTarget {
  /** The folder to run in. */
  readonly cwd: string;
  /** For `-f`; empty when Compose finds the same files by itself in `cwd`, or there are none any more. */
  readonly files: readonly string[];
  /** For `-p`; absent where the files or the folder give the name. */
  readonly name?: string;
  /** For `--project-directory`; absent where it is the folder of the first file. */
  readonly projectDirectory?: string;
  readonly envFiles?: readonly string[];
  readonly profiles?: readonly string[];
}

/**
 * Everything after the program. No colours: they come with lines that are drawn over, and these are of no use to whom
 * reads them for what went wrong.
 */
export function composeArguments(
  { first }: ComposeCommand,
  target: ComposeTarget,
  action: readonly string[],
): string[] {
  return [...first, '--ansi', 'never', ...targetArguments(target), ...action];
}

/** Names of services as arguments. One that begins with a dash, which Compose allows, must not be read as an option. */
export function serviceArguments(names: readonly string[]): string[] {
  return names.some((name) => name.startsWith('-')) ? ['--', ...names] : [...names];
}

/** The line that a person would type for it. */
export function shownWords(target: ComposeTarget, action: readonly string[]): string[] {
  return ['docker', ...dockerWords(target, action)];
}

/** The same without `docker`. */
export function dockerWords(target: ComposeTarget, action: readonly string[]): string[] {
  return ['compose', ...targetArguments(target), ...action];
}

function targetArguments(target: ComposeTarget): string[] {
  return [
    ...(target.name === undefined ? [] : ['-p', target.name]),
    ...(target.projectDirectory === undefined ? [] : ['--project-directory', target.projectDirectory]),
    ...target.files.flatMap((file) => ['-f', file]),
    ...(target.envFiles ?? []).flatMap((file) => ['--env-file', file]),
    ...(target.profiles ?? []).flatMap((profile) => ['--profile', profile]),
  ];
}
