/** The logs of several containers as one, each line behind the name of its container, in a colour of its service. */

import { LineBuffer } from '../build/lines.ts';
import { colouredText, visibleText } from '../build/text.ts';
import type { Container } from '../model.ts';
import type { EnginePort } from '../port.ts';
import { composeMarks } from './labels.ts';

/** From the terminal's palette, as far apart as they go; red is left for what programs say is wrong. */
const palette = [36, 33, 32, 35, 34, 96, 93, 92, 95, 94];

/** Milliseconds for which lines are gathered, so that those of several containers come in the order of their times. */
const gathering = 60;

export interface MergedLogsOptions {
  readonly port: EnginePort;
  /** Lines of the past that each container shows first. */
  readonly tail: number;
  readonly signal: AbortSignal;
  write(text: string): void;
  /** Called each time a container's log has ended, with what broke it, if something did. */
  onEnd(id: string, error?: unknown): void;
}

interface Line {
  /** As the engine writes it; empty for a line that has none. */
  readonly time: string;
  readonly text: string;
}

/** Follows the logs of containers, of which more may come later. */
export class MergedLogs {
  readonly #options: MergedLogsOptions;
  readonly #colours = new Map<string, number>();
  readonly #following = new Set<string>();
  /** Time of the last line of each container: one that starts again goes on from there. */
  readonly #last = new Map<string, string>();
  #waiting: Line[] = [];
  #timer: NodeJS.Timeout | undefined;
  #width = 0;

  constructor(options: MergedLogsOptions) {
    this.#options = options;
  }

  /** How many containers are followed now. */
  get count(): number {
    return this.#following.size;
  }

  /** Makes room for the names of containers, so that their lines begin below each other. */
  makeRoom(containers: readonly Container[]): void {
    for (const container of containers) this.#width = Math.max(this.#width, nameOf(container).length);
  }

  /** Follows a container until its log ends; one that is followed already goes on. */
  follow(container: Container): void {
    if (this.#following.has(container.id)) return;
    this.#following.add(container.id);
    this.makeRoom([container]);
    void this.#read(container).then(
      () => this.#end(container.id),
      (error: unknown) => this.#end(container.id, error),
    );
  }

  /** Writes what waits to be written. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#waiting.toSorted((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
    this.#waiting = [];
    if (lines.length > 0) this.#options.write(lines.map(({ text }) => `${text}\r\n`).join(''));
  }

  #end(id: string, error?: unknown): void {
    this.#following.delete(id);
    this.flush();
    this.#options.onEnd(id, error);
  }

  async #read(container: Container): Promise<void> {
    const { port, tail, signal } = this.#options;
    const { id } = container;
    const from = this.#last.get(id);
    const prefix = this.#prefix(container);
    const { chunks } = await port.containers.logs(id, { follow: true, tail, timestamps: true }, signal);
    const buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };
    const take = (line: string): void => {
      const [stamp, time = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) ?/.exec(line) ?? [];
      // A progress bar may have drawn over the time as well.
      const when = time === '' ? (this.#last.get(id) ?? '') : time;
      if (from !== undefined && when <= from) return;
      this.#last.set(id, when);
      this.#write({ time: when, text: prefix + coloured(line.slice(stamp?.length ?? 0)) });
    };
    for await (const { source, data } of chunks) buffers[source].add(data).forEach(take);
    for (const buffer of Object.values(buffers)) buffer.rest().forEach(take);
  }

  #write(line: Line): void {
    this.#waiting.push(line);
    this.#timer ??= setTimeout(() => this.flush(), gathering);
  }

  #prefix(container: Container): string {
    const service = composeMarks(container)?.service ?? container.name;
    const index = this.#colours.get(service) ?? this.#colours.size;
    this.#colours.set(service, index);
    const name = visibleText(nameOf(container)).padEnd(this.#width);
    return `\u001b[${palette[index % palette.length]}m${name} |\u001b[0m `;
  }
}

/** As Compose itself writes it: the service and the number. A one-off has a name of its own. */
function nameOf(container: Container): string {
  const marks = composeMarks(container);
  return marks === undefined || marks.oneOff || marks.number === 0
    ? container.name
    : `${marks.service}-${marks.number}`;
}

function coloured(line: string): string {
  const text = colouredText(line);
  return text.includes('\u001b') ? `${text}\u001b[0m` : text;
}
