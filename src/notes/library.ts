import type { Area, Language, Topic, TopicBundle } from './types.ts';

/** Gets one bundle, from a file or over the network. */
export type BundleLoader = (language: Language, area: Area) => Promise<TopicBundle>;

type TopicIndex = ReadonlyMap<string, Topic>;

/** Finds topics by key. A bundle is loaded when it is first asked for, and once. */
export class NoteLibrary {
  readonly #load: BundleLoader;
  readonly #indexes = new Map<string, Promise<TopicIndex>>();

  constructor(load: BundleLoader) {
    this.#load = load;
  }

  /**
   * The topic that has this key; instructions are found in any case (`run`, `Run`), other keys as they are
   * written. Rejects with the loader's error; the next call then tries to load again.
   */
  async topic(area: Area, key: string, language: Language): Promise<Topic | undefined> {
    const index = await this.#index(area, language);
    return index.get(key) ?? index.get(key.toUpperCase());
  }

  /** One line of plain text that says what the thing is, for a tooltip. Rejects as `topic` does. */
  async summary(area: Area, key: string, language: Language): Promise<string | undefined> {
    return (await this.topic(area, key, language))?.summary.replaceAll('`', '');
  }

  #index(area: Area, language: Language): Promise<TopicIndex> {
    const name = `${language}.${area}`;
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const loading = this.#load(language, area).then(indexByKey);
    this.#indexes.set(name, loading);
    loading.catch(() => this.#indexes.delete(name));
    return loading;
  }
}

function indexByKey(bundle: TopicBundle): TopicIndex {
  return new Map(bundle.topics.flatMap((topic) => topic.keys.map((key) => [key, topic] as const)));
}
