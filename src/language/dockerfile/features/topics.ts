/** What explains a thing: the key of a topic in the notes. */
export interface TopicKey {
  readonly area: 'dockerfile' | 'concept';
  readonly key: string;
}

export function topic(key: string): TopicKey {
  return { area: 'dockerfile', key };
}

export function concept(key: string): TopicKey {
  return { area: 'concept', key };
}
