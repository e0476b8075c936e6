import { Marked } from 'marked';
import { sectionRules } from './sections.ts';
import type { Language, Topic } from './types.ts';
import { noteTitles, pageWords } from './words.ts';

const markdown = new Marked({
  // A topic has no HTML of its own; what looks like it is text, such as `<stage>`.
  renderer: { html: ({ text }) => escape(text) },
});

/** A topic as HTML, every section open. `titles` are those of all topics, by id: links to others are `#area/id`. */
export function renderTopic(topic: Topic, language: Language, titles: ReadonlyMap<string, string>): string {
  const words = pageWords[language];
  const sections = sectionRules.flatMap(({ name, heading }) => {
    const text = topic.sections[name];
    return text === undefined ? [] : [`<h2>${escape(heading[language])}</h2>`, block(text)];
  });
  const related = topic.related.map(
    (id) => `<li><a href="#${escape(id)}">${escape(titles.get(id) ?? id)}</a></li>`,
  );
  const sources = topic.sources.map(
    ({ note, section, lines }) =>
      `<li>${escape(noteTitles[note])}: “${escape(section)}”, ${words.lines} ${escape(lines)}</li>`,
  );
  return [
    `<h1>${inline(topic.title)}</h1>`,
    `<p class="summary">${inline(topic.summary)}</p>`,
    ...sections,
    ...(related.length > 0 ? [`<h2>${words.related}</h2><ul>${related.join('')}</ul>`] : []),
    '<footer>',
    ...(sources.length > 0 ? [`<p>${words.courseNotes}</p><ul>${sources.join('')}</ul>`] : []),
    `<p><a href="${escape(topic.documentation)}">${words.documentation}</a></p>`,
    '</footer>',
  ].join('\n');
}

function block(text: string): string {
  return markdown.parse(text, { async: false });
}

function inline(text: string): string {
  return markdown.parseInline(text, { async: false });
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
