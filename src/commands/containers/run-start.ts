import type { InspectedConfig } from '../../engine/run/inspected.ts';
import type { PublishedPort, RunSpec } from '../../engine/run/spec.ts';
import { quote } from '../../language/cli/quote.ts';
import { oneLine } from '../../ui/plain.ts';
import type { RunSuggestions } from './run-form.ts';
import type { Around } from './run-form-review.ts';

type Ports = Pick<Around, 'publisher' | 'isTaken'>;

/** Wishes to begin with: each port that the image exposes on a free one of this computer, and its volumes. */
export async function startingSpec(
  reference: string,
  { ExposedPorts, Volumes }: InspectedConfig,
  around: Ports,
): Promise<RunSpec> {
  const publish: PublishedPort[] = [];
  for (const key of Object.keys(ExposedPorts ?? {})) {
    const [port = '', protocol = 'tcp'] = key.split('/');
    const containerPort = Number(port);
    // A range of an old image stands for many ports: those are left to the person.
    if (!Number.isInteger(containerPort)) continue;
    const hostPort = await freePort(containerPort, protocol, around, publish);
    publish.push({
      containerPort,
      protocol: protocol as PublishedPort['protocol'],
      ...(hostPort === undefined ? {} : { hostPort }),
    });
  }
  const mounts = Object.keys(Volumes ?? {}).map((target) => ({ type: 'volume' as const, target }));
  return {
    image: reference,
    ...(publish.length > 0 && { publish }),
    ...(mounts.length > 0 && { mounts }),
  };
}

/** How many ports are tried, one after the other. */
const tries = 20;

/** The same port, or 8000 more for one that not everybody may use, or the next one that is free. */
async function freePort(
  containerPort: number,
  protocol: string,
  around: Ports,
  chosen: readonly PublishedPort[],
): Promise<number | undefined> {
  const first = containerPort < 1024 ? containerPort + 8000 : containerPort;
  for (let port = first; port < first + tries && port <= 65_535; port++) {
    if (chosen.some(({ hostPort }) => hostPort === port)) continue;
    if (around.publisher(port, protocol) !== undefined) continue;
    if (!(await around.isTaken(port, protocol, undefined))) return port;
  }
  return undefined;
}

/** What the fields show as long as nothing is filled in. */
export function ofImage(config: InspectedConfig): RunSuggestions['image'] {
  const words = (list: readonly string[] | null | undefined): string | undefined =>
    list && list.length > 0 ? oneLine(quote(list)) : undefined;
  const [command, entrypoint] = [words(config.Cmd), words(config.Entrypoint)];
  return {
    ...(command === undefined ? {} : { command }),
    ...(entrypoint === undefined ? {} : { entrypoint }),
    ...(config.User ? { user: config.User } : {}),
    ...(config.WorkingDir ? { workdir: config.WorkingDir } : {}),
    env: (config.Env ?? []).map((entry) => {
      const at = entry.indexOf('=');
      return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  };
}
