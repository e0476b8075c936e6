/**
 * The fields of one line of comma-separated values, as BuildKit's github.com/tonistiigi/go-csvvalue reads them: a field
 * in double quotes may hold commas, and `""` for a quote. Undefined where it refuses the line.
 */
export function readCsv(line: string): string[] | undefined {
  if (line === '') return undefined;
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] !== '"') {
      const comma = line.indexOf(',', at);
      const field = line.slice(at, comma < 0 ? line.length : comma);
      if (field.includes('"')) return undefined;
      fields.push(field);
      if (comma < 0) return fields;
      at = comma + 1;
      continue;
    }
    let close = line.indexOf('"', at + 1);
    while (close >= 0 && line[close + 1] === '"') close = line.indexOf('"', close + 2);
    if (close < 0) return undefined;
    fields.push(line.slice(at + 1, close).replaceAll('""', '"'));
    if (close + 1 === line.length) return fields;
    if (line[close + 1] !== ',') return undefined;
    at = close + 2;
  }
}
