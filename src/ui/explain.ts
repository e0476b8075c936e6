import { commandId } from '../contract/command-id.ts';
import { type BundleLoader, NoteLibrary } from '../notes/library.ts';
import type { Area, Topic } from '../notes/types.ts';
import { language } from './language.ts';

/** The explanations in the reader's language. */
export class Explain {
  readonly #library: NoteLibrary;

  /** A bundle is loaded when one of its topics is first wanted. */
  constructor(load: BundleLoader) {
    this.#library = new NoteLibrary(load);
  }

  /** One sentence on what a thing is, for a tooltip. */
  concept(key: string): Promise<string | undefined> {
    return this.#library.summary('concept', key, language());
  }

  topic(area: Area, key: string): Promise<Topic | undefined> {
    return this.#library.topic(area, key, language());
  }

  /** Every topic, area by area. */
  all(): Promise<Topic[]> {
    return this.#library.all(language());
  }
}

/** Opens a topic of that id, as the target of a link in Markdown that allows this command. */
export function topicLink(id: string): string {
  return `command:${commandId('openCourseNotes')}?${encodeURIComponent(JSON.stringify([id]))}`;
}
