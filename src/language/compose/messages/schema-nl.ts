/** Wat er gezegd wordt van een waarde die het schema van Compose niet toelaat, in het Nederlands. */

import type { SchemaRule } from '../rules.ts';
import { type Sentence, short } from './sentence.ts';

export const schemaNl: Readonly<Record<SchemaRule, Sentence>> = {
  'unknown-key': (key, meant) =>
    meant
      ? `Hier bestaat geen sleutel ${short(key)}. Bedoelde je ${meant}?`
      : `Hier bestaat geen sleutel ${short(key)}.`,
  'missing-key': (key) => `Hier ontbreekt de sleutel ${key}, en die is verplicht.`,
  'wrong-type': (found = '', ...wanted) => {
    if (found === 'key-without-space')
      return 'Zet een spatie na de dubbele punt. Zonder spatie is dit tekst en geen sleutel.';
    if (found === 'colon-in-text')
      return 'Door de spatie na de dubbele punt is dit een sleutel met een waarde. Zet het geheel tussen aanhalingstekens, of laat de spatie weg.';
    const right = list(wanted.map((kind) => kinds[kind] ?? kind));
    if (found === 'null') return `Hier staat nog niets. Er hoort ${right}.`;
    const read = kinds[found] ?? found;
    if (unquoted.has(found) && wanted.includes('text')) {
      return `Docker Compose leest dit als ${read}, en het moet ${right} zijn. Zet het tussen aanhalingstekens.`;
    }
    return `Dit is ${read}, en het moet ${right} zijn.`;
  },
  'wrong-value': (value, meant, ...allowed) =>
    `${short(value)} kan hier niet.${meant ? ` Bedoelde je ${meant}?` : ` Wat wel kan: ${allowed.join(', ')}.`}`,
  'wrong-form': (value, pattern) =>
    `${short(value)} kan hier geen naam zijn. ${names[pattern ?? ''] ?? `Het past niet bij ${pattern}.`}`,
};

/** Hoe een naam eruitziet, per patroon van het schema. */
const names: Readonly<Record<string, string>> = {
  '^[a-zA-Z0-9._-]+$': 'Gebruik alleen letters, cijfers, punten, - en _.',
  '[a-zA-Z0-9][a-zA-Z0-9_.-]+':
    'Gebruik minstens twee tekens: letters, cijfers, punten, - en _, met een letter of cijfer voorop.',
  '^[a-z]+$': 'Gebruik alleen de letters a tot en met z.',
};

const kinds: Readonly<Record<string, string>> = {
  map: 'een map (sleutel: waarde)',
  list: 'een lijst (- item)',
  text: 'tekst',
  number: 'een getal',
  integer: 'een geheel getal',
  boolean: 'true of false',
  null: 'niets',
  date: 'een datum',
};

/** Wat door aanhalingstekens tekst wordt. */
const unquoted = new Set(['number', 'boolean', 'date']);

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;
}
