import type { Phrases } from '../features/hover-text.ts';
import { meanings } from './meanings-nl.ts';

/** What a hover says of a Compose file, in Dutch. */
export const nl: Phrases = {
  units: [
    ['uur', 'uur'],
    ['minuut', 'minuten'],
    ['seconde', 'seconden'],
    ['milliseconde', 'milliseconden'],
  ],
  meanings,
  thousands: '.',
  decimals: ',',
  and: 'en',

  // Services
  service: (name) => `De service ${name}.`,
  fromImage: (image) => `Zijn containers komen van de image ${image}.`,
  fromBuild: (context) => `Zijn image wordt gebouwd uit ${context}.`,
  fromBuildStage: (context, stage) => `Zijn image wordt gebouwd uit ${context}, tot en met stage ${stage}.`,
  builtAs: (image) => `De image krijgt de naam ${image}.`,
  dependsOn: (services) => `Start na ${services}.`,
  conditions: { service_healthy: 'zodra gezond', service_completed_successfully: 'zodra klaar' },
  dependents: (services) => `Nodig voor ${services}.`,
  published: (ports) => `Gepubliceerd: ${ports}.`,
  publishedPort: (host, target) => `${host} (poort ${target} in de container)`,
  publishedFree: (target) => `poort ${target} van de container op een vrije poort`,
  container: (name) => `De container heet ${name}.`,
  containers: (first, last) => `De containers heten ${first} tot ${last}.`,
  noContainers: 'Er start geen enkele container: nul replica’s.',
  reached: (names, network) => `Op het netwerk ${network} bereiken anderen hem als ${names}.`,
  profiles: (names) => `Start alleen met het profiel ${names}.`,
  elsewhere: (places) => `Staat ook in ${places}.`,
  declared: (places) => `Gedeclareerd in ${places}.`,
  place: (file, line) => `${file}, regel ${line}`,

  // Things with a name
  network: (name, real) => `Het netwerk ${name}; bij de engine heet het ${real}.`,
  networkDefault: (real) =>
    `Het netwerk van elke service zonder \`networks\`; bij de engine heet het ${real}.`,
  onNetworkMode: (mode) => `Op het netwerk ${mode} van de engine.`,
  declaredNames: (count, names) => `${count} in dit project: ${names}.`,
  internal: 'Het heeft geen weg naar buiten.',
  onNetwork: (services) => `Erop: ${services}.`,
  nobodyOnNetwork: 'Er zit geen enkele service op.',
  external: 'Compose maakt het niet: het moet er al zijn.',
  volume: (name, real) =>
    `Het volume ${name}; bij de engine heet het ${real}. Wat erin zit, blijft als containers verdwijnen.`,
  mountedBy: (services) => `Gemount door ${services}.`,
  mountedAt: (service, target) => `${service} op ${target}`,
  readOnlyShort: 'alleen lezen',
  nobodyMounts: 'Geen enkele service mount het.',
  config: (name) => `De config ${name}.`,
  secret: (name) => `Het secret ${name}.`,
  fileFrom: {
    file: (source) => `De tekst komt uit het bestand ${source}.`,
    environment: (source) => `De tekst is de waarde van de variabele ${source}.`,
    content: () => 'De tekst staat in het Compose-bestand zelf.',
    external: () =>
      'Extern: in een swarm bewaard. `docker compose up` kan er niets mee, `docker stack deploy` wel.',
  },
  usedBy: (services) => `Gebruikt door ${services}.`,
  usedAt: (service, target) => `${service} als ${target}`,
  nobodyUses: 'Door geen enkele service gebruikt.',
  model: (name, model) => (model === undefined ? `Het AI-model ${name}.` : `Het AI-model ${name}: ${model}.`),
  project: {
    file: (name) => `Het project heet ${name}: zo beginnen de namen van containers, netwerken en volumes.`,
    environment: (name) => `Het project heet hier ${name}: \`COMPOSE_PROJECT_NAME\` gaat voor.`,
  },

  // Ports
  port: (target, protocol, host) =>
    `Poort ${host} van deze computer leidt naar poort ${target} van de container (${protocol}).`,
  portRange: (target, protocol, host) =>
    `De poorten ${host} van deze computer leiden één op één naar de poorten ${target} van de container (${protocol}).`,
  portChoice: (target, protocol, host, count) =>
    `Een vrije poort uit ${host} van deze computer leidt naar poort ${target} van de container (${protocol}). Er is plaats voor ${count} containers van deze service.`,
  portFree: (target, protocol) =>
    `Een vrije poort van deze computer, die de engine kiest, leidt naar poort ${target} van de container (${protocol}). Met \`docker compose port\` weet je welke.`,
  atAll: 'Op elk adres van deze computer, dus anderen op je netwerk kunnen er ook bij.',
  atLocal: (address) => `Alleen op ${address}: niemand buiten deze computer kan erbij.`,
  atAddress: (address) => `Alleen op het adres ${address}.`,
  open: (link) => `Open ${link}.`,
  usual: (name) => `In de container is deze poort gebruikelijk voor ${name}.`,
  exposed: (target, protocol) =>
    `Zegt dat de container luistert op ${target} (${protocol}). Publiceert niets: andere services kunnen er sowieso bij.`,

  // Amounts
  bytes: (number, rounded) => (rounded === undefined ? `${number} bytes.` : `${number} bytes (${rounded}).`),
  unlimited: 'Geen limiet.',
  duration: (text) => `${text[0]?.toUpperCase()}${text.slice(1)}.`,
  noDuration: 'Geen tijd.',
  retries: (count) => `Hoogstens ${count === 1 ? 'één keer' : `${count} keer`} na elkaar.`,
  cpus: (number, percent) =>
    `Hoogstens ${number} ${number === '1' ? 'processorkern' : 'processorkernen'}: ${percent} van de tijd van één kern.`,
  cpusReserved: (number, percent) =>
    `Minstens ${number} ${number === '1' ? 'processorkern is' : 'processorkernen zijn'} ervoor gereserveerd: ${percent} van de tijd van één kern.`,
  count: (count) => (count === 1 ? '1 container.' : `${count} containers.`),
  mode: (octal, letters) => `${octal}, ${letters}: wat de eigenaar, de groep en alle anderen mogen.`,
  modeDecimal: (written, meant) =>
    `Let op: ${written} wordt als decimaal getal gelezen. Wellicht bedoel je ${meant}.`,

  // Running
  commands: {
    command: (words) => `Start ${words}.`,
    entrypoint: (words) => `De container start ${words}, met het commando erachter.`,
  },
  splitText: 'De tekst wordt in woorden gesplitst; er start geen shell.',
  listForm: 'Elk item is één woord; er start geen shell.',
  dropped: (rest) =>
    `Let op: ${rest} valt weg, want er is geen shell die het begrijpt. Zet er \`sh -c "…"\` omheen.`,
  commandNone: { command: 'De CMD van de image zelf.', entrypoint: 'De ENTRYPOINT van de image zelf.' },
  commandEmpty: {
    command: 'Leeg: er is geen eigen commando.',
    entrypoint: 'Leeg: de ENTRYPOINT van de image valt weg, en alleen het commando start.',
  },
  commandBroken: 'Een aanhalingsteken of haakje is niet gesloten: Compose weigert dit.',
  healthForms: {
    shell: (command) => `Voert ${command} uit in de shell van de container. Exitcode 0 is gezond.`,
    exec: (command) => `Voert ${command} uit in de container, zonder shell. Exitcode 0 is gezond.`,
    none: () => 'Geen health check, ook niet die van de image.',
    image: () => 'Leeg: de health check van de image geldt.',
    wrong: () => 'Het eerste item moet `CMD`, `CMD-SHELL` of `NONE` zijn.',
  },
  user: (user, group) =>
    group === undefined
      ? `Het programma in de container draait als ${user}.`
      : `Het programma in de container draait als gebruiker ${user} met groep ${group}.`,
  rootUser: 'Het programma in de container draait als root.',
  environment: (name, value) => `${name} is ${value} in de container.`,
  environmentEmpty: (name) => `${name} bestaat, en is leeg.`,
  buildArgument: (name, value) => `ARG ${name} is ${value} tijdens de build.`,
  passed: (name) => `Alleen de naam: ${name} krijgt zijn waarde van de shell of uit \`.env\`.`,
  passedValue: (value) => `Hier is dat ${value}.`,
  passedNothing: 'Geen van beide zet hem hier, dus in de container bestaat hij niet.',
  passedNothingBuild: 'Geen van beide zet hem hier, dus de standaardwaarde van de Dockerfile geldt.',
  from: (file, line) =>
    line === undefined ? `Hij komt uit ${file}.` : `Hij komt uit ${file}, regel ${line}.`,
  label: (name, value) => `Het label ${name} = ${value}.`,
  limit: (name, soft, hard) =>
    soft === hard
      ? `${name}: ${soft}.`
      : `${name}: eerst ${soft}, en het programma mag dat optrekken tot ${hard}.`,
  limitNone: 'onbeperkt',
  limitNames: {
    nofile: 'Hoeveel bestanden een proces open mag hebben',
    nproc: 'Hoeveel processen de gebruiker mag hebben',
    core: 'Grootte van een core dump',
    memlock: 'Hoeveel geheugen vastgezet mag worden',
    stack: 'Grootte van de stack',
    cpu: 'Seconden processortijd',
    fsize: 'Grootte van een bestand dat geschreven wordt',
  },
  constraint: (label, value) => `Alleen op nodes waarvan ${label} gelijk is aan ${value}.`,
  constraintNot: (label, value) => `Nooit op nodes waarvan ${label} gelijk is aan ${value}.`,
  device: (source, target) =>
    source === target
      ? `Het apparaat ${source} van de computer.`
      : `Het apparaat ${source} van de computer, in de container te zien als ${target}.`,
  permissions: { r: 'lezen', w: 'schrijven', m: 'apparaatbestanden maken' },
  mayDo: (what) => `De container mag ${what}.`,

  // Other services
  dependency: (service) => `Deze service wacht op ${service}.`,
  conditionOf: (condition) => `Voorwaarde ${condition}.`,
  dependencyRestart: 'Hij herstart mee als Compose die andere herstart.',
  dependencyOptional: 'Als die er niet is, waarschuwt Compose alleen.',
  shares: {
    network_mode: (who) =>
      `Heeft het netwerk van ${who}: dezelfde adressen en poorten, en \`localhost\` is allebei. Poorten publiceer je daar.`,
    pid: (who) => `Ziet de processen van ${who}.`,
    ipc: (who) => `Deelt geheugen en semaforen met ${who}.`,
    uts: (who) => `Heeft de hostnaam van ${who}.`,
  },
  theService: (name) => `de service ${name}`,
  theContainer: (name) => `de container ${name}`,
  link: (service, alias) =>
    service === alias
      ? `Start na ${service}. Services op één netwerk vinden elkaar ook zonder dit bij naam.`
      : `Start na ${service}, en bereikt die ook als ${alias}.`,
  networkAlias: (name, network) => `Anderen op het netwerk ${network} bereiken deze service ook als ${name}.`,
  hostname: (name) =>
    `De container noemt zichzelf ${name}. Anderen bereiken hem met de naam van de service, niet met deze.`,
  failures: (count) =>
    count === 1 ? 'Ongezond na 1 mislukte controle.' : `Ongezond na ${count} mislukte controles op rij.`,
  workingFolder: (path) => `Het programma start in de map ${path} van de container.`,
  volumesFrom: (who) => `Mount alles wat ${who} mount.`,
  pullEvery: (time) => `Haalt de image opnieuw op als dat meer dan ${time} geleden is.`,
  host: (host, address) => `In de container leidt ${host} naar ${address}.`,
  hostGateway: (host) => `In de container leidt ${host} naar de computer waar de engine draait.`,
  dns: (address) => `Namen die niet van dit project zijn, vraagt de container aan de naamserver ${address}.`,
  profile: (command) => `Start met ${command}, en anders niet.`,
  profileServices: (services) => `De services ervan: ${services}.`,
  extends: (service, file) =>
    file === undefined
      ? `Neemt over wat de service ${service} zegt.`
      : `Neemt over wat de service ${service} in ${file} zegt.`,
  bringsIn: (keys) => `Komt erbij: ${keys}.`,
  stayOwn: (keys) =>
    `Staat hier ook: ${keys}. Losse waarden van hier gaan voor; lijsten en maps worden samengevoegd.`,
  mergeOwn: (keys) => `Staat hier ook, en gaat in zijn geheel voor: ${keys}.`,
  bringsNothing: 'Er komt niets bij.',
  include: (path) => `Neemt het Compose-bestand ${path} op.`,
  includeServices: (services) => `De services ervan: ${services}.`,
  includeMissing: 'Dat bestand is er niet, of is niet te lezen.',

  // Files and builds
  buildSources: {
    folder: (path) => `De build mag gebruiken wat in de map ${path} staat.`,
    git: (repository) => `Gebouwd uit een kloon van ${repository}.`,
    archive: (url) => `Gebouwd uit wat van ${url} gedownload wordt.`,
    service: (name) => `De image van de service ${name}.`,
    image: (name) => `De image ${name}.`,
    layout: (name) => `Een image in de map ${name}.`,
    target: (name) => `Het resultaat van ${name}.`,
  },
  gitRef: (ref) => `Branch, tag of commit: ${ref}.`,
  gitFolder: (folder) => `In de map ${folder} ervan.`,
  dockerfile: (path) => `De Dockerfile is ${path}.`,
  stage: (name, path) => `Bouwt tot en met stage ${name} van ${path}.`,
  envFile: (path) => `Zet variabelen in de container uit ${path}.`,
  path: (path) => `Dat is ${path}.`,
  missing: 'Daar staat niets.',
  optional: 'Als het er niet is, gaat Compose gewoon verder.',
  mounts: {
    bind: (source, target) => `Toont ${source} van deze computer in de container op ${target}.`,
    volume: (source, target) => `Het volume ${source} staat in de container op ${target}.`,
    anonymous: (target) =>
      `Een volume zonder naam op ${target}: elke container krijgt zijn eigen, en dat vind je moeilijk terug.`,
    tmpfs: (target) => `Een map in het geheugen op ${target}: leeg bij elke start, weg bij elke stop.`,
    image: (source, target) => `De bestanden van de image ${source} staan op ${target}.`,
    other: (type, target) => `Een mount van het type ${type} op ${target}.`,
  },
  realVolume: (real) => `Bij de engine heet het ${real}.`,
  undeclared: 'Onder `volumes` bovenaan is het niet gedeclareerd.',
  readOnly: 'De container kan er lezen, en niet schrijven.',
  readWrite: 'De container kan er lezen en schrijven.',
  creates: 'Het is er nog niet: de engine maakt er een lege map van.',
  unknownOption: (option) => `Compose kent de optie ${option} niet en negeert ze.`,

  // Variables
  operators: {
    ':-': (name, word) => `${name}, of ${word} als die niet gezet of leeg is.`,
    '-': (name, word) => `${name}, of ${word} als die niet gezet is; een lege blijft leeg.`,
    ':?': (name, word) => `${name}. Is die niet gezet of leeg, dan stopt Compose met de melding ${word}.`,
    '?': (name, word) => `${name}. Is die niet gezet, dan stopt Compose met de melding ${word}.`,
    ':+': (name, word) => `${word} als ${name} gezet en niet leeg is, anders niets.`,
    '+': (name, word) => `${word} als ${name} gezet is, anders niets.`,
  },
  variable: (name) => `De waarde van ${name}.`,
  here: (value) => `Hier wordt dat ${value}.`,
  hereEmpty: 'Hier wordt dat niets.',
  why: {
    shell: 'Hij is gezet in de shell.',
    file: (place) => `Hij is gezet in ${place}.`,
    default: 'De standaardwaarde, want niets zet hem.',
    defaultEmpty: 'De standaardwaarde, want hij is niet gezet, of leeg.',
    alternative: 'Want hij is gezet.',
    nothing: 'Want hij is niet gezet, of leeg.',
    empty: 'Niets zet hem: Compose waarschuwt, en vult niets in.',
    required: 'Niets zet hem: Compose stopt.',
  },
  whole: (value) => `De hele waarde: ${value}.`,
  dollar:
    'Twee dollartekens geven er één. Compose laat het met rust; een shell in de container kan er nog een variabele in zien.',
  malformed: 'Compose begrijpt dit niet en weigert het. Schrijf `$$` voor een dollarteken.',

  // Anchors
  anchor: (name) => `Het anker ${name}: een naam voor wat volgt.`,
  anchorUses: (lines) => `Gebruikt op ${lines}.`,
  anchorUnused: 'Het wordt nergens gebruikt.',
  line: (line) => `regel ${line}`,
  alias: (name, line) => `Waar het anker ${name} op regel ${line} voor staat.`,
  aliasUnknown: (name) => `Hierboven staat geen anker ${name}.`,
  keys: (keys) => `Met de sleutels ${keys}.`,
  items: (count) => (count === 1 ? 'Een lijst met 1 item.' : `Een lijst met ${count} items.`),
  value: (value) => `De waarde is ${value}.`,
  merge: 'Een merge-sleutel: voegt sleutels aan deze map toe, en die van de map zelf gaan voor.',

  // The rest
  version: 'Compose negeert dit vandaag, en waarschuwt ervoor. Laat het weg.',
  extension:
    'Compose negeert wat met `x-` begint. Een goede plaats voor ankers, of voor instellingen van andere programma’s.',
  reset: 'Neemt weg wat eerdere bestanden over deze sleutel zeggen. De waarde erachter telt niet.',
  overrideTag: 'Komt in de plaats van wat eerdere bestanden over deze sleutel zeggen, in plaats van erbij.',
  replaces: (value, place) => `Vervangt ${value} van ${place}.`,
  replaced: (value, place) => `Telt niet: ${place} vervangt het door ${value}.`,
  more: (count) => `nog ${count}`,
};
