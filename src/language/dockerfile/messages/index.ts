/** What findings say to people, in their language. */
import type { Finding } from '../finding.ts';
import { checksEn } from './checks-en.ts';
import { checksNl } from './checks-nl.ts';
import { hintsEn } from './hints-en.ts';
import { hintsNl } from './hints-nl.ts';

export type MessageLanguage = 'en' | 'nl';

type Sentences = Readonly<Record<string, (...args: string[]) => string>>;

const sentences: Readonly<Record<MessageLanguage, Sentences>> = {
  en: { ...checksEn, ...hintsEn },
  nl: { ...checksNl, ...hintsNl },
};

/** The sentence of a finding. Of a code without one it is the code itself. */
export function findingMessage(
  { code, args }: Pick<Finding, 'code' | 'args'>,
  language: MessageLanguage,
): string {
  return sentences[language][code]?.(...args) ?? code;
}
