import { Collection } from './collection.ts';
import { toEngineError } from './error-mapping.ts';
import type { EngineError } from './errors.ts';
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
  readonly #containers = new Collection<Container>((container) => container.id);
  readonly #images = new Collection<Image>((image) => image.id);
  readonly #volumes = new Collection<Volume>((volume) => volume.name);
  readonly #networks = new Collection<Network>((network) => network.id);
  readonly #queues: Record<ObjectKind, RefreshQueue>;

  /**
   * `signal` ends it: nothing is asked of the engine afterwards. `onChange` tells which kind has changed,
   * `onError` that a question to the engine failed, so that what is held here may no longer be true.
   */
  constructor(
    port: EnginePort,
    signal: AbortSignal,
    onChange: (kind: ObjectKind) => void,
    onError: (error: EngineError) => void,
  ) {
    this.#port = port;
    this.#signal = signal;
    this.#onChange = onChange;
    this.#onError = onError;
    this.#queues = {
      container: this.#queue('container', async (ids) => {
        // Awaited first: an id that is dropped meanwhile must not be patched.
        const found = await port.listContainers([...ids], signal);
        return this.#containers.patch(ids, found);
      }),
      image: this.#queue('image', async () => this.#images.replace(await port.listImages(signal))),
      volume: this.#queue('volume', async () => this.#volumes.replace(await port.listVolumes(signal))),
      network: this.#queue('network', async () => this.#networks.replace(await port.listNetworks(signal))),
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

  /** Asks for everything once. Rejects with an `EngineError`. */
  async load(): Promise<void> {
    const port = this.#port;
    const signal = this.#signal;
    await Promise.all([
      port.listContainers(undefined, signal).then((list) => this.#tell('container', this.#containers.replace(list))),
      port.listImages(signal).then((list) => this.#tell('image', this.#images.replace(list))),
      port.listVolumes(signal).then((list) => this.#tell('volume', this.#volumes.replace(list))),
      port.listNetworks(signal).then((list) => this.#tell('network', this.#networks.replace(list))),
    ]);
  }

  /** Takes one event of the engine. */
  apply(event: EngineEvent): void {
    const gone = ['destroy', 'remove'].includes(event.action);
    switch (event.kind) {
      case 'container':
        if (gone) {
          this.#queues.container.drop(event.id);
          this.#tell('container', this.#containers.patch([event.id], []));
        } else this.#queues.container.add(event.id);
        return;
      case 'volume':
        this.#queues.volume.add(event.id);
        return;
      case 'network':
        // A connection shows on the container, not on the network.
        if (event.attributes['container'] !== undefined) this.#queues.container.add(event.attributes['container']);
        else this.#queues.network.add(event.id);
        return;
      case 'image':
        this.#queues.image.add(event.id);
    }
  }

  #tell(kind: ObjectKind, changed: boolean): void {
    if (changed && !this.#signal.aborted) this.#onChange(kind);
  }

  #queue(kind: ObjectKind, refresh: (ids: ReadonlySet<string>) => Promise<boolean>): RefreshQueue {
    return new RefreshQueue(async (ids) => {
      try {
        this.#tell(kind, await refresh(ids));
      } catch (error) {
        if (!this.#signal.aborted) this.#onError(toEngineError(error, this.#signal));
      }
    }, burstWindow);
  }
}
