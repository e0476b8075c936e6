import type { Language, Sections } from './types.ts';

type SectionName = keyof Sections;

interface SectionRule {
  readonly name: SectionName;
  readonly optional: boolean;
  /** The level-2 heading in a topic file, and the heading that a reader sees. */
  readonly heading: Readonly<Record<Language, string>>;
}

/** The sections of a topic in their fixed order. */
export const sectionRules: readonly SectionRule[] = [
  { name: 'form', optional: false, heading: { en: 'Form', nl: 'Vorm' } },
  { name: 'example', optional: false, heading: { en: 'Example', nl: 'Voorbeeld' } },
  {
    // There when the topic has sources: the compiler sees to it.
    name: 'stress',
    optional: true,
    heading: { en: 'What the notes stress', nl: "Wat de cursusnota's benadrukken" },
  },
  { name: 'mistake', optional: false, heading: { en: 'Common mistake', nl: 'Veelgemaakte fout' } },
  { name: 'today', optional: true, heading: { en: 'Today', nl: 'Vandaag' } },
  { name: 'more', optional: true, heading: { en: 'More', nl: 'Meer' } },
];
