import { type ReferenceProblem, readReference } from '../../engine/registry/reference.ts';
import { imageWords } from '../../ui/command-words.ts';

/** What is wrong with the name of an image, in words; undefined when it will do. */
export function problemWith(text: string): string | undefined {
  const read = readReference(text);
  return typeof read === 'string' ? words(read) : undefined;
}

/** The same for a name that an image is to get: it cannot have a digest. */
export function problemWithNewName(text: string): string | undefined {
  const read = readReference(text);
  if (typeof read === 'string') return words(read);
  return read.digest === undefined ? undefined : imageWords().problems.newDigest;
}

const words = (problem: ReferenceProblem): string => imageWords().problems[problem];
