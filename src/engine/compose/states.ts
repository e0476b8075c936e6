/** What the services of a Compose file are doing, told from the containers that the engine has. */

import type { Container, Health, PortBinding } from '../model.ts';
import { composeMarks } from './labels.ts';

export interface ComposePlace {
  /** Path of the file, as the engine's labels would have it: absolute, of this machine. */
  readonly path: string;
  /** What Compose would call the project. */
  readonly projectName: string;
  /** The services that the project declares. */
  readonly services: ReadonlySet<string>;
}

/** How a service is, in one word; each has a sign of its own. */
export type Sign = 'running' | 'starting' | 'unhealthy' | 'paused' | 'stopped' | 'failed';

export interface ServiceState {
  readonly service: string;
  /** Its containers by number, those of `docker compose run` left out. */
  readonly containers: readonly Container[];
  readonly sign: Sign;
  readonly running: number;
  /** The worst of the containers that run. */
  readonly health: Health;
  /** Of the container that stopped with an error, or else of the first that stopped. */
  readonly exited: Container | undefined;
  /** What can be opened: published TCP ports, each once. */
  readonly ports: readonly { readonly container: Container; readonly port: PortBinding }[];
  /** Hashes of the configurations that its containers were made with. */
  readonly hashes: readonly string[];
}

export interface ProjectState {
  readonly name: string;
  readonly services: ReadonlyMap<string, ServiceState>;
}

/**
 * The project that a file runs as: one whose containers say that they were made from it; if there is none, the one
 * that has its name and a service of it. Undefined when no container is of it.
 */
export function projectState(
  containers: Iterable<Container>,
  { path, projectName, services }: ComposePlace,
): ProjectState | undefined {
  const byProject = new Map<string, Container[]>();
  const named = new Set<string>();
  for (const container of containers) {
    const marks = composeMarks(container);
    if (marks === undefined || !services.has(marks.service)) continue;
    if (!marks.files.some((file) => samePath(file, path)) && marks.project !== projectName) continue;
    if (marks.files.some((file) => samePath(file, path))) named.add(marks.project);
    const members = byProject.get(marks.project) ?? [];
    members.push(container);
    byProject.set(marks.project, members);
  }
  const name = named.has(projectName) ? projectName : ([...named].toSorted()[0] ?? projectName);
  const members = byProject.get(name);
  if (members === undefined) return undefined;
  const states = new Map<string, ServiceState>();
  for (const [service, own] of grouped(members)) states.set(service, serviceState(service, own));
  return { name, services: states };
}

/** Windows writes drives and slashes in more ways than one. */
function samePath(label: string, path: string): boolean {
  if (label === path) return true;
  if (!/^[a-z]:[\\/]/i.test(path)) return false;
  const plain = (text: string): string => text.replaceAll('\\', '/').toLowerCase();
  return plain(label) === plain(path);
}

function grouped(containers: readonly Container[]): Map<string, Container[]> {
  const groups = new Map<string, { container: Container; number: number }[]>();
  for (const container of containers) {
    const marks = composeMarks(container);
    if (marks === undefined || marks.oneOff) continue;
    const group = groups.get(marks.service) ?? [];
    group.push({ container, number: marks.number });
    groups.set(marks.service, group);
  }
  return new Map(
    [...groups].map(([service, group]) => [
      service,
      group.toSorted((a, b) => a.number - b.number).map(({ container }) => container),
    ]),
  );
}

function serviceState(service: string, containers: readonly Container[]): ServiceState {
  const running = containers.filter(({ state }) => state === 'running');
  const ended = containers.filter(({ state }) => state === 'exited' || state === 'dead');
  const health = worst(running.map((each) => each.health));
  const failed = ended.find(hasFailed);
  return {
    service,
    containers,
    sign: signOf(containers, running.length, health, failed !== undefined),
    running: running.length,
    health,
    exited: failed ?? ended[0],
    ports: openPorts(running),
    hashes: [...new Set(containers.flatMap((each) => composeMarks(each)?.configHash ?? []))],
  };
}

/** 137 and 143 are how a program ends that is told to stop: by SIGKILL, by SIGTERM. */
function hasFailed({ exitCode }: Container): boolean {
  return exitCode !== undefined && exitCode !== 0 && exitCode !== 137 && exitCode !== 143;
}

function signOf(containers: readonly Container[], running: number, health: Health, failed: boolean): Sign {
  if (health === 'unhealthy') return 'unhealthy';
  if (containers.some(({ state }) => state === 'restarting') || health === 'starting') return 'starting';
  if (failed) return 'failed';
  if (running > 0) return 'running';
  return containers.some(({ state }) => state === 'paused') ? 'paused' : 'stopped';
}

const order: readonly Health[] = ['unhealthy', 'starting', 'healthy', 'none'];

function worst(healths: readonly Health[]): Health {
  return order.find((health) => healths.includes(health)) ?? 'none';
}

function openPorts(running: readonly Container[]): ServiceState['ports'] {
  const seen = new Set<number>();
  return running.flatMap((container) =>
    container.ports.flatMap((port) => {
      const { hostPort, protocol } = port;
      if (hostPort === undefined || protocol !== 'tcp' || seen.has(hostPort)) return [];
      seen.add(hostPort);
      return [{ container, port }];
    }),
  );
}
