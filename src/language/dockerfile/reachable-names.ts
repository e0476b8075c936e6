/** What is declared and reaches some place: its own, then that of the scope it was built on. */
export class ReachableNames<T> {
  readonly #own = new Map<string, T>();
  readonly #base: ReachableNames<T> | undefined;
  readonly #depth: number;

  constructor(base?: ReachableNames<T>) {
    this.#depth = base ? base.#depth + 1 : 1;
    this.#base = base;
    // Keeps finding a name quick in a long row of stages, each built on the one before.
    if (this.#depth > 50) {
      this.#depth = 1;
      this.#base = undefined;
      for (const [name, value] of base?.all() ?? []) this.#own.set(name, value);
    }
  }

  find(name: string): T | undefined {
    const own = this.#own.get(name);
    return own === undefined ? this.#base?.find(name) : own;
  }

  declare(name: string, value: T): void {
    this.#own.set(name, value);
  }

  /** Of each name the nearest. */
  all(): Map<string, T> {
    const all = this.#base?.all() ?? new Map<string, T>();
    for (const [name, value] of this.#own) all.set(name, value);
    return all;
  }
}
