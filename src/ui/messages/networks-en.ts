import { pairsEn } from './pairs-en.ts';

/** So many containers. */
function containers(count: number): string {
  return count === 1 ? '1 container' : `${count} containers`;
}

export const networksEn = {
  pairs: pairsEn,

  // The form
  newTitle: 'New Network',
  lead: 'Containers on the same network reach each other by name; from another network they do not.',
  network: 'Network',
  name: 'Name',
  nameHelp: 'What containers, Compose files and commands call this network.',
  nameMissing: 'Give it a name.',
  nameInvalid: 'Use letters, digits, _ . and -, and begin with a letter or digit.',
  nameTaken: 'There is a network of that name already.',
  driver: 'Driver',
  driverHelp:
    'What carries the traffic. bridge is the usual one: a private network on the engine’s computer. Plugins bring others.',
  drivers: {
    bridge:
      'A private network on the engine’s computer. Containers on it find each other by name, and the way out goes through that computer.',
    macvlan:
      'Gives each container a MAC address of its own, so that it stands in your physical network like a computer. The option parent names the network card.',
    ipvlan:
      'Gives containers addresses in your physical network, all behind the MAC address of the network card that the option parent names.',
    overlay: 'One network over several engines. It needs an engine that is in a swarm.',
  } as Readonly<Record<string, string>>,
  driverUnknown: (driver: string) => `This works when the engine has a plugin called ${driver}.`,
  driverOnce: (driver: string) =>
    `The engine has one network with the driver ${driver}, and takes no second.`,
  addresses: 'Addresses',
  subnet: 'Subnet',
  subnetHelp:
    'The addresses of this network: the first one, a slash, and how many bits they have in common. Leave it empty and the engine takes a range that is free.',
  subnetInvalid: 'Write it as 172.28.0.0/16: an address, a slash and a number of bits.',
  subnetBase: (subnet: string) => `A subnet begins at its first address: write ${subnet}.`,
  subnetSmall: 'This leaves next to no addresses for containers, and not every engine takes it.',
  subnetOverlaps: (name: string, subnet: string) =>
    `The network ${name} has addresses of this subnet too (${subnet}): the engine will not take it.`,
  gateway: 'Gateway',
  gatewayHelp:
    'The address on this network through which containers reach everything else. Empty: the first address of the subnet.',
  gatewayInvalid: 'Write an address, such as 172.28.0.1.',
  outside: (subnet: string) => `This is not in the subnet ${subnet}.`,
  reserved:
    'The first and the last address of a subnet mean the network itself and all of it: choose another.',
  needsSubnet: 'Give the subnet as well.',
  range: 'Address range',
  rangeHelp:
    'The part of the subnet that the engine gives out. The rest is free for addresses that you give to containers yourself.',
  rangeInvalid: 'Write it as 172.28.5.0/24: an address, a slash and a number of bits.',
  ipv6: 'IPv6',
  ipv6Help: 'Gives containers an IPv6 address as well.',
  ipv6Subnet: 'Docker before version 27 needs an IPv6 subnet for this, such as fd00:28::/64.',
  reach: 'Reach',
  internal: 'Internal',
  internalHelp:
    'Without a way out: containers on it reach each other, and not the internet. Publishing ports on it has no effect.',
  attachable: 'Attachable',
  attachableHelp: 'Lets single containers join an overlay network, besides the services of the swarm.',
  attachableNote: 'This makes a difference to overlay networks only.',
  options: 'Driver options',
  optionsHelp: 'Anything else that you want to tell the driver.',
  knownOptions: {
    'com.docker.network.bridge.name':
      'What the bridge is called on the engine’s computer; at most 15 characters.',
    'com.docker.network.bridge.enable_icc': 'false: containers on it cannot reach each other.',
    'com.docker.network.bridge.enable_ip_masquerade':
      'false: what containers send out keeps their own address, instead of that of the engine’s computer.',
    'com.docker.network.bridge.host_binding_ipv4':
      'Where ports are published when nothing else is said: 127.0.0.1 keeps them on the engine’s computer.',
    'com.docker.network.driver.mtu': 'The largest packet in bytes; often 1500, less within a VPN.',
    parent: 'The network card of the engine’s computer, such as eth0; eth0.10 is VLAN 10 on it.',
    macvlan_mode: 'bridge, the usual one, or private, vepa, passthru.',
    ipvlan_mode: 'l2, the usual one, or l3, l3s.',
  } as Readonly<Record<string, string>>,
  parentMissing: 'Without the option parent the containers reach only each other.',
  optionInvalid: {
    flag: 'Write true or false.',
    number: 'Write a number.',
    address: 'Write an IPv4 address, such as 127.0.0.1.',
    interface: 'At most 15 characters, without spaces or slashes.',
    oneOf: (words: string) => `Choose one of these: ${words}.`,
  },
  create: 'Create Network',

  // Connecting
  whichContainers: (network: string) => `Which containers to connect to ${network}?`,
  whichNetwork: (container: string) => `Which network to connect ${container} to?`,
  severalNames: containers,
  allOnIt: (network: string) => `All containers are on ${network} already.`,
  isOnIt: (container: string, network: string) => `${container} is on ${network} already.`,
  onAll: (container: string) => `${container} is on every network that it can join.`,
  endpointTitle: (container: string, network: string) => `Connect ${container} to ${network}`,
  endpointPrompt:
    'More names for it on this network, with spaces in between; an address among them becomes its own. Empty: just its name.',
  endpoint: {
    alias: (word: string) => `“${word}” is no name: use letters, digits, - . and _.`,
    twoAddresses: 'One address is enough.',
    shared: 'An address can belong to one container only.',
    outside: (subnets: string) => `The addresses of this network are in ${subnets}.`,
  },
  connecting: (container: string, network: string) => `Connecting ${container} to ${network}`,
  connectingMany: (count: number, network: string) => `Connecting ${containers(count)} to ${network}`,
  connected: (names: string, network: string) => `Connected ${names} to ${network}.`,
  connectedDone: (done: number, total: number) => `${done} of ${total} connected.`,

  // Disconnecting
  whoToDisconnect: (network: string) => `Which containers to disconnect from ${network}?`,
  whichToLeave: (container: string) => `Which network to disconnect ${container} from?`,
  nobodyOn: (network: string) => `No container is on ${network}.`,
  nobodyOnAny: 'No container is on a network.',
  onNone: (container: string) => `${container} is on no network.`,
  disconnecting: (container: string, network: string) => `Disconnecting ${container} from ${network}`,
  disconnectingMany: (count: number, network: string) => `Disconnecting ${containers(count)} from ${network}`,
  disconnected: (names: string, network: string) => `Disconnected ${names} from ${network}.`,
  disconnectedDone: (done: number, total: number) => `${done} of ${total} disconnected.`,
  forceTitle: (names: string, network: string) => `Disconnect ${names} from ${network} by force?`,
  forceDetail: 'The engine then forgets the connection, even when it cannot take it down in the container.',
  force: 'Disconnect by Force',
  pickHint: 'Choose one or more',

  // Why not
  obstacle: {
    hostNetwork:
      'The network host is the engine’s computer itself. A container is on it from the moment it is made, or never.',
    noneNetwork:
      'The network none is for containers without any connection. Nothing can be connected to it later.',
    usesHost: (name: string) =>
      `${name} uses the network of the engine’s computer itself (host). That is settled when a container is made, so it can neither join nor leave a network.`,
    usesNone: (name: string) =>
      `${name} was made without a connection. Disconnect it from the network none first; then it can join another one.`,
    shares: (name: string, other: string) =>
      `${name} has no network of its own: it shares that of ${other}. Do this with ${other} instead.`,
    sharesUnknown: (name: string) =>
      `${name} has no network of its own: it shares that of another container, which is gone.`,
  },

  // Who is on it
  usersTitle: (name: string) => `Who is on ${name}`,
  usersLead: (count: number) =>
    count === 0
      ? 'No container is on this network.'
      : `${containers(count)}. One that does not run has no address.`,
  facts: 'Network',
  subnets: 'Subnets',
  yes: 'yes',
  no: 'no',
  users: 'Containers',
  container: 'Container',
  state: 'State',
  ipv4: 'IPv4',
  ipv6Address: 'IPv6',
  mac: 'MAC',
  macHelp: 'The address of its network card on this network.',
  aliases: 'Other names',
  aliasesHelp: 'Names by which it is found on this network, besides its own.',
  noUsers: 'Nobody is on it.',
  reveal: 'Show in Containers',
  disconnect: 'Disconnect',
};
