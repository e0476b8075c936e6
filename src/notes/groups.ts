import type { Topic } from './types.ts';

/** The headings of the list of topics, in order. */
export const groups = [
  'instruction',
  'flag',
  'mount',
  'variable',
  'heredoc',
  'directive',
  'check',
  'hint',
  'dockerignore',
  'compose',
  'composeCheck',
  'command',
  'option',
  'concept',
] as const;

export type Group = (typeof groups)[number];

/** Under which heading a topic stands: by its area, and by what it can be found by. */
export function groupOf({ id, keys }: Topic): Group {
  const [area] = id.split('/');
  if (area === 'dockerignore' || area === 'concept') return area;
  const [key = ''] = keys;
  // The rules on Compose files have names such as `undefined-volume`.
  if (area === 'compose') return /^[a-z]+(-[a-z]+)+$/.test(key) ? 'composeCheck' : 'compose';
  // `docker run`, `docker run --publish`
  if (area === 'cli') return / -/.test(key) ? 'option' : 'command';
  if (/^[A-Z]+ --/.test(key)) return 'flag';
  if (key.startsWith('mount ')) return 'mount';
  if (key.startsWith('$')) return 'variable';
  if (key.startsWith('<<')) return 'heredoc';
  if (key.startsWith('# ')) return 'directive';
  if (/^[A-Z]+_[A-Z_]+$|^TARGET|^BUILDPLATFORM/.test(key)) return 'variable';
  if (/^[A-Z]+$/.test(key)) return 'instruction';
  return /^[A-Z]/.test(key) ? 'check' : 'hint';
}

/** The topics under their headings, in the order in which they come. */
export function grouped(topics: readonly Topic[]): [Group, Topic[]][] {
  const members = Map.groupBy(topics, groupOf);
  return groups.flatMap((group) => {
    const found = members.get(group);
    return found ? [[group, found]] : [];
  });
}
