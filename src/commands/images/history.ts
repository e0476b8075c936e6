import { imageHistory } from '../../engine/actions/images.ts';
import { instructionOf } from '../../engine/history.ts';
import { findBase } from '../../engine/lineage.ts';
import { type Image, shortId } from '../../engine/model.ts';
import type { HistoryEntry } from '../../engine/port/images.ts';
import type { Section, Sheet } from '../../panels/sheet/sheet.ts';
import { commandLine } from '../../ui/command-line.ts';
import { bytes, moment } from '../../ui/format.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import type { CommandContext } from '../context.ts';
import { nameOf, targets } from '../targets.ts';
import { imageWords } from '../../ui/command-words.ts';

/** The name of the base image, where who built it wrote it down. Source: OCI image spec, annotations. */
const baseLabel = 'org.opencontainers.image.base.name';

/** Where an image's own layers end. */
interface Base {
  readonly name: string;
  /** How many entries of the history, the newest first, are the image's own. */
  readonly own: number;
}

/** A page of the layers of an image: what made each, and what it added. */
export function historyImageHandler({ engine, pages }: Pick<CommandContext, 'engine' | 'pages'>): Handler {
  return async (...args) => {
    for (const image of await targets(await engine.connect(), 'image', args)) {
      const action = imageHistory({ id: image.id, name: nameOf(image) });
      await pages.sheet({
        id: `image-history:${image.id}`,
        title: imageWords().historyTitle(nameOf(image)),
        icon: 'history',
        load: async (page, signal) => {
          const history = await engine.perform(action, signal);
          const command = commandLine(action);
          page.show(toSheet(image, history, taggedBase(history), command));
          const { port, inventory } = await engine.connect();
          const older = [...inventory.images.values()].filter(
            (each) => each.id !== image.id && each.tags.length > 0 && each.createdAt <= image.createdAt,
          );
          const found = await findBase(
            port,
            history,
            older.map(({ id }) => id),
            signal,
          );
          const base = found && inventory.images.get(found.id);
          if (base !== undefined && found !== undefined) {
            page.show(toSheet(image, history, { name: nameOf(base), own: found.own }, command));
          }
        },
      });
    }
  };
}

/** The old builder leaves the ids of images in the history, and with them their tags. */
function taggedBase(history: readonly HistoryEntry[]): Base | undefined {
  const own = history.findIndex(({ tags }, at) => at > 0 && tags.length > 0);
  const name = history[own]?.tags[0];
  return name === undefined ? undefined : { name, own };
}

function toSheet(
  image: Image,
  history: readonly HistoryEntry[],
  base: Base | undefined,
  command: string,
): Sheet {
  const { facts } = messages();
  const words = imageWords();
  const sum = (entries: readonly HistoryEntry[]): number => entries.reduce((all, { size }) => all + size, 0);
  const baseName = base?.name ?? image.labels[baseLabel] ?? '';
  const rows = [
    { label: facts.tags, value: image.tags.join(', ') },
    { label: facts.id, value: shortId(image.id) },
    { label: words.total, value: bytes(sum(history)), help: words.totalHelp },
    {
      label: words.layers,
      value: words.layersOf(history.filter(({ size }) => size > 0).length, history.length),
      help: words.layersHelp,
    },
    { label: words.base, value: baseName, help: words.baseHelp },
    ...(base === undefined ? [] : [{ label: words.ownSize, value: bytes(sum(history.slice(0, base.own))) }]),
  ];
  return {
    title: words.historyTitle(nameOf(image)),
    lead: base === undefined ? words.historyLead : words.historyLeadWithBase(base.name),
    command,
    sections: [
      { kind: 'facts', key: 'facts', title: words.image, rows: rows.filter(({ value }) => value !== '') },
      toTable(history, base?.own ?? history.length),
    ],
  };
}

function toTable(history: readonly HistoryEntry[], own: number): Section {
  const words = imageWords();
  const largest = Math.max(1, ...history.map(({ size }) => size));
  return {
    kind: 'table',
    key: 'layers',
    title: words.layers,
    columns: [
      { label: words.instruction, help: words.instructionHelp, code: true },
      { label: words.size, align: 'right', help: words.sizeHelp },
      { label: words.when },
      { label: words.comment },
      { label: words.number, align: 'right', help: words.numberHelp },
    ],
    rows: history.map(({ createdBy, createdAt, size, comment, tags }, at) => ({
      key: String(at),
      cells: [
        instructionOf(createdBy),
        size === 0 ? '' : bytes(size),
        moment(createdAt),
        [comment, ...(at === 0 ? [] : tags)].filter(Boolean).join(', '),
        String(history.length - at),
      ],
      sort: [instructionOf(createdBy), size, createdAt, comment, history.length - at],
      ...(size === 0 ? {} : { bar: size / largest }),
      ...(at < own ? {} : { tone: 'dim' as const }),
      help: createdBy,
    })),
    empty: words.noHistory,
  };
}
