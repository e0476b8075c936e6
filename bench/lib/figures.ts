/** One thing that was measured, as often as it was. */
export interface Figure {
  readonly what: string;
  /** At least one. */
  readonly values: readonly number[];
  readonly unit: 'ms' | 'bytes' | 'requests' | 'events';
  /** What it is held against, measured in the same run: a raw call or a floor, by the name it gets in the table. */
  readonly beside?: Readonly<Record<string, Figure>>;
}

/** What was measured or counted once. */
export function one(what: string, unit: Figure['unit'], value: number): Figure {
  return { what, unit, values: [value] };
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The sections as one table in plain text: median, smallest and largest, how often, and ratios. */
export function table(sections: readonly Section[]): string {
  const header = ['', 'median', 'min – max', 'times', 'in proportion'];
  const groups = sections.map(({ title, figures }) => ({ title, rows: figures.map(row) }));
  const all = [header, ...groups.flatMap(({ rows }) => rows)];
  const widths = header.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(header), ...groups.flatMap(({ title, rows }) => ['', title, ...rows.map(line)])].join('\n');
}

function row({ what, values, unit, beside = {} }: Figure): string[] {
  const shown = (value: number): string => number(value, unit);
  const once = values.length === 1;
  return [
    `  ${what}`,
    `${shown(median(values))} ${unit.padEnd(3)}`,
    once ? '' : `${shown(Math.min(...values))} – ${shown(Math.max(...values))}`,
    once ? '' : String(values.length),
    Object.entries(beside)
      .map(([name, other]) => `${(median(values) / median(other.values)).toFixed(1)} × ${name}`)
      .join(', '),
  ];
}

/** Milliseconds under ten with a decimal: there it counts. */
function number(value: number, unit: Figure['unit']): string {
  return unit === 'ms' && Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
