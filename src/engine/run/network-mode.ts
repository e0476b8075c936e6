/** Networks that are no networks of one's own. Source: NetworkMode of moby's API. */
const builtIn: ReadonlySet<string> = new Set(['', 'default', 'bridge', 'host', 'none']);

/** True for a network that somebody made: only on such a one are there aliases, addresses and several networks. */
export function isUserDefined(network: string | undefined): network is string {
  return network !== undefined && !builtIn.has(network) && !network.startsWith('container:');
}

/** True where a container has no network of its own to publish ports on, or be called by a name. */
export function isShared(network: string | undefined): boolean {
  return network === 'host' || network?.startsWith('container:') === true;
}
