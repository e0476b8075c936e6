import type { Language } from './types.ts';

/** The values of the setting for the language of the explanations. */
export type LanguageSetting = 'auto' | Language;

/**
 * The language to explain in. `auto` follows the user interface (a BCP 47 tag such as `nl-BE`) where topics
 * exist in its language, and is English otherwise.
 */
export function chooseLanguage(setting: LanguageSetting, uiLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^nl\b/i.test(uiLanguage) ? 'nl' : 'en';
}
