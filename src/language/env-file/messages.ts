/** What findings in env files say to people. */

import type { Finding } from '../compose/finding.ts';
import type { EnvRule } from './findings.ts';

type Sentences = Readonly<Record<EnvRule, (...args: string[]) => string>>;

const en: Sentences = {
  'env-bad-character': (character) =>
    `The name of a variable cannot have ${shown(character)} in it. Docker Compose cannot read this file.`,
  'env-space-in-name': (name) =>
    `Write NAME=value: ${shown(name)} has a space before any =. Docker Compose cannot read this file.`,
  'env-unterminated': () => 'The quote at the beginning of this value is never closed.',
  'env-malformed': () => 'A variable is written $NAME or ${NAME}. Write $$ for a dollar sign itself.',
  'env-required': (name, message) =>
    `${name} has no value here, and is required${message ? `: ${message}` : ''}.`,
  'env-unset': (name) =>
    `${name} is not set above this line, so it counts as empty. Write $$ or single quotes for a dollar sign itself.`,
  'env-duplicate': (name) => `${name} is set again below; that value counts.`,
  'env-no-name': () => 'A value without a name: nothing can use it.',
  'env-comment-in-value': (name) =>
    `This is part of the value of ${name}, not a comment: a comment needs a value and then a space before its #.`,
  'env-behind-quote': (name) =>
    `The value of ${name} ended with its quote: this is read as the beginning of another variable.`,
  'env-quotes-inside': (name) =>
    `The quotes are part of the value of ${name}: they count only around all of it.`,
  'env-name-alone': (name) => `${name} has no value here: only the shell can give it one.`,
  'env-unused': (name) => `Nothing in this project uses ${name}.`,
};

const nl: Sentences = {
  'env-bad-character': (character) =>
    `In de naam van een variabele kan geen ${shown(character)} staan. Docker Compose kan dit bestand niet lezen.`,
  'env-space-in-name': (name) =>
    `Schrijf NAAM=waarde: in ${shown(name)} staat een spatie vóór een =. Docker Compose kan dit bestand niet lezen.`,
  'env-unterminated': () => 'Het aanhalingsteken waarmee deze waarde begint, wordt nergens gesloten.',
  'env-malformed': () =>
    'Een variabele schrijf je als $NAAM of ${NAAM}. Schrijf $$ voor een dollarteken zelf.',
  'env-required': (name, message) =>
    `${name} heeft hier geen waarde en is verplicht${message ? `: ${message}` : ''}.`,
  'env-unset': (name) =>
    `${name} krijgt boven deze regel geen waarde en is dus leeg. Schrijf $$ of enkele aanhalingstekens voor een dollarteken zelf.`,
  'env-duplicate': (name) => `${name} krijgt verderop nog een waarde; die telt.`,
  'env-no-name': () => 'Een waarde zonder naam: niets kan haar gebruiken.',
  'env-comment-in-value': (name) =>
    `Dit hoort bij de waarde van ${name} en is geen commentaar: daarvoor staat er een waarde en dan een spatie vóór het #.`,
  'env-behind-quote': (name) =>
    `De waarde van ${name} eindigde met haar aanhalingsteken: dit wordt gelezen als het begin van een andere variabele.`,
  'env-quotes-inside': (name) =>
    `De aanhalingstekens horen bij de waarde van ${name}: ze tellen alleen als ze om het geheel staan.`,
  'env-name-alone': (name) => `${name} heeft hier geen waarde: alleen de shell kan die geven.`,
  'env-unused': (name) => `Niets in dit project gebruikt ${name}.`,
};

/** Text from the file, short enough for a sentence. */
function shown(text: string): string {
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`;
}

/** The sentence of a finding in an env file. Of a code without one it is the code itself. */
export function envMessage({ code, args }: Pick<Finding, 'code' | 'args'>, language: 'en' | 'nl'): string {
  const sentences: Readonly<Record<string, (...args: string[]) => string>> = language === 'nl' ? nl : en;
  return sentences[code]?.(...args) ?? code;
}
