import type { FlagField, SourceMap } from './syntax.ts';

export interface Field {
  readonly field: FlagField;
  /** Where the characters of the field's value are. */
  readonly source?: SourceMap;
}

/**
 * The fields of `type=cache,target=/x`: comma-separated values in which a field may be in double quotes, with `""`
 * for a quote. Where BuildKit would refuse the quotes, they are taken as they stand.
 * @param text the flag's value without its own quotes
 */
export function readFields(text: string, map: SourceMap): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at <= text.length;) {
    const close = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    if (close >= 0) {
      fields.push(makeField(text, map, at + 1, close, at, close + 1));
      at = close + 2;
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      if (end > at) fields.push(makeField(text, map, at, end, at, end));
      at = end + 1;
    }
  }
  return fields;
}

/** The quote that ends a field: the end or a comma comes behind it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at >= 0 && at + 1 < text.length && text[at + 1] !== ',' ? -1 : at;
}

function makeField(
  text: string,
  map: SourceMap,
  from: number,
  to: number,
  outerFrom: number,
  outerTo: number,
): Field {
  const written = text.slice(from, to);
  const equals = written.indexOf('=');
  const keyEnd = equals < 0 ? to : from + equals;
  const key = { key: text.slice(from, keyEnd).toLowerCase(), keySpan: map.span(from, keyEnd) };
  const span = map.span(outerFrom, outerTo);
  if (equals < 0) return { field: { ...key, span } };
  const start = keyEnd + 1;
  return {
    field: {
      ...key,
      value: text.slice(start, to).replaceAll('""', '"'),
      valueSpan: map.span(start, to),
      span,
    },
    source: {
      offsetAt: (index) => map.offsetAt(start + index),
      span: (a, b) => map.span(start + a, start + b),
    },
  };
}
