import type { Values } from '../panels/form/form.ts';

/** What a form says, field by field. Text comes without the spaces around it. */

/** Undefined when nothing is filled in. */
export function textOf(values: Values, key: string): string | undefined {
  const value = values[key];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

export function flagOf(values: Values, key: string): boolean {
  return values[key] === true;
}

/** The rows of a list, each as its cells. */
export function rowsOf(values: Values, key: string): string[][] {
  const value = values[key];
  return Array.isArray(value) ? (value as string[][]).map((row) => row.map((cell) => cell.trim())) : [];
}

/** A list of names with values; undefined when there is none. */
export function pairsOf(values: Values, key: string): Record<string, string> | undefined {
  const named = rowsOf(values, key).filter(([name]) => name !== '');
  return named.length === 0
    ? undefined
    : Object.fromEntries(named.map(([name = '', value = '']) => [name, value]));
}

/** What can be wrong with a list of names with values. */
export interface PairWords {
  readonly noName: string;
  readonly twice: (name: string) => string;
  readonly equals: string;
}

/** Problems of a list of names with values, by the places of the cells; the columns are `name` and `value`. */
export function pairProblems(values: Values, key: string, words: PairWords): Record<string, string> {
  const problems: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, [name = '']] of rowsOf(values, key).entries()) {
    const place = `${key}.${index}.name`;
    if (name === '') problems[place] = words.noName;
    // The docker command takes what is before the first sign for the name.
    else if (name.includes('=')) problems[place] = words.equals;
    else if (seen.has(name)) problems[place] = words.twice(name);
    seen.add(name);
  }
  return problems;
}
