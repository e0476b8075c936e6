/** What is said of a value that the schema of Compose does not allow, in English. */

import type { SchemaRule } from '../rules.ts';
import { type Sentence, short } from './sentence.ts';

export const schemaEn: Readonly<Record<SchemaRule, Sentence>> = {
  'unknown-key': (key, meant) =>
    meant
      ? `There is no key ${short(key)} here. Did you mean ${meant}?`
      : `There is no key ${short(key)} here.`,
  'missing-key': (key) => `The key ${key} is missing here, and it cannot do without.`,
  'wrong-type': (found = '', ...wanted) => {
    if (found === 'key-without-space')
      return 'Put a space after the colon. Without it this is text and no key.';
    if (found === 'colon-in-text')
      return 'The space after the colon makes this a key with a value. Put all of it in quotes, or leave the space out.';
    const right = list(wanted.map((kind) => kinds[kind] ?? kind));
    if (found === 'null') return `There is nothing here yet. It needs ${right}.`;
    const read = kinds[found] ?? found;
    if (unquoted.has(found) && wanted.includes('text')) {
      return `Docker Compose reads this as ${read}, and it should be ${right}. Put it in quotes.`;
    }
    return `This is ${read}, and it should be ${right}.`;
  },
  'wrong-value': (value, meant, ...allowed) =>
    `${short(value)} is not possible here.${meant ? ` Did you mean ${meant}?` : ` Possible: ${allowed.join(', ')}.`}`,
  'wrong-form': (value, pattern) =>
    `${short(value)} is not possible as a name here. ${names[pattern ?? ''] ?? `It does not fit ${pattern}.`}`,
};

/** What a name must be like, by the pattern that the schema has for it. */
const names: Readonly<Record<string, string>> = {
  '^[a-zA-Z0-9._-]+$': 'Use letters, digits, dots, - and _ only.',
  '[a-zA-Z0-9][a-zA-Z0-9_.-]+':
    'Use two characters at least: letters, digits, dots, - and _, with a letter or digit first.',
  '^[a-z]+$': 'Use the letters a to z only.',
};

const kinds: Readonly<Record<string, string>> = {
  map: 'a map (key: value)',
  list: 'a list (- item)',
  text: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  date: 'a date',
};

/** What quotes turn into text. */
const unquoted = new Set(['number', 'boolean', 'date']);

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
