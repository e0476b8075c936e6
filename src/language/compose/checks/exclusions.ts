/** Keys of a service that need or exclude each other. Source: checkConsistency of compose-go's loader. */

import { suggest } from '../../suggest.ts';
import { readBytes } from '../explain-value/quantities.ts';
import type { Finding } from '../finding.ts';
import type { Service } from '../merged/model.ts';
import { at, items, last, names, type Place, scalarAt, text } from '../merged/view.ts';
import { replicasOf } from '../merged/needs.ts';
import { kindOfConflict, kindOfMissing, type Whole } from './whole.ts';

export function checkExclusions(whole: Whole): void {
  for (const service of whole.model.services.values()) {
    const kind = kindOfConflict(service);
    checkImage(whole, service);
    checkBuild(whole, service, kind);
    checkNetworkMode(whole, service, kind);
    checkScale(whole, service, kind);
    checkLimits(whole, service, kind);
  }
}

function checkImage(whole: Whole, service: Service): void {
  const { view, declared } = service;
  const known = ['image', 'build', 'provider'].some((key) => given(service, key));
  // One behind a profile may be there to be extended.
  const kind = service.active ? (kindOfMissing(whole, service) ?? 'hint') : 'hint';
  // What is no map, and what an unreadable file may complete, is told elsewhere.
  if (known || !service.whole || view.every(({ node }) => node.kind !== 'map')) return;
  const keys = declared.node.kind === 'map' ? declared.node.pairs.map(({ key }) => key.content) : [];
  const misspelled = keys.find(
    (key) => !['image', 'build'].includes(key) && suggest(key, ['image', 'build']) !== '',
  );
  if (misspelled !== undefined) return;
  const place: Place = declared.key ? { part: declared.part, node: declared.key } : declared;
  whole.report.at(place, 'no-image', { kind, args: [service.name] });
}

/** Whether a text is known to be there and not empty. */
function given(service: Service, key: string): boolean {
  const place = last(at(service.view, key));
  return place !== undefined && text(place) !== '';
}

function checkBuild({ report }: Whole, { view }: Service, kind: Finding['kind']): void {
  const inline = scalarAt(view, 'build', 'dockerfile_inline');
  const dockerfile = scalarAt(view, 'build', 'dockerfile');
  if (inline && dockerfile && inline.text !== '' && dockerfile.text !== '') {
    report.at(dockerfile.place, 'two-dockerfiles', { kind, related: [inline.place] });
  }
  const platform = scalarAt(view, 'platform');
  const platforms = items(at(view, 'build', 'platforms'));
  const built = platforms.map(text);
  if (
    platform &&
    platform.text !== '' &&
    built.length > 0 &&
    !built.includes(undefined) &&
    !built.includes(platform.text)
  ) {
    report.at(platform.place, 'platform-not-built', { kind, args: [platform.text], related: platforms });
  }
}

function checkNetworkMode({ report }: Whole, { view }: Service, kind: Finding['kind']): void {
  const mode = scalarAt(view, 'network_mode');
  if (mode === undefined || mode.text === '') return;
  const networks = at(view, 'networks');
  if (names(networks).length > 0) {
    report.at(mode.place, 'network-mode-and-networks', { kind, related: networks });
  }
  const ports = last(at(view, 'ports'));
  if (ports === undefined || ports.node.kind !== 'list' || ports.node.items.length === 0) return;
  if (/^(service|container):/.test(mode.text)) {
    report.at(ports, 'network-mode-and-ports', { kind, args: [mode.text], related: [mode.place] });
  } else if (mode.text === 'host' || mode.text === 'none') {
    report.at(ports, 'ports-ignored', { args: [mode.text], related: [mode.place] });
  }
}

function checkScale({ report }: Whole, service: Service, kind: Finding['kind']): void {
  const { view } = service;
  const scale = scalarAt(view, 'scale');
  const replicas = scalarAt(view, 'deploy', 'replicas');
  if (scale && replicas && Number(scale.text) !== Number(replicas.text)) {
    report.at(scale.place, 'scale-conflict', {
      kind,
      args: [scale.text, replicas.text],
      related: [replicas.place],
    });
  }
  const number = replicasOf(service);
  const name = scalarAt(view, 'container_name');
  if (number?.place && number.count > 1 && name && name.text !== '') {
    report.at(name.place, 'container-name-scaled', {
      kind,
      args: [name.text, String(number.count)],
      related: [number.place],
    });
  }
}

const pairs: readonly (readonly [
  key: string,
  part: string,
  name: string,
  read: (text: string) => number | undefined,
])[] = [
  ['cpus', 'limits', 'cpus', Number],
  ['mem_limit', 'limits', 'memory', bytes],
  ['mem_reservation', 'reservations', 'memory', bytes],
  ['pids_limit', 'limits', 'pids', Number],
];

function bytes(written: string): number | undefined {
  return written.startsWith('-') ? Number(written) : readBytes(written);
}

/** `mem_limit` and the like say the same as a key under `deploy`, which counts as 0 as soon as its map is there. */
function checkLimits({ report }: Whole, { view }: Service, kind: Finding['kind']): void {
  for (const [key, part, name, read] of pairs) {
    const own = scalarAt(view, key);
    const group = last(at(view, 'deploy', 'resources', part));
    if (own === undefined || group?.node.kind !== 'map' || !read(own.text)) continue;
    const place = last(at([group], name));
    const other = place === undefined ? 0 : read(text(place) ?? '?');
    if (other === undefined || Number.isNaN(other) || other === read(own.text)) continue;
    report.at(own.place, 'limit-conflict', {
      kind,
      args: [key, `deploy.resources.${part}.${name}`],
      related: [place ?? group],
    });
  }
  const most = scalarAt(view, 'mem_limit') ?? scalarAt(view, 'deploy', 'resources', 'limits', 'memory');
  const least =
    scalarAt(view, 'mem_reservation') ?? scalarAt(view, 'deploy', 'resources', 'reservations', 'memory');
  const limit = most && bytes(most.text);
  const reserved = least && bytes(least.text);
  if (most && least && limit && reserved && limit > 0 && reserved > limit) {
    report.at(least.place, 'reservation-above-limit', {
      args: [least.text, most.text],
      related: [most.place],
    });
  }
}
