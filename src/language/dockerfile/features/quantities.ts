/** Numbers as people say them. */

/** Singular and plural of hour, minute, second and millisecond. */
export type UnitNames = readonly (readonly [string, string])[];

const sizes = [3_600_000, 60_000, 1000, 1];

/** `1 minute 30 seconds`. */
export function duration(milliseconds: number, names: UnitNames): string {
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [index, size] of sizes.entries()) {
    const count = size === 1 ? Math.round(rest * 1000) / 1000 : Math.floor(rest / size);
    rest -= count * size;
    const [one, many] = names[index] ?? ['', ''];
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many}`);
  }
  return parts.join(' ');
}

/** `rwxr-xr-x` as `ls -l` writes 0755, with the special bits. */
export function modeLetters(mode: number): string {
  const letters = [6, 3, 0].map((shift) => {
    const bits = (mode >> shift) & 7;
    return (bits & 4 ? 'r' : '-') + (bits & 2 ? 'w' : '-') + (bits & 1 ? 'x' : '-');
  });
  const special = (index: number, bit: number, letter: string): void => {
    const triple = letters[index] ?? '';
    const sign = triple.endsWith('x') ? letter : letter.toUpperCase();
    if (mode & bit) letters[index] = triple.slice(0, 2) + sign;
  };
  special(0, 0o4000, 's');
  special(1, 0o2000, 's');
  special(2, 0o1000, 't');
  return letters.join('');
}
