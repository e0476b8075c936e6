import type { Field, FieldValue, Form, RowsField, Values } from './form.ts';

/** Every field with a value: what is given, else empty, off, the first choice, or no rows. */
export function completed({ groups }: Pick<Form, 'groups'>, given: Values): Values {
  const fields = groups.flatMap((group) => group.fields);
  return Object.fromEntries(fields.map((field) => [field.key, given[field.key] ?? nothingIn(field)]));
}

/** What is in a field, or in a column of a list, before anything is filled in. */
export function nothingIn(field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
      return '';
    case 'flag':
      return false;
    case 'choice':
      return field.choices[0]?.value ?? '';
    case 'rows':
      return [];
  }
}

/**
 * Whether something is filled in in a row. A choice is always made, so it does not count, unless there is
 * nothing but choices.
 */
export function isFilled({ columns }: Pick<RowsField, 'columns'>, cells: readonly string[]): boolean {
  return (
    columns.every(({ kind }) => kind === 'choice') ||
    columns.some(({ kind }, at) => kind === 'text' && (cells[at] ?? '').trim() !== '')
  );
}

/**
 * Finds the place of each message of a review: the place itself, else what it is in, and `undefined` for what is
 * nowhere on the page. Several messages in one place become one.
 */
export function messagesByPlace(
  messages: Readonly<Record<string, string>> | undefined,
  places: ReadonlySet<string>,
): Map<string | undefined, string> {
  const found = new Map<string | undefined, string>();
  for (const [key, message] of Object.entries(messages ?? {})) {
    let place: string | undefined = key;
    while (place !== undefined && !places.has(place)) {
      const dot: number = place.lastIndexOf('.');
      place = dot < 0 ? undefined : place.slice(0, dot);
    }
    const before = found.get(place);
    found.set(place, before === undefined ? message : `${before} ${message}`);
  }
  return found;
}

/** The suggestions that hold what is typed, those that begin with it first; all of them when nothing is typed. */
export function fitting(suggestions: readonly string[], typed: string): string[] {
  const part = typed.trim().toLowerCase();
  const found = suggestions.filter((each) => each !== typed && each.toLowerCase().includes(part));
  const begins = (each: string): boolean => each.toLowerCase().startsWith(part);
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
}
