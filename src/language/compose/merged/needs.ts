/** Which services a service needs, and how many containers it has. */

import type { Service } from './model.ts';
import { at, last, type Named, names, type Place, text } from './view.ts';

/** A place where a service needs another one. */
export interface Need {
  readonly name: string;
  readonly place: Place;
  /** How many characters before the name stand in the text. */
  readonly offset: number;
  /** Whether docker compose goes on when the other one is not active. */
  readonly required: boolean;
  readonly condition: string;
}

/** Source: Normalize of compose-go's loader. */
export function needsOf({ view }: Pick<Service, 'view'>): Need[] {
  const needs: Need[] = [];
  for (const named of names(at(view, 'depends_on'))) needs.push(dependency(named));
  const started = { required: true, condition: 'service_started' };
  for (const { name, place } of names(at(view, 'links'))) {
    const parts = name.split(':');
    needs.push({ name: parts.length === 2 ? (parts[0] ?? name) : name, place, offset: 0, ...started });
  }
  for (const key of ['network_mode', 'ipc', 'pid', 'uts']) {
    const place = at(view, key).at(-1);
    const value = text(place);
    if (place === undefined || value === undefined || !value.startsWith('service:')) continue;
    needs.push({ name: value.slice(8), place, offset: 8, ...started });
  }
  for (const { name, place } of names(at(view, 'volumes_from'))) {
    if (name.startsWith('container:')) continue;
    needs.push({ name: name.split(':')[0] ?? name, place, offset: 0, ...started });
  }
  return needs;
}

function dependency({ name, place, value }: Named): Need {
  const required = text(at(value, 'required').at(-1)) !== 'false';
  const condition = text(at(value, 'condition').at(-1)) ?? 'service_started';
  return { name, place, offset: 0, required, condition };
}

/** How many containers a service has; undefined where that is not known. */
export function replicasOf({
  view,
}: Pick<Service, 'view'>): { count: number; place: Place | undefined } | undefined {
  const set = last(at(view, 'scale')) ?? last(at(view, 'deploy', 'replicas'));
  if (set === undefined) return { count: 1, place: undefined };
  const value = text(set);
  return value !== undefined && /^\d+$/.test(value) ? { count: Number(value), place: set } : undefined;
}
