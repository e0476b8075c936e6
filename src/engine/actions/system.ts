import { type Action, quick } from '../action.ts';
import { cachePattern } from '../calls/system.ts';
import type { ObjectKind } from '../port.ts';
import {
  type DiskUsage,
  type PrunedCache,
  type SystemEvent,
  type UsageKind,
  usageKinds,
} from '../port/system.ts';

export function engineVersion(): Action<unknown> {
  return { docker: ['version'], deadline: quick, run: (port, signal) => port.system.version(signal) };
}

export function engineInfo(): Action<unknown> {
  return { docker: ['info'], deadline: quick, run: (port, signal) => port.system.info(signal) };
}

export function diskUsage(kinds: readonly UsageKind[] = usageKinds): Action<DiskUsage> {
  return {
    docker: ['system', 'df', '-v'],
    run: (port, signal) => port.system.diskUsage(kinds, signal),
  };
}

/** Follows the events since then, in milliseconds since the epoch. */
export function followEvents(
  since: number,
  onEvent: (event: SystemEvent) => void,
  onEnd: (reason: unknown) => void,
): Action {
  return {
    docker: ['events', '--since', new Date(since).toISOString()],
    run: (port, signal) => port.system.follow(onEvent, onEnd, { since }, signal),
  };
}

/** Removes just these records. */
export function pruneBuildCache(ids: readonly string[]): Action<PrunedCache> {
  return {
    docker: ['builder', 'prune', '--force', '--all', '--filter', `id=${cachePattern(ids)}`],
    run: (port, signal) => port.system.pruneBuildCache(ids, signal),
  };
}

/** The engine's own JSON for an object. `name` is what the docker command calls it. */
export function inspectObject(kind: ObjectKind, id: string, name: string): Action<unknown> {
  return {
    docker: kind === 'container' ? ['inspect', '--type', 'container', name] : [kind, 'inspect', name],
    deadline: quick,
    run: (port, signal) => port.inspect(kind, id, signal),
  };
}
