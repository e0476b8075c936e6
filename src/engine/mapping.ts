/** From the Engine API's JSON to the model. Fields that an engine leaves out get a harmless value. */
import type { ContainerInfo, ImageInfo, NetworkInspectInfo, VolumeInspectInfo } from 'dockerode';
import type {
  Container,
  ContainerState,
  Health,
  Image,
  Mount,
  Network,
  PortBinding,
  Volume,
} from './model.ts';
import type { EngineEvent, ObjectKind } from './port.ts';

export function toContainer(info: ContainerInfo): Container {
  const labels = info.Labels ?? {};
  const status = info.Status ?? '';
  const project = labels['com.docker.compose.project'];
  const service = labels['com.docker.compose.service'];
  const networkMode = info.HostConfig?.NetworkMode;
  const networks = info.NetworkSettings?.Networks ?? {};
  const addresses = toAddresses(networks);
  const exitCode = /^Exited \((\d+)\)/.exec(status)?.[1];
  return {
    id: info.Id,
    name: info.Names?.find((name) => name.lastIndexOf('/') <= 0)?.replace(/^\//, '') ?? info.Id.slice(0, 12),
    image: info.Image ?? '',
    imageId: info.ImageID ?? '',
    command: info.Command ?? '',
    createdAt: info.Created * 1000,
    state: info.State as ContainerState,
    status,
    health: toHealth(status),
    ...(exitCode === undefined ? {} : { exitCode: Number(exitCode) }),
    ports: toPorts(info.Ports),
    mounts: (info.Mounts ?? []).map(toMount),
    networks: Object.keys(networks),
    ...(addresses === undefined ? {} : { addresses }),
    ...(networkMode ? { networkMode } : {}),
    labels,
    ...(project === undefined ? {} : { composeProject: project }),
    ...(service === undefined ? {} : { composeService: service }),
  };
}

/** The list call tells health in the status sentence only: `Up 2 minutes (health: starting)`. */
function toHealth(status: string): Health {
  const word = /\((healthy|unhealthy|health: starting)\)$/.exec(status)?.[1];
  if (word === undefined) return 'none';
  return word === 'health: starting' ? 'starting' : (word as Health);
}

/** IPv4 where there is one. A container that does not run has no addresses. */
function toAddresses(
  networks: ContainerInfo['NetworkSettings']['Networks'],
): Record<string, string> | undefined {
  let addresses: Record<string, string> | undefined;
  for (const [name, network] of Object.entries(networks)) {
    const address = network?.IPAddress || network?.GlobalIPv6Address;
    if (address) (addresses ??= {})[name] = address;
  }
  return addresses;
}

/** Published ports once each: the engine names IPv4 and IPv6 apart. */
function toPorts(ports: ContainerInfo['Ports'] | null | undefined): PortBinding[] {
  if (!ports || ports.length === 0) return [];
  const byKey = new Map<string, PortBinding>();
  for (const port of ports) {
    const key = `${port.PublicPort ?? ''}:${port.PrivatePort}/${port.Type}`;
    if (byKey.has(key)) continue;
    byKey.set(key, {
      containerPort: port.PrivatePort,
      protocol: port.Type as PortBinding['protocol'],
      ...(port.PublicPort ? { hostPort: port.PublicPort, hostAddress: port.IP } : {}),
    });
  }
  return [...byKey.values()].toSorted(
    (a, b) => a.containerPort - b.containerPort || (a.hostPort ?? 0) - (b.hostPort ?? 0),
  );
}

function toMount(mount: ContainerInfo['Mounts'][number]): Mount {
  return {
    type: mount.Type,
    source: mount.Name ?? mount.Source,
    target: mount.Destination,
    readOnly: !mount.RW,
  };
}

const real = (references: readonly string[] | null | undefined): string[] =>
  (references ?? []).filter((reference) => !reference.startsWith('<none>'));

export function toImage(info: ImageInfo): Image {
  return {
    id: info.Id,
    tags: real(info.RepoTags),
    digests: real(info.RepoDigests),
    size: info.Size,
    createdAt: info.Created * 1000,
    labels: info.Labels ?? {},
  };
}

export function toVolume(info: VolumeInspectInfo & { CreatedAt?: string }): Volume {
  const createdAt = Date.parse(info.CreatedAt ?? '');
  return {
    name: info.Name,
    driver: info.Driver,
    mountpoint: info.Mountpoint,
    ...(Number.isNaN(createdAt) ? {} : { createdAt }),
    labels: info.Labels ?? {},
    ...(Object.keys(info.Options ?? {}).length === 0 ? {} : { options: info.Options ?? {} }),
  };
}

export function toNetwork(info: NetworkInspectInfo): Network {
  return {
    id: info.Id,
    name: info.Name,
    driver: info.Driver,
    scope: info.Scope,
    internal: info.Internal ?? false,
    subnets: (info.IPAM?.Config ?? []).flatMap((config) => (config.Subnet ? [config.Subnet] : [])),
    labels: info.Labels ?? {},
  };
}

/** One line of the event stream. */
export interface ApiEvent {
  readonly Type?: string;
  readonly Action?: string;
  readonly Actor?: { readonly ID?: string; readonly Attributes?: Record<string, string> };
}

export function toEvent(event: ApiEvent): EngineEvent | undefined {
  if (!event.Type || !event.Action || !event.Actor) return undefined;
  return {
    kind: event.Type as ObjectKind,
    action: event.Action.split(':', 1)[0] ?? event.Action,
    id: event.Actor.ID ?? '',
    attributes: event.Actor.Attributes ?? {},
  };
}
