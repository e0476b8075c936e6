import * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import { builtInNetworks, type Container, shortId } from '../engine/model.ts';
import type { Explain } from '../ui/explain.ts';
import { messages } from '../ui/language.ts';
import { factSheet } from '../ui/markdown.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import { byName, fewNames } from './order.ts';
import { RowCache } from './row-cache.ts';
import type { ViewModel } from './tree.ts';

/** Networks by name; those that the engine made itself last. */
export class NetworksModel implements ViewModel {
  readonly shows = ['network', 'container'] as const;
  readonly #explain: Explain;
  readonly #rows = new RowCache();

  constructor(explain: Explain) {
    this.#explain = explain;
  }

  children({ inventory }: Connected, parent: Row | undefined): Row[] {
    if (parent !== undefined) return [];
    this.#rows.keep(inventory.networks);
    const builtIn = (name: string): number => Number(builtInNetworks.has(name));
    return [...inventory.networks.values()]
      .toSorted((a, b) => builtIn(a.name) - builtIn(b.name) || byName(a.name, b.name))
      .map(({ id }) => this.#rows.row('network', id));
  }

  item({ inventory }: Connected, row: Row): vscode.TreeItem | undefined {
    const network = inventory.networks.get(row.id);
    if (network === undefined) return undefined;
    const item = new vscode.TreeItem(oneLine(network.name));
    item.contextValue = builtInNetworks.has(network.name) ? 'network.builtIn' : 'network';
    item.iconPath = new vscode.ThemeIcon('type-hierarchy');
    const on = fewNames(users(inventory.containers.values(), network.name), messages().usedByCount);
    item.description = [network.driver === network.name ? '' : network.driver, on].filter(Boolean).join('  ');
    return item;
  }

  async tooltip({ inventory }: Connected, row: Row): Promise<vscode.MarkdownString | undefined> {
    const network = inventory.networks.get(row.id);
    if (network === undefined) return undefined;
    const words = messages().facts;
    const facts: [string, string][] = [
      [words.driver, network.driver],
      [words.scope, network.scope],
      [words.subnet, network.subnets.join(', ')],
      [words.internal, network.internal ? messages().yes : ''],
      [words.usedBy, users(inventory.containers.values(), network.name).join(', ')],
      [words.id, shortId(network.id)],
    ];
    return factSheet(network.name, facts, await this.#explain.concept('network'));
  }
}

/** Names of the containers on a network, running or not. */
function users(containers: Iterable<Container>, network: string): string[] {
  return [...containers].filter(({ networks }) => networks.includes(network)).map(({ name }) => name);
}
