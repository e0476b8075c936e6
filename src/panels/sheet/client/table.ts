/// <reference lib="dom" />
import { freshId, helpButton, make, unseen } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';
import {
  columnWidths,
  filterRows,
  gridColumns,
  nextSorting,
  type Sorting,
  sortRows,
  tableWidth,
} from '../rows.ts';
import type { TableSection } from '../sheet.ts';
import { TableBody } from './body.ts';
import type { SectionView, Surroundings } from './surroundings.ts';

/** How many rows are drawn at first, and how many more when one comes near the end. */
const portion = 150;

/** From how many rows on a table can be filtered. */
const many = 10;

/** How many characters an icon of an action takes. */
const iconWidth = 4;

/** A table that can be sorted and filtered. Of a long one, only what one has come to is drawn. */
export class TableView implements SectionView<TableSection> {
  readonly element: HTMLElement;
  readonly #around: Surroundings;
  readonly #title = make('h2', { id: freshId() });
  readonly #filter = make('input', { type: 'search', class: 'filter', spellcheck: 'false' });
  readonly #count = make('span', { class: 'count', 'aria-hidden': 'true' });
  /** The count, said when someone types, and not each time a row comes. */
  readonly #said = unseen('');
  readonly #tools: HTMLElement;
  readonly #heads = make('tr', { role: 'row', 'aria-rowindex': '1' });
  readonly #table: HTMLTableElement;
  readonly #empty = make('p', { class: 'empty' });
  readonly #body: TableBody;
  #section: TableSection | undefined;
  #sorting: Sorting | undefined;
  #drawn = portion;
  #found = 0;
  #headsShown = '';
  #widths: readonly number[] = [];

  constructor(key: string, around: Surroundings) {
    this.#around = around;
    const kept = around.arrangement(key);
    this.#filter.value = kept?.query ?? '';
    this.#filter.placeholder = around.words.filterHint;
    this.#sorting = kept?.sorting;
    this.#drawn = kept?.drawn ?? portion;
    this.#body = new TableBody(around);
    this.#said.setAttribute('aria-live', 'polite');
    this.#tools = make('div', { class: 'tools', hidden: true }, this.#filter, this.#count, this.#said);
    const head = make('thead', { role: 'rowgroup' }, this.#heads);
    const attributes = { role: 'grid', 'aria-labelledby': this.#title.id };
    this.#table = make('table', attributes, head, this.#body.element);
    const end = make('div', { class: 'end' });
    const parts = [this.#title, this.#tools, this.#table, this.#empty, end];
    this.element = make('section', { 'aria-labelledby': this.#title.id }, ...parts);

    this.#filter.addEventListener('input', () => {
      this.#drawn = portion;
      this.#draw();
      this.#said.textContent = this.#count.textContent;
      this.#remember();
    });
    this.#filter.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      this.#body.element.querySelector<HTMLElement>('tr')?.focus();
      event.preventDefault();
    });
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting !== true || this.#drawn >= this.#found) return;
        this.#drawn += portion;
        this.#draw();
        this.#remember();
        // It tells of changes only, and the end may still be near.
        watch.unobserve(end);
        watch.observe(end);
      },
      { rootMargin: '1000px' },
    );
    watch.observe(end);
  }

  update(section: TableSection): void {
    // One who is back at the top needs no more: what is added costs less then.
    if (this.#section !== undefined && this.element.getBoundingClientRect().top > 0) this.#drawn = portion;
    this.#section = section;
    this.#title.textContent = section.title;
    this.#filter.setAttribute('aria-label', this.#around.words.filter(section.title));
    this.#draw();
  }

  #draw(): void {
    const section = this.#section;
    if (section === undefined) return;
    const { words } = this.#around;
    const { rows } = section;
    this.#drawHeads(section);
    // A box that somebody types in does not go when rows do.
    if (rows.length > many || section.keep !== undefined) this.#tools.hidden = false;
    const found = sortRows(filterRows(rows, this.#tools.hidden ? '' : this.#filter.value), this.#sorting);
    this.#found = found.length;
    this.#body.show(found.slice(0, this.#drawn), section);
    this.#count.textContent = words.countOf(found.length, rows.length);
    this.#table.setAttribute('aria-rowcount', String(found.length + 1));
    this.#table.hidden = found.length === 0;
    this.#empty.hidden = found.length > 0;
    this.#empty.textContent = rows.length === 0 ? section.empty : words.nothingFound;
  }

  #drawHeads(section: TableSection): void {
    const { words } = this.#around;
    const { columns, actions } = section;
    // They only grow: columns that jump with every change cannot be read.
    const widths = columnWidths(section).map((width, at) => Math.max(width, this.#widths[at] ?? 0));
    this.#widths = [...widths];
    if (actions !== undefined && actions.length > 0) {
      widths.push(
        actions.reduce((sum, each) => sum + (icon(each.icon) ? iconWidth : each.label.length + 2), 3),
      );
    }
    const heads = JSON.stringify([columns, widths, this.#sorting]);
    if (heads === this.#headsShown) return;
    this.#headsShown = heads;
    this.#table.style.maxWidth = `${tableWidth(widths)}ch`;
    this.#table.style.setProperty('--columns', gridColumns(widths));
    const focused = [...this.#heads.children].findIndex((head) => head.contains(document.activeElement));
    this.#heads.replaceChildren(
      ...columns.map(({ label, help, align }, at) => {
        const sorted = this.#sorting?.column === at ? this.#sorting : undefined;
        const mark = sorted && icon(sorted.descending ? 'chevron-down' : 'chevron-up');
        const button = make('button', { type: 'button', class: 'sort' }, label, mark);
        button.addEventListener('click', () => {
          this.#sorting = nextSorting(this.#sorting, at);
          this.#draw();
          this.#remember();
        });
        const order = sorted?.descending === true ? 'descending' : 'ascending';
        const attributes = {
          role: 'columnheader',
          scope: 'col',
          class: align,
          'aria-sort': sorted ? order : 'none',
        };
        return make('th', attributes, make('span', {}, button, helpButton(words.helpOn(label), help)));
      }),
      ...(widths.length > columns.length
        ? [make('th', { role: 'columnheader', scope: 'col' }, unseen(words.actions))]
        : []),
    );
    this.#heads.children[focused]?.querySelector('button')?.focus({ preventScroll: true });
  }

  #remember(): void {
    this.#around.remember(this.#section?.key ?? '', {
      query: this.#filter.value,
      drawn: this.#drawn,
      ...(this.#sorting && { sorting: this.#sorting }),
    });
  }
}
