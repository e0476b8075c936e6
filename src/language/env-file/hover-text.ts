/** What a hover in an env file says, as Markdown. Text from files comes in as code. */

import { baseName } from '../compose/paths.ts';
import { code } from '../features/inline-code.ts';
import type { EnvHover } from './hover.ts';

const en = {
  value: (name: string, value: string) => `${name} is ${value}.`,
  empty: (name: string) => `${name} is empty.`,
  notSet: (name: string) => `${name} is not set in this file.`,
  byShell: (value: string) => `The shell sets it too, and wins: ${value}.`,
  byFile: (value: string) => `It is set again later, and that value wins: ${value}.`,
  users: (count: number, files: string) =>
    count === 1 ? `Used in one place: ${files}.` : `Used in ${count} places: ${files}.`,
  unused: 'Nothing in this project fills it in.',
  services: (names: string) => `The containers of ${names} get it by \`env_file\`.`,
};

const nl: typeof en = {
  value: (name, value) => `${name} is ${value}.`,
  empty: (name) => `${name} is leeg.`,
  notSet: (name) => `${name} krijgt in dit bestand geen waarde.`,
  byShell: (value) => `De shell geeft ook een waarde, en die wint: ${value}.`,
  byFile: (value) => `Verderop krijgt ze nog een waarde, en die wint: ${value}.`,
  users: (count, files) =>
    count === 1 ? `Op één plaats gebruikt: ${files}.` : `Op ${count} plaatsen gebruikt: ${files}.`,
  unused: 'Niets in dit project vult haar in.',
  services: (names) => `De containers van ${names} krijgen haar via \`env_file\`.`,
};

/** One sentence for each fact. */
export function envHoverText(hover: EnvHover, language: 'en' | 'nl'): string[] {
  const words = language === 'nl' ? nl : en;
  const { value, overridden, users, uses } = hover;
  const name = code(hover.name);
  const files = [...new Set(users.map(({ path }) => baseName(path)))].slice(0, 5).map(code).join(', ');
  const lines = [
    value === undefined
      ? words.notSet(name)
      : value === ''
        ? words.empty(name)
        : words.value(name, code(value)),
  ];
  if (overridden)
    lines.push((overridden.by === 'shell' ? words.byShell : words.byFile)(code(overridden.value)));
  if (users.length > 0) lines.push(words.users(users.length, files));
  else if (uses.forProject && uses.services.length === 0) lines.push(words.unused);
  if (uses.services.length > 0) lines.push(words.services(uses.services.slice(0, 5).map(code).join(', ')));
  return lines;
}
