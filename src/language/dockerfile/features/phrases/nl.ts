import type { Phrases } from '../hover-text.ts';

/** What a hover says of the file, in Dutch. */
export const nl: Phrases = {
  units: [
    ['uur', 'uur'],
    ['minuut', 'minuten'],
    ['seconde', 'seconden'],
    ['milliseconde', 'milliseconden'],
  ],

  // Variables
  empty: (name) => `${name} is leeg.`,
  setAt: (by, line) => `Gezet door ${by} op regel ${line}.`,
  setInStage: (by, line, stage) => `Gezet door ${by} op regel ${line}, in stage ${stage}.`,
  fromGlobal: (line) => `Neemt de waarde over van de ARG boven de eerste FROM, op regel ${line}.`,
  noDefault: 'Heeft geen standaardwaarde: leeg, tenzij de build er een meekrijgt.',
  notKnown: 'De waarde is uit het bestand alleen niet af te leiden.',
  notSet: 'Boven deze regel wordt hij nergens gezet: hij komt uit de basisimage of de shell, of is leeg.',
  notSetGlobal: 'Geen ARG boven de eerste FROM declareert hem, dus is hij hier leeg.',
  unseen: (line, declaration) =>
    `De ARG op regel ${line}, boven de eerste FROM, is in deze stage niet te zien: daarvoor moet ook hier ${declaration} staan.`,
  byPlatform: (example) => `De build zet hem zelf, bijvoorbeeld op ${example}.`,
  platformNeedsArg: 'In een stage is hij er na een ARG met zijn naam.',
  declaredAt: (line) => `Door de ARG op regel ${line} is hij hier te zien.`,
  byProxy: 'Een proxy-instelling die RUN zonder ARG van de build krijgt, als de build er een meekrijgt.',
  byBuildkit:
    'Een instelling voor de builder, meegegeven met `--build-arg`. Het bestand hoeft hem niet te declareren.',
  filledByShell: 'De shell vult hem in wanneer de stap draait.',
  overridable: (option) => `${option} gaat voor.`,
  operators: {
    ':-': (name, word) => `${word} als ${name} niet gezet of leeg is, anders de waarde zelf.`,
    '-': (name, word) => `${word} als ${name} niet gezet is, anders de waarde zelf, ook een lege.`,
    ':+': (name, word) => `${word} als ${name} gezet en niet leeg is, anders niets.`,
    '+': (name, word) => `${word} als ${name} gezet is, ook op niets; anders niets.`,
    ':?': (name, word) => `Stopt de build met de melding ${word} als ${name} niet gezet of leeg is.`,
    '?': (name, word) => `Stopt de build met de melding ${word} als ${name} niet gezet is.`,
    ':=': (name, word) =>
      `Zet ${name} op ${word} als hij niet gezet of leeg is. Een shell kent dit, de build niet.`,
    '=': (name, word) => `Zet ${name} op ${word} als hij niet gezet is. Een shell kent dit, de build niet.`,
    '#': (name, word) => `De waarde van ${name} zonder het kortste begin dat past bij ${word}.`,
    '##': (name, word) => `De waarde van ${name} zonder het langste begin dat past bij ${word}.`,
    '%': (name, word) => `De waarde van ${name} zonder het kortste einde dat past bij ${word}.`,
    '%%': (name, word) => `De waarde van ${name} zonder het langste einde dat past bij ${word}.`,
    '/': (name, word) =>
      `De waarde van ${name} met de eerste treffer vervangen: ${word} (patroon, schuine streep, vervanging).`,
    '//': (name, word) =>
      `De waarde van ${name} met elke treffer vervangen: ${word} (patroon, schuine streep, vervanging).`,
  },
  unknownOperator: (operator) => `De build kent de operator ${operator} niet.`,
  result: (value) => `Hier geeft dat ${value}.`,

  // Images and stages
  officialImage: (name) => `De officiële image ${name} op Docker Hub.`,
  image: (name, registry) => `De image ${name} in het register ${registry}.`,
  noRegistry: 'Er staat geen register bij, dus komt hij van Docker Hub.',
  tag: (tag) => `Tag ${tag}: wie de image publiceert, kan hem naar een andere verplaatsen.`,
  noTag: 'Er staat geen tag bij, dus is het `latest`: wat je krijgt, verandert met de tijd.',
  digest: 'De digest legt precies deze image vast; een tag ernaast is alleen voor de lezer.',
  local: 'Hij staat al op deze computer.',
  stage: (name, index, line) => `Stage ${name} (nummer ${index}), vanaf regel ${line}.`,
  stageUnnamed: (index, line) => `Stage nummer ${index}, vanaf regel ${line}. Hij heeft geen naam.`,
  stageBase: (base) => `Gebouwd op ${base}.`,
  stageLast: 'Het is de laatste: hieruit ontstaat de image.',
  stageOther: 'Alleen wat een latere stage eruit haalt, komt in de image terecht.',

  // Heredocs
  heredoc: (name, line, lines) =>
    `De tekst tot aan ${name} op regel ${line} (${lines === 1 ? '1 regel' : `${lines} regels`}).`,
  heredocOpen: (name) => `Er volgt geen regel met alleen ${name}: de rest van het bestand is zijn tekst.`,
  heredocBuild: 'De build vult er variabelen in; aanhalingstekens rond het woord houden dat tegen.',
  heredocShell: 'De shell vult er variabelen in wanneer de stap draait; de build laat ze met rust.',
  heredocLiteral: 'Het woord staat tussen aanhalingstekens, dus blijft een `$` zoals hij er staat.',
  heredocTabs: 'Door het streepje vervallen tabs aan het begin van elke regel.',

  // Commands
  runsExec: (command) => `Start ${command}, zonder shell.`,
  runsShell: (command) => `Voert ${command} uit.`,
  start: (command) => `Met ENTRYPOINT en CMD samen start een container ${command}.`,
  startIgnored: (command) =>
    `Een container start ${command}. CMD voegt niets toe, want ENTRYPOINT staat in shell-vorm.`,
  brokenJson:
    'Dit lijkt op JSON maar is het niet; een shell krijgt het dus, met haken en al. JSON wil dubbele aanhalingstekens.',
  replaced: (keyword, line) =>
    `${keyword} op regel ${line} komt ervoor in de plaats: alleen de laatste telt.`,
  wordsForm: 'JSON-vorm: elk item is één pad, dus mag een pad spaties bevatten.',
  shell: (command) => `Vanaf hier draait een shell-vorm als ${command}.`,
  noCheck: 'Zet de gezondheidscontrole uit die de basisimage kan hebben.',

  // Flags and mounts
  choices: (all) => `Een van ${all}.`,
  default: (value) => `Standaard: ${value}.`,
  repeated: 'Mag meer dan eens voorkomen.',
  labs: 'Heeft `# syntax=docker/dockerfile:1-labs` nodig.',
  synonym: (written, key) => `${written} is een ander woord voor ${key}.`,
  required: 'Een mount van dit type moet het hebben.',
  mountDefaults: {
    context: 'Standaard: de buildcontext.',
    empty: 'Standaard: een lege map.',
    root: 'Standaard: alles van de plek waaruit gemount wordt.',
    target: 'Standaard: het doel (`target`).',
    'target-name': 'Standaard: de bestandsnaam van het doel (`target`).',
    'secret-file': 'Standaard: een bestand onder `/run/secrets` met de naam van de id.',
    'agent-socket': 'Standaard: een socket van de builder, genoemd in `SSH_AUTH_SOCK`.',
    none: 'Zonder deze sleutel is er geen.',
  },
  choiceMeanings: {
    'network default': 'Deze stap bereikt hetzelfde netwerk als de rest van de build.',
    'network none': 'Deze stap bereikt geen netwerk: downloaden kan niet.',
    'network host': 'Deze stap gebruikt het netwerk van de computer die bouwt, als de build dat toestaat.',
    'security sandbox': 'Voor deze stap gelden de gewone beperkingen.',
    'security insecure': 'Deze stap draait zonder de gewone beperkingen, als de build dat toestaat.',
    'sharing shared': 'Stappen die deze cache tegelijk willen, schrijven er allemaal in.',
    'sharing private': 'Zolang een stap deze cache heeft, krijgt een andere een eigen map.',
    'sharing locked': 'Zolang een stap deze cache heeft, wacht een andere.',
  },
  duration: (text) => `${text[0]?.toUpperCase()}${text.slice(1)}.`,
  noDuration: 'Nul: de standaardwaarde geldt.',
  mode: (letters) => `${letters}: wat de eigenaar, de groep en alle anderen mogen.`,
  owner: (user, group) =>
    group === undefined
      ? `De bestanden worden van gebruiker ${user}, en van de groep met dezelfde naam of hetzelfde nummer.`
      : `De bestanden worden van gebruiker ${user} en groep ${group}.`,
  platform: (os, architecture, variant) =>
    [`Besturingssysteem ${os}`, architecture && `processor ${architecture}`, variant && `variant ${variant}`]
      .filter((part) => part !== undefined)
      .join(', ') + '.',

  // Other values
  port: (ports, protocol) =>
    `Het programma luistert op ${ports} (${protocol}). Hiermee is nog niets bereikbaar: dat doet \`docker run -p\`.`,
  service: (name) => `Gebruikelijk voor ${name}.`,
  user: (user, group) =>
    group === undefined
      ? `De stappen hieronder en de container draaien als ${user}.`
      : `De stappen hieronder en de container draaien als ${user}, met groep ${group}.`,
  rootUser: 'De stappen hieronder en de container draaien als root.',
  signal: (name, number) => `${name}, signaal nummer ${number}.`,
  signalKill: 'Een programma kan het niet opvangen en heeft dus geen tijd om op te ruimen.',
  signalDefault: 'Dat is wat `docker stop` sowieso stuurt.',
  volume: (path) => `Zonder eigen volume krijgt elke container een nieuw, naamloos volume op ${path}.`,
  workdir: (path) => `De werkmap wordt ${path}.`,
  workdirUnknown: 'Ten opzichte van de werkmap van de basisimage.',
  destination: (path) => `Komt op ${path} in de image.`,
  intoFolder: (path) => `Komt in de map ${path} in de image.`,
  destinationUnknown: 'Ten opzichte van de werkmap, die de basisimage bepaalt.',
  wholeContext: 'De hele buildcontext, behalve wat `.dockerignore` weglaat.',
  fromContext: (path) => `${path} in de buildcontext.`,
  fromStage: (path, stage) => `${path} in stage ${stage}.`,
  fromImage: (path, image) => `${path} in de image ${image}.`,
  fromUrl: 'Wordt gedownload. Een archief van het netwerk blijft ingepakt, tenzij `--unpack` erbij staat.',
  fromGit: 'Wordt uit een Git-repository gekloond.',
  pattern: 'Een patroon: alles wat erbij past.',
  archive: 'ADD pakt een eigen tar-archief uit: de bestanden en mappen komen op de bestemming.',

  // Directives
  checkFile: 'Geldt voor het hele bestand.',
  checkInstruction: 'Geldt voor de instructie eronder.',
  checkErrorOn: 'Een waarschuwing van de buildchecks stopt de build.',
  checkErrorOff: 'Waarschuwingen van de buildchecks stoppen de build niet.',
  skipAll: 'Slaat alle buildchecks over.',
  skipRule: (name) => `Slaat de buildcontrole ${name} over.`,
  experimentalAll: 'Zet alle checks aan die nog op proef zijn.',
  experimentalRule: (name) => `Zet de controle ${name} aan.`,
  experimental: 'Hij is nog op proef en staat uit tenzij je erom vraagt.',
  unknownRule: (name) => `Er is geen buildcontrole met de naam ${name}.`,
  escape: (character) =>
    `${character} is in dit bestand het teken dat andere tekens hun betekenis ontneemt en regels laat doorlopen.`,
  continuation: (character, line) =>
    `${character} aan het einde van een regel: de instructie gaat verder op regel ${line}.`,
  continuationEnd: (character) =>
    `${character} aan het einde van een regel laat de instructie doorlopen, maar er volgt geen regel.`,
};
