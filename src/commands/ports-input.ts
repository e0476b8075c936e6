import type { PublishedPort } from '../engine/port.ts';

/** `[address:][host:]container[/protocol]`, the forms that `-p` takes, without ranges. */
const form = /^(?:(?:(\[[0-9a-f:.]+\]|[0-9.]+):)?(\d*):)?(\d+)(?:\/(tcp|udp|sctp))?$/i;

const isPort = (port: number): boolean => port >= 1 && port <= 65_535;

/** Reads what the user typed: ports with spaces or commas between them. A string is the part that is no port. */
export function readPorts(text: string): PublishedPort[] | string {
  const ports: PublishedPort[] = [];
  for (const part of text.split(/[\s,]+/).filter((each) => each !== '')) {
    const match = form.exec(part);
    const containerPort = Number(match?.[3]);
    const hostPort = match?.[2] ? Number(match[2]) : undefined;
    if (!match || !isPort(containerPort) || (hostPort !== undefined && !isPort(hostPort))) return part;
    ports.push({
      containerPort,
      protocol: (match[4]?.toLowerCase() ?? 'tcp') as PublishedPort['protocol'],
      ...(hostPort === undefined ? {} : { hostPort }),
      ...(match[1] === undefined ? {} : { hostAddress: match[1].replaceAll(/[[\]]/g, '') }),
    });
  }
  return ports;
}
