import type { Network } from '../model.ts';

export interface NetworksPort {
  list(signal?: AbortSignal): Promise<Network[]>;
  /** Resolves with the id. */
  create(spec: NetworkSpec, signal?: AbortSignal): Promise<string>;
  connect(id: string, container: string, options?: ConnectOptions, signal?: AbortSignal): Promise<void>;
  disconnect(
    id: string,
    container: string,
    options?: { force?: boolean },
    signal?: AbortSignal,
  ): Promise<void>;
}

export interface NetworkSpec {
  readonly name: string;
  /** `bridge` when it is left out. */
  readonly driver?: string;
  /** `172.28.0.0/16` */
  readonly subnet?: string;
  readonly gateway?: string;
  /** Part of the subnet that containers get addresses from. */
  readonly ipRange?: string;
  readonly internal?: boolean;
  readonly attachable?: boolean;
  readonly ipv6?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

export interface ConnectOptions {
  readonly aliases?: readonly string[];
  /** An address of the container's own on that network, IPv4 or IPv6. */
  readonly address?: string;
}
