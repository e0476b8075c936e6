import type { InspectKey } from './key.ts';

/** What stands in the JSON of a network. */
export const networkKeys: Readonly<Record<string, InspectKey>> = {
  Name: { en: 'Its name.', nl: 'De naam.', topic: 'network' },
  Id: { en: 'Its full id.', nl: 'De volledige id.' },
  Created: { en: 'When it was made.', nl: 'Wanneer het gemaakt is.' },
  Scope: {
    en: 'local: on this machine only; swarm: on all machines of the swarm.',
    nl: 'local: alleen op deze machine; swarm: op alle machines van de swarm.',
    topic: 'swarm',
  },
  Driver: {
    en: 'bridge, host, none, overlay, macvlan or ipvlan: how it works.',
    nl: 'bridge, host, none, overlay, macvlan of ipvlan: hoe het werkt.',
    topic: 'network',
  },
  EnableIPv4: { en: 'True: containers get IPv4 addresses.', nl: 'True: containers krijgen IPv4-adressen.' },
  EnableIPv6: { en: 'True: containers get IPv6 addresses.', nl: 'True: containers krijgen IPv6-adressen.' },
  IPAM: { en: 'How addresses are handed out.', nl: 'Hoe adressen uitgedeeld worden.' },
  'IPAM.Driver': {
    en: 'What hands them out; default is the engine itself.',
    nl: 'Wat ze uitdeelt; default is de engine zelf.',
  },
  'IPAM.Options': { en: 'What that driver was told.', nl: 'Wat die driver verteld is.' },
  'IPAM.Config': { en: 'The ranges of addresses.', nl: 'De reeksen adressen.' },
  'IPAM.Config[].Subnet': {
    en: 'The addresses of the network: 172.18.0.0/16 is all that begin with 172.18.',
    nl: 'De adressen van het netwerk: 172.18.0.0/16 zijn alle die met 172.18 beginnen.',
  },
  'IPAM.Config[].IPRange': {
    en: 'The part of it that containers get addresses from.',
    nl: 'Het deel ervan waaruit containers een adres krijgen.',
  },
  'IPAM.Config[].Gateway': {
    en: 'The address of the engine’s computer on this network.',
    nl: 'Het adres van de computer van de engine op dit netwerk.',
  },
  'IPAM.Config[].AuxiliaryAddresses': {
    en: 'Addresses that are not handed out.',
    nl: 'Adressen die niet uitgedeeld worden.',
  },
  Internal: {
    en: 'True: containers on it cannot reach the outside.',
    nl: 'True: containers erop kunnen niet naar buiten.',
  },
  Attachable: {
    en: 'True: single containers can join a network of the swarm.',
    nl: 'True: losse containers kunnen een netwerk van de swarm op.',
    topic: 'overlay-network',
  },
  Ingress: {
    en: 'True: the swarm publishes ports through it.',
    nl: 'True: de swarm publiceert er poorten langs.',
  },
  ConfigFrom: {
    en: 'The network whose settings it takes over.',
    nl: 'Het netwerk waarvan het de instellingen overneemt.',
  },
  'ConfigFrom.Network': { en: 'Name of that network.', nl: 'Naam van dat netwerk.' },
  ConfigOnly: {
    en: 'True: it only holds settings for others.',
    nl: 'True: het bevat alleen instellingen voor andere.',
  },
  Containers: { en: 'The containers that run on it, by id.', nl: 'De containers die erop draaien, per id.' },
  'Containers.*': { en: 'A container on this network.', nl: 'Een container op dit netwerk.' },
  'Containers.*.Name': {
    en: 'The container’s name: others on the network find it by that.',
    nl: 'De naam van de container: daarmee vinden anderen op het netwerk hem.',
    topic: 'embedded-dns',
  },
  'Containers.*.EndpointID': {
    en: 'Id of its place on the network.',
    nl: 'Id van zijn plaats op het netwerk.',
  },
  'Containers.*.MacAddress': { en: 'Its hardware address.', nl: 'Zijn hardwareadres.' },
  'Containers.*.IPv4Address': { en: 'Its address.', nl: 'Zijn adres.' },
  'Containers.*.IPv6Address': { en: 'Its IPv6 address.', nl: 'Zijn IPv6-adres.' },
  Options: { en: 'What the driver was told.', nl: 'Wat de driver verteld is.' },
  'Options.*': { en: 'An option of the driver.', nl: 'Een optie van de driver.' },
  'Options.com.docker.network.bridge.default_bridge': {
    en: 'true: containers without a chosen network come here.',
    nl: 'true: containers zonder gekozen netwerk komen hier.',
    topic: 'bridge-network',
  },
  'Options.com.docker.network.bridge.enable_icc': {
    en: 'true: containers on it can reach each other.',
    nl: 'true: containers erop kunnen elkaar bereiken.',
  },
  'Options.com.docker.network.bridge.enable_ip_masquerade': {
    en: 'true: outside, their traffic seems to come from the machine.',
    nl: 'true: buiten lijkt hun verkeer van de machine te komen.',
  },
  'Options.com.docker.network.bridge.host_binding_ipv4': {
    en: 'The address on which ports are published when none is named.',
    nl: 'Het adres waarop poorten gepubliceerd worden als er geen genoemd is.',
    topic: 'port-publishing',
  },
  'Options.com.docker.network.bridge.name': {
    en: 'The bridge on the engine’s computer.',
    nl: 'De bridge op de computer van de engine.',
  },
  'Options.com.docker.network.driver.mtu': {
    en: 'The largest packet, in bytes.',
    nl: 'Het grootste pakket, in bytes.',
  },
  Labels: {
    en: 'Names with values that tools put on it. Compose keeps its project here.',
    nl: 'Namen met waarden die tools erop plakken. Compose bewaart hier zijn project.',
  },
  'Labels.*': { en: 'A label.', nl: 'Een label.' },
  Peers: { en: 'The machines of the swarm on this network.', nl: 'De machines van de swarm op dit netwerk.' },
  Services: {
    en: 'The services of the swarm on this network.',
    nl: 'De services van de swarm op dit netwerk.',
  },
  Status: { en: 'How many addresses are taken.', nl: 'Hoeveel adressen in gebruik zijn.' },
};
