import type { ObjectKind } from '../../engine/port.ts';
import { systemNl } from './system-nl.ts';
import { viewsNl } from './views-nl.ts';
import type { Messages } from './en.ts';

const nouns: Record<ObjectKind, string> = {
  container: 'de container',
  image: 'de image',
  volume: 'het volume',
  network: 'het netwerk',
};
const plurals: Record<ObjectKind, string> = {
  container: 'containers',
  image: 'images',
  volume: 'volumes',
  network: 'netwerken',
};

/** What Dockyard says, in Dutch. */
export const nl: Messages = {
  connectedTo: (url, why) => `Verbonden met ${url} (${why})`,
  origin: {
    setting: 'uit de instelling dockyard.host',
    environment: (name) => `uit ${name}`,
    context: (name) => `docker-context “${name}”`,
    socket: (name) => `gevonden op de gebruikelijke plek van ${name}`,
  },
  connecting: 'Verbinden met de container-engine…',
  engineLost: 'De container-engine antwoordt niet',
  wasCancelled: 'geannuleerd',
  undo: 'Ongedaan maken',
  tryAgain: 'Opnieuw proberen',
  chooseEngine: 'Engine kiezen…',
  showLog: 'Logboek tonen',
  showProblem: 'Probleem tonen',
  pullIt: 'Ophalen',
  logIn: 'Aanmelden…',
  importInstead: 'Bestandssysteem importeren…',

  pick: {
    container: 'Welke container?',
    image: 'Welke image?',
    volume: 'Welk volume?',
    network: 'Welk netwerk?',
    dockerfile: 'Welke Dockerfile?',
    port: 'Welke poort?',
    severalHow: 'Vink er een of meer aan, of druk op Enter voor wat gemarkeerd is',
    several: {
      container: 'Welke containers?',
      image: 'Welke images?',
      volume: 'Welke volumes?',
      network: 'Welke netwerken?',
    },
  },
  nothingToPick: {
    container: 'Er is nu geen container waarmee dit kan.',
    image: 'Er zijn nog geen images. Bouw er eerst een uit een Dockerfile.',
    volume: 'Er zijn geen volumes.',
    network: 'Er zijn geen netwerken om te verwijderen: die van Docker zelf blijven altijd.',
    dockerfile: 'Er staat geen Dockerfile in deze werkruimte.',
  },

  runningImage: (name) => `${name} uitvoeren`,
  several: {
    at: (number, total, name) => `${number} van ${total}: ${name}`,
    done: (done, total) => `${done} van de ${total} klaar.`,
    failed: (count, name, why) =>
      count === 1 ? `Eén is niet gelukt, ${name}: ${why}` : `${count} zijn niet gelukt. ${name}: ${why}`,
    cancelled: (count) => (count === 1 ? 'Eén is ongemoeid gelaten.' : `${count} zijn ongemoeid gelaten.`),
    showEach: 'Alles tonen',
    outcome: { done: 'gelukt', failed: 'niet gelukt', cancelled: 'ongemoeid gelaten' },
  },
  commandLog:
    'Hier staat alles wat Dockyard doet, telkens als het docker-commando dat je er zelf voor zou typen. Zet het niveau van deze uitvoer op Debug om ook de verzoeken aan de engine te zien. Waarden die geheim lijken, staan er als ***.',
  commandFolder: (folder) => `in de map ${folder}`,

  removeTitle: (noun, name) => `Wil je ${nouns[noun]} ${name} verwijderen?`,
  removeMany: (noun, count) => `Wil je ${count} ${plurals[noun]} verwijderen?`,
  removeDetail: {
    container:
      'Wat de container in zijn eigen bestandssysteem schreef, gaat verloren. Volumes met een naam blijven.',
    image: 'Containers die eruit gemaakt zijn, blijven werken; voor nieuwe heb je de image opnieuw nodig.',
    volume: 'Alle gegevens erin gaan verloren. Je kunt dit niet ongedaan maken.',
    network: 'Containers bereiken elkaar daarna niet meer via dit netwerk.',
  },
  removeDetailMany: {
    container:
      'Wat deze containers in hun eigen bestandssysteem schreven, gaat verloren. Volumes met een naam blijven.',
    image: 'Containers die eruit gemaakt zijn, blijven werken; voor nieuwe heb je de images opnieuw nodig.',
    volume: 'Alle gegevens erin gaan verloren. Je kunt dit niet ongedaan maken.',
    network: 'Containers bereiken elkaar daarna niet meer via deze netwerken.',
  },
  remove: 'Verwijderen',
  stopAndRemove: 'Stoppen en verwijderen',
  copied: (text) => `Gekopieerd: ${text}`,
  andMore: (count) => `en nog ${count}`,

  isRunning: (name, ports) => `${name} draait${ports ? ` op ${ports}` : ''}.`,
  exitedAtOnce: (name, code) => `${name} stopte meteen (exitcode ${code}). De logs zeggen misschien waarom.`,
  openInBrowser: 'Openen in browser',
  viewLogs: 'Logs bekijken',
  noPublishedPort: (name) => `${name} publiceert geen poort die een browser kan openen.`,

  tag: 'Naam van de image',
  tagPrompt: 'naam of naam:tag. Zonder tag heet ze latest.',
  tagInvalid: 'Gebruik kleine letters, cijfers en . _ - met / tussen de delen, en eventueel :tag.',
  contextTitle: 'Buildcontext: de map waaruit COPY bestanden haalt',
  contextOfDockerfile: 'De map van de Dockerfile',
  contextOfWorkspace: 'De map van de werkruimte',
  contextOther: 'Een andere map…',
  building: (tag) => `${tag} bouwen`,
  built: (tag) => `${tag} is gebouwd.`,
  runIt: 'Uitvoeren',
  buildTerminal: (tag) => `Build ${tag}`,
  buildCancelled: 'De build is gestopt.',
  buildOnlyFiles: 'Alleen een Dockerfile op schijf kan gebouwd worden. Sla hem eerst op.',
  stepOutput: 'Uitvoer van de stap',

  logsTerminal: (name) => `Logs ${name}`,
  shellTerminal: (name) => `Shell ${name}`,
  runTerminal: (name) => `Run ${name}`,
  logsEnded: (name) => `${name} is gestopt; hier eindigt de log.`,
  logsBroken:
    'De verbinding met de engine is verbroken; misschien gaat de log nog verder. Open hem opnieuw voor de rest.',
  shellEnded: (code) => `De shell is afgesloten (exitcode ${code}).`,
  connectionBroken: 'De verbinding met de engine is verbroken.',
  pressKey: 'Druk op een toets om deze terminal te sluiten.',

  state: {
    created: 'aangemaakt, nog niet gestart',
    running: 'draait',
    paused: 'gepauzeerd',
    restarting: 'herstart',
    removing: 'wordt verwijderd',
    exited: 'gestopt',
    dead: 'dood',
  },
  exitCode: (code) => `gestopt met exitcode ${code}`,
  health: { none: '', starting: 'healthcheck begint', healthy: 'gezond', unhealthy: 'ongezond' },
  project: (running, total) => `${running} van ${total} draaien`,
  usedByCount: (count) => `${count} containers`,
  dangling: '<none>',
  facts: {
    image: 'Image',
    state: 'Toestand',
    ports: 'Poorten',
    networks: 'Netwerken',
    mounts: 'Mounts',
    command: 'Commando',
    id: 'ID',
    size: 'Grootte',
    created: 'Gemaakt',
    tags: 'Tags',
    driver: 'Driver',
    mountpoint: 'Plaats op de schijf van de engine',
    subnet: 'Subnet',
    scope: 'Bereik',
    usedBy: 'Gebruikt door',
    project: 'Compose-project',
    service: 'Compose-service',
    internal: 'Intern: geen weg naar andere netwerken',
  },
  port: (port) => `poort ${port}`,
  yes: 'ja',

  // Writing
  notes: { title: "Cursusnota's", search: 'Zoeken' },
  needsEngine:
    'Voor containers heb je VS Code met een engine nodig: op je computer, via SSH of in een dev container.',
  stageLens: {
    buildStage: (name) => `Bouwen tot en met ${name}`,
    buildAndRunStage: (name) => `${name} bouwen en uitvoeren`,
    build: 'Bouwen',
    buildAndRun: 'Bouwen en uitvoeren',
  },
  renameRefused: {
    nothing: 'Hier staat geen naam die je kunt wijzigen.',
    undeclared: 'Deze naam wordt niet in deze Dockerfile vastgelegd en is hier dus niet te wijzigen.',
    number: 'Deze stage wordt met een nummer aangeduid. Geef haar eerst een naam: `FROM … AS naam`.',
    predefined: 'Docker geeft deze variabele haar betekenis: met een andere naam is ze leeg.',
    'through-variable': 'Een variabele spelt de naam van deze stage; die is dus niet overal te wijzigen.',
    split: 'Er staan aanhalingstekens midden in deze naam. Schrijf die eerst aan één stuk.',
    invalid: 'Zo’n naam aanvaardt Docker hier niet.',
    reserved: 'Docker bedoelt met deze naam iets anders.',
    taken: 'Deze naam is al in gebruik, of zou iets anders betekenen.',
  },
  compose: {
    state: {
      running: 'draait',
      runningOf: (running, total) => `${running}/${total} draaien`,
      none: 'niet aangemaakt',
      created: 'aangemaakt, nog niet gestart',
      paused: 'gepauzeerd',
      restarting: 'herstart',
      exited: (code) => (code === undefined ? 'gestopt' : `gestopt (${code})`),
      oneExited: (code) => (code === undefined ? 'één gestopt' : `één gestopt (${code})`),
      health: { none: '', starting: 'healthcheck begint', healthy: 'gezond', unhealthy: 'ongezond' },
    },
    ago: {
      now: 'zojuist',
      minutes: (count) => (count === 1 ? '1 minuut geleden' : `${count} minuten geleden`),
      hours: (count) => (count === 1 ? '1 uur geleden' : `${count} uur geleden`),
      days: (count) => (count === 1 ? '1 dag geleden' : `${count} dagen geleden`),
    },
    lens: {
      up: 'Up',
      upBuild: 'Up (bouwen)',
      down: 'Down',
      start: 'Starten',
      stop: 'Stoppen',
      restart: 'Herstarten',
      logs: 'Logs',
      shell: 'Shell',
      choose: 'Kiezen…',
      more: 'Meer…',
      changed: 'gewijzigd sinds de start',
      openPort: (port) => `Poort ${port} openen in de browser`,
      showLogs: 'De logs bekijken',
      applyChange: 'Up maakt hem opnieuw met wat er nu in het bestand staat',
    },
  },
  /** Link to the specification. */
  neighbours: {
    question: (names, count) =>
      `${names} ${count === 1 ? 'helpt' : 'helpen'} hier ook bij Compose-bestanden. Wie moet dat doen?`,
    dockyard: 'Dockyard',
    both: 'Allebei, niets dubbel',
    others: 'Niet Dockyard',
    left: (names) =>
      `Compose-bestanden zijn nu voor ${names}. Haal dockyard.compose.language uit je instellingen om dat ongedaan te maken.`,
    changed: (settings) =>
      `Gewijzigd in je instellingen: ${settings}. Haal het daar weer weg om dat ongedaan te maken.`,
    noSwitch: (names) =>
      `${names} heeft geen schakelaar voor alleen Compose-bestanden; Dockyard laat dus weg wat daar al gezegd wordt.`,
    reload: 'Venster herladen',
    openSettings: 'Instellingen openen',
  },
  composeReference: 'Compose-naslag',
  fixAll: 'Alles herstellen wat hersteld kan worden',
  system: systemNl,
  views: viewsNl,
};
