import type { Action, Named } from '../action.ts';
import { createContainer, removeContainer, runContainer, startContainer } from '../actions/containers.ts';
import { connectContainer } from '../actions/networks.ts';
import { shortId } from '../model.ts';
import { given } from './given.ts';
import { isUserDefined } from './network-mode.ts';
import type { NetworkJoin, RunSpec } from './spec.ts';

/** Does an action and writes down the docker command that it stands for. */
export type Perform = <T>(action: Action<T>, signal?: AbortSignal) => Promise<T>;

interface Creation {
  /** What one `docker create` can say. */
  readonly spec: RunSpec;
  /** Networks that it must be connected to afterwards. */
  readonly joins: readonly NetworkJoin[];
}

/**
 * What one command can make, and what comes after it: engines before API 1.44 take one network at first, and no
 * command takes several of which one is not a person's own.
 */
function creationOf(spec: RunSpec, apiVersion: string): Creation {
  const { otherNetworks = [], ...first } = spec;
  const [, minor = '0'] = /^1\.(\d+)/.exec(apiVersion) ?? [];
  const together = Number(minor) >= 44 && isUserDefined(spec.network);
  return otherNetworks.length === 0 || together ? { spec, joins: [] } : { spec: first, joins: otherNetworks };
}

/**
 * The docker commands, as words after `docker`, that make a container and, with `start`, run it. `apiVersion`: that
 * of the engine, such as `1.41`.
 */
export function commandsOf(spec: RunSpec, apiVersion: string, start: boolean): (readonly string[])[] {
  const { spec: first, joins } = creationOf(spec, apiVersion);
  if (joins.length === 0) return [(start ? runContainer(first) : createContainer(first)).docker];
  // Without a name nobody knows yet what it will be called.
  const container = { id: '', name: spec.name ?? 'CONTAINER' };
  return [
    createContainer(first).docker,
    ...joins.map((join) => joinAction(join, container).docker),
    ...(start ? [startContainer(container).docker] : []),
  ];
}

/** Does what `commandsOf` tells; what comes to nothing halfway is removed again. Resolves with the id. */
export async function makeContainer(
  perform: Perform,
  spec: RunSpec,
  options: { readonly apiVersion: string; readonly start: boolean },
  signal?: AbortSignal,
): Promise<string> {
  const { apiVersion, start } = options;
  const { spec: first, joins } = creationOf(spec, apiVersion);
  if (joins.length === 0) return perform(start ? runContainer(first) : createContainer(first), signal);
  const id = await perform(createContainer(start ? { ...first, detached: true } : first), signal);
  const made: Named = { id, name: spec.name ?? shortId(id) };
  try {
    for (const join of joins) await perform(joinAction(join, made), signal);
    if (start) await perform(startContainer(made), signal);
  } catch (error) {
    await perform(removeContainer(made, { force: true, volumes: true })).catch(() => undefined);
    throw error;
  }
  return id;
}

function joinAction({ name, aliases, address, address6 }: NetworkJoin, container: Named): Action {
  return connectContainer({ id: name, name }, container, given({ aliases, address: address ?? address6 }));
}
