import { setTimeout as delay } from 'node:timers/promises';
import type { Endpoint } from './endpoint.ts';
import { toEngineError } from './error-mapping.ts';
import { EngineError } from './errors.ts';
import { type Exit, ExitWatch } from './exits.ts';
import { Inventory } from './inventory.ts';
import type { EngineEvent, EngineInfo, EnginePort, ObjectKind } from './port.ts';

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | {
      readonly kind: 'connected';
      readonly endpoint: Endpoint;
      readonly info: EngineInfo;
      readonly port: EnginePort;
      readonly inventory: Inventory;
    }
  | { readonly kind: 'unreachable'; readonly error: EngineError };

export type Connected = Extract<ConnectionState, { kind: 'connected' }>;

export interface ConnectionListener {
  onState(state: ConnectionState): void;
  onChange(kind: ObjectKind): void;
  /** Each event as it comes; what the inventory makes of it may come later. */
  onEvent?(event: EngineEvent): void;
  /** Containers that ended badly, and by themselves, within a moment of each other. */
  onExits?(exits: readonly Exit[]): void;
}

export interface ConnectionOptions {
  findEndpoint(): Promise<Endpoint>;
  openPort(endpoint: Endpoint): EnginePort;
  /** Waits between tries, in milliseconds; the last one is repeated for ever. */
  backoff?: readonly number[];
  /** Time in milliseconds that an engine has for its first answer. */
  deadline?: number;
  /** Time in milliseconds that it has to list everything, and to tell about a change. */
  listDeadline?: number;
}

const defaultBackoff = [250, 500, 1000, 2000, 4000, 8000, 15_000];

/** Time in milliseconds that is waited for the event stream to be accepted: Podman says so only at its first event. */
const acceptance = 300;

/**
 * Keeps a connection to the engine: finds it, lists what it has, follows its events, and when it is
 * lost tries again for ever, with growing pauses. Asks nothing while nothing happens.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #listener: ConnectionListener;
  readonly #disposed = new AbortController();
  #state: ConnectionState = { kind: 'connecting' };
  /** Ends the present connection, or the pause before the next. */
  #round = new AbortController();
  #asked = false;

  constructor(options: ConnectionOptions, listener: ConnectionListener) {
    this.#options = options;
    this.#listener = listener;
    void this.#keep();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Drops the connection, or the pause before the next try, and connects anew. */
  reconnect(): void {
    this.#asked = true;
    this.#round.abort();
  }

  dispose(): void {
    this.#disposed.abort();
    this.#round.abort();
  }

  async #keep(): Promise<void> {
    const backoff = this.#options.backoff ?? defaultBackoff;
    let failures = 0;
    while (!this.#disposed.signal.aborted) {
      const round = (this.#round = new AbortController());
      let reason: EngineError;
      try {
        await this.#connect(round, () => (failures = 0));
        reason = new EngineError('unreachable', 'The connection to the engine was closed.');
      } catch (error) {
        reason = toEngineError(error);
      }
      if (this.#disposed.signal.aborted) return;
      if (!this.#asked) {
        this.#set({ kind: 'unreachable', error: reason });
        const wait = backoff[Math.min(failures++, backoff.length - 1)] ?? 1000;
        // The listener may have asked for another try by now.
        if (!this.#asked) await this.#pause(wait);
      }
      if (this.#asked) this.#set({ kind: 'connecting' });
      this.#asked = false;
    }
  }

  async #pause(ms: number): Promise<void> {
    this.#round = new AbortController();
    await delay(ms, undefined, { signal: this.#round.signal }).catch(() => undefined);
  }

  /** One connection from beginning to end. Resolves or rejects when it is over. */
  async #connect(round: AbortController, connected: () => void): Promise<void> {
    const endpoint = await this.#options.findEndpoint();
    const port = this.#options.openPort(endpoint);
    try {
      const { signal } = round;
      const ended = Promise.withResolvers<void>();
      // It may come to a bad end before anyone waits for that.
      ended.promise.catch(() => undefined);
      const inventory = new Inventory(
        port,
        signal,
        (kind) => this.#listener.onChange(kind),
        (error) => ended.reject(error),
        this.#options.listDeadline,
      );
      signal.addEventListener('abort', () => ended.resolve(), { once: true });

      const exits = new ExitWatch(inventory, (found) => this.#listener.onExits?.(found), signal);

      // Subscribed before listing, so that no change falls in between.
      const accepted = port.events(
        (event) => {
          exits.take(event);
          inventory.apply(event);
          this.#listener.onEvent?.(event);
        },
        () => ended.resolve(),
        signal,
      );
      accepted.catch(() => undefined);
      const list = async (): Promise<boolean> => {
        const late = await Promise.race([
          accepted.then(() => false),
          delay(acceptance, true, { ref: false }),
        ]);
        await Promise.race([inventory.load(), refuse(this.#options.listDeadline ?? 30_000, signal)]);
        return late;
      };
      const deadline = AbortSignal.timeout(this.#options.deadline ?? 10_000);
      const [info, late] = await Promise.all([port.ping(AbortSignal.any([signal, deadline])), list()]);

      connected();
      this.#set({ kind: 'connected', endpoint, info, port, inventory });
      if (late) accepted.then(() => inventory.load()).catch((error: unknown) => ended.reject(error));
      await ended.promise;
    } finally {
      round.abort();
    }
  }

  #set(state: ConnectionState): void {
    if (this.#disposed.signal.aborted || (state.kind === 'connecting' && this.#state.kind === 'connecting'))
      return;
    this.#state = state;
    this.#listener.onState(state);
  }
}

/** Rejects with `timeout` after `ms` milliseconds, unless the signal fires before. */
async function refuse(ms: number, signal: AbortSignal): Promise<never> {
  await delay(ms, undefined, { ref: false, signal });
  throw new EngineError('timeout', `The engine did not list what it has within ${ms / 1000} seconds.`);
}
