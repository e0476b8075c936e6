import { type Container, type ContainerState } from '../engine/model.ts';
import type { Messages } from '../ui/messages/en.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import type { Arrangement } from '../ui/view-settings.ts';
import { containerLook, rank, stateWords } from './container-look.ts';
import { filterBy, type Searched } from './filter.ts';
import type { Layout, Stock, ViewModel } from './layout.ts';
import { type Look, speak } from './look.ts';
import { biggestFirst, byName, nameKey, nameKeyOf, Sorter } from './order.ts';
import { RowCache } from './row-cache.ts';

type Key = (container: Container) => string;

const name: Key = nameKeyOf;
const keys: Readonly<Record<string, Key>> = {
  state: (container) => `${rank(container)} ${name(container)}`,
  name,
  created: (container) => `${biggestFirst(container.createdAt)} ${name(container)}`,
  image: (container) => `${nameKey(container.image)} ${name(container)}`,
};

/** In the order of their groups: what does something first. */
const states: readonly ContainerState[] = [
  ...(['running', 'restarting', 'paused', 'created', 'exited', 'dead', 'removing'] as const),
];

/** What a group has, whether the filter shows it or not. */
interface Count {
  total: number;
  running: number;
}

/** Containers, sorted and grouped as the arrangement says. */
export class ContainersModel implements ViewModel {
  readonly #words: () => Messages;
  readonly #arrangement: () => Arrangement;
  readonly #rows = new RowCache();
  readonly #sorter = new Sorter<Container>();
  #looks = new WeakMap<Container, Look>();
  #counts = new Map<Row, Count>();
  #group = 'none';
  #looksIn: Messages | undefined;

  constructor(words: () => Messages, arrangement: () => Arrangement) {
    this.#words = words;
    this.#arrangement = arrangement;
  }

  layout({ containers }: Stock): Layout {
    const { sort, group, filter } = this.#arrangement();
    const words = this.#words();
    const fits = filterBy(filter);
    this.#rows.begin();
    this.#counts = new Map();
    this.#group = group;
    const members = new Map<Row, Row[]>();
    const loose: Row[] = [];
    let shown = 0;
    for (const container of this.#sorter.sort(containers, keys[sort] ?? name)) {
      const fitting = fits === undefined || fits(searched(container, words));
      if (fitting) shown++;
      const groups = this.#groupsOf(container);
      if (groups.length === 0 && fitting) {
        loose.push(this.#rows.row({ noun: 'container', id: container.id }));
      }
      for (const under of groups) {
        this.#countIn(under, container);
        if (!fitting) continue;
        // A container can be on several networks.
        const place = group === 'network' ? { under } : {};
        const row = this.#rows.row({ noun: 'container', id: container.id, ...place });
        const rows = members.get(under);
        if (rows === undefined) members.set(under, [row]);
        else rows.push(row);
      }
    }
    const children = new Map<Row | undefined, readonly Row[]>();
    children.set(undefined, [...[...members.keys()].toSorted(this.#byGroup), ...loose]);
    for (const [row, rows] of members) children.set(row, rows);
    return { children, total: containers.size, shown };
  }

  look({ containers }: Stock, row: Row): Look | undefined {
    if (row.noun === 'project' || row.noun === 'group') return this.#groupLook(row);
    const container = containers.get(row.id);
    return container && this.#containerLook(container);
  }

  #containerLook(container: Container): Look {
    const words = this.#words();
    if (this.#looksIn !== words) this.#looks = new WeakMap();
    this.#looksIn = words;
    // A container that has changed is another object.
    const known = this.#looks.get(container);
    if (known !== undefined) return known;
    const look = containerLook(container, words);
    this.#looks.set(container, look);
    return look;
  }

  #groupsOf({ composeProject, image, networks, state }: Container): Row[] {
    const named = (id: string): Row => this.#rows.row({ noun: 'group', id });
    switch (this.#group) {
      case 'project':
        return composeProject === undefined ? [] : [this.#rows.row({ noun: 'project', id: composeProject })];
      case 'image':
        return [named(image)];
      case 'network':
        return networks.length === 0 ? [named('')] : networks.map(named);
      case 'state':
        return [named(state)];
      default:
        return [];
    }
  }

  #countIn(row: Row, container: Container): void {
    const count = this.#counts.get(row) ?? { total: 0, running: 0 };
    count.total++;
    if (rank(container) === 0) count.running++;
    this.#counts.set(row, count);
  }

  readonly #byGroup = (a: Row, b: Row): number => {
    const at = ({ id }: Row): number => states.indexOf(id as ContainerState);
    return this.#group === 'state'
      ? at(a) - at(b)
      : Number(a.id === '') - Number(b.id === '') || byName(a.id, b.id);
  };

  #groupLook(row: Row): Look | undefined {
    const count = this.#counts.get(row);
    if (count === undefined) return undefined;
    const words = this.#words();
    if (row.noun === 'project') {
      const description = words.project(count.running, count.total);
      return {
        label: oneLine(row.id),
        description,
        icon: ['layers'],
        kind: count.running > 0 ? 'project.running' : 'project.stopped',
        spoken: speak(words.views.kind.project, oneLine(row.id), description),
        under: 'shown',
      };
    }
    const running = this.#group === 'state' ? 0 : count.running;
    const description = words.views.groupCount(count.total, running);
    const label = this.#groupName(row.id);
    return {
      label,
      description,
      icon: [groupIcons[this.#group] ?? 'folder'],
      kind: 'group',
      spoken: words.views.group(label, description),
      under: 'shown',
    };
  }

  #groupName(id: string): string {
    const words = this.#words();
    if (this.#group === 'state') return words.state[id as ContainerState] ?? id;
    return id === '' ? words.views.noNetwork : oneLine(id);
  }
}

const groupIcons: Readonly<Record<string, string>> = {
  image: 'package',
  network: 'type-hierarchy',
  state: 'pulse',
};

function searched(container: Container, words: Messages): Searched {
  const { id, image, ports, composeProject = '', composeService = '', state, health, networks } = container;
  return {
    id,
    words: [
      ...[container.name, image, composeProject, composeService, ...networks],
      ...[state, stateWords(container, words), words.health[health]],
      ...ports.flatMap(({ hostPort, containerPort, protocol }) => [
        `:${hostPort ?? ''}`,
        `${containerPort}/${protocol}`,
      ]),
    ],
  };
}
