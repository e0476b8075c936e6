let collator: Intl.Collator | undefined;

/** Names in the order that people expect: `web-2` before `web-10`. */
export function byName(a: string, b: string): number {
  // Made when there is something to order: it takes a while.
  collator ??= new Intl.Collator(undefined, { numeric: true });
  return collator.compare(a, b);
}

/** Names of those who use a thing, as a row's description: spelled out when there are few, counted otherwise. */
export function fewNames(names: readonly string[], counted: (count: number) => string): string {
  return names.length <= 3 ? names.join(', ') : counted(names.length);
}
