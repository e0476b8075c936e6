import type { ServiceState } from '../../ui/compose-states.ts';
import type { Engine } from '../../ui/engine.ts';

type Ended = NonNullable<ServiceState['exited']>;

/** When containers stopped. The list of containers tells it roughly and once; the engine is asked once for each. */
export class EndTimes {
  readonly #engine: Engine;
  readonly #onTold: () => void;
  /** By container as the engine last listed it: one that ran again and stopped again is another object. */
  readonly #times = new WeakMap<Ended, number | undefined>();

  /** `onTold` is called when a time has become known. */
  constructor(engine: Engine, onTold: () => void) {
    this.#engine = engine;
    this.#onTold = onTold;
  }

  /** Milliseconds since the epoch; undefined as long as it is not known. */
  of(container: Ended): number | undefined {
    if (!this.#times.has(container)) {
      this.#times.set(container, undefined);
      void this.#ask(container);
    }
    return this.#times.get(container);
  }

  async #ask(container: Ended): Promise<void> {
    const { connected } = this.#engine;
    // Gone meanwhile, or the connection is: then there is nothing to tell.
    const found = await connected?.port.inspect('container', container.id).catch(() => undefined);
    const finished = (found as { State?: { FinishedAt?: string } } | undefined)?.State?.FinishedAt;
    const time = Date.parse(finished ?? '');
    // The engine writes the year 1 for one that never ran.
    if (Number.isNaN(time) || time <= 0) return;
    this.#times.set(container, time);
    this.#onTold();
  }
}
