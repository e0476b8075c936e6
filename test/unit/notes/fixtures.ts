import type { Topic, TopicBundle } from '../../../src/notes/types.ts';

/** A made-up topic with a text of its own in every part. */
export const runTopic: Topic = {
  id: 'dockerfile/run',
  title: 'RUN',
  keys: ['RUN'],
  summary: '`RUN` bakes.',
  sections: {
    form: 'the form',
    example: 'the example',
    stress: 'the stress',
    mistake: 'the mistake',
    today: 'the correction',
  },
  sources: [
    { note: 'bootcamp', section: 'Building', lines: '3' },
    { note: 'bootcamp', section: 'Layers', lines: '8, 12' },
    { note: 'stack', section: 'RUN', lines: '4-5' },
  ],
  documentation: 'https://docs.docker.com/run/',
  related: ['concept/image'],
};

export const mountTopic: Topic = { ...runTopic, id: 'dockerfile/mount', title: '--mount', keys: ['--mount'] };

/** A topic with several keys: with spaces, in small letters, in capitals. */
export const cacheTopic: Topic = {
  ...runTopic,
  id: 'dockerfile/mount-cache',
  keys: ['mount cache', 'mount cache id', 'COPY --from', '# syntax', '${:-}', 'HTTP_PROXY'],
};

export const bundle: TopicBundle = {
  language: 'en',
  area: 'dockerfile',
  topics: [runTopic, mountTopic, cacheTopic],
};
