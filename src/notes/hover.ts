import type { Language, Source, Topic } from './types.ts';
import { pageWords } from './words.ts';

/**
 * The short part of a topic as Markdown: what it is, its form, an example; then a link to the rest and where it
 * comes from. Holds nothing but the topic's own text, so it needs no escaping. `more` is the link's target.
 */
export function renderHover(topic: Topic, language: Language, more: string): string {
  const words = pageWords[language];
  const origin = [
    `[${words.more}](${more})`,
    `[${words.documentation}](${topic.documentation})`,
    ...(topic.sources.length > 0 ? [`${words.courseNotes}: ${nameSources(topic.sources)}`] : []),
  ];
  return [
    `### ${topic.title}`,
    topic.summary,
    topic.sections.form,
    topic.sections.example,
    '---',
    origin.join(' · '),
  ].join('\n\n');
}

/** A topic in one line of Markdown, for what a thing that is pointed at belongs to. */
export function renderBrief(topic: Topic, more: string): string {
  return `[${topic.title}](${more}): ${topic.summary}`;
}

function nameSources(sources: readonly Source[]): string {
  const byNote = Map.groupBy(sources, ({ note }) => note);
  return [...byNote]
    .map(([note, places]) => `${note}, ${places.map(({ section }) => `“${section}”`).join(', ')}`)
    .join('; ');
}
