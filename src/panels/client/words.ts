/// <reference lib="dom" />
import type { Language } from '../../notes/types.ts';
import { pagesEn } from '../../ui/messages/pages-en.ts';
import { pagesNl } from '../../ui/messages/pages-nl.ts';

export type Words = typeof pagesEn;

/** The words of a page, which from now on is in that language. */
export function wordsIn(language: Language): Words {
  document.documentElement.lang = language;
  return language === 'nl' ? pagesNl : pagesEn;
}
