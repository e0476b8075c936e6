import type { EnginePageWords } from './engine-page-en.ts';

export const enginePageNl: EnginePageWords = {
  title: 'Versie en informatie',
  lead: (product, version) => `${product} ${version}. Wijs een regel aan om te lezen wat die betekent.`,
  sections: {
    engine: 'Engine',
    computer: 'De computer waarop hij draait',
    contents: 'Wat er is',
    storage: 'Opslag en logs',
    running: 'Hoe containers draaien',
    security: 'Beveiliging',
    network: 'Netwerk en registry’s',
    plugins: 'Plug-ins',
    warnings: 'Waarschuwingen',
  },
  yes: 'ja',
  no: 'nee',
  on: 'aan',
  off: 'uit',
  warning: (number) => `Waarschuwing ${number}`,
  containers: (running, paused, stopped) =>
    `${running} ${running === 1 ? 'draait' : 'draaien'}, ${paused} gepauzeerd, ${stopped} gestopt`,
  swarm: (state, manager) =>
    state === 'active'
      ? `actief, als ${manager ? 'manager' : 'worker'}`
      : state === 'inactive'
        ? 'niet actief'
        : state,
  facts: {
    product: { label: 'Product', help: 'Het programma dat je containers laat draaien.' },
    version: {
      label: 'Versie',
      help: 'De versie van de engine. Het docker-commando heeft een eigen versie, die anders kan zijn.',
    },
    api: {
      label: 'API',
      help: 'De oudste taal die de engine nog verstaat, en de nieuwste die hij spreekt. Het docker-commando en Dockyard praten met hem via deze API.',
    },
    built: { label: 'Gebouwd', help: 'Wanneer dit programma gecompileerd is, en uit welke commit.' },
    go: { label: 'Go', help: 'De versie van de taal waarin de engine geschreven is.' },
    components: {
      label: 'Onderdelen',
      help: 'De engine laat het werk aan anderen over: containerd zorgt voor containers en images, runc start de processen, docker-init is het kleine eerste proces van --init.',
    },
    experimental: {
      label: 'Experimentele functies',
      help: 'Functies die nog uitgeprobeerd worden en kunnen veranderen of verdwijnen.',
    },
    debug: { label: 'Debugmodus', help: 'De engine schrijft meer in zijn eigen logboek.' },
    id: { label: 'ID', help: 'Onderscheidt deze engine van alle andere.' },

    name: {
      label: 'Naam',
      help: 'De hostnaam van de machine. Bij Docker Desktop is dat een virtuele machine.',
    },
    os: {
      label: 'Besturingssysteem',
      help: 'Waar de engine zelf op draait; containers brengen hun eigen bestanden mee.',
    },
    kernel: {
      label: 'Kernel',
      help: 'Alle containers gebruiken deze ene kernel. Daardoor zijn ze zo licht, en daarom heeft een Linux-image Linux nodig.',
    },
    architecture: {
      label: 'Soort processor',
      help: 'Images moeten voor deze soort gemaakt zijn. Andere draaien traag via emulatie, of helemaal niet: “exec format error”.',
    },
    cpus: {
      label: 'Processors',
      help: 'Hoeveel er zijn voor alle containers samen. Met --cpus krijgt een container maar een deel.',
    },
    memory: {
      label: 'Geheugen',
      help: 'Wat alle containers samen delen. Zonder limiet kan één container alles nemen; met --memory stel je er een in.',
    },
    time: {
      label: 'Klok',
      help: 'De tijd van de engine in UTC. Loopt die anders dan de jouwe, dan gaat het mis met certificaten en logs.',
    },

    containers: { label: 'Containers', help: 'Hoeveel er zijn, en wat ze doen.' },
    images: { label: 'Images', help: 'Hoeveel er zijn, ook die zonder naam.' },

    driver: {
      label: 'Opslagdriver',
      help: 'Hoe lagen op elkaar gelegd worden. overlay2 en overlayfs zijn de gewone op Linux.',
    },
    driverStatus: { label: 'Van de opslagdriver', help: 'Wat de opslagdriver over zichzelf vertelt.' },
    rootDir: {
      label: 'Datamap',
      help: 'Waar images, containers en volumes op de schijf van de engine staan. Verander er niets met de hand.',
    },
    logging: {
      label: 'Logdriver',
      help: 'Waar de uitvoer van containers naartoe gaat als ze niets anders vragen. docker logs kan json-file, local en journald lezen; json-file blijft groeien zolang max-size niet ingesteld is.',
    },

    cgroups: {
      label: 'Control groups',
      help: 'Het deel van Linux dat geheugen en processors begrenst: de versie ervan, en wie de groepen beheert.',
    },
    runtimes: {
      label: 'Runtimes',
      help: 'De programma’s die de processen van een container kunnen starten. Met docker run --runtime kies je een andere.',
    },
    defaultRuntime: {
      label: 'Standaardruntime',
      help: 'Wordt genomen als een container geen andere vraagt.',
    },
    init: { label: 'Initprogramma', help: 'Het eerste proces van containers die met --init gestart worden.' },
    liveRestore: {
      label: 'Live restore',
      help: 'Staat dit aan, dan blijven containers draaien terwijl de engine zelf herstart of bijgewerkt wordt.',
    },
    isolation: {
      label: 'Isolatie',
      help: 'Op Windows: of containers processen zijn of kleine virtuele machines.',
    },
    limits: {
      label: 'Limieten die hier niet werken',
      help: 'De kernel mist wat deze limieten nodig hebben. De engine negeert ze, of weigert de container.',
    },
    swarm: {
      label: 'Swarm-modus',
      help: 'Dockers eigen manier om services op meerdere machines te draaien. Op een ontwikkelcomputer staat dit meestal uit.',
    },

    rootless: {
      label: 'Rootless',
      help: 'De engine draait als gewone gebruiker: wie uit een container ontsnapt, is geen root op de machine. Poorten onder 1024 kunnen extra rechten vragen.',
    },
    userns: {
      label: 'User namespaces',
      help: 'root in een container is op de machine een andere gebruiker, die geen kwaad kan.',
    },
    security: {
      label: 'Bescherming',
      help: 'Mechanismen van Linux die voor containers aanstaan: seccomp houdt gevaarlijke systeemaanroepen tegen, AppArmor en SELinux beperken waar ze aan mogen komen.',
    },

    registry: {
      label: 'Standaardregistry',
      help: 'Waar images vandaan komen die geen registry in hun naam hebben.',
    },
    mirrors: {
      label: 'Mirrors',
      help: 'Worden vóór Docker Hub gevraagd: dichterbij, of zonder de limiet op het ophalen.',
    },
    insecure: {
      label: 'Onveilige registry’s',
      help: 'Worden bereikt zonder na te gaan wie het zijn. Deze computer zelf staat altijd in de lijst.',
    },
    httpProxy: {
      label: 'HTTP-proxy',
      help: 'Hierlangs haalt de engine images op. Containers krijgen hem niet van hier.',
    },
    httpsProxy: {
      label: 'HTTPS-proxy',
      help: 'Hierlangs haalt de engine images op. Containers krijgen hem niet van hier.',
    },
    noProxy: { label: 'Geen proxy voor', help: 'Adressen die rechtstreeks bereikt worden.' },
    pools: { label: 'Adresbereiken', help: 'Waaruit nieuwe netwerken hun subnet krijgen.' },
    firewall: {
      label: 'Firewall',
      help: 'Waarmee de engine zijn regels voor gepubliceerde poorten en netwerken schrijft.',
    },
    volumePlugins: {
      label: 'Volumes',
      help: 'Drivers voor volumes: local is een map op de schijf van de engine.',
    },
    networkPlugins: {
      label: 'Netwerken',
      help: 'Drivers voor netwerken: bridge verbindt containers op deze machine, overlay over meerdere machines, host deelt het netwerk van de machine zelf, null is er geen.',
    },
    logPlugins: { label: 'Logs', help: 'Logdrivers die een container met --log-driver kan kiezen.' },
    authorization: { label: 'Toestemming', help: 'Plug-ins die bepalen wie wat mag.' },
    labels: { label: 'Labels', help: 'Wat de beheerder over deze engine genoteerd heeft.' },
  },
};
