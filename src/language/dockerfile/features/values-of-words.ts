/** Reads small values as BuildKit and the engine read them. Undefined for what they do not take, or a variable. */

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Go's durations, such as `1m30s`, in milliseconds. */
export function readDuration(text: string): number | undefined {
  if (/^[+-]?0$/.test(text)) return 0;
  if (!/^\+?(\d+\.?\d*(ns|us|µs|μs|ms|s|m|h)|\.\d+(ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, number = '0', unit = ''] of text.matchAll(/(\d*\.?\d+|\d+\.)(ns|us|µs|μs|ms|s|m|h)/g)) {
    total += Number(number) * (units[unit] ?? 0);
  }
  return total;
}

/** An octal mode such as `0755`. */
export function readMode(text: string): number | undefined {
  return /^0?[0-7]{3,4}$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** `user:group`, of which the group may be absent. */
export function ownerOf(text: string): { readonly user: string; readonly group?: string } {
  const colon = text.indexOf(':');
  if (colon < 0) return { user: text };
  return { user: text.slice(0, colon), group: text.slice(colon + 1) };
}

/** `os/architecture/variant`. */
export function readPlatform(
  text: string,
): { readonly os: string; readonly architecture?: string; readonly variant?: string } | undefined {
  if (!/^[\w.()-]+(\/[\w.-]+){0,2}$/.test(text)) return undefined;
  const [os = '', architecture, variant] = text.split('/');
  return {
    os,
    ...(architecture !== undefined && { architecture }),
    ...(variant !== undefined && { variant }),
  };
}

export interface PortRange {
  readonly first: number;
  readonly last: number;
  readonly protocol: string;
}

/** `8000-8010/udp`. What is in front of a colon counts for nothing. */
export function readPort(text: string): PortRange | undefined {
  const match = /^(?:.*:)?(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp)?)?$/i.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? first);
  if (first > 65_535 || last > 65_535 || last < first) return undefined;
  return { first, last, protocol: (match[3] ?? 'tcp').toLowerCase() };
}
