/** From the JSON of `GET /system/df` to what takes space. Fields that an engine leaves out get a harmless value. */
import type {
  BuildCacheUsage,
  ContainerUsage,
  DiskUsage,
  ImageUsage,
  UsageKind,
  VolumeUsage,
} from '../port/system.ts';

interface ApiImage {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Size?: number;
  readonly SharedSize?: number;
  readonly Containers?: number;
  readonly Created?: number;
}

interface ApiContainer {
  readonly Id: string;
  readonly Names?: readonly string[] | null;
  readonly Image?: string;
  readonly State?: string;
  readonly SizeRw?: number;
  readonly Created?: number;
}

interface ApiVolume {
  readonly Name: string;
  readonly Driver?: string;
  readonly Labels?: Record<string, string> | null;
  readonly UsageData?: { readonly Size?: number; readonly RefCount?: number } | null;
}

interface ApiCacheRecord {
  readonly ID: string;
  /** Before API 1.42; several are separated by commas. */
  readonly Parent?: string;
  readonly Parents?: readonly string[] | null;
  readonly Type?: string;
  readonly Description?: string;
  readonly Size?: number;
  readonly InUse?: boolean;
  readonly Shared?: boolean;
  readonly UsageCount?: number;
  readonly LastUsedAt?: string | null;
  readonly CreatedAt?: string;
}

/** A kind as engines with API 1.52 and later tell it. */
interface ApiUsage<T> {
  readonly TotalSize?: number;
  readonly Items?: readonly T[] | null;
}

/** The answer: engines before API 1.52 fill the first five, later ones the last four. */
export interface ApiDiskUsage {
  readonly LayersSize?: number;
  readonly Images?: readonly ApiImage[] | null;
  readonly Containers?: readonly ApiContainer[] | null;
  readonly Volumes?: readonly ApiVolume[] | null;
  readonly BuildCache?: readonly ApiCacheRecord[] | null;
  readonly ImageUsage?: ApiUsage<ApiImage>;
  readonly ContainerUsage?: ApiUsage<ApiContainer>;
  readonly VolumeUsage?: ApiUsage<ApiVolume>;
  readonly BuildCacheUsage?: ApiUsage<ApiCacheRecord>;
}

/** `measuredAt`: milliseconds since the epoch. Of kinds that were not asked for nothing is kept. */
export function toDiskUsage(
  answer: ApiDiskUsage,
  kinds: readonly UsageKind[],
  measuredAt: number,
): DiskUsage {
  const of = <T>(kind: UsageKind, items: readonly T[] | null | undefined): readonly T[] =>
    kinds.includes(kind) ? (items ?? []) : [];
  const images = of('image', answer.Images ?? answer.ImageUsage?.Items).map(toImageUsage);
  return {
    kinds,
    measuredAt,
    // Podman says 0: each image's own layers are then what there is for certain.
    layers: answer.LayersSize || answer.ImageUsage?.TotalSize || ownLayers(images),
    images,
    containers: of('container', answer.Containers ?? answer.ContainerUsage?.Items).map(toContainerUsage),
    volumes: of('volume', answer.Volumes ?? answer.VolumeUsage?.Items).map(toVolumeUsage),
    buildCache: of('build-cache', answer.BuildCache ?? answer.BuildCacheUsage?.Items).map(toCacheUsage),
  };
}

const ownLayers = (images: readonly ImageUsage[]): number =>
  images.reduce((sum, { size, shared }) => sum + Math.max(0, size) - Math.max(0, shared), 0);

function toImageUsage(image: ApiImage): ImageUsage {
  return {
    // Podman leaves the prefix out here, and nowhere else.
    id: /^[0-9a-f]{64}$/.test(image.Id) ? `sha256:${image.Id}` : image.Id,
    tags: (image.RepoTags ?? []).filter((tag) => !tag.startsWith('<none>')),
    size: image.Size ?? -1,
    shared: image.SharedSize ?? -1,
    containers: Math.max(0, image.Containers ?? 0),
    createdAt: (image.Created ?? 0) * 1000,
  };
}

function toContainerUsage(container: ApiContainer): ContainerUsage {
  return {
    id: container.Id,
    name: container.Names?.[0]?.replace(/^\//, '') ?? container.Id.slice(0, 12),
    image: container.Image ?? '',
    state: container.State ?? '',
    // Left out when it is 0.
    size: container.SizeRw ?? 0,
    createdAt: (container.Created ?? 0) * 1000,
  };
}

function toVolumeUsage(volume: ApiVolume): VolumeUsage {
  return {
    name: volume.Name,
    driver: volume.Driver ?? '',
    size: volume.UsageData?.Size ?? -1,
    containers: Math.max(0, volume.UsageData?.RefCount ?? 0),
    labels: volume.Labels ?? {},
  };
}

function toCacheUsage(record: ApiCacheRecord): BuildCacheUsage {
  const lastUsedAt = Date.parse(record.LastUsedAt ?? '');
  return {
    id: record.ID,
    parents: record.Parents ?? (record.Parent ?? '').split(',').filter(Boolean),
    type: record.Type ?? '',
    description: record.Description ?? '',
    size: record.Size ?? 0,
    inUse: record.InUse ?? false,
    shared: record.Shared ?? false,
    usageCount: record.UsageCount ?? 0,
    ...(Number.isNaN(lastUsedAt) ? {} : { lastUsedAt }),
    createdAt: Date.parse(record.CreatedAt ?? '') || 0,
  };
}
