import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  columnWidths,
  filterRows,
  gridColumns,
  nextSorting,
  sortRows,
  tableWidth,
  withRows,
} from '../../../src/panels/sheet/rows.ts';
import type { Sheet, SheetRow, TableSection } from '../../../src/panels/sheet/sheet.ts';

const row = (...cells: string[]): SheetRow => ({ key: cells.join(), cells });
const names = (rows: readonly SheetRow[]): (string | undefined)[] => rows.map(({ cells }) => cells[0]);

describe('sorting', () => {
  const rows = [row('web-10', 'b'), row('web-2', 'b'), row('db', 'a')];

  test('takes digits in texts for numbers', () => {
    assert.deepEqual(names(sortRows(rows, { column: 0, descending: false })), ['db', 'web-2', 'web-10']);
  });

  test('leaves rows that are equal as they were, downwards too', () => {
    assert.deepEqual(names(sortRows(rows, { column: 1, descending: true })), ['web-10', 'web-2', 'db']);
  });

  test('goes by what the rows give for it, numbers before texts', () => {
    const sized: SheetRow[] = [
      { ...row('1 GB'), sort: [1e9] },
      { ...row('unknown'), sort: [''] },
      { ...row('20 MB'), sort: [2e7] },
    ];
    assert.deepEqual(names(sortRows(sized, { column: 0, descending: false })), ['20 MB', '1 GB', 'unknown']);
  });

  test('goes upwards, downwards and back as one clicks', () => {
    const up = nextSorting(undefined, 1);
    assert.deepEqual(up, { column: 1, descending: false });
    const down = nextSorting(up, 1);
    assert.deepEqual(down, { column: 1, descending: true });
    assert.equal(nextSorting(down, 1), undefined);
    assert.deepEqual(nextSorting(down, 0), { column: 0, descending: false });
  });
});

describe('filtering', () => {
  const rows = [row('web', 'running'), row('db', 'running'), row('WEB-old', 'exited')];

  test('wants every word, in any cell, in any case', () => {
    assert.deepEqual(names(filterRows(rows, 'RUN web')), ['web']);
    assert.deepEqual(names(filterRows(rows, 'web')), ['web', 'WEB-old']);
  });

  test('keeps all for an empty query', () => assert.equal(filterRows(rows, '  '), rows));

  test('does not find a word across two cells', () => {
    assert.deepEqual(filterRows([row('ab', 'cd')], 'bc'), []);
  });
});

describe('rows that are added', () => {
  const table: TableSection = {
    kind: 'table',
    key: 'events',
    title: 'Events',
    columns: [{ label: 'What' }],
    rows: [row('second'), row('first')],
    empty: 'None.',
    keep: 3,
  };
  const sheet: Sheet = {
    title: 'Events',
    sections: [table, { ...table, key: 'others' }],
  };
  const rowsOf = ({ sections }: Sheet, at: number): unknown => {
    const section = sections[at];
    return section?.kind === 'table' ? names(section.rows) : undefined;
  };

  test('stand on top, and the oldest go', () => {
    const more = withRows(sheet, 'events', [row('fourth'), row('third')]);
    assert.deepEqual(rowsOf(more, 0), ['fourth', 'third', 'second']);
  });

  test('leave other tables alone', () => {
    assert.deepEqual(rowsOf(withRows(sheet, 'events', [row('third')]), 1), ['second', 'first']);
  });
});

describe('columns', () => {
  test('are as wide as their longest text or their head, within bounds', () => {
    const rows = [row('a name of thirty characters ye', 'x', 'word '.repeat(100))];
    const columns = [{ label: 'Name' }, { label: 'Percentage' }, { label: 'Text' }];
    assert.deepEqual(columnWidths({ columns, rows }), [33, 15, 56]);
  });

  test('have room for what stands beside the text', () => {
    const rows = [{ ...row('running', 'sh'), tone: 'good' as const }];
    const columns = [{ label: 'State' }, { label: 'Command', help: 'What runs.' }];
    assert.deepEqual(columnWidths({ columns, rows }), [13, 15]);
  });

  test('that are short get their width before the others share the rest', () => {
    assert.equal(gridColumns([8, 40]), 'minmax(0, 8ch) minmax(10ch, 40fr)');
    assert.equal(tableWidth([8, 40]), 68);
  });
});
