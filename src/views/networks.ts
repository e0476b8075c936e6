import { builtInNetworks, type Network } from '../engine/model.ts';
import type { Messages } from '../ui/messages/en.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import type { Arrangement } from '../ui/view-settings.ts';
import { filterBy } from './filter.ts';
import type { Layout, Stock, ViewModel } from './layout.ts';
import { type Look, speak } from './look.ts';
import { memberLook, usersByName } from './members.ts';
import { fewNames, nameKey, Sorter } from './order.ts';
import { RowCache } from './row-cache.ts';

const builtIn = ({ name }: Network): boolean => builtInNetworks.has(name);
const byTheirName = (network: Network): string => `${Number(builtIn(network))} ${nameKey(network.name)}`;
const byTheirDriver = (network: Network): string => `${nameKey(network.driver)} ${byTheirName(network)}`;

/** Networks, with the containers on each under it. Those that the engine made itself last. */
export class NetworksModel implements ViewModel {
  readonly #words: () => Messages;
  readonly #arrangement: () => Arrangement;
  readonly #rows = new RowCache();
  readonly #sorter = new Sorter<Network>();
  #users = new Map<string, string[]>();

  constructor(words: () => Messages, arrangement: () => Arrangement) {
    this.#words = words;
    this.#arrangement = arrangement;
  }

  layout({ networks, containers }: Stock): Layout {
    const { sort, filter } = this.#arrangement();
    const fits = filterBy(filter);
    this.#rows.begin();
    const users = usersByName(containers.values(), (container) => container.networks);
    this.#users = new Map([...users].map(([network, each]) => [network, each.map((user) => user.name)]));
    const children = new Map<Row | undefined, readonly Row[]>();
    const top: Row[] = [];
    children.set(undefined, top);
    for (const network of this.#sorter.sort(networks, sort === 'driver' ? byTheirDriver : byTheirName)) {
      const on = users.get(network.name) ?? [];
      const words = [network.name, network.driver, ...network.subnets, ...on.map((user) => user.name)];
      if (fits !== undefined && !fits({ id: network.id, words })) continue;
      const row = this.#rows.row({ noun: 'network', id: network.id });
      top.push(row);
      if (on.length === 0) continue;
      children.set(
        row,
        on.map(({ id }) => this.#rows.row({ noun: 'member', id, under: row })),
      );
    }
    return { children, total: networks.size, shown: top.length };
  }

  look({ networks, containers }: Stock, row: Row): Look | undefined {
    const words = this.#words();
    if (row.noun === 'member') {
      const container = containers.get(row.id);
      const network = networks.get(row.under?.id ?? '');
      return container && network && memberLook(container, row, words, network.name);
    }
    const network = networks.get(row.id);
    if (network === undefined) return undefined;
    const users = this.#users.get(network.name) ?? [];
    const label = oneLine(network.name);
    const kind = network.driver === network.name ? '' : oneLine(network.driver);
    return {
      label,
      description: [kind, fewNames(users, words.usedByCount)].filter(Boolean).join('  '),
      icon: ['type-hierarchy'],
      kind: builtIn(network) ? 'network.builtIn' : 'network',
      spoken: speak(
        label,
        words.views.kind.network,
        kind,
        builtIn(network) && words.views.builtIn,
        users.length === 0 ? words.views.unused : words.views.inUse(users.length),
      ),
      ...(users.length === 0 ? {} : { under: 'hidden' as const }),
    };
  }
}
