import { variablesOf } from '../compose/interpolation.ts';
import type { Occurrence } from '../compose/symbols.ts';
import { type EnvEntry, parseEnvFile } from './parse.ts';

/** The names in an env file that sets the variables of a project, in the order of the text. */
export function occurrencesInEnvFile(path: string, text: string): Occurrence[] {
  return parseEnvFile(text).entries.flatMap((entry) => {
    const { name, nameSpan, value } = entry;
    const own: Occurrence = {
      kind: 'variable',
      name,
      path,
      span: nameSpan,
      around: nameSpan,
      role: value ? 'declaration' : 'reference',
    };
    const used = variablesOf(value?.parts ?? []).map((part): Occurrence => ({
      kind: 'variable',
      name: part.name,
      path,
      span: part.nameSpan,
      around: part.span,
      role: 'reference',
    }));
    return [...(name === '' ? [] : [own]), ...used, ...profiles(path, entry)];
  });
}

/** COMPOSE_PROFILES names the profiles that are switched on. */
function profiles(path: string, { name, value }: EnvEntry): Occurrence[] {
  if (name !== 'COMPOSE_PROFILES' || value === undefined || /[$\\]/.test(value.content)) return [];
  const found: Occurrence[] = [];
  let at = value.span.start;
  for (const item of value.content.split(',')) {
    const profile = item.trim();
    const start = at + item.length - item.trimStart().length;
    const span = { start, end: start + profile.length };
    if (profile !== '' && profile !== '*') {
      found.push({ kind: 'profile', name: profile, path, span, around: span, role: 'reference' });
    }
    at += item.length + 1;
  }
  return found;
}
