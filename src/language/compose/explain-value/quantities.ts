/** Sizes, times and modes as docker compose reads them. Undefined for what it does not take. */

import type { YamlScalar } from '../../yaml/tree.ts';

const powers = 'kmgtp';

/** `50m`, `1gb`, `1.5 GiB`, but not `50Mi`, in bytes: every unit is 1,024 of the one below. Source: RAMInBytes of docker/go-units. */
export function readBytes(text: string): number | undefined {
  const match = /^((?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?) ?(?:([kmgtp])(?:i?b)?|b)?$/i.exec(text);
  if (!match) return undefined;
  const [, number = '', unit = ''] = match;
  const power = unit === '' ? 0 : powers.indexOf(unit.toLowerCase()) + 1;
  return Math.floor(Number(number) * 1024 ** power);
}

const milliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `1m30s`, `1.5h`, `2d` in milliseconds. Source: xhit/go-str2duration, with which compose-go reads durations. */
export function readDuration(text: string): number | undefined {
  if (text === '0') return 0;
  const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|[smhdw])/y;
  let total = 0;
  let at = 0;
  while (at < text.length) {
    part.lastIndex = at;
    const [whole, number = '', unit = ''] = part.exec(text) ?? [];
    if (whole === undefined) return undefined;
    total += Number(number) * (milliseconds[unit] ?? 0);
    at += whole.length;
  }
  return at === 0 ? undefined : total;
}

export interface FileMode {
  readonly mode: number;
  /** Written as a decimal number, which is seldom what one means. */
  readonly decimal: boolean;
}

/** `0440`, `0o440`, `288`; between quotes always octal. Source: FileMode of compose-go's types. */
export function readMode({ style, content }: YamlScalar): FileMode | undefined {
  const quoted = style !== 'plain';
  if (quoted ? /^[0-7]{1,6}$/.test(content) : /^0o?[0-7]{1,6}$/.test(content)) {
    return { mode: Number.parseInt(content.replace(/^0o/, ''), 8), decimal: false };
  }
  if (quoted || !/^\d{1,6}$/.test(content)) return undefined;
  return { mode: Number(content), decimal: true };
}
