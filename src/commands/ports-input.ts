import { isIP } from 'node:net';
import type { PublishedPort } from '../engine/port.ts';

/** `[address:][host:]container[/protocol]`, the forms that `-p` takes, without ranges. */
const form = /^(?:(?:(\[[0-9a-f:.]+\]|[0-9.]+):)?(\d*):)?(\d+)(?:\/(tcp|udp|sctp))?$/i;

const isPort = (port: number): boolean => port >= 1 && port <= 65_535;

/** Reads what the user typed: ports with spaces or commas between them. A string is the part that is no port. */
export function readPorts(text: string): PublishedPort[] | string {
  const ports: PublishedPort[] = [];
  for (const part of text.split(/[\s,]+/).filter((each) => each !== '')) {
    const port = readPort(part);
    if (port === undefined) return part;
    ports.push(port);
  }
  return ports;
}

function readPort(text: string): PublishedPort | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const containerPort = Number(match[3]);
  const hostPort = match[2] ? Number(match[2]) : undefined;
  const hostAddress = match[1]?.replaceAll(/[[\]]/g, '');
  if (!isPort(containerPort) || (hostPort !== undefined && !isPort(hostPort))) return undefined;
  if (hostAddress !== undefined && isIP(hostAddress) === 0) return undefined;
  return {
    containerPort,
    protocol: (match[4]?.toLowerCase() ?? 'tcp') as PublishedPort['protocol'],
    ...(hostPort === undefined ? {} : { hostPort }),
    ...(hostAddress === undefined ? {} : { hostAddress }),
  };
}
