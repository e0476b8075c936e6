/** Sizes and times as a person writes them, never rounded. */

const sizes: readonly [string, number][] = [
  ['g', 1024 ** 3],
  ['m', 1024 ** 2],
  ['k', 1024],
];

/** Bytes as the docker command and Docker Compose read them: `512m`. */
export function sizeWord(bytes: number): string {
  const unit = bytes > 0 ? sizes.find(([, size]) => bytes % size === 0) : undefined;
  return unit === undefined ? String(bytes) : `${bytes / unit[1]}${unit[0]}`;
}

const times: readonly [string, number][] = [
  ['h', 3_600_000_000_000],
  ['m', 60_000_000_000],
  ['s', 1_000_000_000],
  ['ms', 1_000_000],
  ['us', 1000],
  ['ns', 1],
];

/** Nanoseconds as Go reads durations: `1m30s`. */
export function timeWord(nanoseconds: number): string {
  let left = nanoseconds;
  let text = '';
  for (const [unit, size] of times) {
    const count = Math.floor(left / size);
    if (count > 0) text += `${count}${unit}`;
    left -= count * size;
  }
  return text === '' ? '0s' : text;
}

/** A number of processors; the engine counts in billionths of one. */
export function processorsWord(count: number): string {
  return String(Number(count.toFixed(9)));
}
