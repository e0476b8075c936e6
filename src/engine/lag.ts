import type { Container } from './model.ts';

/** Time in milliseconds after which a list that still contradicts an event is taken as it is. */
const patience = 10_000;

interface Claim {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly shows: (container: Container) => boolean;
}

/**
 * What events have said that the engine's list may not say yet. Docker tells that a container has ended, was paused or
 * has joined a network up to a second before it writes that down where lists are made from, and tells nothing
 * afterwards (moby 20.10: `daemon/monitor.go`, `pause.go`, `unpause.go` and `connectToNetwork`).
 */
export class Lag {
  readonly #claims = new Map<string, Map<string, Claim>>();

  ended(id: string): void {
    this.#claim(id, 'end', ({ state }) => state !== 'running' && state !== 'paused');
  }

  started(id: string): void {
    this.#claims.get(id)?.delete('end');
  }

  paused(id: string): void {
    this.#claim(id, 'pause', ({ state }) => state !== 'running');
  }

  resumed(id: string): void {
    this.#claim(id, 'pause', ({ state }) => state !== 'paused');
  }

  joined(id: string, network: string): void {
    this.#claim(id, `network ${network}`, ({ networks }) => networks.includes(network));
  }

  left(id: string, network: string): void {
    this.#claims.get(id)?.delete(`network ${network}`);
  }

  removed(id: string): void {
    this.#claims.delete(id);
  }

  /** Whether the engine has to be asked about the container again. */
  isBehind(container: Container): boolean {
    const claims = this.#claims.get(container.id);
    if (claims === undefined) return false;
    for (const [key, { until, shows }] of claims) {
      if (Date.now() > until || shows(container)) claims.delete(key);
    }
    if (claims.size === 0) this.#claims.delete(container.id);
    return claims.size > 0;
  }

  #claim(id: string, key: string, shows: Claim['shows']): void {
    const claims = this.#claims.get(id) ?? new Map<string, Claim>();
    this.#claims.set(id, claims.set(key, { until: Date.now() + patience, shows }));
  }
}
