/** Values wait here for whoever takes them next, or takers for values. */
export class Queue<T> {
  private readonly values: T[] = [];
  private head = 0;
  private readonly takers: ((value: T | undefined) => void)[] = [];
  private closed = false;

  push(value: T): void {
    const taker = this.takers.shift();
    if (taker) taker(value);
    else this.values.push(value);
  }

  /** Resolves with undefined once the queue is closed and empty. */
  take(): Promise<T | undefined> {
    if (this.head < this.values.length) return Promise.resolve(this.next());
    if (this.closed) return Promise.resolve(undefined);
    return new Promise((resolve) => this.takers.push(resolve));
  }

  close(): void {
    this.closed = true;
    for (const taker of this.takers.splice(0)) taker(undefined);
  }

  /** Drops what has been taken now and then: shifting a long array each time is slow. */
  private next(): T {
    const value = this.values[this.head++] as T;
    if (this.head > 1024 && this.head * 2 > this.values.length) {
      this.values.splice(0, this.head);
      this.head = 0;
    }
    return value;
  }
}
