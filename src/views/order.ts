/** Digits that a number in a name is written with for sorting. */
const digits = 16;

/**
 * A text that sorts as people expect a name to: `web-2` before `web-10`, capitals among the others. Comparing such
 * texts is much cheaper than comparing the names part by part; names of an engine are ASCII, so that an
 * `Intl.Collator`, which takes 20 ms to make before the first row is shown, has nothing to add.
 */
export function nameKey(name: string): string {
  const padded = name
    .toLowerCase()
    .replaceAll(/\d+/g, (number) => number.replace(/^0+(?=\d)/, '').padStart(digits, '0'));
  return `${padded}\0${name}`;
}

const known = new WeakMap<object, string>();

/** `nameKey` of a thing that never changes, remembered with it: every view that shows containers sorts them by name. */
export function nameKeyOf(thing: { readonly name: string }): string {
  let key = known.get(thing);
  if (key === undefined) known.set(thing, (key = nameKey(thing.name)));
  return key;
}

/** A text that sorts numbers from 0 with the biggest first. */
export function biggestFirst(number: number): string {
  return String(Number.MAX_SAFE_INTEGER - number).padStart(digits, '0');
}

/** Compares names. To sort many of them, make their keys once. */
export function byName(a: string, b: string): number {
  return compare(nameKey(a), nameKey(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Sorted by a key of each. */
export function sortByKey<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return Array.from(items, (item) => [key(item), item] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, item]) => item);
}

/** Names of those who use a thing, as a row's description: spelled out when there are few, counted otherwise. */
export function fewNames(names: readonly string[], counted: (count: number) => string, few = 3): string {
  return names.length <= few ? names.join(', ') : counted(names.length);
}

/**
 * Sorts the same things again and again, cheaply when little has changed: they go in as they came out the last time,
 * and sorting what is nearly in order takes about one comparison for each.
 */
export class Sorter<T extends object> {
  #order: readonly string[] = [];
  #keys = new WeakMap<T, string>();
  #key: ((item: T) => string) | undefined;

  /** `key`: always the same function for the same order, of a thing that never changes. */
  sort(items: ReadonlyMap<string, T>, key: (item: T) => string): T[] {
    if (this.#key !== key) this.#keys = new WeakMap();
    this.#key = key;
    const known = new Set(this.#order);
    const entries: [key: string, id: string, item: T][] = [];
    for (const id of this.#order) {
      const item = items.get(id);
      if (item !== undefined) entries.push([this.#keyOf(item, key), id, item]);
    }
    for (const [id, item] of items) if (!known.has(id)) entries.push([this.#keyOf(item, key), id, item]);
    entries.sort(([a], [b]) => compare(a, b));
    this.#order = entries.map(([, id]) => id);
    return entries.map(([, , item]) => item);
  }

  #keyOf(item: T, key: (item: T) => string): string {
    let made = this.#keys.get(item);
    if (made === undefined) {
      made = key(item);
      this.#keys.set(item, made);
    }
    return made;
  }
}
