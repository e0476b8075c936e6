/** Without what is undefined. */
export function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** The same; undefined when nothing is left. */
export function anyGiven<T extends object>(values: T): Given<T> | undefined {
  const kept = given(values);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** What may be undefined may be absent instead. */
export type Given<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
