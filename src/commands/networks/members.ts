import type { Container, ContainerState } from '../../engine/model.ts';

/** What `docker network inspect` tells, as far as it is shown. */
export interface NetworkDetails {
  readonly Name?: string;
  readonly Driver?: string;
  readonly Internal?: boolean;
  readonly Attachable?: boolean;
  readonly IPAM?: {
    readonly Config?:
      | readonly { readonly Subnet?: string; readonly Gateway?: string; readonly IPRange?: string }[]
      | null;
  };
  /** Of those that run, by id. */
  readonly Containers?: Readonly<
    Record<
      string,
      {
        readonly Name?: string;
        readonly IPv4Address?: string;
        readonly IPv6Address?: string;
        readonly MacAddress?: string;
      }
    >
  > | null;
}

/** A container on a network. Empty texts where there is nothing. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** Absent when the network knows it and the list of containers does not. */
  readonly state?: ContainerState;
  /** Without the length of the prefix. */
  readonly ipv4: string;
  readonly ipv6: string;
  readonly mac: string;
}

/** The containers that are set to be on a network, and whoever else the network says is on it, by name. */
export function membersOf(
  network: string,
  { Containers }: NetworkDetails,
  containers: ReadonlyMap<string, Container>,
): Member[] {
  const there = Containers ?? {};
  const set = [...containers.values()].filter(({ networks }) => networks.includes(network));
  const ids = new Set([...set.map(({ id }) => id), ...Object.keys(there)]);
  return [...ids]
    .map((id): Member => {
      const container = containers.get(id);
      const endpoint = there[id];
      return {
        id,
        name: container?.name ?? endpoint?.Name ?? '',
        ...(container === undefined ? {} : { state: container.state }),
        ipv4: bare(endpoint?.IPv4Address),
        ipv6: bare(endpoint?.IPv6Address),
        mac: endpoint?.MacAddress ?? '',
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

const bare = (address = ''): string => address.replace(/\/\d+$/, '');
