import type { Named } from '../action.ts';
import {
  pauseContainer,
  removeContainer,
  renameContainer,
  startContainer,
  stopContainer,
} from '../actions/containers.ts';
import { EngineError, type EngineErrorKind, isEngineError } from '../errors.ts';
import { fromInspect } from './from-inspect.ts';
import { gone } from './gone.ts';
import type { InspectedContainer, InspectedImage } from './inspected.ts';
import { withSameVolumes } from './inspected-mounts.ts';
import { settled, type Settling } from './settled.ts';
import type { RunSpec } from './spec.ts';
import { commandsOf, makeContainer, type Perform } from './steps.ts';

export interface Recreation {
  /** The old one, as it is now. */
  readonly container: InspectedContainer;
  readonly image: InspectedImage | undefined;
  /** What the new one is to be. */
  readonly spec: RunSpec;
  /** The engine's version of the API, such as `1.41`. */
  readonly apiVersion: string;
  /** Milliseconds since the epoch, for the name that the old one gets. */
  readonly now: number;
  readonly settling?: Settling;
  /** Told before each step. */
  onStep?(step: RecreationStep): void;
}

export type RecreationStep = 'create' | 'stop' | 'start' | 'wait' | 'remove' | 'restore';

export type Recreated =
  /** `left`: the old one could not be removed and has this name. */
  | {
      readonly outcome: 'done';
      readonly id: string;
      readonly left?: { readonly name: string; readonly problem: unknown };
    }
  /** The old one is as it was. `reason` is an `EngineError`, of kind `cancelled` when the user stopped it. */
  | { readonly outcome: 'restored'; readonly reason: unknown }
  /** The way back failed too; `name` is what the old one is called now. */
  | { readonly outcome: 'stuck'; readonly reason: unknown; readonly problem: unknown; readonly name: string };

const live: ReadonlySet<string> = new Set(['running', 'paused', 'restarting']);

/** `web-old-20260131-235959` */
function asideName(name: string, now: number): string {
  const [date = '', time = ''] = new Date(now)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z$/g, '')
    .split('T');
  return `${name}-old-${date}-${time}`;
}

/**
 * Puts a new container in the place of one that there is. The old one steps aside under another name and goes only
 * when the new one has run for a while; whatever goes wrong until then, it is put back, and so it is when the signal
 * fires. What is in volumes carries over, also in those without a name. One that did not run is not started.
 */
