import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoteLibrary } from '../notes/library.ts';
import { bundleFileName, type Topic, type TopicBundle } from '../notes/types.ts';
import { language } from './language.ts';

/** The explanations in the reader's language. */
export class Explain {
  readonly #library: NoteLibrary;

  /** `notesPath` is the folder of compiled notes. A bundle is read when one of its topics is first wanted. */
  constructor(notesPath: string) {
    this.#library = new NoteLibrary(
      async (language, area) =>
        JSON.parse(await readFile(join(notesPath, bundleFileName(language, area)), 'utf8')) as TopicBundle,
    );
  }

  /** One sentence on what a thing is, for a tooltip. */
  concept(key: string): Promise<string | undefined> {
    return this.#library.summary('concept', key, language());
  }

  /** The topic on a Dockerfile instruction. */
  instruction(keyword: string): Promise<Topic | undefined> {
    return this.#library.topic('dockerfile', keyword, language());
  }
}
