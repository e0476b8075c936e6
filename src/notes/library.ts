import { type Area, areas, type Language, type Topic, type TopicBundle } from './types.ts';

/** Gets one bundle, from a file or over the network. */
export type BundleLoader = (language: Language, area: Area) => Promise<TopicBundle>;

interface TopicIndex {
  readonly topics: readonly Topic[];
  readonly byKey: ReadonlyMap<string, Topic>;
}

/** Finds topics by key. A bundle is loaded when it is first asked for, and once. */
export class NoteLibrary {
  readonly #load: BundleLoader;
  readonly #indexes = new Map<string, Promise<TopicIndex>>();

  constructor(load: BundleLoader) {
    this.#load = load;
  }

  /**
   * The topic that has this key. A key in capitals is found in any case (`run`, `Run`, `http_proxy`), another
   * (`COPY --from`, `mount cache id`, `StageNameCasing`) only as it is written. Rejects with the loader's error; the next call then tries to load again.
   */
  async topic(area: Area, key: string, language: Language): Promise<Topic | undefined> {
    const { byKey } = await this.#index(area, language);
    return byKey.get(key) ?? byKey.get(key.toUpperCase());
  }

  /** One line of plain text that says what the thing is, for a tooltip. Rejects as `topic` does. */
  async summary(area: Area, key: string, language: Language): Promise<string | undefined> {
    return (await this.topic(area, key, language))?.summary.replaceAll('`', '');
  }

  /** Every topic, area by area. Rejects as `topic` does. */
  async all(language: Language): Promise<Topic[]> {
    const indexes = await Promise.all(areas.map((area) => this.#index(area, language)));
    return indexes.flatMap(({ topics }) => topics);
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

function indexByKey({ topics }: TopicBundle): TopicIndex {
  return {
    topics,
    byKey: new Map(topics.flatMap((topic) => topic.keys.map((key) => [key, topic] as const))),
  };
}
