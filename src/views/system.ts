import { commandId } from '../contract/command-id.ts';
import type { CommandKey } from '../contract/commands.ts';
import { diskTotals } from '../engine/disk-totals.ts';
import type { UsageKind } from '../engine/port/system.ts';
import { bytes, clock } from '../ui/format.ts';
import type { Measurements } from '../ui/measurements.ts';
import type { Messages } from '../ui/messages/en.ts';
import type { Row } from '../ui/rows.ts';
import type { Layout, Stock, ViewModel } from './layout.ts';
import { type Look, speak } from './look.ts';

/** A row of the Engine view: what it opens, and of what it shows the size, once that has been measured. */
interface Entry {
  readonly command: CommandKey;
  readonly icon: string;
  readonly measured?: readonly UsageKind[];
}

export type SystemEntry = keyof Messages['system']['rows'];

/** In order. */
const entries: Readonly<Record<SystemEntry, Entry>> = {
  engine: { command: 'showEngine', icon: 'info' },
  usage: {
    command: 'showDiskUsage',
    icon: 'dashboard',
    measured: ['image', 'container', 'volume', 'build-cache'],
  },
  cache: { command: 'pruneBuildCache', icon: 'layers', measured: ['build-cache'] },
  events: { command: 'showEvents', icon: 'broadcast' },
  commands: { command: 'showCommands', icon: 'terminal-bash' },
  cleanUp: { command: 'cleanUp', icon: 'clear-all' },
};

const order = Object.keys(entries) as SystemEntry[];

/** What there is to see of the engine as a whole: a click opens it. */
export class SystemModel implements ViewModel {
  readonly #words: () => Messages;
  readonly #product: () => string;
  readonly #measurements: Pick<Measurements, 'usage'>;
  readonly #layout: Layout = {
    children: new Map([[undefined, order.map((id): Row => ({ noun: 'system', id }))]]),
    total: order.length,
    shown: order.length,
  };

  /** `product`: which engine it is, as `Docker 28.5.2`. */
  constructor(words: () => Messages, product: () => string, measurements: Pick<Measurements, 'usage'>) {
    this.#words = words;
    this.#product = product;
    this.#measurements = measurements;
  }

  layout(): Layout {
    return this.#layout;
  }

  look(_stock: Stock, { id }: Row): Look | undefined {
    const entry = entries[id as SystemEntry];
    if (entry === undefined) return undefined;
    const label = this.#words().system.rows[id as SystemEntry];
    const description = id === 'engine' ? this.#product() : this.#size(entry.measured ?? []);
    return {
      label,
      description,
      icon: [entry.icon],
      kind: 'system',
      spoken: speak(label, description),
      command: commandId(entry.command),
    };
  }

  #size(kinds: readonly UsageKind[]): string {
    if (kinds.length === 0) return '';
    const { notMeasured, measured } = this.#words().system;
    const usages = kinds.map((kind) => this.#measurements.usage(kind));
    if (!usages.every((usage) => usage !== undefined)) return notMeasured;
    const sizes = kinds.map((kind, at) => usages[at] && sizeOf(usages[at], kind));
    const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    return measured(bytes(total), clock(Math.min(...usages.map(({ measuredAt }) => measuredAt))));
  }
}

function sizeOf(usage: Parameters<typeof diskTotals>[0], kind: UsageKind): number {
  return diskTotals(usage).find((total) => total.kind === kind)?.size ?? 0;
}
