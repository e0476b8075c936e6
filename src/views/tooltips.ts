import type * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import type { Explain } from '../ui/explain.ts';
import { language, messages } from '../ui/language.ts';
import { type Sheet, sheetMarkdown } from '../ui/markdown.ts';
import type { Measurements } from '../ui/measurements.ts';
import { exitsEn } from '../ui/messages/exits-en.ts';
import { exitsNl } from '../ui/messages/exits-nl.ts';
import type { Row } from '../ui/rows.ts';
import { containerDetails } from './container-details.ts';
import { containerSheet } from './container-sheet.ts';
import type { Layers } from './layers.ts';
import { groupSheet, imageSheet, layerSheet, networkSheet, type SheetWords, volumeSheet } from './sheets.ts';
import type { SystemEntry } from './system.ts';

/** What a row tells to someone who stays on it for a moment. */
export class Tooltips {
  readonly #explain: Explain;
  readonly #layers: Layers;
  readonly #measurements: Measurements;

  constructor(explain: Explain, layers: Layers, measurements: Measurements) {
    this.#explain = explain;
    this.#layers = layers;
    this.#measurements = measurements;
  }

  /** `signal` ends what is asked of the engine for it: the tooltip then does without. */
  async of(
    connected: Connected,
    row: Row,
    signal: AbortSignal,
  ): Promise<vscode.MarkdownString | string | undefined> {
    if (row.noun === 'system') return messages().system.tips[row.id as SystemEntry];
    const sheet = await this.#sheet(connected, row, signal);
    return sheet && sheetMarkdown(sheet, this.#explain);
  }

  async #sheet(connected: Connected, row: Row, signal: AbortSignal): Promise<Sheet | undefined> {
    const { inventory, port } = connected;
    const words: SheetWords = { common: messages(), exits: language() === 'nl' ? exitsNl : exitsEn };
    switch (row.noun) {
      case 'container':
      case 'member': {
        const container = inventory.containers.get(row.id);
        if (container === undefined) return undefined;
        return containerSheet(container, await containerDetails(port, container, signal), words);
      }
      case 'image': {
        const image = inventory.images.get(row.id);
        return image && imageSheet(image, row.tag, inventory.containers.values(), words);
      }
      case 'volume': {
        const volume = inventory.volumes.get(row.id);
        const size = this.#measurements.size('volume', row.id);
        return volume && volumeSheet(volume, inventory.containers.values(), size, words);
      }
      case 'network': {
        const network = inventory.networks.get(row.id);
        return network && networkSheet(network, inventory.containers.values(), words);
      }
      case 'layer': {
        const entry = this.#layers.entry(row);
        return entry && layerSheet(entry, words);
      }
      case 'project':
      case 'group':
        return groupSheet(row, inventory.containers.values(), words);
      default:
        return undefined;
    }
  }
}
