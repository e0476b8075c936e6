import * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import { type Image, shortId } from '../engine/model.ts';
import type { Explain } from '../ui/explain.ts';
import { bytes, moment } from '../ui/format.ts';
import { messages } from '../ui/language.ts';
import { factSheet } from '../ui/markdown.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import { byName } from './order.ts';
import { RowCache } from './row-cache.ts';
import type { ViewModel } from './tree.ts';

/** Images by name; dangling ones last. */
export class ImagesModel implements ViewModel {
  readonly shows = ['image'] as const;
  readonly #explain: Explain;
  readonly #rows = new RowCache();

  constructor(explain: Explain) {
    this.#explain = explain;
  }

  children({ inventory }: Connected, parent: Row | undefined): Row[] {
    if (parent !== undefined) return [];
    this.#rows.keep(inventory.images);
    return [...inventory.images.values()]
      .toSorted(
        (a, b) => Number(a.tags.length === 0) - Number(b.tags.length === 0) || byName(name(a), name(b)),
      )
      .map(({ id }) => this.#rows.row('image', id));
  }

  item({ inventory }: Connected, row: Row): vscode.TreeItem | undefined {
    const image = inventory.images.get(row.id);
    if (image === undefined) return undefined;
    const item = new vscode.TreeItem(oneLine(name(image)));
    item.contextValue = 'image';
    item.iconPath = new vscode.ThemeIcon(image.tags.length === 0 ? 'circle-large-outline' : 'package');
    item.description = [image.tags.slice(1).join(' '), bytes(image.size)].filter(Boolean).join('  ');
    return item;
  }

  async tooltip({ inventory }: Connected, row: Row): Promise<vscode.MarkdownString | undefined> {
    const image = inventory.images.get(row.id);
    if (image === undefined) return undefined;
    const words = messages().facts;
    const users = [...inventory.containers.values()].filter(({ imageId }) => imageId === image.id);
    const facts: [string, string][] = [
      [words.tags, image.tags.join(', ')],
      [words.size, bytes(image.size)],
      [words.created, moment(image.createdAt)],
      [words.usedBy, users.map((container) => container.name).join(', ')],
      [words.id, shortId(image.id)],
    ];
    return factSheet(
      name(image),
      facts,
      await this.#explain.concept(image.tags.length === 0 ? 'dangling-image' : 'image'),
    );
  }
}

const name = (image: Image): string => image.tags[0] ?? `${messages().dangling} ${shortId(image.id)}`;
