/** Where in a JSON text a key stands. Lines and characters are 0-based. */
export interface KeyPlace {
  /** Keys from the top, `[]` for an element of a list. */
  readonly path: readonly string[];
  readonly line: number;
  /** Of the key with its quotes. */
  readonly start: number;
  readonly end: number;
  /** The value on the same line as it is written, without a comma; a bracket when it goes on below. */
  readonly value: string;
}

const key = /^( *)("(?:[^"\\]|\\.)*"): (.*?),?$/;

/**
 * The key on a line of a text that `JSON.stringify` has written with two spaces. Nothing else is understood: lines
 * are what tells how deep a key is.
 */
export function keyAt(lines: readonly string[], line: number): KeyPlace | undefined {
  const found = key.exec(lines[line] ?? '');
  if (!found) return undefined;
  const [, indent = '', name = '', value = ''] = found;
  const path = [JSON.parse(name) as string];
  let depth = indent.length;
  for (let above = line - 1; above >= 0 && depth > 2; above--) {
    const text = lines[above] ?? '';
    const its = text.length - text.trimStart().length;
    if (its >= depth || !/[[{]$/.test(text)) continue;
    depth = its;
    const parent = key.exec(text);
    path.unshift(parent?.[2] === undefined ? '[]' : (JSON.parse(parent[2]) as string));
  }
  return { path, line, start: indent.length, end: indent.length + name.length, value };
}
