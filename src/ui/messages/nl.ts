import type { ObjectKind } from '../../engine/port.ts';
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

/** Zo veel fouten. */
function fouten(count: number): string {
  return count === 1 ? 'een fout' : `${count} fouten`;
}

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

  errors: {
    unreachable: 'De container-engine antwoordt niet. Draait Docker of Podman?',
    denied: 'Je hebt geen toegang tot de container-engine.',
    timeout: 'De container-engine kreeg de vraag, maar antwoordde niet op tijd.',
    notFound: (subject) => `Het bestaat niet meer: ${subject}.`,
    noSuchImage: (subject) =>
      `De engine heeft de image ${subject} niet, en Dockyard haalt die nog niet zelf op.`,
    nameTaken: (subject) =>
      `Een andere container heet al ${subject}. Kies een andere naam of verwijder die container.`,
    portTaken: (subject) => `Poort ${subject} op deze computer is al in gebruik.`,
    conflict: (detail) => `De engine weigert dit in de huidige toestand: ${detail}`,
    invalid: (detail) => `De engine aanvaardt dit niet: ${detail}`,
    noCommand: (subject) =>
      `De image ${subject} zegt niet wat er moet draaien: ze heeft geen CMD en geen ENTRYPOINT.`,
    commandNotFound: (detail) => `De container kan zijn commando niet starten: ${detail}`,
    noShell: (subject) =>
      `Er zit geen shell in ${subject}. Kleine images (FROM scratch, distroless) laten die vaak weg.`,
    notRunning: (subject) => `${subject} draait niet. Start de container eerst.`,
    contextMissing: (detail) => `De buildcontext kan niet gelezen worden: ${detail}`,
    buildFailed: (detail) => `De build is mislukt: ${detail}`,
    unsupported: (detail) => `Deze engine kan dat niet: ${detail}`,
    failed: (detail) => `De engine meldt: ${detail}`,
  },
  tryAgain: 'Opnieuw proberen',
  chooseEngine: 'Engine kiezen…',
  showLog: 'Logboek tonen',
  showProblem: 'Probleem tonen',
  useFreePort: 'Een vrije poort gebruiken',

  pick: {
    container: 'Welke container?',
    image: 'Welke image?',
    volume: 'Welk volume?',
    network: 'Welk netwerk?',
    dockerfile: 'Welke Dockerfile?',
    port: 'Welke poort?',
  },
  nothingToPick: {
    container: 'Er is nu geen container waarmee dit kan.',
    image: 'Er zijn nog geen images. Bouw er eerst een uit een Dockerfile.',
    volume: 'Er zijn geen volumes.',
    network: 'Er zijn geen netwerken om te verwijderen: die van Docker zelf blijven altijd.',
    dockerfile: 'Er staat geen Dockerfile in deze werkruimte.',
  },

  starting: (name) => `${name} starten`,
  stopping: (name) => `${name} stoppen`,
  restarting: (name) => `${name} herstarten`,
  removing: (name) => `${name} verwijderen`,
  runningImage: (name) => `${name} uitvoeren`,
  severalFailed: (failed, total, first) => `${failed} van de ${total} zijn niet gelukt. De eerste: ${first}`,

  removeTitle: (noun, name) => `Wil je ${nouns[noun]} ${name} verwijderen?`,
  removeMany: (noun, count) => `Wil je ${count} ${plurals[noun]} verwijderen?`,
  removeDetail: {
    container:
      'Wat de container in zijn eigen bestandssysteem schreef, gaat verloren. Volumes met een naam blijven.',
    containerRunning:
      'De container draait nog: hij wordt eerst gestopt, en wat hij in zijn eigen bestandssysteem schreef, gaat verloren. Volumes met een naam blijven.',
    image: 'Containers die eruit gemaakt zijn, blijven werken; voor nieuwe heb je de image opnieuw nodig.',
    volume: 'Alle gegevens erin gaan verloren. Je kunt dit niet ongedaan maken.',
    network: 'Containers bereiken elkaar daarna niet meer via dit netwerk.',
  },
  remove: 'Verwijderen',
  stopAndRemove: 'Stoppen en verwijderen',
  andMore: (count) => `en nog ${count}`,
  imageInUse: 'Een container gebruikt deze image. Verwijder eerst die container.',

  containerName: 'Naam van de container',
  containerNamePrompt: 'Laat leeg, dan verzint de engine een naam.',
  containerNameInvalid:
    'Gebruik letters, cijfers, _ . en -, en begin met een letter of cijfer; minstens twee tekens.',
  ports: 'Poorten om te publiceren',
  portsPrompt:
    'host:container, met spaties ertussen, zoals 8080:80. Alleen de poort van de container: een vrije poort op deze computer. Leeg: geen.',
  portsInvalid: (part) =>
    `“${part}” is geen poort. Schrijf 8080:80, 127.0.0.1:8080:80, 53:53/udp of gewoon 80.`,
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
  run: 'Uitvoeren',
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
  buildkitCheck: {
    running: 'Controleren met BuildKit',
    same: (count) =>
      count === 0
        ? 'BuildKit heeft geen opmerkingen, en Dockyard ook niet.'
        : `BuildKit en Dockyard zeggen hetzelfde: ${count === 1 ? 'één opmerking' : `${count} opmerkingen`}.`,
    different: (count) =>
      `BuildKit en Dockyard verschillen op ${count === 1 ? 'één plaats' : `${count} plaatsen`}; het venster Problemen toont waar.`,
    onlyBuildkit: (text) => `Alleen BuildKit zegt: ${text}`,
    onlyDockyard: (text) => `Alleen Dockyard zegt: ${text}`,
    unavailable: (detail) =>
      `Hiervoor is de docker-opdracht met buildx 0.15 of nieuwer nodig. Dockyards eigen checks werken ook zonder.${detail === '' ? '' : ` Het antwoord was: ${detail}`}`,
  },
  compose: {
    missing: 'De opdracht docker compose is niet gevonden. Installeer die, of zeg Dockyard waar ze staat.',
    tooOld: (version) =>
      `Hier is alleen Compose ${version}, en Dockyard heeft versie 2 of nieuwer nodig. Installeer die, of zeg Dockyard waar ze staat.`,
    howToInstall: 'Hoe installeer ik dit?',
    tellWhere: 'Zeggen waar ze staat…',
    whichFile: 'Welk Compose-bestand?',
    noFile: 'Er staat geen Compose-bestand in deze werkruimte.',
    onlyFiles: 'docker compose werkt met bestanden op schijf. Sla dit bestand eerst op.',
    filesGone: (project, path) =>
      `De bestanden van ${project} zijn weg, of staan op een andere machine: ${path}. Starten, Stoppen, Herstarten, Down, Logs bekijken en Shell openen werken nog wel.`,
    noProject: (project) => `Van ${project} is er nog niets. Kies eerst Up.`,
    noService: 'Dit bestand heeft geen services.',

    chooseTitle: 'Waarmee Up, Ophalen en Bouwen in dit bestand werken',
    profiles: 'Profielen',
    services: 'Services',
    inProfiles: (profiles) => `achter ${profiles}`,
    allServices: 'Niets gekozen: alle services zonder profiel',
    chosen: (count) => `Vanaf nu ${count === 1 ? 'één service' : `${count} services`} in dit bestand.`,
    whichService: 'Welke service?',
    whichServices: 'Welke services wil je schalen?',
    scaleTitle: (service) => `Hoeveel containers voor ${service}?`,
    scalePrompt: 'Een getal vanaf 0. Voor meer dan één zijn vrije poorten nodig: 4000-4010:80, of gewoon 80.',
    scaleInvalid: 'Schrijf een geheel getal van 0 tot 1000.',
    runTitle: (service) => `Commando om één keer uit te voeren in een nieuwe container van ${service}`,
    runPrompt: 'Leeg: het commando van de service zelf. De container verdwijnt zodra het klaar is.',
    runInvalid: 'Er staat nog een aanhalingsteken open.',
    whichCommand: (name) => `Wat wil je met ${name} doen?`,

    downTitle: (project) => `Wil je ${project} weghalen?`,
    downContainers: (names) => `Deze containers verdwijnen: ${names}`,
    downNetworks: (names) => `Deze netwerken verdwijnen: ${names}`,
    downVolumes: (names) => `Volumes, die blijven tenzij je anders kiest: ${names}`,
    downNothing: 'Geen enkele van zijn containers is er nog.',
    downData:
      'Wat containers in hun eigen bestandssysteem schreven, gaat verloren. Met de volumes verdwijnen ook al hun gegevens.',
    down: 'Down',
    downWithVolumes: 'Down met volumes',

    doing: {
      up: (name) => `Up: ${name}`,
      down: (name) => `Down: ${name}`,
      start: (name) => `${name} starten`,
      stop: (name) => `${name} stoppen`,
      restart: (name) => `${name} herstarten`,
      scale: (name) => `${name} schalen`,
      pull: (name) => `${name} ophalen`,
      build: (name) => `${name} bouwen`,
      config: (name) => `${name} uitwerken`,
    },
    terminal: (name) => `Compose ${name}`,
    logsTerminal: (name) => `Logs ${name}`,
    runTerminal: (name) => `Run ${name}`,
    exitCode: (code) => `docker compose eindigde met exitcode ${code}.`,
    failed: (problem) => `docker compose kon het niet doen: ${problem}`,
    failedSilently: (code) => `docker compose eindigde met exitcode ${code}. De terminal toont wat het zei.`,
    stopped: 'docker compose is gestopt.',
    left: (containers) => `docker compose is gestopt. Dit bleef zoals het was: ${containers}.`,
    leftNothing: 'docker compose is gestopt. Er is geen enkele container van het project.',
    isUp: (name, ports) => `${name} draait${ports === '' ? '' : ` op ${ports}`}.`,
    cannotStart: (detail) => `docker compose kan niet starten: ${detail}`,
    logsEnded: (name) => `Alle containers van ${name} zijn gestopt; hier eindigen hun logs.`,
    noLogs: (name) => `${name} heeft geen containers, dus ook geen logs.`,
    notRunning: (name) => `Van ${name} draait er geen container.`,

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
  composeCheck: {
    running: 'Controleren met docker compose',
    verdict: {
      bothAccept: () => 'docker compose aanvaardt dit project, en Dockyard vindt er geen fout in.',
      sameError: (text) => `docker compose en Dockyard weigeren dit project om dezelfde reden: ${text}`,
      otherError: (text, count) =>
        `docker compose noemt de eerste fout die het tegenkomt, en dat is niet ${count === 1 ? 'die' : `een van de ${count}`} die Dockyard ziet: ${text}`,
      onlyCompose: (text) => `docker compose weigert dit project, en Dockyard niet: ${text}`,
      onlyDockyard: (_text, count) =>
        `docker compose aanvaardt dit project, en Dockyard ziet er ${fouten(count)} in.`,
      onlyWhenStarted: (_text, count) =>
        `docker compose aanvaardt dit project tot zover. Dockyard ziet ${fouten(count)} die pas bij het starten ${count === 1 ? 'blijkt' : 'blijken'}.`,
    },
    unsaved: (names) =>
      `Niet opgeslagen, en dus geteld zoals het op schijf staat, want docker compose leest het zelf: ${names}.`,
    silent: (code) => `docker compose eindigde met exitcode ${code} en zei niet waarom.`,
  },
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
};
