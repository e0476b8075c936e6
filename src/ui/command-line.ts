import * as vscode from 'vscode';
import type { Action } from '../engine/action.ts';
import { quote, type Shell } from '../language/cli/quote.ts';

type Words = Pick<Action<unknown>, 'docker'>;

/** The docker command line of an action, quoted for the shell that the user's terminals run. */
export function commandLine({ docker }: Words): string {
  return quoted(['docker', ...docker]);
}

/** How many names a line for several spells out. */
const spelledOut = 10;

/** The line for several actions that differ in nothing but their last word, a name: docker takes many of these. */
export function commandLineForAll(actions: readonly Words[]): string {
  const [first] = actions;
  if (first === undefined) return '';
  const names = actions.map(({ docker }) => docker.at(-1) ?? '');
  const line = commandLine({ docker: [...first.docker.slice(0, -1), ...names.slice(0, spelledOut)] });
  return names.length > spelledOut ? `${line} …` : line;
}

/** Words as a line for the shell that the user's terminals run. */
export function quoted(words: readonly string[]): string {
  return quote(words, userShell());
}

function userShell(): Shell {
  const name = /([^/\\]*?)(?:\.exe)?$/i.exec(vscode.env.shell)?.[1]?.toLowerCase();
  if (name === 'pwsh' || name === 'powershell') return 'powershell';
  if (name === 'cmd') return 'cmd';
  return name === 'fish' ? 'fish' : 'posix';
}
