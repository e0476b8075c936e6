import { pairsNl } from './pairs-nl.ts';
import type { runEn } from './run-en.ts';

export const runNl: typeof runEn = {
  pairs: pairsNl,

  newTitle: 'Nieuwe container',
  newLead: 'Een container is een proces met een eigen bestandssysteem, dat uit een image komt.',
  whichImage: 'Uit welke image maak je de container?',
  imagePlaceholder: 'Een image die er al is, of een andere naam, zoals nginx:alpine',
  runTitle: (image) => `${image} uitvoeren`,
  run: 'Uitvoeren',
  create: 'Maken',
  recreateTitle: (name) => `${name} opnieuw maken`,
  recreateLead:
    'Een container kun je niet wijzigen, wel vervangen. De oude blijft bestaan tot de nieuwe draait, en komt terug als dat niet lukt. Wat in volumes staat, blijft; andere bestanden die hij schreef, verdwijnen.',
  recreateLeadOnce:
    'Een container kun je niet wijzigen, wel vervangen. Deze verwijdert zichzelf zodra hij stopt: als de nieuwe niet draait, maakt Dockyard de oude opnieuw. Wat in volumes staat, blijft; andere bestanden die hij schreef, verdwijnen.',
  recreate: 'Opnieuw maken',

  groups: {
    basics: 'Container',
    storage: 'Opslag',
    network: 'Netwerk',
    limits: 'Limieten en herstarten',
    more: 'Meer',
  },
  fields: {
    image: 'Image',
    name: 'Naam',
    command: 'Commando',
    ports: 'Poorten',
    env: 'Omgevingsvariabelen',
    rm: 'Verwijderen zodra hij stopt',
    interactive: 'Interactief, in een terminal',
    mounts: 'Mounts',
    shmSize: 'Gedeeld geheugen',
    network: 'Netwerk',
    aliases: 'Aliassen',
    address: 'IP-adres',
    networks: 'Andere netwerken',
    publishAll: 'Alle poorten van de image publiceren',
    dns: 'Naamservers',
    hosts: 'Extra hosts',
    user: 'Gebruiker',
    workdir: 'Werkmap',
    entrypoint: 'Entrypoint',
    hostname: 'Hostnaam',
    platform: 'Platform',
    capAdd: 'Capabilities erbij',
    capDrop: 'Capabilities eraf',
    init: 'Init-proces',
    readOnly: 'Bestandssysteem alleen lezen',
    privileged: 'Privileged',
  },
  help: {
    image:
      'Het sjabloon voor zijn bestanden en voor wat hij uitvoert. Een image die er niet is, wordt eerst opgehaald.',
    name: 'Zo noem je hem in commando’s, en zo vinden andere containers op hetzelfde netwerk hem (--name). Leeg: de engine verzint een naam.',
    command:
      'Wat er draait in plaats van de CMD van de image. Aanhalingstekens houden woorden bij elkaar. De container leeft zolang dit proces leeft.',
    ports:
      'Laat een poort van de container antwoorden op een poort van de computer van de engine (-p). In het eerste veld staat de poort daar, met een adres ervoor als alleen dat mag antwoorden: 127.0.0.1:8080. Leeg: een vrije poort.',
    env: 'Instellingen die het programma uit zijn omgeving leest (-e). Iedereen die de details van de container mag bekijken, kan ze lezen; het is dus geen plek voor geheimen.',
    rm: 'De container verdwijnt zodra hij stopt, met zijn volumes zonder naam (--rm). Handig om iets uit te proberen.',
    interactive:
      'Opent een terminal op het proces, zodat je kunt typen (-it). Een shell heeft dat nodig, een server niet.',
    mounts:
      'Wat de container op een pad ziet naast zijn eigen bestanden (-v). Volumes en mappen blijven bestaan na de container, geheugen niet.',
    shmSize:
      'Ruimte in /dev/shm, geheugen dat processen delen. Databanken en browsers hebben soms meer nodig dan de gewone 64m.',
    network:
      'Containers op hetzelfde netwerk bereiken elkaar (--network). Op een netwerk dat je zelf maakte, kan dat met hun naam. host: het netwerk van de computer zelf; none: geen netwerk.',
    aliases: 'Meer namen waarmee anderen hem op dat netwerk vinden, met spaties ertussen.',
    address: 'Een vast adres op dat netwerk. Dat netwerk moet een subnet hebben dat je zelf koos.',
    networks: 'Netwerken waar hij ook op zit, elk met eigen namen daar.',
    publishAll:
      'Elke poort die de image openstelt, krijgt een vrije poort op de computer van de engine (-P).',
    dns: 'Adressen van naamservers die hij gebruikt in plaats van die van de computer van de engine.',
    hosts:
      'Namen met adressen voor zijn /etc/hosts. Het adres host-gateway staat voor de computer van de engine.',
    user: 'Als wie het proces draait: een naam of nummer dat de image kent, eventueel met een groep, zoals 1000:1000.',
    workdir: 'De map waarin het proces start.',
    entrypoint:
      "Het programma dat draait, in plaats van de ENTRYPOINT van de image; het commando wordt dan zijn argumenten. Twee aanhalingstekens, '', halen die van de image weg.",
    hostname: 'Hoe de container zichzelf noemt. Anderen vinden hem niet met deze naam.',
    platform:
      'Systeem en processor van de image, als ze voor meer dan één platform bestaat. Een andere processor dan die van de computer wordt nagebootst, en dat is traag.',
    capAdd: 'Rechten van root die hij bovenop de gewone krijgt, zoals NET_ADMIN.',
    capDrop:
      'Rechten van root die hij kwijtraakt. Met ALL is hij ze allemaal kwijt; daarna kun je er enkele teruggeven.',
    init: 'Een klein eerste proces dat signalen doorgeeft en afgelopen processen opruimt (--init). Het helpt programma’s die er niet op berekend zijn om nummer 1 te zijn.',
    readOnly: 'In zijn eigen bestandssysteem kan niets geschreven worden, alleen in mounts (--read-only).',
    privileged:
      'Alle rechten en alle apparaten van de computer: wie eruit ontsnapt, is de baas over de machine. Capabilities zijn bijna altijd genoeg.',
  },
  columns: {
    host: 'Poort op de computer',
    container: 'Poort in de container',
    protocol: 'Protocol',
    type: 'Soort',
    source: 'Volume of map',
    target: 'Pad in de container',
    mode: 'Toegang',
    network: 'Netwerk',
    aliases: 'Aliassen',
    address: 'Adres',
  },
  add: {
    port: 'Poort toevoegen',
    variable: 'Variabele toevoegen',
    mount: 'Mount toevoegen',
    network: 'Netwerk toevoegen',
    host: 'Host toevoegen',
    change: 'Instructie toevoegen',
  },
  placeholders: {
    name: 'de engine verzint er een',
    command: 'geen in de image',
    entrypoint: 'geen in de image',
  },
  imageEnv: (names) => `De image zelf zet ${names}.`,
  mountTypes: { volume: 'Volume', bind: 'Map', tmpfs: 'Geheugen' },
  mountHelp: {
    volume: 'Opslag die de engine beheert. Geef het een naam om het opnieuw te gebruiken.',
    bind: 'Een map of bestand van de computer van de engine, met het volledige pad.',
    tmpfs: 'Opslag in het geheugen, die weg is als de container stopt.',
  },
  modes: { rw: 'Lezen en schrijven', ro: 'Alleen lezen' },

  limits: {
    restart: 'Herstartbeleid',
    restartHelp: 'Wat de engine doet als het proces eindigt, of als de engine zelf start (--restart).',
    policies: {
      no: 'Nooit',
      'on-failure': 'Na een fout',
      'unless-stopped': 'Tenzij je hem stopte',
      always: 'Altijd',
    },
    policyHelp: {
      no: 'Hij blijft gestopt tot je hem start.',
      'on-failure': 'Hij start opnieuw als hij eindigde met een andere exitcode dan 0.',
      'unless-stopped':
        'Hij start opnieuw, ook na een herstart van de computer, tenzij je hem zelf gestopt had.',
      always: 'Hij start opnieuw, ook na een herstart van de computer, zelfs als je hem gestopt had.',
    },
    retries: 'Pogingen',
    retriesHelp: 'Hoe vaak hij na een fout opnieuw start. Leeg: zo vaak als nodig.',
    memory: 'Geheugen',
    memoryHelp:
      'Het meeste dat hij mag gebruiken, zoals 512m of 2g (--memory). Een proces dat meer wil, wordt beëindigd: exitcode 137.',
    memoryReservation: 'Geheugen bij krapte',
    memoryReservationHelp: 'Waartoe hij teruggebracht wordt als de computer te weinig geheugen heeft.',
    memorySwap: 'Geheugen en swap',
    memorySwapHelp:
      'Het meeste van beide samen. Leeg: tweemaal het geheugen. Evenveel als het geheugen: geen swap. -1: zo veel swap als er is.',
    cpus: 'Processors',
    cpusHelp: 'Hoeveel processortijd hij hooguit krijgt: 1.5 is anderhalve processor (--cpus).',
    cpuShares: 'Aandeel in de processors',
    cpuSharesHelp:
      'Zijn gewicht naast andere containers als de processors het druk hebben. Gewoonlijk is dat 1024.',
    cpuset: 'Welke processors',
    cpusetHelp: 'Nummers van de processors die hij mag gebruiken, geteld vanaf 0: 0-2 of 0,1.',
    pids: 'Processen',
    pidsHelp:
      'Hoeveel processen en threads hij mag hebben; dat houdt er een tegen die zich eindeloos vermenigvuldigt.',
  },

  problems: {
    noImage: 'Zeg welke image.',
    name: 'Gebruik letters, cijfers, _ . en -, en begin met een letter of cijfer; minstens twee tekens.',
    nameTaken: (name) => `Een andere container heet al ${name}.`,
    openQuote: 'Er staat nog een aanhalingsteken open.',
    rmAndRestart:
      'Een container die verdwijnt zodra hij stopt, kan niet opnieuw starten: kies dit of een herstartbeleid.',
    absolute: 'Schrijf het hele pad, te beginnen met /.',
    size: 'Schrijf een grootte, zoals 512m of 2g.',
    leastMemory: 'Minder dan 6m is voor geen enkele container genoeg.',
    swapAlone: 'Zeg ook hoeveel geheugen.',
    swapBelow: 'Dit is geheugen en swap samen, dus het kan niet minder zijn dan het geheugen.',
    reservationAbove: 'Dit kan niet meer zijn dan het geheugen dat hij mag gebruiken.',
    cpus: 'Schrijf een getal van minstens 0.01, zoals 0.5.',
    cpuset: 'Schrijf nummers, zoals 0-2 of 0,1.',
    whole: (least, most) => `Schrijf een geheel getal van ${least} tot ${most}.`,
    retriesAlone: 'Dit telt alleen bij het beleid “Na een fout”.',
    platform: 'Schrijf het als linux/arm64.',
    capability: (word) => `“${word}” is geen naam van een capability.`,
    hostPort: 'Schrijf een poort zoals 8080, of 127.0.0.1:8080, of 8000-8010, of niets.',
    port: 'Schrijf een poort van 1 tot 65535.',
    portTwice: 'Deze poort staat al in de lijst.',
    targetTwice: 'Op dit pad staat al een mount.',
    folder: 'Schrijf het hele pad van de map op de computer van de engine.',
    tmpfsSource: 'Geheugen heeft geen bron: laat dit leeg.',
    volumeIsPath: 'Dit is een pad: kies als soort Map, of geef een volume een naam.',
    volumeName:
      'Gebruik letters, cijfers, _ . en -, en begin met een letter of cijfer; minstens twee tekens.',
    readOnlyNameless:
      'Een volume dat alleen gelezen wordt, heeft een naam nodig: een nieuw zou altijd leeg blijven.',
    noNetwork: (name) => `Er is geen netwerk dat ${name} heet.`,
    ownNetworkOnly: 'Dit werkt alleen op een netwerk dat je zelf maakte, niet op die van de engine.',
    address: 'Schrijf een adres, zoals 172.20.0.10.',
    noOthers: (network) => `Bij het netwerk ${network} kunnen er geen andere zijn.`,
    networkTwice: 'Op dit netwerk zit hij al.',
    hostName: 'Geef het een naam.',
    nothingChanged: 'Er is niets gewijzigd.',
    cannotLift: 'Een engine haalt deze limiet niet weg bij een container die al bestaat. Maak hem opnieuw.',
    rmRestart: 'Deze container verdwijnt zodra hij stopt, dus hij kan niet opnieuw starten.',
    instruction: 'Zeg wat er achter de instructie komt.',
  },
  notes: {
    pull: 'De engine heeft deze image niet: ze moet eerst opgehaald worden.',
    portsUnused: 'Op dit netwerk verandert het publiceren van poorten niets.',
    portOf: (port, container) => `${container} heeft poort ${port} al.`,
    portTaken: (port) => `Iets op deze computer luistert al op poort ${port}.`,
    namelessVolume: 'Zonder naam is het volume nieuw, en vind je het moeilijk terug.',
    newVolume: 'Dit volume bestaat nog niet: het wordt dan gemaakt.',
    newFolder: 'Op dit pad staat niets: de engine maakt er een lege map, die van root is.',
    notCurrent: (image) =>
      `${image} is intussen een nieuwere image dan die waaruit deze container gemaakt is. De nieuwe container krijgt de nieuwere.`,
    swapToo: 'Geheugen en swap samen volgen: tweemaal het geheugen.',
  },

  askPull: (image) => `De engine heeft ${image} niet. Ophalen?`,
  pull: 'Ophalen',
  created: (name) => `${name} is gemaakt. Hij draait nog niet.`,
  start: 'Starten',

  steps: {
    create: (name) => `De nieuwe ${name} maken`,
    stop: (name) => `De oude ${name} stoppen`,
    start: (name) => `De nieuwe ${name} starten`,
    wait: (name) => `Kijken of de nieuwe ${name} blijft draaien`,
    remove: (name) => `De oude ${name} verwijderen`,
    restore: (name) => `De oude ${name} terugzetten`,
  },
  recreating: (name) => `${name} opnieuw maken`,
  recreated: (name) => `${name} is opnieuw gemaakt.`,
  recreatedLeft: (name, left, problem) =>
    `${name} is opnieuw gemaakt. De oude kon niet verwijderd worden en heet nu ${left}: ${problem}`,
  restored: (name) => `Er is niets veranderd: de oude ${name} is terug zoals hij was.`,
  stuck: (name, problem) => `De oude container kon niet teruggezet worden. Hij heet nu ${name}: ${problem}`,

  updateTitle: (name) => `Limieten en herstartbeleid van ${name}`,
  updateLead: 'Deze kun je wijzigen terwijl hij draait.',
  update: 'Wijzigen',
  updated: (name) => `${name} heeft zijn nieuwe limieten.`,

  commitTitle: (name) => `${name} opslaan als image`,
  commitLead:
    'De image krijgt de bestanden zoals ze nu in de container staan. Wat in volumes en mappen staat, hoort er niet bij.',
  commit: 'Opslaan',
  committed: (image) => `Opgeslagen als ${image}.`,
  commitFields: {
    image: 'Image',
    reference: 'Naam',
    referenceHelp: 'naam of naam:tag. Zonder tag wordt het latest.',
    message: 'Bericht',
    messageHelp: 'Wat er veranderd is. Het staat in de geschiedenis van de image.',
    author: 'Auteur',
    authorHelp: 'Wie ze gemaakt heeft: een naam, eventueel met een e-mailadres.',
    changes: 'Instructies',
    changesHelp: 'Instructies van een Dockerfile die de image er nog bij krijgt, zoals CMD of ENV.',
    instruction: 'Instructie',
    value: 'Waarde',
    running: 'Laten draaien',
    runningHelp:
      'Gewoonlijk wordt de container even gepauzeerd, zodat er geen bestand verandert terwijl het gekopieerd wordt.',
  },
  commitTaken: (image) => `${image} bestaat al: de naam gaat over op de nieuwe image.`,
};
