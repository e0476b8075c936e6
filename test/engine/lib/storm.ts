/** People at an engine who do things at random, from a seed. */
import { Bench } from './bench.ts';
import { outside } from './engine.ts';

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Listed {
  readonly Id: string;
  readonly State?: string;
}

/** Does random things to an engine. What fails is the engine's matter: two of them may meet at one container. */
export class Storm {
  readonly #random: () => number;
  readonly #bench: Bench;
  readonly #address: string;
  readonly #filter: string;
  #count = 0;

  constructor(owner: string, address: string, random: () => number) {
    this.#bench = new Bench(owner, address);
    this.#address = address;
    this.#random = random;
    this.#filter = `filters=${encodeURIComponent(JSON.stringify({ label: [`dockyard.test=${owner}`] }))}`;
  }

  /** Several things at once. */
  async round(): Promise<void> {
    const all = await this.#call<Listed[]>('GET', `/containers/json?all=1&${this.#filter}`);
    const networks = (await this.#call<Listed[]>('GET', `/networks?${this.#filter}`)).map(({ Id }) => Id);
    // The engine tells nobody of a container that joins a network while it does not run: this one is left running.
    const joiner = all.find(({ State }) => State === 'running')?.Id;
    const containers = all.map(({ Id }) => Id).filter((id) => id !== joiner);
    const acts = Array.from({ length: 1 + this.#below(6) }, () => this.#act(containers, networks, joiner));
    await Promise.all(acts.map((act) => act().catch(() => undefined)));
  }

  /** Chosen before anything is done, so that the order of answers does not change what is chosen. */
  #act(
    containers: readonly string[],
    networks: readonly string[],
    joiner: string | undefined,
  ): () => Promise<unknown> {
    const id = containers[this.#below(containers.length)];
    const network = networks[this.#below(networks.length)];
    const name = `storm-${this.#count++}`;
    const few = containers.length < 4;
    const post = (path: string, body?: object) => () => this.#call('POST', path, body);
    const join = (verb: string) => post(`/networks/${network}/${verb}`, { Container: joiner });
    const on = (verb: string) => post(`/containers/${id}/${verb}`);
    const choices: (() => () => Promise<unknown>)[] = [
      () => () => this.#bench.run({ name }),
      () => () => this.#bench.create({ name }),
      () => () => this.#bench.volume(name),
      ...(networks.length < 4 ? [() => () => this.#bench.network(name)] : []),
      ...(few || id === undefined
        ? []
        : [
            () => on('start'),
            () => on('stop?t=0'),
            () => on('restart?t=0'),
            () => on('pause'),
            () => on('unpause'),
            () => on('kill'),
            () => on(`rename?name=${name}`),
            () => on(`update`),
            () => () => this.#call('DELETE', `/containers/${id}?force=1&v=1`),
            () => () => this.#call('DELETE', `/containers/${id}?force=1&v=1`),
          ]),
      ...(joiner === undefined || network === undefined
        ? []
        : [
            () => join('connect'),
            () => join('disconnect'),
            () => () => this.#call('DELETE', `/networks/${network}`),
          ]),
      () => () => this.#bench.tag('busybox', 'storm', String(this.#count % 5)),
      () => () => this.#call('DELETE', `/images/storm:${this.#count % 5}`),
    ];
    return choices[this.#below(choices.length)]?.() ?? (() => Promise.resolve());
  }

  #call<T>(method: string, path: string, body?: object): Promise<T> {
    return outside<T>(method, path, body, this.#address);
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}
