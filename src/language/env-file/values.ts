/** What the names in an env file come to stand for. */

import { interpolate, type Interpolated } from '../compose/interpolate.ts';
import type { EnvEntry, EnvFile } from './parse.ts';

export interface EnvSetting {
  readonly entry: EnvEntry;
  /** As docker compose fills it in; undefined when it refuses the file for it, or the shell sets no such variable. */
  readonly value: string | undefined;
  /** How it was filled in; undefined for a name alone. */
  readonly filled: Interpolated | undefined;
}

/**
 * All settings in order. `outside` is what counts more than the file, the shell; `before` what files before it set,
 * and is added to.
 */
export function settingsOf(
  file: EnvFile,
  outside: (name: string) => string | undefined,
  before = new Map<string, string>(),
): EnvSetting[] {
  const lookup = (name: string): string | undefined => outside(name) ?? before.get(name);
  return file.entries.map((entry) => {
    const filled = entry.value && filledIn(entry.value, lookup);
    const value = filled ? filled.text : lookup(entry.name);
    if (value !== undefined && entry.name !== '') before.set(entry.name, value);
    return { entry, value, filled };
  });
}

function filledIn(
  { quote, content }: NonNullable<EnvEntry['value']>,
  lookup: (name: string) => string | undefined,
): Interpolated {
  if (quote !== "'") return interpolate(content, lookup);
  return { text: content, used: [], unset: [], missing: [], malformed: false };
}
