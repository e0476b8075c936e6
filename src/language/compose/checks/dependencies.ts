/** Services that wait for each other, or for one that is not there to wait for. */

import { dockerfileOf } from '../file-uses.ts';
import type { Service } from '../merged/model.ts';
import { at, last, scalarAt } from '../merged/view.ts';
import type { Need } from '../merged/needs.ts';
import { kindOfConflict, type Whole } from './whole.ts';

export function checkDependencies(whole: Whole): void {
  const { needs } = whole;
  for (const service of whole.model.services.values()) {
    for (const need of needs.get(service.name) ?? []) checkNeed(whole, service, need);
  }
  checkCycles(whole, needs);
}

function checkNeed(whole: Whole, service: Service, need: Need): void {
  const { model, project, report } = whole;
  const other = model.services.get(need.name);
  if (other === undefined) return;
  const startsTogether =
    other.active || !need.required || other.profiles.some((profile) => service.profiles.includes(profile));
  if (!startsTogether) {
    const kind = project.mayBePartial ? 'hint' : kindOfConflict(service);
    const args = [need.name, other.profiles.join(', ')];
    report.at(need.place, 'inactive-profile', { kind, args, related: [other.declared] });
  }
  if (need.condition === 'service_healthy') checkHealth(whole, need, other);
  if (need.condition === 'service_completed_successfully') {
    const restart = scalarAt(other.view, 'restart');
    if (restart !== undefined && ['always', 'unless-stopped'].includes(restart.text)) {
      report.at(need.place, 'never-completes', { args: [need.name, restart.text], related: [restart.place] });
    }
  }
}

function checkHealth({ project, report }: Whole, need: Need, other: Service): void {
  const health = at(other.view, 'healthcheck');
  const test = last(at(health, 'test'));
  const first = test?.node.kind === 'list' ? test.node.items[0] : test?.node;
  const off =
    scalarAt(health, 'disable')?.text === 'true' || (first?.kind === 'scalar' && first.content === 'NONE');
  if (off) {
    report.at(need.place, 'health-unknown', {
      kind: 'warning',
      args: [need.name, 'off'],
      related: [other.declared],
    });
  } else if (test === undefined && other.whole && !imageChecks(project, other)) {
    report.at(need.place, 'health-unknown', { args: [need.name, ''], related: [other.declared] });
  }
}

/** Whether the Dockerfile of a service has a health check. */
function imageChecks(project: Whole['project'], { view }: Service): boolean {
  const build = last(at(view, 'build'));
  const path = build && dockerfileOf(build.node, build.part);
  return path !== undefined && /^[ \t]*HEALTHCHECK[ \t]/im.test(project.texts.get(path) ?? '');
}

/** How many of a circle are named. */
const mostNamed = 5;

/** Every need that is part of a circle is told. The circles are the strongly connected components. */
function checkCycles({ model, report }: Whole, needs: ReadonlyMap<string, readonly Need[]>): void {
  for (const circle of circles(needs)) {
    const services = [...circle].flatMap((name) => model.services.get(name) ?? []);
    const kind = services.every(({ active }) => active) ? 'error' : 'warning';
    for (const service of services) {
      const others = othersOf(service, services);
      const names = others.map(({ name }) => name);
      const more = services.length - 1 > others.length ? ['…'] : [];
      for (const need of needs.get(service.name) ?? []) {
        if (!circle.has(need.name)) continue;
        report.at(need.place, 'dependency-cycle', {
          kind,
          args: [service.name, [...names, ...more].join(', ')],
          related: others.map(({ declared }) => declared),
        });
      }
    }
  }
}

function othersOf(service: Service, circle: readonly Service[]): Service[] {
  return circle
    .slice(0, mostNamed + 1)
    .filter((other) => other !== service)
    .slice(0, mostNamed);
}

/** Tarjan's algorithm, without recursion: a chain of services may be as long as the file. */
function circles(needs: ReadonlyMap<string, readonly Need[]>): Set<string>[] {
  const found: Set<string>[] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const targets = (name: string) =>
    (needs.get(name) ?? []).map((need) => need.name).filter((to) => needs.has(to));
  for (const start of needs.keys()) {
    if (order.has(start)) continue;
    const steps = [{ name: start, next: targets(start), index: 0 }];
    while (steps.length > 0) {
      const step = steps.at(-1) as (typeof steps)[number];
      const { name } = step;
      if (!order.has(name)) {
        order.set(name, order.size);
        low.set(name, order.get(name) as number);
        open.push(name);
        isOpen.add(name);
      }
      const to = step.next[step.index++];
      if (to !== undefined) {
        if (!order.has(to)) steps.push({ name: to, next: targets(to), index: 0 });
        else if (isOpen.has(to)) low.set(name, Math.min(low.get(name) as number, order.get(to) as number));
        continue;
      }
      steps.pop();
      const parent = steps.at(-1)?.name;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(name) as number));
      if (low.get(name) !== order.get(name)) continue;
      const members = new Set(open.splice(open.lastIndexOf(name)));
      for (const member of members) isOpen.delete(member);
      if (members.size > 1 || targets(name).includes(name)) found.push(members);
    }
  }
  return found;
}
