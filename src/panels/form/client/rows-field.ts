/// <reference lib="dom" />
import { freshId, helpButton, make } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';
import type { RowsField } from '../form.ts';
import { isFilled, nothingIn } from '../values.ts';
import { control, type Control, iconButton, type Surroundings } from './controls.ts';
import { describe, type FieldView, type Place, unavailable } from './field.ts';
import { helpOn } from './help.ts';
import { Remarks } from './remarks.ts';

interface Row {
  readonly element: HTMLElement;
  readonly remove: HTMLElement;
  readonly cells: readonly (Control & { readonly remarks: Remarks; readonly label: HTMLElement })[];
}

/** A list with rows that can be added and removed; Enter in the last one adds one. */
export function rowsField(
  field: RowsField,
  value: readonly (readonly string[])[],
  surroundings: Surroundings,
): FieldView {
  const { words } = surroundings;
  const { columns } = field;
  const disabled = field.unavailable !== undefined;
  const rows: Row[] = [];
  const list = make('div', { class: 'rows' });
  list.style.setProperty(
    '--columns',
    columns.map(({ kind }) => (kind === 'text' ? 'minmax(0, 1fr)' : 'minmax(0, 0.6fr)')).join(' '),
  );
  const heads = columns.map(({ label, help }) =>
    make('span', {}, label, helpButton(words.helpOn(label), help)),
  );
  const header = make('div', { class: 'row header' }, ...heads);
  const add = make('button', { type: 'button', class: 'secondary', disabled }, icon('add'), field.add);
  const title = make('span', { id: freshId(), class: 'label' }, field.label);
  const help = describe(field.help);
  const element = make(
    'div',
    { class: 'field', role: 'group', 'aria-labelledby': title.id },
    make('div', { class: 'head' }, title, helpOn(field, surroundings), help),
    list,
    add,
  );
  const remarks = new Remarks(add, help?.id);
  element.append(remarks.element, unavailable(field) ?? '');

  const changed = (): void => {
    header.hidden = rows.length === 0;
    rows.forEach((row, at) => {
      row.remove.setAttribute('aria-label', words.removeRow(at + 1));
      row.cells.forEach(({ target, label }, column) => {
        const name = columns[column]?.label ?? '';
        label.textContent = name;
        target.setAttribute('aria-label', words.cellOf(name, at + 1));
      });
    });
  };
  const tell = (): boolean => list.dispatchEvent(new Event('input', { bubbles: true }));

  const addRow = (cells: readonly string[]): Row => {
    const made = columns.map((column, at) => {
      const shown = control(
        disabled ? { ...column, unavailable: '' } : column,
        column.label,
        cells[at] ?? String(nothingIn(column)),
        surroundings,
      );
      const label = make('label', { for: shown.target.id });
      return { ...shown, label, remarks: new Remarks(shown.target, undefined) };
    });
    const remove = iconButton('close', '');
    remove.removeAttribute('data-tip');
    remove.disabled = disabled;
    const boxes = made.map((cell) =>
      make('div', { class: 'cell' }, cell.label, cell.element, cell.remarks.element),
    );
    const row = { element: make('div', { class: 'row' }, ...boxes, remove), remove, cells: made };
    remove.addEventListener('click', () => {
      const at = rows.indexOf(row);
      rows.splice(at, 1);
      row.element.remove();
      changed();
      ((rows[at] ?? rows[at - 1])?.cells[0]?.target ?? add).focus();
      tell();
    });
    rows.push(row);
    list.append(row.element);
    changed();
    return row;
  };

  const addByHand = (): void => {
    addRow([]).cells[0]?.target.focus();
    tell();
  };
  add.addEventListener('click', addByHand);
  list.addEventListener('keydown', (event) => {
    const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.defaultPrevented;
    if (!plain || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const at = rows.findIndex((row) => row.element.contains(event.target as Node));
    const next = rows[at + 1]?.cells[0];
    if (next === undefined) addByHand();
    else next.target.focus();
  });

  list.addEventListener('input', () => {
    // A row that is not given is not reviewed: what was said of it no longer holds.
    const empty = rows.filter((row) => !isFilled(field, textOf(row)));
    for (const { remarks: said } of empty.flatMap(({ cells }) => cells)) said.show(undefined, undefined);
  });

  list.append(header);
  value.forEach(addRow);
  changed();

  const textOf = (row: Row): string[] => row.cells.map(({ target }) => target.value);
  const filled = (): Row[] => rows.filter((row) => isFilled(field, textOf(row)));
  return {
    field,
    element,
    read: () => filled().map(textOf),
    places: () =>
      new Map<string, Place>([
        [field.key, { target: add, remarks, filled: () => filled().length > 0 }],
        ...filled().flatMap((row, at) =>
          row.cells.map(
            (cell, column) =>
              [`${field.key}.${at}.${columns[column]?.key}`, { ...cell, filled: () => true }] as const,
          ),
        ),
      ]),
  };
}
