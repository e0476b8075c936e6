/** The ports of EXPOSE. Source: dockerfile2llb/convert_expose.go. */

/** What is wrong with a port; `checks` are the rules that it breaks. */
export interface PortVerdict {
  readonly checks: readonly ('ExposeProtoCasing' | 'ExposeInvalidFormat')[];
  readonly error?: 'invalid-port' | 'invalid-protocol' | 'invalid-address' | 'port-ranges';
}

/** Judges `[ip:]host:container/protocol`, in which only the container's port or range of ports is needed. */
export function judgePort(text: string): PortVerdict {
  const parts = text.split(':');
  const last = parts.pop() as string;
  const hostPort = parts.pop() ?? '';
  const address = parts.join(':');
  const slash = last.indexOf('/');
  const port = slash < 0 ? last : last.slice(0, slash);
  const protocol = slash < 0 ? '' : last.slice(slash + 1);
  if (port === '') return { checks: [], error: 'invalid-port' };
  if (!['', 'tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
    return { checks: [], error: 'invalid-protocol' };
  const checks: PortVerdict['checks'][number][] = [];
  if (protocol !== protocol.toLowerCase()) checks.push('ExposeProtoCasing');
  if (address !== '' || hostPort !== '') checks.push('ExposeInvalidFormat');
  if (address !== '' && !isAddress(address)) return { checks, error: 'invalid-address' };
  const range = portRange(port);
  if (!range) return { checks, error: 'invalid-port' };
  if (hostPort === '') return { checks };
  const hostRange = portRange(hostPort);
  if (!hostRange) return { checks, error: 'invalid-port' };
  const width = range.last - range.first;
  const sameWidth = width === hostRange.last - hostRange.first || width === 0;
  return sameWidth ? { checks } : { checks, error: 'port-ranges' };
}

function portRange(text: string): { first: number; last: number } | undefined {
  const dash = text.indexOf('-');
  const start = dash < 0 ? text : text.slice(0, dash);
  const end = dash < 0 ? start : text.slice(dash + 1);
  const first = portNumber(start);
  if (first === undefined) return undefined;
  if (start === end) return { first, last: first };
  const last = portNumber(end);
  return last === undefined || last < first ? undefined : { first, last };
}

function portNumber(text: string): number | undefined {
  if (!/^[-+]?\d+$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 0 && port <= 65_535 ? port : undefined;
}

function isAddress(text: string): boolean {
  if (text.startsWith('[')) {
    const inside = /^\[([^[\]]*)\]$/.exec(text)?.[1];
    return inside !== undefined && (inside === '' || isIp(inside));
  }
  return isIp(text);
}

function isIp(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

function isIpv6(text: string): boolean {
  // The last two groups may be written as an IPv4 address.
  const tail = /(?:^|:)([\d.]*\.[\d.]*)$/.exec(text)?.[1];
  if (tail !== undefined && !isIpv4(tail)) return false;
  const groups = tail === undefined ? text : `${text.slice(0, -tail.length)}0:0`;
  const halves = groups.split('::');
  if (halves.length > 2) return false;
  const counts = halves.map((half) => (half === '' ? [] : half.split(':')));
  const count = counts.flat().length;
  if (!counts.flat().every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}
