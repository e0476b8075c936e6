import type { Topic } from './types.ts';

/**
 * The topics in which every word of a query is found, those with it in a key or the title first; all of them for
 * an empty query. Capitals and accents make no difference.
 */
export function searchTopics(topics: readonly Topic[], query: string): Topic[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return topics
    .map((topic) => ({ topic, rank: rankOf(topic, words) }))
    .filter(({ rank }) => rank < absent)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ topic }) => topic);
}

const absent = 4;

/** The weakest of the words decides. */
function rankOf(topic: Topic, words: readonly string[]): number {
  const places = [
    topic.keys.map(plain),
    [plain(topic.title), ...topic.keys.map(plain)],
    [plain(topic.summary)],
    Object.values(topic.sections).map((text) => plain(text ?? '')),
  ];
  const ranks = words.map((word) => {
    const place = places.findIndex((texts, at) =>
      texts.some((text) => (at === 0 ? text === word : text.includes(word))),
    );
    return place < 0 ? absent : place;
  });
  return Math.max(0, ...ranks);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
