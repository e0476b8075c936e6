/** Mounts, container names and addresses that are given twice. */

import type { Finding } from '../finding.ts';
import type { Service } from '../merged/model.ts';
import { isInside, readSubnet } from '../../addresses.ts';
import { readShortVolume } from '../short-volume.ts';
import { listed } from './uses.ts';
import { at, items, names, type Place, scalarAt, text } from '../merged/view.ts';
import { kindOfConflict, type Whole } from './whole.ts';

export function checkTwice(whole: Whole): void {
  for (const service of whole.model.services.values()) checkMounts(whole, service);
  checkContainerNames(whole);
  checkAddresses(whole);
}

/** Of two in one list the last counts; `tmpfs` and `volumes` together are refused. */
function checkMounts({ report }: Whole, service: Service): void {
  const temporary = new Map<string, Place>();
  for (const place of items(at(service.view, 'tmpfs'))) {
    const target = text(place)?.split(':')[0];
    if (target) temporary.set(target, place);
  }
  const first = new Map<string, Place>();
  for (const place of listed(at(service.view, 'volumes'))) {
    const target = targetOf(place);
    if (target === undefined) continue;
    const at_ = place.node.kind === 'map' ? (scalarAt([place], 'target')?.place ?? place) : place;
    const other = temporary.get(target);
    if (other !== undefined) tell(at_, other, kindOfConflict(service));
    const before = first.get(target);
    // A file that is merged over another may well mount something else there.
    if (before !== undefined && before.part === place.part && before.via === place.via)
      tell(at_, before, 'warning');
    first.set(target, at_);
  }
  function tell(place: Place, other: Place, kind: Finding['kind']): void {
    report.at(place, 'duplicate-mount', {
      kind,
      args: [targetOf(place) ?? text(place) ?? ''],
      related: [other],
    });
  }
}

function targetOf(place: Place): string | undefined {
  const target =
    place.node.kind === 'map'
      ? scalarAt([place], 'target')?.text
      : readShortVolume(text(place) ?? '')?.target;
  return target === undefined || target === ''
    ? undefined
    : target.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

function checkContainerNames({ model, report }: Whole): void {
  const first = new Map<string, { service: Service; place: Place }[]>();
  for (const service of model.services.values()) {
    const name = scalarAt(service.view, 'container_name');
    if (name === undefined || name.text === '' || name.place.via !== undefined) continue;
    const others = first.get(name.text) ?? [];
    const other = others.find((each) => runTogether(each.service, service));
    if (other !== undefined && other.place.node !== name.place.node) {
      report.at(name.place, 'duplicate-container-name', {
        args: [name.text, other.service.name],
        related: [other.place],
      });
    }
    if (others.length < 20) first.set(name.text, [...others, { service, place: name.place }]);
  }
}

/** Whether two services are started by one command. */
export function runTogether(one: Service, other: Service): boolean {
  if (one.profiles.length === 0 && other.profiles.length === 0) return true;
  if (one.active && other.active) return true;
  return one.profiles.some((profile) => other.profiles.includes(profile));
}

/** Fixed addresses: two of one, and those that are not in a subnet of their network. */
function checkAddresses({ model, report }: Whole): void {
  const taken = new Map<string, { service: Service; place: Place }>();
  for (const service of model.services.values()) {
    for (const { name, value } of names(at(service.view, 'networks'))) {
      for (const key of ['ipv4_address', 'ipv6_address']) {
        const address = scalarAt(value, key);
        if (address === undefined || address.text === '') continue;
        const id = `${name}\n${address.text}`;
        const other = taken.get(id);
        if (other === undefined) taken.set(id, { service, place: address.place });
        else if (runTogether(other.service, service) && other.place.node !== address.place.node) {
          const args = [address.text, other.service.name];
          report.at(address.place, 'duplicate-address', { args, related: [other.place] });
        }
        const subnets = listed(at(model.resources.networks.get(name) ?? [], 'ipam', 'config')).map((item) =>
          scalarAt([item], 'subnet'),
        );
        const read = subnets.map((subnet) => subnet && readSubnet(subnet.text));
        if (read.length === 0 || read.includes(undefined)) continue;
        if (!read.some((subnet) => subnet !== undefined && isInside(address.text, subnet))) {
          report.at(address.place, 'address-outside-subnet', {
            args: [address.text, subnets.map((subnet) => subnet?.text).join(', ')],
            related: subnets.flatMap((subnet) => subnet?.place ?? []),
          });
        }
      }
    }
  }
}
