import { UNKNOWN, type Variables } from '../shell-word.ts';
import type { CheckContext } from './context.ts';
import { splitDomain } from './references.ts';

/** What an image that is not made in the file brings along, as far as that is known. */
export interface Outside {
  readonly variables: Variables;
  readonly workdir: string;
}

/** Official images of which every version sets `PATH` and nothing else, and starts in `/`. */
const bareImages: ReadonlySet<string> = new Set(['alpine', 'busybox', 'debian', 'ubuntu']);

const bare: Outside = { variables: { get: (name) => (name === 'PATH' ? UNKNOWN : undefined) }, workdir: '/' };
const unknown: Outside = { variables: { get: () => UNKNOWN }, workdir: UNKNOWN };

/** @param image as FROM names it, variables filled in; undefined where it cannot be told */
export function outsideOf(image: string | undefined, { baseEnvironment = 'unknown' }: CheckContext): Outside {
  if (image === undefined) return unknown;
  if (image === 'scratch') return bare;
  if (baseEnvironment !== 'unknown') {
    const names = new Set([...baseEnvironment, 'PATH']);
    return { variables: { get: (name) => (names.has(name) ? UNKNOWN : undefined) }, workdir: '/' };
  }
  const [domain, rest] = splitDomain(image);
  const name = rest.replace(/[:@][^]*$/, '');
  return domain === 'docker.io' &&
    name.startsWith('library/') &&
    bareImages.has(name.slice('library/'.length))
    ? bare
    : unknown;
}
