import type { networksEn } from './networks-en.ts';
import { pairsNl } from './pairs-nl.ts';

export const networksNl: typeof networksEn = {
  pairs: pairsNl,

  newTitle: 'Nieuw netwerk',
  lead: 'Containers op hetzelfde netwerk bereiken elkaar met hun naam; vanaf een ander netwerk lukt dat niet.',
  network: 'Netwerk',
  name: 'Naam',
  nameHelp: 'Zo heet dit netwerk voor containers, Compose-bestanden en commando’s.',
  nameMissing: 'Geef het een naam.',
  nameInvalid: 'Gebruik letters, cijfers, _ . en -, en begin met een letter of cijfer.',
  nameTaken: 'Er is al een netwerk met die naam.',
  driver: 'Driver',
  driverHelp:
    'Wat het verkeer verzorgt. Gewoonlijk is dat bridge: een privénetwerk op de computer van de engine. Plug-ins brengen andere mee.',
  drivers: {
    bridge:
      'Een privénetwerk op de computer van de engine. Containers vinden elkaar er met hun naam, en de weg naar buiten loopt via die computer.',
    macvlan:
      'Geeft elke container een eigen MAC-adres, zodat hij als een gewone computer in je fysieke netwerk staat. De optie parent noemt de netwerkkaart.',
    ipvlan:
      'Geeft containers adressen in je fysieke netwerk, allemaal achter het MAC-adres van de netwerkkaart die de optie parent noemt.',
    overlay: 'Eén netwerk over meerdere engines. Daarvoor moet de engine in een swarm zitten.',
  },
  driverUnknown: (driver) => `Dit lukt als de engine een plug-in heeft die ${driver} heet.`,
  driverOnce: (driver) => `De engine heeft één netwerk met de driver ${driver} en neemt er geen tweede bij.`,
  addresses: 'Adressen',
  subnet: 'Subnet',
  subnetHelp:
    'De adressen van dit netwerk: het eerste adres, een schuine streep, en hoeveel bits ze gemeen hebben. Laat leeg, dan neemt de engine een vrije reeks.',
  subnetInvalid: 'Schrijf het als 172.28.0.0/16: een adres, een schuine streep en een aantal bits.',
  subnetBase: (subnet) => `Een subnet begint bij zijn eerste adres: schrijf ${subnet}.`,
  subnetSmall: 'Zo blijven er haast geen adressen over voor containers, en niet elke engine aanvaardt het.',
  subnetOverlaps: (name, subnet) =>
    `Het netwerk ${name} heeft ook adressen uit dit subnet (${subnet}): de engine zal het niet aanvaarden.`,
  gateway: 'Gateway',
  gatewayHelp:
    'Het adres op dit netwerk waarlangs containers al het andere bereiken. Leeg: het eerste adres van het subnet.',
  gatewayInvalid: 'Schrijf een adres, zoals 172.28.0.1.',
  outside: (subnet) => `Dit ligt niet in het subnet ${subnet}.`,
  reserved:
    'Het eerste en het laatste adres van een subnet staan voor het netwerk zelf en voor iedereen erop: kies een ander.',
  needsSubnet: 'Geef ook het subnet.',
  range: 'Adresbereik',
  rangeHelp:
    'Het deel van het subnet dat de engine uitdeelt. De rest blijft vrij voor adressen die je zelf aan containers geeft.',
  rangeInvalid: 'Schrijf het als 172.28.5.0/24: een adres, een schuine streep en een aantal bits.',
  ipv6: 'IPv6',
  ipv6Help: 'Geeft containers ook een IPv6-adres.',
  ipv6Subnet: 'Docker vóór versie 27 heeft hiervoor een IPv6-subnet nodig, zoals fd00:28::/64.',
  reach: 'Bereik',
  internal: 'Intern',
  internalHelp:
    'Zonder weg naar buiten: containers bereiken elkaar wel, maar het internet niet. Poorten publiceren heeft er geen effect.',
  attachable: 'Koppelbaar',
  attachableHelp:
    'Ook losse containers mogen op een overlay-netwerk, en niet alleen de services van de swarm (attachable).',
  attachableNote: 'Dit maakt alleen verschil voor overlay-netwerken.',
  options: 'Opties voor de driver',
  optionsHelp: 'Wat je de driver nog wilt meegeven.',
  knownOptions: {
    'com.docker.network.bridge.name': 'Hoe de bridge heet op de computer van de engine; hoogstens 15 tekens.',
    'com.docker.network.bridge.enable_icc': 'false: containers kunnen elkaar er niet bereiken.',
    'com.docker.network.bridge.enable_ip_masquerade':
      'false: wat containers naar buiten sturen, houdt hun eigen adres in plaats van dat van de computer van de engine.',
    'com.docker.network.bridge.host_binding_ipv4':
      'Waar poorten gepubliceerd worden als er niets anders gezegd is: met 127.0.0.1 alleen op de computer van de engine.',
    'com.docker.network.driver.mtu': 'Het grootste pakket in bytes; vaak 1500, minder binnen een VPN.',
    parent: 'De netwerkkaart van de computer van de engine, zoals eth0; eth0.10 is daarop VLAN 10.',
    macvlan_mode: 'bridge, zoals gewoonlijk, of private, vepa, passthru.',
    ipvlan_mode: 'l2, zoals gewoonlijk, of l3, l3s.',
  },
  parentMissing: 'Zonder de optie parent bereiken de containers alleen elkaar.',
  optionInvalid: {
    flag: 'Schrijf true of false.',
    number: 'Schrijf een getal.',
    address: 'Schrijf een IPv4-adres, zoals 127.0.0.1.',
    interface: 'Hoogstens 15 tekens, zonder spaties of schuine strepen.',
    oneOf: (words) => `Kies een van deze: ${words}.`,
  },
  create: 'Netwerk maken',

  whichContainers: (network) => `Welke containers wil je met ${network} verbinden?`,
  whichNetwork: (container) => `Met welk netwerk wil je ${container} verbinden?`,
  severalNames: (count) => (count === 1 ? '1 container' : `${count} containers`),
  allOnIt: (network) => `Alle containers zitten al op ${network}.`,
  isOnIt: (container, network) => `${container} zit al op ${network}.`,
  onAll: (container) => `${container} zit al op elk netwerk waar hij bij kan.`,
  endpointTitle: (container, network) => `${container} verbinden met ${network}`,
  endpointPrompt:
    'Extra namen op dit netwerk, met spaties ertussen; staat er een adres bij, dan krijgt de container dat. Leeg: alleen zijn eigen naam.',
  endpoint: {
    alias: (word) => `“${word}” is geen naam: gebruik letters, cijfers, - . en _.`,
    twoAddresses: 'Eén adres is genoeg.',
    shared: 'Een adres kan maar van één container zijn.',
    outside: (subnets) => `De adressen van dit netwerk liggen in ${subnets}.`,
  },
  connecting: (container, network) => `${container} verbinden met ${network}`,
  connectingMany: (count, network) => `${count} containers verbinden met ${network}`,
  connected: (names, network) => `${names} verbonden met ${network}.`,
  connectedDone: (done, total) => `${done} van de ${total} verbonden.`,

  whoToDisconnect: (network) => `Welke containers wil je loskoppelen van ${network}?`,
  whichToLeave: (container) => `Van welk netwerk wil je ${container} loskoppelen?`,
  nobodyOn: (network) => `Er zit geen container op ${network}.`,
  nobodyOnAny: 'Er zit geen container op een netwerk.',
  onNone: (container) => `${container} zit op geen enkel netwerk.`,
  disconnecting: (container, network) => `${container} loskoppelen van ${network}`,
  disconnectingMany: (count, network) => `${count} containers loskoppelen van ${network}`,
  disconnected: (names, network) => `${names} losgekoppeld van ${network}.`,
  disconnectedDone: (done, total) => `${done} van de ${total} losgekoppeld.`,
  forceTitle: (names, network) => `Wil je ${names} met geweld loskoppelen van ${network}?`,
  forceDetail: 'De engine vergeet de verbinding dan, ook als hij die in de container niet kan afbreken.',
  force: 'Met geweld loskoppelen',
  pickHint: 'Kies er een of meer',

  obstacle: {
    hostNetwork:
      'Het netwerk host is de computer van de engine zelf. Een container zit erop vanaf het moment dat hij gemaakt wordt, of nooit.',
    noneNetwork:
      'Het netwerk none is voor containers zonder verbinding. Later kun je er niets meer mee verbinden.',
    usesHost: (name) =>
      `${name} gebruikt het netwerk van de computer van de engine zelf (host). Dat ligt vast zodra een container gemaakt is: hij kan niet op een ander netwerk komen, en er ook niet af.`,
    usesNone: (name) =>
      `${name} is zonder verbinding gemaakt. Koppel hem eerst los van het netwerk none; daarna kan hij op een ander netwerk.`,
    shares: (name, other) =>
      `${name} heeft geen eigen netwerk: hij deelt dat van ${other}. Doe dit met ${other}.`,
    sharesUnknown: (name) =>
      `${name} heeft geen eigen netwerk: hij deelt dat van een andere container, en die is weg.`,
  },

  usersTitle: (name) => `Wie zit op ${name}`,
  usersLead: (count) =>
    count === 0
      ? 'Er zit geen container op dit netwerk.'
      : `${count === 1 ? '1 container' : `${count} containers`}. Een container die niet draait, heeft geen adres.`,
  facts: 'Netwerk',
  subnets: 'Subnetten',
  yes: 'ja',
  no: 'nee',
  users: 'Containers',
  container: 'Container',
  state: 'Toestand',
  ipv4: 'IPv4',
  ipv6Address: 'IPv6',
  mac: 'MAC',
  macHelp: 'Het adres van zijn netwerkkaart op dit netwerk.',
  aliases: 'Andere namen',
  aliasesHelp: 'Namen waarmee hij op dit netwerk te vinden is, naast zijn eigen naam.',
  noUsers: 'Er zit niemand op.',
  reveal: 'Tonen bij Containers',
  disconnect: 'Loskoppelen',
};
