/** The number that an environment variable gives, or `usual`. */
export function option(name: string, usual: number): number {
  return options(name, [usual])[0] ?? usual;
}

/** The numbers that an environment variable gives, as in `BENCH_CONTAINERS=50,100`, or the usual ones. */
export function options(name: string, usual: readonly number[]): readonly number[] {
  const text = process.env[name];
  if (text === undefined) return usual;
  const numbers = text.split(',').map(Number);
  if (numbers.every((each) => Number.isInteger(each) && each > 0)) return numbers;
  throw new Error(`${name} must be whole numbers, as in ${name}=${usual.join(',')}.`);
}
