/** What a scalar is read as, after go.yaml.in/yaml/v3, which `docker compose` reads its files with. */

export type Value = string | number | boolean | null;

const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);

/** The value of a scalar that is written without quotes and without a tag. */
export function plainValue(content: string): Value {
  const first = content.charCodeAt(0);
  // Most are words that begin with a letter which none of the above begins with.
  if (first > 57 && !'fntFNT~'.includes(content[0] as string)) return content;
  const word = words.get(content);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(content) || isTimestamp(content)) return content;
  return numberOf(content) ?? content;
}

/**
 * The value of a scalar that has a tag, in its short form such as `!!int`. Undefined where it cannot be one. Tags that
 * are not YAML's own change nothing and make the value a string.
 */
export function taggedValue(content: string, tag: string): Value | undefined {
  const value = plainValue(content);
  switch (tag) {
    case '!!int':
      return typeof value === 'number' &&
        Number.isInteger(value) &&
        !/[.eE]/.test(content.replace(/^0x.*/i, ''))
        ? value
        : undefined;
    case '!!float':
      return typeof value === 'number' ? value : undefined;
    case '!!bool':
      return typeof value === 'boolean' ? value : undefined;
    case '!!null':
      return value === null ? null : undefined;
    case '!!timestamp':
      return isTimestamp(content) ? content : undefined;
    default:
      return content;
  }
}

/** Whether `docker compose` takes it as a date, which it then refuses wherever a value is checked. */
export function isTimestamp(content: string): boolean {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/.exec(
      content,
    );
  if (parts === null) return false;
  const [year, month, day, ...time] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    ...number[],
  ];
  const [hour = 0, minute = 0, second = 0] = time.slice(0, 3).map((part, at) => part + (time[at + 3] ?? 0));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

/** `017`, `0o17`, `0x1F`, `0b11`, `1_000`, `+5`, `1.`, `.5`, `1e3`. */
function numberOf(content: string): number | undefined {
  const plain = content.startsWith('.') ? content : content.replaceAll('_', '');
  const [, sign = '', prefix = '', digits = ''] = /^([-+]?)(0[xXoObB]|0(?=\d))?(.*)$/s.exec(plain) ?? [];
  const base = { '0x': 16, '0o': 8, '0b': 2, '0': 8 }[prefix.toLowerCase()];
  const allowed = { 16: /^[\da-fA-F]+$/, 8: /^[0-7]+$/, 2: /^[01]+$/ }[base ?? 0];
  if (base !== undefined && allowed?.test(digits)) {
    const size = Number.parseInt(digits, base);
    return sign === '-' ? -size : size;
  }
  const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  // Go refuses a number that is too large for it, and then it is a string.
  return Number.isFinite(float) ? float : undefined;
}
