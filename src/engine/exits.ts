import type { Container } from './model.ts';
import type { EngineEvent } from './port.ts';

/** A container that ended badly although nobody had asked it to. */
export interface Exit {
  readonly id: string;
  readonly name: string;
  readonly exitCode: number;
  readonly outOfMemory: boolean;
}

/** Milliseconds for which ends are gathered, so that those of one cause are told together. */
const gathering = 2000;

/** Done; and ended by the signals INT and TERM (128 + 2, 128 + 15), as Ctrl+C and a polite request send them. */
const fine: ReadonlySet<number> = new Set([0, 130, 143]);

/** Signals that programs are told something by, rather than ended: HUP, USR1, USR2 and WINCH. */
const messages: ReadonlySet<string> = new Set(['1', '10', '12', '28']);

/**
 * Tells of containers that ran and ended by themselves, with a bad exit code or out of memory. Not of those that
 * somebody stopped, restarted, killed or removed: the engine tells `kill` before `die`, and Podman `stop` after it.
 */
export class ExitWatch {
  readonly #stock: { readonly containers: ReadonlyMap<string, Container> };
  readonly #onExits: (exits: readonly Exit[]) => void;
  readonly #signal: AbortSignal;
  readonly #started = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #outOfMemory = new Set<string>();
  readonly #ended = new Map<string, Exit>();
  #timer: NodeJS.Timeout | undefined;

  /** `signal` ends it: what was not told yet is not told any more. */
  constructor(
    stock: { readonly containers: ReadonlyMap<string, Container> },
    onExits: (exits: readonly Exit[]) => void,
    signal: AbortSignal,
  ) {
    this.#stock = stock;
    this.#onExits = onExits;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Takes one event, before the inventory does. */
  take({ kind, action, id, attributes }: EngineEvent): void {
    if (kind !== 'container' || this.#signal.aborted) return;
    switch (action) {
      case 'start':
        this.#asked.delete(id);
        this.#outOfMemory.delete(id);
        this.#started.add(id);
        break;
      case 'kill':
        if (!messages.has(attributes['signal'] ?? '')) this.#asked.add(id);
        break;
      case 'stop':
        this.#ended.delete(id);
        break;
      case 'oom':
        this.#outOfMemory.add(id);
        break;
      case 'die':
      case 'died':
        this.#die(id, attributes);
        break;
      case 'destroy':
      case 'remove':
        for (const known of [this.#started, this.#asked, this.#outOfMemory, this.#ended]) known.delete(id);
    }
  }

  #die(id: string, attributes: EngineEvent['attributes']): void {
    const known = this.#stock.containers.get(id);
    const ran = this.#started.delete(id) || known?.state === 'running';
    const exitCode = Number(attributes['exitCode'] ?? attributes['containerExitCode'] ?? 0);
    const outOfMemory = this.#outOfMemory.has(id);
    if (!ran || this.#asked.has(id) || (fine.has(exitCode) && !outOfMemory)) return;
    this.#ended.set(id, { id, name: attributes['name'] ?? known?.name ?? '', exitCode, outOfMemory });
    this.#timer ??= setTimeout(() => this.#tell(), gathering);
  }

  #tell(): void {
    this.#timer = undefined;
    const exits = [...this.#ended.values()];
    this.#ended.clear();
    if (exits.length > 0) this.#onExits(exits);
  }
}
