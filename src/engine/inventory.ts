import { Collection } from './collection.ts';
import { toEngineError } from './error-mapping.ts';
import { EngineError } from './errors.ts';
import { Lag } from './lag.ts';
import type { Container, Image, Network, Volume } from './model.ts';
import type { EngineEvent, EnginePort, ObjectKind } from './port.ts';
import { RefreshQueue } from './refresh-queue.ts';

/** Time in milliseconds for which changes after the first are gathered before the engine is asked again. */
const burstWindow = 100;

/** Everything an engine has, kept true by its events. */
export class Inventory {
  readonly #port: EnginePort;
  readonly #signal: AbortSignal;
  readonly #onChange: (kind: ObjectKind) => void;
  readonly #onError: (error: EngineError) => void;
  readonly #deadline: number;
  readonly #containers = new Collection<Container>((container) => container.id);
  readonly #images = new Collection<Image>((image) => image.id);
  readonly #volumes = new Collection<Volume>((volume) => volume.name);
  readonly #networks = new Collection<Network>((network) => network.id);
  readonly #queues: Record<ObjectKind, RefreshQueue>;
  readonly #lag = new Lag();
  /** Events that wait until everything is listed: the list may be older than they are. */
  #held: EngineEvent[] | undefined = [];

  /**
   * `signal` ends it: nothing is asked of the engine afterwards. `onChange` tells which kind has changed,
   * `onError` that a question to the engine failed, so that what is held here may no longer be true. `deadline`:
   * milliseconds after which one about a change counts as failed.
   */
  constructor(
    port: EnginePort,
    signal: AbortSignal,
    onChange: (kind: ObjectKind) => void,
    onError: (error: EngineError) => void,
    deadline = 30_000,
  ) {
    this.#port = port;
    this.#signal = signal;
    this.#onChange = onChange;
    this.#onError = onError;
    this.#deadline = deadline;
    this.#queues = {
      container: this.#queue('container', async (ids) => {
        // Awaited first: an id that is dropped meanwhile must not be patched.
        const found = await port.containers.list([...ids], signal);
        for (const each of found) if (this.#lag.isBehind(each)) this.#queues.container.add(each.id);
        return this.#containers.patch(ids, found);
      }),
      image: this.#queue('image', async () => this.#images.replace(await port.images.list(signal))),
      volume: this.#queue('volume', async () => this.#volumes.replace(await port.volumes.list(signal))),
      network: this.#queue('network', async () => this.#networks.replace(await port.networks.list(signal))),
    };
    signal.addEventListener('abort', () => Object.values(this.#queues).forEach((queue) => queue.close()), {
      once: true,
    });
  }

  get containers(): ReadonlyMap<string, Container> {
    return this.#containers.items;
  }
  get images(): ReadonlyMap<string, Image> {
    return this.#images.items;
  }
  get volumes(): ReadonlyMap<string, Volume> {
    return this.#volumes.items;
  }
  get networks(): ReadonlyMap<string, Network> {
    return this.#networks.items;
  }

  /** Asks for everything once; events are taken from then on. Rejects with an `EngineError`. */
  async load(): Promise<void> {
    const port = this.#port;
    const signal = this.#signal;
    const held = (this.#held ??= []);
    await Promise.all([
      port.containers
        .list(undefined, signal)
        .then((list) => this.#tell('container', this.#containers.replace(list))),
      port.images.list(signal).then((list) => this.#tell('image', this.#images.replace(list))),
      port.volumes.list(signal).then((list) => this.#tell('volume', this.#volumes.replace(list))),
      port.networks.list(signal).then((list) => this.#tell('network', this.#networks.replace(list))),
    ]);
    this.#held = undefined;
    for (const event of held) this.apply(event);
  }

  /** Takes one event of the engine. */
  apply(event: EngineEvent): void {
    if (this.#held) this.#held.push(event);
    else if (event.kind === 'container') this.#applyToContainer(event);
    else if (event.kind === 'network') this.#applyToNetwork(event);
    else this.#queues[event.kind].add(event.id);
  }

  /** Asks about a container of which the engine may not have told that it changed. */
  noteChanged(id: string): void {
    if (this.#containers.items.has(id))
      this.apply({ kind: 'container', action: 'update', id, attributes: {} });
  }

  #applyToContainer({ action, id }: EngineEvent): void {
    switch (action) {
      case 'destroy':
      case 'remove':
        this.#lag.removed(id);
        this.#queues.container.drop(id);
        this.#tell('container', this.#containers.patch([id], []));
        return;
      case 'commit':
        this.#queues.image.add(id);
        return;
      case 'prune':
        // The removals that it sums up have been told.
        return;
      case 'kill':
      case 'oom':
      case 'stop':
        // They say why a container ended, which `ExitWatch` wants to know; that it ended, `die` says.
        return;
      case 'die':
      case 'died':
        this.#lag.ended(id);
        break;
      case 'start':
        this.#lag.started(id);
        break;
      case 'pause':
        this.#lag.paused(id);
        break;
      case 'unpause':
        this.#lag.resumed(id);
    }
    this.#queues.container.add(id);
  }

  /** That a container joins a network shows on the container, not on the network. */
  #applyToNetwork({ action, id, attributes }: EngineEvent): void {
    const { container, name } = attributes;
    if (container === undefined) {
      this.#queues.network.add(id);
      return;
    }
    if (name !== undefined && action === 'connect') this.#lag.joined(container, name);
    if (name !== undefined && action === 'disconnect') this.#lag.left(container, name);
    this.#queues.container.add(container);
  }

  #tell(kind: ObjectKind, changed: boolean): void {
    if (changed && !this.#signal.aborted) this.#onChange(kind);
  }

  #queue(kind: ObjectKind, refresh: (ids: ReadonlySet<string>) => Promise<boolean>): RefreshQueue {
    return new RefreshQueue(async (ids) => {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(
        () => late.reject(new EngineError('timeout', `No answer for ${this.#deadline / 1000} seconds.`)),
        this.#deadline,
      );
      try {
        this.#tell(kind, await Promise.race([refresh(ids), late.promise]));
      } catch (error) {
        if (!this.#signal.aborted) this.#onError(toEngineError(error, this.#signal));
      } finally {
        clearTimeout(timer);
      }
    }, burstWindow);
  }
}
