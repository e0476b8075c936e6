/** A keyed set of values that tells whether an update changed anything. */
export class Collection<T> {
  readonly #key: (item: T) => string;
  #items = new Map<string, T>();

  constructor(key: (item: T) => string) {
    this.#key = key;
  }

  get items(): ReadonlyMap<string, T> {
    return this.#items;
  }

  /**
   * Puts a fresh list in place of everything. True when something differs. What does not differ stays the same
   * object, so that what was made of it can be kept.
   */
  replace(list: readonly T[]): boolean {
    const next = new Map(
      list.map((item) => {
        const key = this.#key(item);
        return [key, this.#differs(key, item) ? item : (this.#items.get(key) ?? item)];
      }),
    );
    const changed =
      next.size !== this.#items.size || [...next].some(([key, item]) => this.#items.get(key) !== item);
    this.#items = next;
    return changed;
  }

  /** Takes the answer to a question about some ids: what the answer lacks is gone. True when something differs. */
  patch(ids: Iterable<string>, found: readonly T[]): boolean {
    const byKey = new Map(found.map((item) => [this.#key(item), item]));
    let changed = false;
    for (const id of ids) {
      const item = byKey.get(id);
      if (item === undefined) {
        changed = this.#items.delete(id) || changed;
      } else if (this.#differs(id, item)) {
        this.#items.set(id, item);
        changed = true;
      }
    }
    return changed;
  }

  #differs(key: string, item: T): boolean {
    const known = this.#items.get(key);
    return known === undefined || JSON.stringify(known) !== JSON.stringify(item);
  }
}
