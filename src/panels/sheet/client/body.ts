/// <reference lib="dom" />
import { make } from '../../client/dom.ts';
import type { SheetRow, TableSection } from '../sheet.ts';
import { fillRow } from './row.ts';
import type { Surroundings } from './surroundings.ts';

/** How far Page Up and Page Down go, in rows. */
const page = 10;

/**
 * The rows of a table that are drawn. A row keeps its element for as long as it has its key, so that nothing that
 * happens elsewhere takes away the focus, a selection of text or the place that one reads.
 */
export class TableBody {
  readonly element = make('tbody', { role: 'rowgroup' });
  readonly #around: Surroundings;
  readonly #elements = new Map<SheetRow, HTMLTableRowElement>();
  /** The row that Tab comes to. */
  #active: HTMLTableRowElement | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.element.addEventListener('focusin', ({ target }) => {
      const row = target instanceof Element ? target.closest('tr') : null;
      if (row !== null) this.#activate(row);
    });
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Draws these rows and no others, in this order. */
  show(rows: readonly SheetRow[], table: TableSection): void {
    this.#adopt(rows, table);
    const wanted = rows.map((row) => this.#elementOf(row, table));
    const kept = new Set(wanted);
    const children = [...this.element.children] as HTMLTableRowElement[];
    const focused = children.findIndex((child) => child.contains(document.activeElement));
    for (const child of children) if (!kept.has(child)) child.remove();
    // Those that stay are not moved when others come before them.
    let next = this.element.firstElementChild;
    wanted.forEach((element, at) => {
      // The head is the first.
      if (element.ariaRowIndex !== String(at + 2)) element.ariaRowIndex = String(at + 2);
      if (element === next) next = next.nextElementSibling;
      else this.element.insertBefore(element, next);
    });
    if (this.#active === undefined || !kept.has(this.#active)) {
      const neighbour = wanted[Math.max(focused, 0)] ?? wanted.at(-1);
      if (neighbour === undefined) this.#active = undefined;
      else this.#activate(neighbour);
      // The focus was in a row that has gone.
      if (focused >= 0) neighbour?.focus({ preventScroll: true });
    }
  }

  /** Forgets the rows that are not among these, and gives those of the same key as before their elements. */
  #adopt(rows: readonly SheetRow[], table: TableSection): void {
    const now = new Set(rows);
    const old = new Map<string, [SheetRow, HTMLTableRowElement]>();
    for (const [row, element] of this.#elements) if (!now.has(row)) old.set(row.key, [row, element]);
    for (const row of rows) {
      const before = this.#elements.has(row) ? undefined : old.get(row.key);
      if (before === undefined) continue;
      old.delete(row.key);
      const [was, element] = before;
      this.#elements.delete(was);
      this.#elements.set(row, element);
      if (JSON.stringify(was) !== JSON.stringify(row)) this.#refill(element, row, table);
    }
    for (const [row] of old.values()) this.#elements.delete(row);
  }

  #refill(element: HTMLTableRowElement, row: SheetRow, table: TableSection): void {
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    fillRow(element, row, table, this.#around);
    if (focused === null || focused === element) return;
    const key = focused.getAttribute('data-key') ?? '';
    const again = [...element.querySelectorAll('button')].find((button) => button.dataset['key'] === key);
    (again ?? element).focus({ preventScroll: true });
  }

  #elementOf(row: SheetRow, table: TableSection): HTMLTableRowElement {
    let element = this.#elements.get(row);
    if (element === undefined) {
      element = make('tr', { role: 'row', tabindex: '-1' });
      fillRow(element, row, table, this.#around);
      this.#elements.set(row, element);
    }
    return element;
  }

  #activate(row: HTMLTableRowElement): void {
    if (this.#active === row) return;
    if (this.#active !== undefined) reachable(this.#active, false);
    this.#active = row;
    reachable(row, true);
  }

  #key(event: KeyboardEvent): void {
    const row = this.#active;
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const children = [...this.element.children] as HTMLElement[];
    const at = children.indexOf(row);
    const go = (to: number): void => children[Math.min(Math.max(to, 0), children.length - 1)]?.focus();
    const buttons = [...row.querySelectorAll('button')];
    const button = buttons.indexOf(document.activeElement as HTMLButtonElement);
    switch (event.key) {
      case 'ArrowDown':
        go(at + 1);
        break;
      case 'ArrowUp':
        go(at - 1);
        break;
      case 'PageDown':
        go(at + page);
        break;
      case 'PageUp':
        go(at - page);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(children.length - 1);
        break;
      case 'ArrowRight':
        buttons[button + 1]?.focus();
        break;
      case 'ArrowLeft':
        (button > 0 ? buttons[button - 1] : row)?.focus();
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}

/** Whether Tab comes to a row and its buttons. */
function reachable(row: HTMLTableRowElement, on: boolean): void {
  for (const element of [row, ...row.querySelectorAll('button')]) element.tabIndex = on ? 0 : -1;
}
