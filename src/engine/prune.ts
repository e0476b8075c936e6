import type { Inventory } from './inventory.ts';
import type { Container, Image, Network, Volume } from './model.ts';
import type { DiskUsage } from './port/system.ts';
import { planCache } from './prune/cache.ts';
import { planContainers } from './prune/containers.ts';
import { planImages } from './prune/images.ts';
import { planNetworks } from './prune/networks.ts';
import { planVolumes } from './prune/volumes.ts';

/** What can be cleaned up, in the order in which it is done: what goes first may be all that used the next. */
export const pruneKinds = ['container', 'network', 'volume', 'image', 'cache'] as const;

export type PruneKind = (typeof pruneKinds)[number];

export interface PruneChoice {
  readonly kinds: ReadonlySet<PruneKind>;
  /** All unused images, not just those without a name. */
  readonly namedImages: boolean;
  /** All unused volumes, not just anonymous ones. */
  readonly namedVolumes: boolean;
}

/** Why a thing can go. */
export type PruneReason =
  | 'stopped'
  | 'neverStarted'
  | 'dangling'
  | 'unusedImage'
  | 'anonymousVolume'
  | 'unusedVolume'
  | 'unusedNetwork'
  | 'unusedCache';

/** Why a thing stays. */
export type KeepReason =
  | 'running'
  | 'beingRemoved'
  | 'inUse'
  | 'hasName'
  | 'hasOptions'
  | 'otherDriver'
  | 'builtIn'
  | 'cacheInUse';

/** A thing that a prune would remove. */
export interface PruneItem {
  readonly kind: PruneKind;
  /** What the engine knows it by. */
  readonly id: string;
  readonly name: string;
  readonly why: PruneReason;
  /** Of an image: the references to remove; the image goes with the last of them. */
  readonly references?: readonly string[];
  /** Bytes that are certain to become free; absent when they were not measured. */
  readonly size?: number;
  /** Milliseconds since the epoch: made then, or of the build cache last used. */
  readonly time?: number;
  /** What is lost with it for good: data of a volume, or that these containers can start. */
  readonly loses?: 'data' | { readonly start: readonly string[] };
  /** Keys of the things that must go too, or this one stays. */
  readonly after: readonly string[];
}

export interface KeptItem {
  readonly kind: PruneKind;
  readonly id: string;
  readonly name: string;
  readonly why: KeepReason;
  /** Names of the containers that use it. */
  readonly users: readonly string[];
}

export interface PrunePlan {
  /** In the order of `pruneKinds`, the biggest of each kind first. */
  readonly items: readonly PruneItem[];
  readonly kept: readonly KeptItem[];
}

export interface PruneOptions {
  /** Sizes; without them nothing is known of the build cache. */
  readonly usage?: DiskUsage | undefined;
  /** True where the engine labels anonymous volumes (Docker from API 1.42 on); elsewhere their names tell. */
  readonly labelsAnonymous: boolean;
  /** Only things whose labels suit, as the filter `label` of the docker command does. The build cache has none. */
  readonly only?: (labels: Readonly<Record<string, string>>) => boolean;
}

/** What the parts of a plan are made from. */
export interface PruneInput extends PruneOptions {
  readonly containers: readonly Container[];
  readonly images: readonly Image[];
  readonly volumes: readonly Volume[];
  readonly networks: readonly Network[];
  readonly choice: PruneChoice;
  readonly suits: (labels: Readonly<Record<string, string>>) => boolean;
  /** Ids of the containers that go. */
  readonly leaving: ReadonlySet<string>;
}

/** What identifies a thing in a plan. */
export const pruneKey = ({ kind, id }: Pick<PruneItem, 'kind' | 'id'>): string => `${kind}:${id}`;

/**
 * What `docker container prune`, `network prune`, `volume prune`, `image prune` and `builder prune --all` would
 * remove now, and with several kinds what they would remove one after the other. Asks the engine nothing.
 *
 * It differs in one thing: `docker image prune --all` takes all names but one from an image that is in use and
 * has several. Here an image in use keeps them all.
 */
export function planPrune(
  held: Pick<Inventory, 'containers' | 'images' | 'volumes' | 'networks'>,
  choice: PruneChoice,
  options: PruneOptions,
): PrunePlan {
  const { only = () => true } = options;
  const input: PruneInput = {
    ...options,
    choice,
    suits: only,
    containers: [...held.containers.values()],
    images: [...held.images.values()],
    volumes: [...held.volumes.values()],
    networks: [...held.networks.values()],
    leaving: new Set(),
  };
  const containers = planContainers(input);
  const leaving = new Set(choice.kinds.has('container') ? containers.items.map(({ id }) => id) : []);
  const plans: Record<PruneKind, () => PrunePlan> = {
    container: () => containers,
    network: () => planNetworks({ ...input, leaving }),
    volume: () => planVolumes({ ...input, leaving }),
    image: () => planImages({ ...input, leaving }),
    cache: () => planCache(input),
  };
  const chosen = pruneKinds.filter((kind) => choice.kinds.has(kind)).map((kind) => plans[kind]());
  return {
    items: chosen.flatMap(({ items }) => items.toSorted(bySize)),
    kept: chosen.flatMap(({ kept }) => kept),
  };
}

function bySize(a: PruneItem, b: PruneItem): number {
  return (b.size ?? 0) - (a.size ?? 0) || (a.name < b.name ? -1 : Number(a.name > b.name));
}
