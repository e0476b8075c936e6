/** The number that is given for a name, or `usual`. */
export function option(name: string, usual: number): number {
  return options(name, [usual])[0] ?? usual;
}

/**
 * The numbers that are given for a name, or the usual ones: for `containers` by `--containers 100,1000` on the
 * command line, or by the environment variable BENCH_CONTAINERS.
 */
export function options(name: string, usual: readonly number[]): readonly number[] {
  const flag = `--${name}`;
  const at = process.argv.indexOf(flag);
  const text =
    at < 0 ? process.env[`BENCH_${name.replaceAll('-', '_').toUpperCase()}`] : process.argv[at + 1];
  if (text === undefined && at < 0) return usual;
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.every((each) => Number.isInteger(each) && each > 0)) return numbers;
  throw new Error(`${flag} takes whole numbers, as in ${flag} ${usual.join(',')}.`);
}

/** The words of the command line that are neither options nor their values. */
export function namedSubjects(words: readonly string[]): string[] {
  return words.filter((word, at) => !word.startsWith('--') && !words[at - 1]?.startsWith('--'));
}
