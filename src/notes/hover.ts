import { sectionRules } from './sections.ts';
import type { Language, Source, Topic } from './types.ts';

const words = {
  en: { courseNotes: 'Course notes', documentation: 'Official documentation' },
  nl: { courseNotes: "Cursusnota's", documentation: 'Officiële documentatie' },
} as const;

/**
 * A topic as Markdown in three layers, parted by dividers: what it is and its form, then the other sections,
 * then where it comes from. Holds nothing but the topic's own text, so it needs no escaping.
 */
export function renderHover(topic: Topic, language: Language): string {
  const short = [`### ${topic.title}`, topic.summary, topic.sections.form];
  const rest = sectionRules.flatMap(({ name, heading }) => {
    const text = topic.sections[name];
    return name === 'form' || text === undefined ? [] : [`#### ${heading[language]}`, text];
  });
  const origin = [
    `${words[language].courseNotes}: ${nameSources(topic.sources)}`,
    `[${words[language].documentation}](${topic.documentation})`,
  ];
  return [short, rest, origin].map((layer) => layer.join('\n\n')).join('\n\n---\n\n');
}

function nameSources(sources: readonly Source[]): string {
  const byNote = Map.groupBy(sources, ({ note }) => note);
  return [...byNote]
    .map(([note, places]) => `${note}, ${places.map(({ section }) => `“${section}”`).join(', ')}`)
    .join('; ');
}
