import { type Action, each, flag, type Named, operands, option, pairs, quick } from '../action.ts';
import type { EnginePort } from '../port.ts';
import type { ConnectOptions, NetworkSpec } from '../port/networks.ts';

/** Resolves with the id. */
export function createNetwork(spec: NetworkSpec): Action<string> {
  return {
    docker: [
      ...['network', 'create'],
      ...option('--driver', spec.driver),
      ...option('--subnet', spec.subnet),
      ...option('--gateway', spec.gateway),
      ...option('--ip-range', spec.ipRange),
      ...flag('--internal', spec.internal),
      ...flag('--attachable', spec.attachable),
      ...flag('--ipv6', spec.ipv6),
      ...pairs('--label', spec.labels),
      ...pairs('--opt', spec.options),
      ...operands(spec.name),
    ],
    deadline: quick,
    run: (port, signal) => port.networks.create(spec, signal),
  };
}

export function connectContainer(network: Named, container: Named, options: ConnectOptions = {}): Action {
  const { aliases, address } = options;
  return {
    docker: [
      ...['network', 'connect'],
      ...each('--alias', aliases),
      ...option(address?.includes(':') === true ? '--ip6' : '--ip', address),
      ...operands(network.name, container.name),
    ],
    deadline: quick,
    // One that does not run joins without an event (moby: `ConnectToNetwork`).
    unannounced: [container.id],
    run: (port, signal) => port.networks.connect(network.id, container.id, options, signal),
  };
}

/** Resolves with what it had there, so that it can be connected in the same way again. */
export function disconnectContainer(
  network: Named,
  container: Named,
  options: { force?: boolean } = {},
): Action<ConnectOptions> {
  return {
    docker: [
      ...['network', 'disconnect'],
      ...flag('--force', options.force),
      ...operands(network.name, container.name),
    ],
    deadline: quick,
    run: async (port, signal) => {
      // What cannot be looked at can often still be disconnected.
      const endpoints = await endpointsOf(port, container, signal).catch(() => undefined);
      await port.networks.disconnect(network.id, container.id, options, signal);
      return connectOptions(endpoints?.[network.name], container);
    },
  };
}

export function removeNetwork({ id, name }: Named): Action {
  return {
    docker: ['network', 'rm', ...operands(name)],
    deadline: quick,
    run: async (port, signal) => {
      // By its id, Podman 4 takes a network away from the containers that are on it; by its name it refuses.
      const { product } = await port.ping(signal);
      await port.remove('network', product === 'podman' ? name : id, {}, signal);
    },
  };
}

/** Resolves with the extra names that these containers have on the network, by their ids. */
export function aliasesOn(
  network: Named,
  containers: readonly Named[],
): Action<ReadonlyMap<string, readonly string[]>> {
  return {
    docker: ['inspect', '--type', 'container', ...containers.map(({ name }) => name)],
    deadline: quick,
    run: async (port, signal) => {
      const found = containers.map(async (container) => {
        // One that is gone meanwhile has no names.
        const endpoints = await endpointsOf(port, container, signal).catch(() => undefined);
        const { aliases = [] } = connectOptions(endpoints?.[network.name], container);
        return [container.id, aliases] as const;
      });
      return new Map(await Promise.all(found));
    },
  };
}

/** A container's place on a network, as the engine tells it; only what one chooses. */
interface Endpoint {
  readonly Aliases?: readonly string[] | null;
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string } | null;
}

type Endpoints = Readonly<Record<string, Endpoint>>;

async function endpointsOf(port: EnginePort, { id }: Named, signal: AbortSignal): Promise<Endpoints> {
  type Answer = { readonly NetworkSettings?: { readonly Networks?: Endpoints | null } };
  const answer = (await port.inspect('container', id, signal)) as Answer;
  return answer.NetworkSettings?.Networks ?? {};
}

function connectOptions(endpoint: Endpoint | undefined, { id }: Named): ConnectOptions {
  // The short id is a name that the engine gives by itself.
  const aliases = (endpoint?.Aliases ?? []).filter((alias) => !id.startsWith(alias));
  const address = endpoint?.IPAMConfig?.IPv4Address || endpoint?.IPAMConfig?.IPv6Address;
  return {
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(address ? { address } : {}),
  };
}
