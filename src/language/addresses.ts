/** Addresses of networks, as Compose files and forms have them. */

/** As Go's net.ParseIP reads it. A zone is not taken. */
export function isAddress(text: string): boolean {
  return fourOf(text) !== undefined || sixOf(text) !== undefined;
}

/** The four bytes as one number. */
export function fourOf(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256 + Number(part);
  }
  return value;
}

/** The eight groups. */
function sixOf(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return undefined;
  const [head, tail] = halves.map((half) => groups(half));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  return missing < 1 ? undefined : [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
}

function groups(text: string): number[] | undefined {
  if (text === '') return [];
  const found: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && part.includes('.')) {
      const four = fourOf(part);
      if (four === undefined) return undefined;
      found.push(Math.floor(four / 65_536), four % 65_536);
    } else if (/^[\da-f]{1,4}$/i.test(part)) found.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return found;
}

export interface Subnet {
  /** Bits of an address: 32 or 128. */
  readonly width: number;
  readonly address: bigint;
  readonly prefix: number;
}

/** `10.0.0.0/8`, `fd00::/64`. */
export function readSubnet(text: string): Subnet | undefined {
  const [, written = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = bitsOf(written);
  const prefix = Number(length);
  if (address === undefined || length === '' || prefix > address.width) return undefined;
  return { width: address.width, address: address.value, prefix };
}

export function isInside(address: string, subnet: Subnet): boolean {
  const bits = bitsOf(address);
  if (bits === undefined || bits.width !== subnet.width) return false;
  const rest = BigInt(subnet.width - subnet.prefix);
  return bits.value >> rest === subnet.address >> rest;
}

/** True when they have an address in common. */
export function overlap(a: Subnet, b: Subnet): boolean {
  const rest = BigInt(a.width - Math.min(a.prefix, b.prefix));
  return a.width === b.width && a.address >> rest === b.address >> rest;
}

/** The first address, and the last. */
export function bounds({ width, address, prefix }: Subnet): { first: bigint; last: bigint } {
  const rest = BigInt(width - prefix);
  const first = (address >> rest) << rest;
  return { first, last: first + (1n << rest) - 1n };
}

/** As an address is usually written; IPv6 in lower case, with its longest run of zeros as `::`. */
export function writeAddress(bits: bigint, width: number): string {
  const size = width === 32 ? 8n : 16n;
  const parts = Array.from({ length: width / Number(size) }, (_, index) =>
    Number(BigInt.asUintN(Number(size), bits >> (BigInt(width) - size * BigInt(index + 1)))),
  );
  if (width === 32) return parts.join('.');
  const text = parts.map((part) => part.toString(16)).join(':');
  const [run] = [...text.matchAll(/\b0(?::0)+\b/g)].toSorted((a, b) => b[0].length - a[0].length);
  if (run === undefined) return text;
  const [head, tail] = [text.slice(0, run.index), text.slice(run.index + run[0].length)];
  return `${head.replace(/:$/, '')}::${tail.replace(/^:/, '')}`;
}

/** An address as a number of that many bits. */
export function bitsOf(text: string): { width: number; value: bigint } | undefined {
  const four = fourOf(text);
  if (four !== undefined) return { width: 32, value: BigInt(four) };
  const six = sixOf(text);
  return six && { width: 128, value: six.reduce((value, group) => value * 65_536n + BigInt(group), 0n) };
}
