import { given } from './given.ts';
import type { InspectedContainer, InspectedEndpoint } from './inspected.ts';
import { isUserDefined } from './network-mode.ts';
import type { NetworkJoin, RunSpec } from './spec.ts';

type NetworkWishes = Pick<
  RunSpec,
  'network' | 'aliases' | 'address' | 'address6' | 'otherNetworks' | 'links'
>;

/** The names that engines give the network which a container is on when nobody says anything. */
const usual = ['default', 'bridge', 'podman'];

/** Which networks a container is on, and what it is called there. */
export function networkOf(container: InspectedContainer): NetworkWishes {
  const mode = container.HostConfig?.NetworkMode ?? '';
  const networks = Object.entries(container.NetworkSettings?.Networks ?? {});
  const primary =
    networks.find(([name, { NetworkID }]) => name === mode || (NetworkID === mode && mode !== '')) ??
    // It has been disconnected from that one since.
    (isUserDefined(mode) ? networks[0] : networks.find(([name]) => usual.includes(name)));
  const others = networks
    .filter((each) => each !== primary)
    .map(([name, endpoint]) => join(name, endpoint, container));
  const network = isUserDefined(mode)
    ? (primary?.[0] ?? mode)
    : mode === '' || usual.includes(mode)
      ? undefined
      : mode;
  const links = isUserDefined(network) ? primary?.[1].Links : container.HostConfig?.Links?.map(linkWord);
  return given({
    network,
    ...(primary && isUserDefined(network) ? place(primary[1], container) : {}),
    otherNetworks:
      others.length > 0 && (network === undefined || isUserDefined(network)) ? others : undefined,
    links: links && links.length > 0 ? links : undefined,
  });
}

const join = (name: string, endpoint: InspectedEndpoint, container: InspectedContainer): NetworkJoin => ({
  name,
  ...place(endpoint, container),
});

/** Without the names that every container gets. */
function place({ Aliases, IPAMConfig }: InspectedEndpoint, { Id, Name }: InspectedContainer) {
  const usualNames = [Id.slice(0, 12), Name.replace(/^\//, '')];
  const aliases = (Aliases ?? []).filter((alias) => !usualNames.includes(alias));
  return given({
    aliases: aliases.length > 0 ? aliases : undefined,
    address: IPAMConfig?.IPv4Address || undefined,
    address6: IPAMConfig?.IPv6Address || undefined,
  });
}

/** `/database:/web/db`, as the engine keeps a link, as it was typed: `database:db`. */
function linkWord(link: string): string {
  const [from = '', to = ''] = link.split(':');
  const name = from.replace(/^\//, '');
  const alias = to.slice(to.lastIndexOf('/') + 1);
  return alias === name || alias === '' ? name : `${name}:${alias}`;
}
