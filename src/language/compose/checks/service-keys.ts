import { schemaOf } from '../schema/index.ts';

let names: ReadonlySet<string> | undefined;

/** Whether a service may have this key. */
export function isServiceKey(name: string): boolean {
  names ??= new Set(
    schemaOf(['services', 'any'])
      ?.keys()
      .map((key) => key.name),
  );
  return names.has(name);
}
