/** What findings say to people, in their language. */
import type { Finding } from '../finding.ts';
import type { RuleName } from '../rules.ts';
import { rulesEn } from './rules-en.ts';
import { rulesNl } from './rules-nl.ts';
import { schemaEn } from './schema-en.ts';
import { schemaNl } from './schema-nl.ts';
import type { Sentence } from './sentence.ts';
import { yamlEn } from './yaml-en.ts';
import { yamlNl } from './yaml-nl.ts';

export type MessageLanguage = 'en' | 'nl';

const sentences: Readonly<Record<MessageLanguage, Readonly<Record<RuleName, Sentence>>>> = {
  en: { ...rulesEn, ...schemaEn, ...yamlEn },
  nl: { ...rulesNl, ...schemaNl, ...yamlNl },
};

/** The sentence of a finding. Of a code without one it is the code itself. */
export function findingMessage(
  { code, args }: Pick<Finding, 'code' | 'args'>,
  language: MessageLanguage,
): string {
  const known: Readonly<Record<string, Sentence>> = sentences[language];
  return known[code]?.(...args) ?? code;
}
