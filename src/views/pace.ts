/**
 * Milliseconds between two changes of a view. VS Code gathers changes that follow within 200 ms of each other until
 * they pause for that long: a change of ours that comes a little later than that is shown at once.
 */
const shortest = 220;

/** Milliseconds that a burst which goes on and on is shown at. */
const longest = 880;

/** Runs something at once, and while it is asked for again and again, ever less often, always after the last time. */
export class Pace {
  readonly #run: () => void;
  #interval = shortest;
  #timer: NodeJS.Timeout | undefined;
  #again = false;

  constructor(run: () => void) {
    this.#run = run;
  }

  ask(): void {
    if (this.#timer === undefined) this.#begin();
    else this.#again = true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  #begin(): void {
    this.#again = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#again) {
        this.#interval = shortest;
        return;
      }
      this.#interval = Math.min(longest, this.#interval * 2);
      this.#begin();
    }, this.#interval);
    this.#run();
  }
}
