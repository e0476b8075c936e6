/// <reference lib="dom" />
import { make, unseen } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';
import type { SheetRow, TableSection } from '../sheet.ts';
import { percent } from './facts.ts';
import type { Surroundings } from './surroundings.ts';

const toneIcons = { good: 'check', bad: 'error', dim: 'circle' } as const;

/** Fills a table's row. What was in it goes. */
export function fillRow(
  element: HTMLTableRowElement,
  row: SheetRow,
  table: TableSection,
  { words, press }: Surroundings,
): void {
  element.className = row.tone ?? '';
  if (row.help === undefined) {
    element.removeAttribute('data-tip');
    element.removeAttribute('aria-description');
  } else {
    element.setAttribute('data-tip', row.help);
    element.setAttribute('aria-description', row.help);
  }
  const cells = table.columns.map(({ align, code, label }, at) => {
    const text = make('span', { class: code === true ? 'words code' : 'words' }, row.cells[at] ?? '');
    // `data-label` stands before the text where the page is narrow and has no heads of columns.
    const cell = make('td', { role: 'gridcell', class: align, 'data-label': label });
    if (at === 0) cell.append(...first(row, words));
    cell.append(text);
    return cell;
  });
  element.replaceChildren(...cells);
  if (table.actions === undefined || table.actions.length === 0) return;
  const buttons = table.actions
    .filter(({ key }) => row.actions?.includes(key) ?? true)
    .map(({ key, label, icon: name }) => {
      const drawing = icon(name);
      const button = make(
        'button',
        {
          type: 'button',
          class: 'quiet',
          tabindex: '-1',
          'data-key': key,
          'aria-label': `${label}: ${row.cells[0] ?? ''}`,
          'data-tip': drawing && label,
        },
        drawing ?? label,
      );
      button.addEventListener('click', () => press(button, key, { section: table.key, row: row.key }));
      return button;
    });
  element.append(make('td', { role: 'gridcell', class: 'actions' }, make('span', {}, ...buttons)));
}

/** What stands before the text of the first cell: its bar and the mark of its tone. */
function first({ bar, tone }: SheetRow, words: Surroundings['words']): Node[] {
  const nodes: Node[] = [];
  if (bar !== undefined) {
    const behind = make('span', { class: 'behind', 'aria-hidden': 'true' });
    behind.style.width = percent(bar);
    nodes.push(behind);
  }
  if (tone !== undefined) {
    const mark = make('span', { class: 'mark' });
    const drawing = icon(toneIcons[tone]);
    if (drawing !== undefined) mark.append(drawing);
    if (tone !== 'dim') mark.append(unseen(`${words[tone]} `));
    nodes.push(mark);
  }
  return nodes;
}
