import assert from 'node:assert/strict';
import {
  Connection,
  type Connected,
  type ConnectionOptions,
  type ConnectionState,
} from '../../../src/engine/connection.ts';
import type { Inventory } from '../../../src/engine/inventory.ts';
import type { Container } from '../../../src/engine/model.ts';
import type { EnginePort, ObjectKind } from '../../../src/engine/port.ts';
import { endpointOf, host, openPort } from './engine.ts';
import { eventually } from './eventually.ts';

interface WatchOptions extends Partial<ConnectionOptions> {
  /** `unix://…` */
  readonly address?: string;
  /** Puts something between the connection and its port. */
  readonly wrap?: (port: EnginePort) => EnginePort;
}

/** A connection and all that it has told. */
export class Watch {
  readonly states: ConnectionState[] = [];
  readonly changes: ObjectKind[] = [];
  readonly connection: Connection;

  constructor({ address = host, wrap = (port) => port, ...options }: WatchOptions = {}) {
    this.connection = new Connection(
      {
        findEndpoint: () => Promise.resolve(endpointOf(address)),
        openPort: (endpoint) => wrap(openPort(endpoint.url)),
        backoff: [50],
        ...options,
      },
      { onState: (state) => this.states.push(state), onChange: (kind) => this.changes.push(kind) },
    );
  }

  /** Resolves when the connection is in that state. */
  until<K extends ConnectionState['kind']>(
    kind: K,
    patience = 5000,
  ): Promise<Extract<ConnectionState, { kind: K }>> {
    return eventually(() => {
      const { state } = this.connection;
      assert.equal(state.kind, kind);
      return state as Extract<ConnectionState, { kind: K }>;
    }, patience);
  }

  /** The inventory of a connection that is made. */
  async inventory(): Promise<Inventory> {
    return (await this.until('connected')).inventory;
  }
}

/** Rejects with the difference unless the inventory comes to hold exactly what the engine lists. */
export async function sameAsEngine(
  { inventory, port }: Pick<Connected, 'inventory' | 'port'>,
  patience?: number,
): Promise<void> {
  await eventually(async () => {
    const [containers, images, volumes, networks] = await Promise.all([
      port.containers.list(),
      port.images.list(),
      port.volumes.list(),
      port.networks.list(),
    ]);
    const held = [inventory.containers, inventory.images, inventory.volumes, inventory.networks];
    assert.deepEqual(
      held.map((items) => sorted([...items.values()])),
      [containers, images, volumes, networks].map(sorted),
    );
  }, patience);
}

type Item = { readonly id: string } | { readonly name: string };

/** By id, and without the words that change with the clock: `Up 3 seconds`. */
function sorted(items: readonly Item[]): object[] {
  const key = (item: Item): string => ('id' in item ? item.id : item.name);
  return items
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((item) => ('status' in item ? { ...(item as Container), status: '' } : item));
}
