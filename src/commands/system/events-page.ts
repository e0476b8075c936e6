import { setTimeout as delay } from 'node:timers/promises';
import { followEvents } from '../../engine/actions/system.ts';
import type { SystemEvent } from '../../engine/port/system.ts';
import type { OpenSheet, Sheet, SheetRow, SheetSource } from '../../panels/sheet/sheet.ts';
import type { Engine } from '../../ui/engine.ts';
import { eventRow, markRow } from './event-row.ts';
import { eventsWords } from '../../ui/command-words.ts';

/** Milliseconds of the past that the page begins with, as far as the engine still knows. */
const past = 10 * 60_000;

/** How many rows are kept. */
const kept = 2000;

/** Pauses in milliseconds before a broken stream is opened again; the last one is repeated. */
const pauses = [500, 2000, 5000, 15_000];

const section = 'events';
const pauseButton = 'pause';

/** What happens at the engine, live: it goes on by itself after the connection broke. */
export class EventsPage implements SheetSource {
  readonly id = 'events';
  readonly title = eventsWords().title;
  readonly icon = 'broadcast';
  readonly #engine: Engine;
  /** Newest first. */
  #rows: SheetRow[] = [];
  #paused = false;
  #count = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async load(page: OpenSheet, signal: AbortSignal): Promise<void> {
    this.#rows = [];
    this.#paused = false;
    page.show(this.#sheet());
    const seen = new Recent();
    let since = Date.now() - past;
    let [broken, failures] = [false, 0];
    const onEvent = (event: SystemEvent): void => {
      if (seen.has(event)) return;
      since = Math.max(since, event.time);
      this.#add(page, this.#row(event));
    };
    while (!signal.aborted) {
      const opened = Date.now();
      const fails = await this.#follow(since, onEvent, signal, () => {
        if (broken) this.#add(page, this.#mark(eventsWords().backAgain));
        broken = false;
      });
      if (signal.aborted) return;
      if (!broken) this.#add(page, this.#mark(eventsWords().broken));
      broken = true;
      failures = fails && Date.now() - opened < past ? failures + 1 : 0;
      await delay(pauses[Math.min(failures, pauses.length - 1)], undefined, { signal }).catch(
        () => undefined,
      );
    }
  }

  press(button: string, _place: unknown, page: OpenSheet): Promise<void> {
    if (button === pauseButton) {
      this.#paused = !this.#paused;
      page.show(this.#sheet());
    }
    return Promise.resolve();
  }

  /** Resolves when the stream has ended; with true when it could not be opened at all. */
  async #follow(
    since: number,
    onEvent: (event: SystemEvent) => void,
    signal: AbortSignal,
    onOpen: () => void,
  ): Promise<boolean> {
    const ended = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => ended.resolve(), { once: true });
    try {
      await this.#engine.perform(
        followEvents(since, onEvent, () => ended.resolve()),
        signal,
      );
      onOpen();
      await ended.promise;
      return false;
    } catch {
      // The engine's state and the command log tell why.
      return true;
    }
  }

  #row(event: SystemEvent): SheetRow {
    const containers = this.#engine.connected?.inventory.containers;
    return eventRow(event, String(this.#count++), eventsWords(), (id) => containers?.get(id)?.name);
  }

  #mark(sentence: string): SheetRow {
    return markRow(Date.now(), String(this.#count++), sentence);
  }

  #add(page: OpenSheet, row: SheetRow): void {
    this.#rows.unshift(row);
    if (this.#rows.length > kept) this.#rows.length = kept;
    if (!this.#paused) page.add(section, [row]);
  }

  #sheet(): Sheet {
    const words = eventsWords();
    const { columns } = words;
    return {
      title: words.title,
      lead: this.#paused ? words.leadPaused : words.lead,
      command: 'docker events --since 10m',
      buttons: [
        {
          key: pauseButton,
          label: this.#paused ? words.goOn : words.pause,
          icon: this.#paused ? 'debug-continue' : 'debug-pause',
        },
      ],
      sections: [
        {
          kind: 'table',
          key: section,
          title: words.table,
          columns: [
            { label: columns.time },
            { label: columns.kind },
            { label: columns.action, code: true, help: words.actionHelp },
            { label: columns.name, code: true },
            { label: columns.sentence },
          ],
          rows: [...this.#rows],
          empty: words.empty,
          keep: kept,
        },
      ],
    };
  }
}

/** The last events: the engine tells those of the last moment again when the stream is opened anew. */
class Recent {
  readonly #keys = new Set<string>();

  /** Whether it was told before; from now on it was. */
  has({ time, type, action, id, attributes }: SystemEvent): boolean {
    const key = [time, type, action, id, attributes['container'], attributes['execID']].join(' ');
    if (this.#keys.has(key)) return true;
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > 500 && oldest !== undefined) this.#keys.delete(oldest);
    return false;
  }
}
