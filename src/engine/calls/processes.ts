import type { ProcessList } from '../port/containers.ts';

/** Podman tells a line of `ps` as one column, where Docker takes it apart. */
export function toProcessList(
  titles: readonly string[],
  processes: readonly (readonly string[])[],
): ProcessList {
  const [only] = titles;
  if (titles.length !== 1 || only === undefined) return { titles, processes };
  const columns = only.trim().split(/\s+/);
  return { titles: columns, processes: processes.map(([line = '']) => cells(line, columns.length)) };
}

/** The last column is a command: it may have spaces. */
function cells(line: string, count: number): string[] {
  const [, ...found] =
    new RegExp(String.raw`^\s*${String.raw`(\S+)\s+`.repeat(count - 1)}(.*)$`).exec(line) ?? [];
  return found.length === 0 ? [line] : found;
}
