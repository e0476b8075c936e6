import type { Project } from '../compose/project.ts';
import { namedAt } from '../compose/project-symbols.ts';
import type { Span } from '../yaml/tree.ts';
import { parseEnvFile } from './parse.ts';
import { type EnvUses, envUses } from './uses.ts';
import { settingsOf } from './values.ts';

/** What is known of a variable in an env file. */
export interface EnvHover {
  readonly span: Span;
  readonly name: string;
  /** As this file sets it, variables filled in; undefined when it does not, or docker compose refuses it. */
  readonly value: string | undefined;
  /** The value that wins over this one: of the shell, or of a later file or line. */
  readonly overridden: { readonly by: 'shell' | 'file'; readonly value: string } | undefined;
  /** Where the project uses it. */
  readonly users: readonly { readonly path: string; readonly span: Span }[];
  readonly uses: EnvUses;
}

/** Undefined where no name stands. On a variable in a value it is about that one. */
export function envHoverAt(project: Project, path: string, offset: number): EnvHover | undefined {
  const text = project.texts.get(path);
  if (text === undefined) return undefined;
  const uses = envUses(project, path);
  const file = parseEnvFile(text);
  const found = namedAt(project, path, offset);
  const own = file.entries.find(
    ({ nameSpan }) => nameSpan.start <= offset && offset <= nameSpan.end && nameSpan.end > nameSpan.start,
  );
  const name = found?.named.kind === 'variable' ? found.named.name : own?.name;
  const span = found?.place.span ?? own?.nameSpan;
  if (name === undefined || span === undefined) return undefined;
  const winner = project.variables.get(name);
  const settings = settingsOf(file, (each) => {
    const known = project.variables.get(each);
    return known?.from === 'shell' ? known.value : undefined;
  }).filter(({ entry }) => entry.name === name && entry.value !== undefined);
  const setting = settings.find(({ entry }) => entry === own) ?? settings.at(-1);
  const elsewhere =
    uses.forProject &&
    setting !== undefined &&
    winner !== undefined &&
    (winner.place?.path !== path || winner.place.span.start !== setting.entry.nameSpan.start);
  return {
    span,
    name,
    value: setting?.value,
    overridden: elsewhere
      ? { by: winner.from === 'file' ? 'file' : 'shell', value: winner.value }
      : undefined,
    users: (found?.named.references ?? []).map(({ path: file, span: at }) => ({ path: file, span: at })),
    uses,
  };
}
