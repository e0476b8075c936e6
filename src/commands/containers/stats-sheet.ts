import type { ResourceSample } from '../../engine/port/containers.ts';
import type { Sheet, SheetRow } from '../../panels/sheet/sheet.ts';
import { bytes } from '../../ui/format.ts';
import { containerWords } from '../../ui/command-words.ts';

/** One container on the page: its last sample, or why there is none. */
export interface Watched {
  readonly id: string;
  readonly name: string;
  readonly sample?: ResourceSample;
  /** It has stopped or cannot be watched. */
  readonly ended?: string;
}

/** What containers use, as a page. `leftOut`: how many were too many for it. */
export function statsSheet(watched: readonly Watched[], command: string, leftOut: number): Sheet {
  const words = containerWords().stats;
  const live = watched.flatMap(({ id, name, sample }) =>
    sample === undefined ? [] : [{ id, name, sample }],
  );
  // A whole processor is the least that a full bar stands for: an idle container is not to look busy.
  const most = Math.max(100, ...live.map(({ sample }) => sample.cpuPercent));
  return {
    title: words.title(
      watched.length === 1 ? (watched[0]?.name ?? '') : containerWords().count(watched.length),
    ),
    lead: [words.lead, ...(leftOut > 0 ? [words.leftOut(watched.length, leftOut)] : [])].join(' '),
    command,
    sections: [
      {
        kind: 'bars',
        key: 'cpu',
        title: words.cpu,
        rows: live.map(({ name, sample: { cpuPercent } }) => ({
          label: name,
          value: percent(cpuPercent),
          part: cpuPercent / most,
          help: words.cpuHelp,
        })),
      },
      {
        kind: 'bars',
        key: 'memory',
        title: words.memory,
        rows: live.map(({ name, sample: { memory, memoryLimit } }) => ({
          label: name,
          value: memoryLimit > 0 ? words.ofLimit(bytes(memory), bytes(memoryLimit)) : bytes(memory),
          part: memoryLimit > 0 ? Math.min(1, memory / memoryLimit) : 0,
          help: words.memoryHelp,
        })),
      },
      {
        kind: 'table',
        key: 'all',
        title: words.heading,
        columns: [
          { label: words.name },
          { label: words.cpu, help: words.cpuHelp, align: 'right' },
          { label: words.memory, help: words.memoryHelp, align: 'right' },
          { label: words.limit, help: words.limitHelp, align: 'right' },
          { label: words.networkIn, help: words.networkHelp, align: 'right' },
          { label: words.networkOut, help: words.networkHelp, align: 'right' },
          { label: words.diskRead, help: words.diskHelp, align: 'right' },
          { label: words.diskWritten, help: words.diskHelp, align: 'right' },
          { label: words.processes, help: words.processesHelp, align: 'right' },
        ],
        rows: watched.map(row),
        empty: words.none,
      },
    ],
  };
}

function row({ id, name, sample, ended }: Watched): SheetRow {
  if (sample === undefined || ended !== undefined) {
    return { key: id, cells: [name, ended ?? '…', ...Array<string>(7).fill('')], tone: 'dim' };
  }
  const amounts = [sample.networkIn, sample.networkOut, sample.blockRead, sample.blockWritten];
  const limit = sample.memoryLimit > 0 ? bytes(sample.memoryLimit) : '';
  return {
    key: id,
    cells: [
      name,
      percent(sample.cpuPercent),
      bytes(sample.memory),
      limit,
      ...amounts.map(bytes),
      String(sample.processes),
    ],
    sort: [name, sample.cpuPercent, sample.memory, sample.memoryLimit, ...amounts, sample.processes],
  };
}

/** As a person writes it: `0.4 %`, `12 %`. */
function percent(value: number): string {
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(undefined, { maximumFractionDigits: digits })} %`;
}
