/** Fields with commas between them, as the options `--mount`, `--network` and `--gpus` take them. Source: Go's encoding/csv. */

export function joinFields(fields: readonly string[]): string {
  return fields
    .map((field) => (/^\s|[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

export function splitFields(text: string): string[] {
  const fields: string[] = [];
  const field = /"((?:[^"]|"")*)"(?=,|$)|([^,]*)/y;
  for (let at = 0; at <= text.length; at = field.lastIndex + 1) {
    field.lastIndex = at;
    const match = field.exec(text);
    fields.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
  }
  return fields;
}
