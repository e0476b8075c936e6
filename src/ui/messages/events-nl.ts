import type { ExitReason } from '../../engine/exit-reason.ts';
import type { EventsWords } from './events-en.ts';

const ends: Record<ExitReason['kind'], string> = {
  done: 'klaar, zonder fout',
  failed: 'het programma meldt een fout',
  notRun: 'kon niet gestart worden',
  notExecutable: 'het commando kan niet uitgevoerd worden',
  notFound: 'het commando is niet gevonden',
  signal: 'beëindigd door een signaal',
  other: 'een code van het programma zelf',
};
const signals: Readonly<Record<string, string>> = {
  SIGINT: 'onderbroken',
  SIGABRT: 'gaf het op na een fout',
  SIGKILL: 'met geweld beëindigd',
  SIGSEGV: 'gecrasht',
  SIGTERM: 'op verzoek gestopt',
};

export const eventsNl: EventsWords = {
  title: 'Gebeurtenissen',
  lead: 'De nieuwste bovenaan, vanaf tien minuten geleden. De engine vertelt hier alles, ook wat Dockyard zelf doet.',
  leadPaused: 'Gepauzeerd: wat er intussen gebeurt, komt als je verdergaat.',
  pause: 'Pauzeren',
  goOn: 'Verdergaan',
  table: 'Wat er bij de engine gebeurt',
  empty: 'Er is de laatste tien minuten niets gebeurd. Start of stop een container om iets te zien.',
  columns: { time: 'Tijd', kind: 'Soort', action: 'Gebeurtenis', name: 'Naam', sentence: 'In woorden' },
  actionHelp: 'Het woord van de engine zelf, zoals docker events het toont.',
  broken: 'De verbinding met de engine viel weg. Wat er intussen gebeurd is, kan ontbreken.',
  backAgain: 'Weer verbonden: vanaf hier is het compleet.',
  kinds: {
    container: 'container',
    image: 'image',
    volume: 'volume',
    network: 'netwerk',
    daemon: 'engine',
    builder: 'buildcache',
    plugin: 'plug-in',
    service: 'service',
    node: 'node',
    secret: 'secret',
    config: 'config',
  },
  end: (reason) =>
    reason.kind === 'signal' ? (signals[reason.name] ?? `beëindigd door ${reason.name}`) : ends[reason.kind],
  withSignal: (name) => `het signaal ${name}`,
  other: (name, action) => `${name}: ${action}`,
  words: {
    'container.create': {
      say: ({ name, image }) => `${name} is gemaakt uit ${image ?? 'een image'}`,
      help: 'De container heeft zijn instellingen en een lege laag om in te schrijven. Hij draait nog niet.',
    },
    'container.init': {
      say: ({ name }) => `${name} gaat zo starten`,
      help: 'Podman heeft het bestandssysteem en het netwerk klaargezet; nu komt het eerste proces.',
    },
    'container.cleanup': {
      say: ({ name }) => `achter ${name} is opgeruimd`,
      help: 'Podman heeft de mounts en het netwerk weggehaald van een container die klaar is. De container zelf blijft.',
    },
    'container.start': { say: ({ name }) => `${name} is gestart`, help: 'Het eerste proces draait.' },
    'container.die': {
      say: ({ name, exitCode, value }) => `${name} stopte met exitcode ${exitCode ?? '?'}: ${value ?? ''}`,
      help: 'Het eerste proces eindigde, en daarmee alle andere in de container. De exitcode zegt hoe.',
    },
    'container.kill': {
      say: ({ name, value }) => `${name} kreeg ${value ?? 'een signaal'}`,
      help: 'Een signaal vraagt iets van het eerste proces: SIGTERM om te stoppen, SIGKILL beëindigt het zonder te vragen. docker stop stuurt het eerste, en na tien seconden het tweede.',
    },
    'container.stop': {
      say: ({ name }) => `${name} is op verzoek gestopt`,
      help: 'Iemand vroeg erom met docker stop. Een container die vanzelf eindigt, heeft alleen een die-gebeurtenis.',
    },
    'container.restart': {
      say: ({ name }) => `${name} is herstart`,
      help: 'Op verzoek gestopt en weer gestart. Het bestandssysteem bleef zoals het was.',
    },
    'container.pause': {
      say: ({ name }) => `${name} is gepauzeerd`,
      help: 'De processen staan stil en houden hun geheugen.',
    },
    'container.unpause': {
      say: ({ name }) => `${name} gaat verder`,
      help: 'De processen gaan verder waar ze stilstonden.',
    },
    'container.rename': {
      say: ({ name, oldName }) => `${(oldName ?? '?').replace(/^\//, '')} heet nu ${name}`,
      help: 'Alleen de naam is veranderd; de container is niet herstart.',
    },
    'container.destroy': {
      say: ({ name }) => `${name} is verwijderd`,
      help: 'De container is weg, met alles wat hij buiten volumes schreef.',
    },
    'container.oom': {
      say: ({ name }) => `${name} had geen geheugen meer`,
      help: 'De kernel beëindigde een proces erin: het wilde meer dan de limiet, of dan er was.',
    },
    'container.health_status': {
      say: ({ name, value }) =>
        `${name} is ${value === 'healthy' ? 'gezond' : value === 'unhealthy' ? 'ongezond' : (value ?? 'nagekeken')} volgens de healthcheck`,
      help: 'Het commando van de healthcheck gaf een ander antwoord dan ervoor, vaak genoeg om te tellen.',
    },
    'container.exec_create': {
      say: ({ name, value }) => `er gaat een commando draaien in ${name}: ${value ?? ''}`,
      help: 'docker exec, een shell die je opende, of een healthcheck.',
    },
    'container.exec_start': {
      say: ({ name, value }) => `er draait een commando in ${name}: ${value ?? ''}`,
      help: 'docker exec, een shell die je opende, of een healthcheck.',
    },
    'container.exec_die': {
      say: ({ name, exitCode }) => `het commando in ${name} eindigde met exitcode ${exitCode ?? '?'}`,
      help: 'Een commando van docker exec of een healthcheck. De container zelf gaat door.',
    },
    'container.exec_detach': {
      say: ({ name }) => `iemand koppelde los van een commando in ${name}; het draait verder`,
      help: 'Het commando gaat door zonder dat er iemand kijkt.',
    },
    'container.attach': {
      say: ({ name }) => `iemand bekijkt de uitvoer van ${name}`,
      help: 'docker attach of docker run: er hangt een terminal aan het eerste proces.',
    },
    'container.detach': {
      say: ({ name }) => `iemand koppelde los van ${name}; de container draait verder`,
      help: 'De terminal is losgemaakt; de container gaat door.',
    },
    'container.resize': {
      say: ({ name }) => `de terminal van ${name} kreeg een andere grootte`,
      help: 'Een venster werd groter of kleiner.',
    },
    'container.top': {
      say: ({ name }) => `iemand vroeg de processen van ${name} op`,
      help: 'docker top.',
    },
    'container.commit': {
      say: ({ name }) => `van ${name} is een image gemaakt`,
      help: 'docker commit: het bestandssysteem zoals het nu is, werd een image.',
    },
    'container.copy': { say: ({ name }) => `er zijn bestanden uit ${name} gekopieerd`, help: 'docker cp.' },
    'container.archive-path': {
      say: ({ name }) => `er zijn bestanden gelezen uit ${name}`,
      help: 'docker cp, of iemand die de bestanden bekeek.',
    },
    'container.extract-to-dir': {
      say: ({ name }) => `er zijn bestanden geschreven in ${name}`,
      help: 'docker cp naar de container.',
    },
    'container.export': {
      say: ({ name }) => `het bestandssysteem van ${name} is geëxporteerd`,
      help: 'docker export: alle bestanden in één tar-archief.',
    },
    'container.update': {
      say: ({ name }) => `de limieten van ${name} zijn gewijzigd`,
      help: 'docker update: geheugen, processors of herstartbeleid.',
    },
    'container.prune': {
      say: ({ reclaimed }) => `gestopte containers zijn opgeruimd, ${reclaimed ?? '0'} bytes vrij`,
      help: 'docker container prune: alle containers die niet draaiden.',
    },
    'image.pull': {
      say: ({ name }) => `${name} is opgehaald`,
      help: 'De image kwam van een registry, of bleek er al te zijn.',
    },
    'image.push': {
      say: ({ name }) => `${name} is gepusht`,
      help: 'De image ging naar een registry, waar anderen haar kunnen ophalen.',
    },
    'image.tag': {
      say: ({ name }) => `een image kreeg de naam ${name}`,
      help: 'Een naam is een etiket op een image, geen kopie ervan.',
    },
    'image.untag': {
      say: ({ name }) => `${name} verloor een naam`,
      help: 'De image zelf gaat pas weg met haar laatste naam.',
    },
    'image.delete': {
      say: ({ name }) => `${name} is verwijderd`,
      help: 'Lagen die geen andere image nodig heeft, gingen mee.',
    },
    'image.import': {
      say: ({ name }) => `${name} is geïmporteerd`,
      help: 'Een image van één laag, gemaakt van een tar-archief met bestanden.',
    },
    'image.load': {
      say: ({ name }) => `${name} is geladen`,
      help: 'docker load: uit een bestand dat docker save maakte.',
    },
    'image.save': {
      say: ({ name }) => `${name} is opgeslagen`,
      help: 'docker save: de image met haar lagen in één bestand.',
    },
    'image.prune': {
      say: ({ reclaimed }) => `images zijn opgeruimd, ${reclaimed ?? '0'} bytes vrij`,
      help: 'docker image prune.',
    },
    'volume.create': {
      say: ({ name }) => `het volume ${name} is gemaakt`,
      help: 'Een plek voor gegevens die langer leven dan containers.',
    },
    'volume.mount': {
      say: ({ name, other, destination }) =>
        `${other ?? 'een container'} gebruikt ${name} op ${destination ?? '?'}`,
      help: 'Een container die start, krijgt zijn volumes.',
    },
    'volume.unmount': {
      say: ({ name, other }) => `${other ?? 'een container'} laat ${name} los`,
      help: 'De container stopte. De gegevens blijven.',
    },
    'volume.destroy': {
      say: ({ name }) => `het volume ${name} is verwijderd`,
      help: 'De gegevens erin zijn weg.',
    },
    'volume.prune': {
      say: ({ reclaimed }) => `volumes zijn opgeruimd, ${reclaimed ?? '0'} bytes vrij`,
      help: 'docker volume prune.',
    },
    'network.create': {
      say: ({ name }) => `het netwerk ${name} is gemaakt`,
      help: 'Containers erop bereiken elkaar bij naam.',
    },
    'network.connect': {
      say: ({ name, other }) => `${other ?? 'een container'} kwam op ${name}`,
      help: 'Een container die start, komt op zijn netwerken; docker network connect doet het terwijl hij draait.',
    },
    'network.disconnect': {
      say: ({ name, other }) => `${other ?? 'een container'} ging van ${name} af`,
      help: 'Een container die stopt, verlaat zijn netwerken; bij het starten komt hij terug.',
    },
    'network.destroy': {
      say: ({ name }) => `het netwerk ${name} is verwijderd`,
      help: 'Er zit geen container meer op.',
    },
    'network.remove': {
      say: ({ name }) => `het netwerk ${name} is verwijderd`,
      help: 'Er zit geen container meer op.',
    },
    'network.prune': { say: () => 'ongebruikte netwerken zijn opgeruimd', help: 'docker network prune.' },
    'daemon.reload': {
      say: () => 'de engine las zijn instellingen opnieuw',
      help: 'Instellingen in daemon.json die tijdens het draaien kunnen veranderen, gelden nu.',
    },
    'builder.prune': {
      say: ({ reclaimed }) => `de buildcache is opgeruimd, ${reclaimed ?? '0'} bytes vrij`,
      help: 'docker builder prune: de volgende build duurt langer.',
    },
  },
};
