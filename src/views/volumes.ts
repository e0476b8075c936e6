import * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import type { Container } from '../engine/model.ts';
import type { Explain } from '../ui/explain.ts';
import { moment } from '../ui/format.ts';
import { messages } from '../ui/language.ts';
import { factSheet } from '../ui/markdown.ts';
import type { Row } from '../ui/rows.ts';
import { byName, fewNames } from './order.ts';
import { RowCache } from './row-cache.ts';
import type { ViewModel } from './tree.ts';

/** An anonymous volume is named by 64 hexadecimal digits. */
const anonymous = /^[0-9a-f]{64}$/;

/** Volumes by name; anonymous ones last, with their name shortened. */
export class VolumesModel implements ViewModel {
  readonly shows = ['volume', 'container'] as const;
  readonly #explain: Explain;
  readonly #rows = new RowCache();

  constructor(explain: Explain) {
    this.#explain = explain;
  }

  children({ inventory }: Connected, parent: Row | undefined): Row[] {
    if (parent !== undefined) return [];
    this.#rows.keep(inventory.volumes);
    return [...inventory.volumes.keys()]
      .toSorted((a, b) => Number(anonymous.test(a)) - Number(anonymous.test(b)) || byName(a, b))
      .map((id) => this.#rows.row('volume', id));
  }

  item({ inventory }: Connected, row: Row): vscode.TreeItem | undefined {
    const volume = inventory.volumes.get(row.id);
    if (volume === undefined) return undefined;
    const label = anonymous.test(volume.name) ? `${volume.name.slice(0, 12)}…` : volume.name;
    const item = new vscode.TreeItem(label);
    item.contextValue = 'volume';
    item.iconPath = new vscode.ThemeIcon('database');
    item.description = fewNames(users(inventory.containers.values(), volume.name), messages().usedByCount);
    return item;
  }

  async tooltip({ inventory }: Connected, row: Row): Promise<vscode.MarkdownString | undefined> {
    const volume = inventory.volumes.get(row.id);
    if (volume === undefined) return undefined;
    const words = messages().facts;
    const facts: [string, string][] = [
      [words.driver, volume.driver],
      [words.mountpoint, volume.mountpoint],
      [words.created, volume.createdAt === undefined ? '' : moment(volume.createdAt)],
      [words.usedBy, users(inventory.containers.values(), volume.name).join(', ')],
    ];
    return factSheet(volume.name, facts, await this.#explain.concept('volume'));
  }
}

/** Names of the containers that mount a volume. */
function users(containers: Iterable<Container>, volume: string): string[] {
  return [...containers]
    .filter(({ mounts }) => mounts.some(({ type, source }) => type === 'volume' && source === volume))
    .map(({ name }) => name);
}
