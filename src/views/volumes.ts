import type { Volume } from '../engine/model.ts';
import { bytes } from '../ui/format.ts';
import type { Measurements } from '../ui/measurements.ts';
import type { Messages } from '../ui/messages/en.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import type { Arrangement } from '../ui/view-settings.ts';
import { filterBy } from './filter.ts';
import type { Layout, Stock, ViewModel } from './layout.ts';
import { type Look, speak } from './look.ts';
import { memberLook, usersByName, volumesOf } from './members.ts';
import { biggestFirst, fewNames, nameKey, sortByKey, Sorter } from './order.ts';
import { RowCache } from './row-cache.ts';

/** An anonymous volume is named by 64 hexadecimal digits. */
const anonymous = /^[0-9a-f]{64}$/;

type Key = (volume: Volume) => string;

const name: Key = (volume) => `${Number(anonymous.test(volume.name))} ${nameKey(volume.name)}`;
// One whose age the engine does not tell comes last.
const created: Key = (volume) => `${biggestFirst(volume.createdAt ?? 0)} ${name(volume)}`;

/** Volumes, with the containers that mount each under it. Anonymous ones last, with their name shortened. */
export class VolumesModel implements ViewModel {
  readonly #words: () => Messages;
  readonly #arrangement: () => Arrangement;
  readonly #measurements: Pick<Measurements, 'size'>;
  readonly #rows = new RowCache();
  readonly #sorter = new Sorter<Volume>();
  #users = new Map<string, string[]>();

  constructor(
    words: () => Messages,
    arrangement: () => Arrangement,
    measurements: Pick<Measurements, 'size'>,
  ) {
    this.#words = words;
    this.#arrangement = arrangement;
    this.#measurements = measurements;
  }

  layout({ volumes, containers }: Stock): Layout {
    const { sort, filter } = this.#arrangement();
    const fits = filterBy(filter);
    this.#rows.begin();
    const users = usersByName(containers.values(), volumesOf);
    this.#users = new Map([...users].map(([volume, each]) => [volume, each.map((user) => user.name)]));
    const children = new Map<Row | undefined, readonly Row[]>();
    const top: Row[] = [];
    children.set(undefined, top);
    for (const volume of this.#sorted(volumes, sort)) {
      const using = users.get(volume.name) ?? [];
      const words = [volume.name, volume.driver, ...using.map((user) => user.name)];
      if (fits !== undefined && !fits({ words })) continue;
      const row = this.#rows.row({ noun: 'volume', id: volume.name });
      top.push(row);
      if (using.length === 0) continue;
      children.set(
        row,
        using.map(({ id }) => this.#rows.row({ noun: 'member', id, under: row })),
      );
    }
    return { children, total: volumes.size, shown: top.length };
  }

  look({ volumes, containers }: Stock, row: Row): Look | undefined {
    const words = this.#words();
    if (row.noun === 'member') {
      const container = containers.get(row.id);
      return container && memberLook(container, row, words, undefined);
    }
    const volume = volumes.get(row.id);
    if (volume === undefined) return undefined;
    const label = oneLine(anonymous.test(volume.name) ? `${volume.name.slice(0, 12)}…` : volume.name);
    const users = this.#users.get(volume.name) ?? [];
    const size = this.#measurements.size('volume', volume.name);
    const measured = size === undefined ? '' : bytes(size.bytes);
    return {
      label,
      description: [measured, fewNames(users, words.usedByCount)].filter(Boolean).join('  '),
      icon: ['database'],
      kind: 'volume',
      spoken: speak(
        label,
        words.views.kind.volume,
        measured,
        users.length === 0 ? words.views.unused : words.views.inUse(users.length),
      ),
      ...(users.length === 0 ? {} : { under: 'hidden' as const }),
    };
  }

  #sorted(volumes: Stock['volumes'], sort: string): Volume[] {
    if (sort !== 'size') return this.#sorter.sort(volumes, sort === 'created' ? created : name);
    // Those that were not measured come last.
    const size = (volume: Volume): number => this.#measurements.size('volume', volume.name)?.bytes ?? -1;
    return sortByKey(volumes.values(), (volume) => `${biggestFirst(size(volume) + 1)} ${name(volume)}`);
  }
}
