import { wellKnownPorts } from '../../dockerfile/facts/ports.ts';
import { protocols } from '../explain-value/ports.ts';
import type { ItemList } from './completion-items.ts';
import { namesIn, childOf } from './completion-outline.ts';
import type { ValueSpot } from './completion-spots.ts';
import { addScalar, placed } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import { topic } from './hover-topics.ts';

const about = { topic: topic('service ports') };

/** The ports that the program in the container listens on, as far as is known: `80`, `53/udp`. */
export function containerPorts(scene: Scene, service: string | undefined): string[] {
  return [...(scene.dockerfile(service)?.ports ?? []), ...(scene.official(service)?.ports ?? [])];
}

/** `8080:80`, or the part of it that is being written. */
export function portItems(scene: Scene, service: string | undefined, spot: ValueSpot, items: ItemList): void {
  const { left, right } = spot;
  if (left.includes('$')) return;
  const known = containerPorts(scene, service);
  const slash = left.lastIndexOf('/');
  if (slash >= 0) {
    for (const protocol of protocols)
      addScalar(items, 'value', protocol, spot, { ...about, from: slash + 1 });
    return;
  }
  const colon = left.lastIndexOf(':');
  const address = /^\d+\.[\d.]+$/.test(left.slice(0, Math.max(colon, 0)));
  const rest = right.search(/[:/]/);
  if (colon >= 0 && !address) {
    const until = rest < 0 ? {} : { until: left.length + rest };
    for (const port of orUsual(known)) {
      addScalar(items, 'value', rest < 0 ? port : bare(port), spot, {
        ...about,
        detail: serviceOf(port),
        from: colon + 1,
        ...until,
      });
    }
    return;
  }
  const taken = hostPorts(scene);
  const from = { from: colon + 1 };
  if (rest >= 0) {
    for (const port of orUsual(known)) {
      addScalar(items, 'value', freePort(port, taken), spot, {
        ...about,
        ...from,
        until: left.length + rest,
      });
    }
    return;
  }
  for (const port of orUsual(known)) {
    const pair = `${freePort(port, taken)}:${port}`;
    addScalar(items, 'value', pair, spot, { ...about, ...from, detail: serviceOf(port), quoted: true });
  }
  if (left !== '' || right !== '' || spot.flow || spot.quote !== '') return;
  const [first = '80'] = known;
  const inner = '"${1:8080}:${2:80}"';
  items.add('snippet', 'host:container', spot.replace, {
    ...about,
    insertText: placed(spot, inner.replace('8080', freePort(first, taken)).replace(':80}', `:${first}}`)),
    snippet: true,
  });
  const local = `127.0.0.1:${freePort(first, taken)}:${first}`;
  addScalar(items, 'value', local, spot, { ...about, quoted: true });
}

/** A port alone: in `expose`, or the long form's `target` and `published`. */
export function singlePortItems(
  scene: Scene,
  service: string | undefined,
  spot: ValueSpot,
  raw: boolean,
  items: ItemList,
): void {
  const taken = hostPorts(scene);
  const published = spot.path.at(-1) === 'published';
  for (const port of orUsual(containerPorts(scene, service))) {
    const label = published ? freePort(port, taken) : bare(port);
    addScalar(items, 'value', label, spot, { ...about, detail: serviceOf(port), raw });
  }
}

function orUsual(known: readonly string[]): readonly string[] {
  return known.length > 0 ? known : ['80', '8080', '3000', '5000', '8000', '443', '5432', '6379'];
}

function bare(port: string): string {
  return port.split('/')[0] ?? port;
}

function serviceOf(port: string): string | undefined {
  return wellKnownPorts.find(([each]) => each === bare(port))?.[1];
}

/** Small ports need more rights on most machines: 80 becomes 8080. The next one that no service publishes. */
function freePort(port: string, taken: ReadonlySet<number>): string {
  const number = Number(bare(port));
  let free = number === 443 ? 8443 : number < 1024 ? 8000 + number : number;
  while (taken.has(free) && free < 65535) free++;
  return String(free);
}

function hostPorts(scene: Scene): Set<number> {
  const taken = new Set<number>();
  for (const service of [...scene.services().values()].flat()) {
    const ports = childOf(service, 'ports');
    for (const item of ports?.children ?? []) {
      const long = childOf(item, 'published')?.text;
      if (long !== undefined) taken.add(Number(long));
    }
    for (const name of namesIn(ports)) {
      const host = /(?:^|:)(\d+)(?:-(\d+))?:\d+(?:-\d+)?(?:\/\w+)?$/.exec(name);
      if (host) taken.add(Number(host[1]));
    }
  }
  return taken;
}
