/**
 * Asks for what changed: the first id at once, ids that follow within the window together in one go.
 * A burst of hundreds of changes so costs a few calls, and a change that comes alone waits for nothing.
 */
export class RefreshQueue {
  readonly #refresh: (ids: ReadonlySet<string>) => Promise<void>;
  readonly #windowMs: number;
  #waiting = new Set<string>();
  #asked = new Set<string>();
  #busy = false;
  #closed = false;
  #timer: NodeJS.Timeout | undefined;

  /**
   * `refresh` must not reject; ids that are dropped while it runs leave the set that it was given.
   * `windowMs` is the time in milliseconds that a burst is gathered for.
   */
  constructor(refresh: (ids: ReadonlySet<string>) => Promise<void>, windowMs: number) {
    this.#refresh = refresh;
    this.#windowMs = windowMs;
  }

  add(id: string): void {
    if (this.#closed) return;
    this.#waiting.add(id);
    if (!this.#busy) this.#flush();
  }

  /** Forgets an id, also when the question about it is under way: its answer would be out of date. */
  drop(id: string): void {
    this.#waiting.delete(id);
    this.#asked.delete(id);
  }

  /** Drops what waits; nothing is refreshed any more. */
  close(): void {
    this.#closed = true;
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  #flush(): void {
    if (this.#closed || this.#waiting.size === 0) {
      this.#busy = false;
      return;
    }
    this.#busy = true;
    this.#asked = this.#waiting;
    this.#waiting = new Set();
    void this.#refresh(this.#asked).then(() => {
      if (!this.#closed) this.#timer = setTimeout(() => this.#flush(), this.#windowMs);
    });
  }
}
