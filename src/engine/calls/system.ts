import type { EngineApi } from '../api.ts';
import { followEvents } from '../event-stream.ts';
import type { DiskUsage, PrunedCache, SystemEvent, SystemPort, UsageKind } from '../port/system.ts';
import { type ApiDiskUsage, toDiskUsage } from './disk-usage.ts';

/** One line of the event stream, with its time. */
interface TimedEvent {
  readonly Type?: string;
  readonly Action?: string;
  readonly Actor?: { readonly ID?: string; readonly Attributes?: Record<string, string> | null };
  /** Seconds, and nanoseconds, since the epoch. */
  readonly time?: number;
  readonly timeNano?: number;
}

/** What is asked about the engine itself, as requests. */
export class SystemCalls implements SystemPort {
  readonly #api: EngineApi;

  constructor(api: EngineApi) {
    this.#api = api;
  }

  version(signal?: AbortSignal): Promise<unknown> {
    return this.#api.json({ method: 'GET', path: '/version', signal });
  }

  info(signal?: AbortSignal): Promise<unknown> {
    return this.#api.json({ method: 'GET', path: '/info', signal });
  }

  async diskUsage(kinds: readonly UsageKind[], signal?: AbortSignal): Promise<DiskUsage> {
    // Without `verbose` engines with API 1.52 and later tell totals alone.
    const query = { type: kinds, verbose: 1 };
    const answer = await this.#api.json<ApiDiskUsage>({ method: 'GET', path: '/system/df', query, signal });
    return toDiskUsage(answer, kinds, Date.now());
  }

  async follow(
    onEvent: (event: SystemEvent) => void,
    onEnd: (reason: unknown) => void,
    { since }: { readonly since?: number },
    signal: AbortSignal,
  ): Promise<void> {
    const query = since === undefined ? {} : { since: (since / 1000).toFixed(3) };
    const stream = await this.#api.stream({ method: 'GET', path: '/events', query, signal });
    followEvents(
      stream,
      (line) => {
        const event = toSystemEvent(line as TimedEvent);
        if (event !== undefined) onEvent(event);
      },
      (reason) => {
        if (!signal.aborted) onEnd(reason);
      },
    );
  }

  async pruneBuildCache(ids: readonly string[], signal?: AbortSignal): Promise<PrunedCache> {
    if (ids.length === 0) return { ids: [], bytes: 0 };
    const query = { all: true, filters: { id: { [cachePattern(ids)]: true } } };
    type Answer = { readonly CachesDeleted?: readonly string[] | null; readonly SpaceReclaimed?: number };
    const answer = await this.#api.json<Answer>({ method: 'POST', path: '/build/prune', query, signal });
    return { ids: answer.CachesDeleted ?? [], bytes: answer.SpaceReclaimed ?? 0 };
  }
}

/**
 * What the filter `id` must be for just these records. The engine takes one value only, as a regular expression
 * that may match a part of the id. Ids are letters and digits.
 */
export function cachePattern(ids: readonly string[]): string {
  return ids.length === 1 ? `^${ids[0]}$` : `^(${ids.join('|')})$`;
}

function toSystemEvent({ Type, Action, Actor, time, timeNano }: TimedEvent): SystemEvent | undefined {
  if (!Type || !Action) return undefined;
  return {
    time: timeNano === undefined ? (time ?? 0) * 1000 : Math.floor(timeNano / 1e6),
    type: Type,
    action: Action,
    id: Actor?.ID ?? '',
    attributes: Actor?.Attributes ?? {},
  };
}
