import { diskTotals } from '../../engine/disk-totals.ts';
import { shortId } from '../../engine/model.ts';
import type { DiskUsage, UsageKind } from '../../engine/port/system.ts';
import type {
  BarsSection,
  Column,
  Sheet,
  SheetButton,
  SheetRow,
  TableSection,
} from '../../panels/sheet/sheet.ts';
import { bytes, clock, moment } from '../../ui/format.ts';
import type { DiskUsageWords } from '../../ui/messages/disk-usage-en.ts';

/** The built-in button that loads a page anew. */
const reload = 'reload';
export const cleanUpButton = 'cleanUp';

/** A cell with what it is sorted by. */
type Cell = readonly [text: string, sort: string | number];

/** What the inventory calls things: Podman tells no names of images here. */
export interface Known {
  readonly images: ReadonlyMap<string, { readonly tags: readonly string[] }>;
  readonly containers: ReadonlyMap<string, { readonly image: string }>;
}

/** What was measured, as a page. `took`: milliseconds. */
export function usageSheet(measured: DiskUsage, known: Known, took: number, words: DiskUsageWords): Sheet {
  const usage = withNames(measured, known);
  const totals = diskTotals(usage);
  const tables: Record<UsageKind, (usage: DiskUsage, words: DiskUsageWords) => TableSection> = {
    image: imageTable,
    container: containerTable,
    volume: volumeTable,
    'build-cache': cacheTable,
  };
  return {
    title: words.title,
    lead: words.measured(clock(usage.measuredAt), (took / 1000).toFixed(1)),
    command: 'docker system df -v',
    buttons: buttons(words),
    sections: [bars(usage, words), ...totals.map(({ kind }) => tables[kind](usage, words))],
  };
}

function withNames(usage: DiskUsage, { images, containers }: Known): DiskUsage {
  return {
    ...usage,
    images: usage.images.map((image) => ({ ...image, tags: images.get(image.id)?.tags ?? image.tags })),
    containers: usage.containers.map((container) => ({
      ...container,
      image: containers.get(container.id)?.image ?? container.image,
    })),
  };
}

/** The page while nothing was measured yet. */
export function emptyUsageSheet(lead: string, words: DiskUsageWords): Sheet {
  return { title: words.title, lead, command: 'docker system df -v', buttons: buttons(words), sections: [] };
}

function buttons(words: DiskUsageWords): SheetButton[] {
  return [
    { key: reload, label: words.again, icon: 'refresh' },
    { key: cleanUpButton, label: words.cleanUp, icon: 'clear-all' },
  ];
}

function bars(usage: DiskUsage, words: DiskUsageWords): BarsSection {
  const totals = diskTotals(usage);
  const longest = Math.max(1, ...totals.map(({ size }) => size));
  return {
    kind: 'bars',
    key: 'kinds',
    title: words.total(bytes(totals.reduce((all, { size }) => all + size, 0))),
    rows: totals.map(({ kind, count, size, reclaimable }) => ({
      label: words.kinds[kind],
      value: words.bar(bytes(size), count, reclaimable > 0 ? bytes(reclaimable) : ''),
      part: size / longest,
      ...(size === 0 ? {} : { light: Math.min(1, Math.max(0, reclaimable / size)) }),
      help: words.barHelp[kind],
    })),
  };
}

function imageTable({ images }: DiskUsage, words: DiskUsageWords): TableSection {
  const { columns, help } = words;
  return table(
    'image',
    words,
    [
      { label: columns.name, code: true },
      { label: columns.size, align: 'right', help: help.size },
      { label: columns.shared, align: 'right', help: help.shared },
      { label: columns.unique, align: 'right', help: help.unique },
      { label: columns.containers, align: 'right', help: help.containers },
      { label: columns.created },
    ],
    images.map((image) => ({
      key: image.id,
      size: image.size,
      cells: [
        text(image.tags.join(', ') || `${words.noName} ${shortId(image.id)}`),
        size(image.size, words),
        size(image.shared, words),
        size(image.size < 0 || image.shared < 0 ? -1 : image.size - image.shared, words),
        number(image.containers),
        when(image.createdAt),
      ],
      dim: image.containers === 0,
    })),
  );
}

function containerTable({ containers }: DiskUsage, words: DiskUsageWords): TableSection {
  const { columns, help } = words;
  return table(
    'container',
    words,
    [
      { label: columns.name, code: true },
      { label: columns.size, align: 'right', help: help.writable },
      { label: columns.image, code: true },
      { label: columns.state },
      { label: columns.created },
    ],
    containers.map((container) => ({
      key: container.id,
      size: container.size,
      cells: [
        text(container.name),
        size(container.size, words),
        text(container.image),
        text((words.states as Partial<Record<string, string>>)[container.state] ?? container.state),
        when(container.createdAt),
      ],
    })),
  );
}

function volumeTable({ volumes }: DiskUsage, words: DiskUsageWords): TableSection {
  const { columns, help } = words;
  return table(
    'volume',
    words,
    [
      { label: columns.name, code: true },
      { label: columns.size, align: 'right' },
      { label: columns.containers, align: 'right', help: help.mounts },
      { label: columns.driver },
    ],
    volumes.map((volume) => ({
      key: volume.name,
      size: volume.size,
      cells: [text(volume.name), size(volume.size, words), number(volume.containers), text(volume.driver)],
      dim: volume.containers === 0,
    })),
  );
}

function cacheTable({ buildCache }: DiskUsage, words: DiskUsageWords): TableSection {
  const { columns, help } = words;
  const yesNo = (value: boolean): Cell => text(value ? words.yes : words.no);
  return table(
    'build-cache',
    words,
    [
      { label: columns.step, code: true },
      { label: columns.size, align: 'right' },
      { label: columns.type },
      { label: columns.inUse },
      { label: columns.shared, help: help.cacheShared },
      { label: columns.used },
      { label: columns.lastUsed },
    ],
    buildCache.map((record) => ({
      key: record.id,
      size: record.size,
      cells: [
        text(record.description || record.id),
        size(record.size, words),
        text(record.type),
        yesNo(record.inUse),
        yesNo(record.shared),
        [words.times(record.usageCount), record.usageCount],
        when(record.lastUsedAt ?? record.createdAt),
      ],
    })),
  );
}

interface UsageRow {
  readonly key: string;
  readonly size: number;
  readonly cells: readonly Cell[];
  readonly dim?: boolean;
}

/** The biggest first. */
function table(
  kind: UsageKind,
  words: DiskUsageWords,
  columns: readonly Column[],
  rows: readonly UsageRow[],
): TableSection {
  const biggest = Math.max(1, ...rows.map((row) => row.size));
  return {
    kind: 'table',
    key: kind,
    title: words.kinds[kind],
    columns,
    rows: rows
      .toSorted((a, b) => b.size - a.size)
      .map((row): SheetRow => ({
        key: row.key,
        cells: row.cells.map(([shown]) => shown),
        sort: row.cells.map(([, order]) => order),
        bar: Math.max(0, row.size) / biggest,
        ...(row.dim === true ? { tone: 'dim' } : {}),
      })),
    empty: words.none[kind],
  };
}

const text = (value: string): Cell => [value, value];
const number = (value: number): Cell => [String(value), value];
const when = (time: number): Cell => [time > 0 ? moment(time) : '', time];
const size = (value: number, words: DiskUsageWords): Cell => [
  value < 0 ? words.unknown : bytes(value),
  value,
];
