/**
 * What a script has started and must stop again, last started first: at its end, or on Ctrl-C,
 * a closed terminal or a request to terminate.
 */
export class Lifetime {
  readonly #stops: (() => Promise<void> | void)[] = [];
  #ending: Promise<void> | undefined;
  readonly #signalled = Promise.withResolvers<NodeJS.Signals>();

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // A terminal's Ctrl-C arrives twice, directly and through npm: the second is not a second wish.
      process.on(signal, () => this.#signalled.resolve(signal));
    }
    process.once('disconnect', () => this.#signalled.resolve('SIGHUP'));
    // Whoever read the output may be gone first: that must not keep us from stopping the rest.
    for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  }

  /** Resolves when somebody wants the script to end. */
  get signalled(): Promise<NodeJS.Signals> {
    return this.#signalled.promise;
  }

  /** `stop` is called once, when the script ends. */
  add(stop: () => Promise<void> | void): void {
    this.#stops.push(stop);
  }

  /** Stops everything; a failure to stop one thing keeps none of the others running. */
  end(): Promise<void> {
    return (this.#ending ??= this.#end());
  }

  async #end(): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  }
}

/**
 * Runs a script's main function, which resolves with the exit code, and stops what it started:
 * when it ends, when it fails, and when it is interrupted. Then ends the process.
 */
export async function main(work: (lifetime: Lifetime) => Promise<number>): Promise<never> {
  const lifetime = new Lifetime();
  const interrupted = lifetime.signalled.then((signal) => (signal === 'SIGINT' ? 130 : 143));
  const code = await Promise.race([work(lifetime), interrupted]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  await lifetime.end();
  process.exit(code);
}
