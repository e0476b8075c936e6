import { type Image, shortId } from '../engine/model.ts';
import { bytes } from '../ui/format.ts';
import type { Messages } from '../ui/messages/en.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import type { Arrangement } from '../ui/view-settings.ts';
import { filterBy } from './filter.ts';
import { repositoryOf, tagPart } from './image-names.ts';
import type { Layout, Stock, ViewModel } from './layout.ts';
import { type Look, speak } from './look.ts';
import { biggestFirst, nameKey, sortByKey } from './order.ts';
import { RowCache } from './row-cache.ts';

/** An image under one of its names. */
interface Named {
  readonly image: Image;
  /** Its tag, or its digest where it has no tag. Absent for one without a name. */
  readonly reference?: string;
}

type Key = (named: Named) => string;

const name: Key = ({ reference, image }) => nameKey(reference ?? image.id);
const keys: Readonly<Record<string, Key>> = {
  name,
  size: (named) => `${biggestFirst(named.image.size)} ${name(named)}`,
  created: (named) => `${biggestFirst(named.image.createdAt)} ${name(named)}`,
};

/** Id of the group of those without a name; no repository is called so. */
const nameless = '';

/** Images, each under every one of its tags; several of one repository together, those without a name last. */
export class ImagesModel implements ViewModel {
  readonly #words: () => Messages;
  readonly #arrangement: () => Arrangement;
  readonly #rows = new RowCache();
  #counts = new Map<Row, number>();
  #grouped = new Set<Row>();

  constructor(words: () => Messages, arrangement: () => Arrangement) {
    this.#words = words;
    this.#arrangement = arrangement;
  }

  layout({ images }: Stock): Layout {
    const { sort, group, filter, hideDangling } = this.#arrangement();
    const fits = filterBy(filter);
    this.#rows.begin();
    this.#counts = new Map();
    this.#grouped = new Set();
    const named: Named[] = [];
    let total = 0;
    let shown = 0;
    for (const image of images.values()) {
      const names = namesOf(image);
      if (names.length === 0 && hideDangling) continue;
      total++;
      if (
        fits !== undefined &&
        !fits({ id: image.id, words: [...names, ...(names.length === 0 ? ['<none>'] : [])] })
      )
        continue;
      shown++;
      if (names.length === 0) named.push({ image });
      for (const reference of names) named.push({ image, reference });
    }
    const sorted = sortByKey(named, keys[sort] ?? name);
    return { children: group === 'none' ? this.#flat(sorted) : this.#byRepository(sorted), total, shown };
  }

  look({ images }: Stock, row: Row): Look | undefined {
    if (row.noun === 'group') return this.#groupLook(row);
    const image = images.get(row.id);
    return image && this.#imageLook(image, row);
  }

  #flat(named: readonly Named[]): Layout['children'] {
    const last = (each: Named): number => Number(each.reference === undefined);
    return new Map([
      [undefined, named.toSorted((a, b) => last(a) - last(b)).map((each) => this.#imageRow(each))],
    ]);
  }

  #byRepository(named: readonly Named[]): Layout['children'] {
    const repositories = Map.groupBy(named, ({ reference }) =>
      reference === undefined ? nameless : repositoryOf(reference),
    );
    const children = new Map<Row | undefined, readonly Row[]>();
    const top: Row[] = [];
    children.set(undefined, top);
    // In the order of the first of each, so that groups are sorted as their images are; those without a name last.
    const last = nameless;
    for (const [repository, members] of [...repositories].toSorted(
      ([a], [b]) => Number(a === last) - Number(b === last),
    )) {
      const rows = members.map((each) => this.#imageRow(each));
      if (repository !== nameless && rows.length === 1) {
        top.push(...rows);
        continue;
      }
      const under = this.#rows.row({ noun: 'group', id: repository });
      for (const row of rows) this.#grouped.add(row);
      this.#counts.set(under, rows.length);
      children.set(under, rows);
      top.push(under);
    }
    return children;
  }

  #imageRow({ image, reference }: Named): Row {
    const tag = image.tags.length === 0 || reference === undefined ? {} : { tag: reference };
    return this.#rows.row({ noun: 'image', id: image.id, ...tag });
  }

  #imageLook(image: Image, row: Row): Look {
    const words = this.#words();
    const reference = row.tag ?? namesOf(image)[0];
    const full = oneLine(reference === undefined ? shortId(image.id) : readable(reference));
    const label = this.#grouped.has(row) && reference !== undefined ? tagPart(readable(reference)) : full;
    const dangling = image.tags.length === 0;
    return {
      label: reference === undefined ? `${words.dangling} ${full}` : oneLine(label),
      description: bytes(image.size),
      icon: [dangling ? 'circle-large-outline' : 'package'],
      kind: dangling ? 'image.dangling' : image.tags.length > 1 ? 'image.several' : 'image',
      spoken: speak(
        full,
        words.views.kind.image,
        reference === undefined && words.views.noName,
        bytes(image.size),
      ),
      under: 'hidden',
    };
  }

  #groupLook(row: Row): Look | undefined {
    const count = this.#counts.get(row);
    if (count === undefined) return undefined;
    const words = this.#words();
    const label = row.id === nameless ? words.dangling : oneLine(row.id);
    const spoken = row.id === nameless ? words.views.noName : label;
    return {
      label,
      description: `${count}`,
      icon: [row.id === nameless ? 'circle-large-outline' : 'archive'],
      kind: 'group',
      spoken: words.views.group(spoken, words.views.tagCount(count)),
      under: 'hidden',
    };
  }
}

/** Its tags; without any, the digest that it was pulled by. */
function namesOf({ tags, digests }: Image): readonly string[] {
  return tags.length > 0 ? tags : digests.slice(0, 1);
}

/** A digest as long as it can be read. */
function readable(reference: string): string {
  return reference.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
