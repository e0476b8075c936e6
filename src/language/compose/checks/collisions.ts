/** Ports of the host that two containers of a project want. */

import { publishedPort, type Range, readPublishedPort } from '../explain-value/ports.ts';
import { replicasOf } from '../merged/needs.ts';
import type { Service } from '../merged/model.ts';
import { listed } from './uses.ts';
import { runTogether } from './twice.ts';
import { at, type Place, scalarAt, text } from '../merged/view.ts';
import type { Whole } from './whole.ts';

interface Published {
  readonly service: Service;
  readonly place: Place;
  readonly ports: Range;
  readonly target: Range;
  /** Empty for all addresses. */
  readonly address: string;
  readonly protocol: string;
}

export function checkCollisions(whole: Whole): void {
  const all: Published[] = [];
  for (const service of whole.model.services.values()) {
    const mode = scalarAt(service.view, 'network_mode')?.text ?? '';
    if (/^(host|none|service:|container:)/.test(mode)) continue;
    const own = publishedBy(whole, service);
    checkScaled(whole, service, own);
    if (replicasOf(service)?.count !== 0) all.push(...own);
  }
  all.sort((a, b) => a.ports.first - b.ports.first);
  let open: Published[] = [];
  for (const port of all) {
    open = open.filter(({ ports }) => ports.last >= port.ports.first);
    const other = open.find((each) => collide(each, port));
    if (other !== undefined) {
      const [earlier, later] = inOrder(other, port);
      whole.report.at(later.place, 'port-collision', {
        args: [wordsOf(overlap(earlier.ports, later.ports)), earlier.service.name],
        related: [earlier.place],
      });
    } else open.push(port);
  }
}

function collide(one: Published, other: Published): boolean {
  return (
    one.place.node !== other.place.node &&
    one.protocol === other.protocol &&
    (one.address === '' || other.address === '' || one.address === other.address) &&
    runTogether(one.service, other.service)
  );
}

/** The one to mend is the one further down. */
function inOrder(one: Published, other: Published): [Published, Published] {
  const later =
    one.place.part === other.place.part && one.place.node.span.start > other.place.node.span.start;
  return later ? [other, one] : [one, other];
}

function overlap(one: Range, other: Range): Range {
  return { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
}

function wordsOf({ first, last }: Range): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

function publishedBy({ report }: Whole, service: Service): Published[] {
  const found = new Map<string, Published>();
  for (const place of listed(at(service.view, 'ports'))) {
    const port = place.node.kind === 'map' ? longPort(place) : readPublishedPort(text(place) ?? '');
    if (port?.published === undefined || port.choice) continue;
    const address = ['0.0.0.0', '::'].includes(port.address ?? '') ? '' : (port.address ?? '');
    const { protocol, published: ports, target } = port;
    const id = `${port.address ?? ''} ${wordsOf(ports)} ${wordsOf(target)} ${protocol}`;
    const other = found.get(id);
    // docker compose keeps one of two that are the same.
    if (other === undefined) found.set(id, { service, place, ports, target, address, protocol });
    else if (other.place.part === place.part && other.place.node !== place.node) {
      report.at(place, 'duplicate-port', {
        args: [wordsOf(ports)],
        related: [other.place],
        unnecessary: true,
      });
    }
  }
  return [...found.values()];
}

function longPort(place: Place) {
  const read = (key: string) => scalarAt([place], key)?.text ?? '';
  return publishedPort(read('target'), read('published'), read('host_ip'), read('protocol'));
}

/** A second container cannot have the same port of the host. */
function checkScaled({ report }: Whole, service: Service, published: readonly Published[]): void {
  const replicas = replicasOf(service);
  if (replicas?.place === undefined || replicas.count < 2) return;
  for (const { place, ports } of published) {
    report.at(place, 'port-scaled', {
      args: [wordsOf(ports), String(replicas.count)],
      related: [replicas.place],
    });
  }
}