export async function recreate(perform: Perform, task: Recreation, signal: AbortSignal): Promise<Recreated> {
  const { container, spec, onStep } = task;
  const name = container.Name.replace(/^\//, '');
  const place = new Place(perform, task, { id: container.Id, name });
  const wishes = { ...spec, name: spec.name ?? name, mounts: withSameVolumes(spec.mounts ?? [], container) };
  try {
    stopIfAsked(signal);
    onStep?.('create');
    await place.clear();
    const fresh = await place.fill(wishes);
    stopIfAsked(signal);
    if (live.has(container.State?.Status ?? '')) {
      onStep?.('stop');
      await place.stop(signal);
      onStep?.('start');
      await perform(startContainer(fresh));
      onStep?.('wait');
      await perform(settled(fresh, task.settling), signal);
      stopIfAsked(signal);
    }
    onStep?.('remove');
    const left = await place.removeOld();
    return { outcome: 'done', id: fresh.id, ...(left && { left: { name: place.aside.name, ...left } }) };
  } catch (reason) {
    onStep?.('restore');
    return place.restore(reason);
  }
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new EngineError('cancelled', '');
}

/**
 * The place of the old container. Steps that the engine takes at once are never broken off, so that it is always
 * known what there is.
 */
class Place {
  readonly #perform: Perform;
  readonly #task: Recreation;
  readonly #old: Named;
  readonly aside: Named;
  #fresh: Named | undefined;
  #cleared = false;
  #stopped = false;

  constructor(perform: Perform, task: Recreation, old: Named) {
    this.#perform = perform;
    this.#task = task;
    this.#old = old;
    this.aside = { id: old.id, name: asideName(old.name, task.now) };
  }

  async clear(): Promise<void> {
    await this.#perform(renameContainer(this.#old, this.aside.name));
    this.#cleared = true;
  }

  async fill(wishes: RunSpec): Promise<Named> {
    this.#fresh = await this.#create(wishes);
    return this.#fresh;
  }

  async stop(signal: AbortSignal): Promise<void> {
    this.#stopped = true;
    await this.#perform(stopContainer(this.aside), signal);
  }

  /** Resolves with what stood in the way, if anything did. */
  async removeOld(): Promise<{ readonly problem: unknown } | undefined> {
    try {
      // One that removes itself is on its way.
      await unless(
        ['notFound', 'conflict'],
        this.#perform(removeContainer(this.aside, { force: true })),
        this.#vanishes,
      );
      return undefined;
    } catch (problem) {
      return { problem };
    }
  }

  async restore(reason: unknown): Promise<Recreated> {
    try {
      // A stop that was broken off goes on at the engine: it has to be over before the old one can start.
      if (this.#stopped)
        await unless(['notFound', 'conflict'], this.#perform(stopContainer(this.aside)), true);
      // Made before the new one goes, which keeps the volumes of one that removed itself.
      const old = this.#stopped && this.#vanishes ? await this.#again() : this.aside;
      if (this.#fresh)
        await unless(['notFound'], this.#perform(removeContainer(this.#fresh, { force: true })), true);
      if (this.#cleared) await this.#perform(renameContainer(old, this.#old.name));
      const back: Named = { id: old.id, name: this.#old.name };
      if (this.#stopped) await this.#perform(startContainer(back));
      if (this.#stopped && this.#task.container.State?.Status === 'paused')
        await this.#perform(pauseContainer(back));
      return { outcome: 'restored', reason };
    } catch (problem) {
      return { outcome: 'stuck', reason, problem, name: this.#cleared ? this.aside.name : this.#old.name };
    }
  }

  /** The old one goes by itself once it is stopped. */
  get #vanishes(): boolean {
    return this.#task.container.HostConfig?.AutoRemove === true;
  }

  /** The old one made anew, from what is known of it. */
  async #again(): Promise<Named> {
    const { container, image } = this.#task;
    await this.#perform(gone(this.aside));
    const spec = fromInspect(container, image, { toolLabels: true });
    const mounts = withSameVolumes(spec.mounts ?? [], container);
    return this.#create({ ...spec, name: this.aside.name, mounts });
  }

  async #create(wishes: RunSpec): Promise<Named> {
    const { apiVersion } = this.#task;
    const id = await makeContainer(this.#perform, wishes, { apiVersion, start: false });
    return { id, name: wishes.name ?? '' };
  }
}

/** Takes failures of these kinds for an answer, where `allowed`. */
async function unless(
  kinds: readonly EngineErrorKind[],
  work: Promise<void>,
  allowed: boolean,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!allowed || !isEngineError(error) || !kinds.includes(error.kind)) throw error;
  }
}

/** The docker commands of a recreation that goes well, as words after `docker`. */
export function recreationCommands({ container, spec, apiVersion, now }: Recreation): (readonly string[])[] {
  const old = { id: container.Id, name: container.Name.replace(/^\//, '') };
  const aside = { id: old.id, name: asideName(old.name, now) };
  const fresh = { id: '', name: spec.name ?? old.name };
  const mounts = withSameVolumes(spec.mounts ?? [], container);
  return [
    renameContainer(old, aside.name).docker,
    ...commandsOf({ ...spec, name: fresh.name, mounts }, apiVersion, false),
    ...(live.has(container.State?.Status ?? '')
      ? [stopContainer(aside).docker, startContainer(fresh).docker]
      : []),
    removeContainer(aside, { force: true }).docker,
  ];
}
