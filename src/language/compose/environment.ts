/** The variables that docker compose fills in, from the shell and from env files. */

import { parseEnvFile } from '../env-file/parse.ts';
import { settingsOf } from '../env-file/values.ts';
import { joined } from './paths.ts';
import type { Variable } from './project.ts';

export type Variables = ReadonlyMap<string, Variable>;

export function shellVariables(environment: Readonly<Record<string, string>>): Variables {
  return new Map(Object.entries(environment).map(([name, value]) => [name, { name, value, from: 'shell' }]));
}

/** Where the project's variables come from when nothing names other files. */
export function envFilesOf(folder: string, environment: Readonly<Record<string, string>>): string[] {
  const named = environment['COMPOSE_ENV_FILES'];
  if (named) return named.split(',').map((path) => joined(folder, path));
  const disabled = /^(?:1|t|T|TRUE|true|True)$/.test(environment['COMPOSE_DISABLE_ENV_FILE'] ?? '');
  return disabled ? [] : [joined(folder, '.env')];
}

/** Adds what the files set. What is known already wins; of the files, the later ones. */
export function withFiles(known: Variables, files: readonly { path: string; text: string }[]): Variables {
  const values = new Map<string, string>();
  const found = new Map<string, Variable>();
  for (const { path, text } of files) {
    for (const { entry, value } of settingsOf(parseEnvFile(text), (name) => known.get(name)?.value, values)) {
      const { name, nameSpan } = entry;
      if (value === undefined || name === '' || known.has(name)) continue;
      found.set(name, { name, value, from: 'file', place: { path, span: nameSpan } });
    }
  }
  return new Map([...known, ...found]);
}

/** COMPOSE_FILE, as paths from the folder; undefined when it is not set. */
export function composeFileVariable(folder: string, variables: Variables): string[] | undefined {
  const files = variables.get('COMPOSE_FILE')?.value;
  if (!files) return undefined;
  // The machine's own separator is `;` on Windows, where a path has a colon in it.
  const separator =
    variables.get('COMPOSE_PATH_SEPARATOR')?.value || (/;|^[a-z]:[\\/]/i.test(files) ? ';' : ':');
  return files
    .split(separator)
    .filter((path) => path !== '')
    .map((path) => joined(folder, path));
}

/** What docker compose sets itself. */
export function withOwn(variables: Variables, folder: string, name: string): Variables {
  const own: Variable = { name: 'COMPOSE_PROJECT_NAME', value: name, from: 'compose' };
  const all = new Map(variables);
  if (!variables.get(own.name)?.value) all.set(own.name, own);
  if (!variables.has('PWD')) all.set('PWD', { name: 'PWD', value: folder, from: 'compose' });
  return all;
}

/** Source: `NormalizeProjectName` in compose-go's loader. */
export function projectName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}
