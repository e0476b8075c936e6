import { text } from 'node:stream/consumers';
import type { NetworkInspectInfo } from 'dockerode';
import type { EngineApi } from '../api.ts';
import { toNetwork } from '../mapping.ts';
import type { Network } from '../model.ts';
import type { ConnectOptions, NetworkSpec, NetworksPort } from '../port/networks.ts';
import { paths } from './paths.ts';

/** What is asked about networks, as requests. */
export class NetworkCalls implements NetworksPort {
  readonly #api: EngineApi;

  constructor(api: EngineApi) {
    this.#api = api;
  }

  async list(signal?: AbortSignal): Promise<Network[]> {
    const list = await this.#api.json<NetworkInspectInfo[]>({ method: 'GET', path: '/networks', signal });
    return list.map(toNetwork);
  }

  async create(spec: NetworkSpec, signal?: AbortSignal): Promise<string> {
    const { Id } = await this.#api.json<{ Id: string }>({
      method: 'POST',
      path: '/networks/create',
      body: toCreateBody(spec),
      signal,
      subject: spec.name,
    });
    return Id;
  }

  /** No subject: either may be gone, and the engine's sentence says which. */
  async connect(
    id: string,
    container: string,
    { aliases, address }: ConnectOptions = {},
    signal?: AbortSignal,
  ): Promise<void> {
    const family = address?.includes(':') === true ? 'IPv6Address' : 'IPv4Address';
    const body = {
      Container: container,
      EndpointConfig: {
        ...(aliases === undefined ? {} : { Aliases: aliases }),
        ...(address === undefined ? {} : { IPAMConfig: { [family]: address } }),
      },
    };
    await this.#post(`${paths.network(id)}/connect`, body, signal);
  }

  async disconnect(
    id: string,
    container: string,
    { force = false }: { force?: boolean } = {},
    signal?: AbortSignal,
  ): Promise<void> {
    const body = { Container: container, Force: force };
    await this.#post(`${paths.network(id)}/disconnect`, body, signal);
  }

  async #post(path: string, body: object, signal: AbortSignal | undefined): Promise<void> {
    const answer = await this.#api.stream({ method: 'POST', path, body, signal });
    // Podman says `OK`, which is no JSON. It is done by now, whatever becomes of the rest of the answer.
    await text(answer).catch(() => undefined);
  }
}

function toCreateBody(spec: NetworkSpec): object {
  const { subnet, gateway, ipRange } = spec;
  const pool = {
    ...(subnet === undefined ? {} : { Subnet: subnet }),
    ...(gateway === undefined ? {} : { Gateway: gateway }),
    ...(ipRange === undefined ? {} : { IPRange: ipRange }),
  };
  return {
    Name: spec.name,
    // Engines before 25 otherwise make a second network of the same name.
    CheckDuplicate: true,
    Driver: spec.driver ?? 'bridge',
    Internal: spec.internal ?? false,
    Attachable: spec.attachable ?? false,
    // Left out rather than false: an engine may be set to give addresses of its own accord.
    ...(spec.ipv6 === true ? { EnableIPv6: true } : {}),
    IPAM: { Driver: 'default', Config: Object.keys(pool).length === 0 ? [] : [pool] },
    Options: spec.options ?? {},
    Labels: spec.labels ?? {},
  };
}
