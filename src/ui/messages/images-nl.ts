import { bytes } from '../format.ts';
import type { imagesEn } from './images-en.ts';

export const imagesNl: typeof imagesEn = {
  problems: {
    empty: 'Typ de naam van een image, zoals nginx:alpine.',
    capitals: 'In de naam van een image staan geen hoofdletters.',
    registry:
      'Wat voor de eerste / staat, is geen naam van een registry: die ziet eruit als ghcr.io of localhost:5000.',
    name: 'Gebruik kleine letters en cijfers, met . _ of - ertussen, en / tussen de delen van de naam.',
    tag: 'Een tag, na de dubbele punt, bestaat uit letters, cijfers, _ . en -, begint met een letter, cijfer of _, en telt hoogstens 128 tekens.',
    digest: 'Een digest, na de @, ziet eruit als sha256: met 64 cijfers en letters van a tot f.',
    id: 'Dit is de ID van een image. Een registry kent images alleen bij hun naam.',
    long: 'Deze naam is te lang: meer dan 255 tekens.',
    newDigest: 'Een nieuwe naam kan een tag hebben, maar geen digest: die geeft de registry.',
  },

  pulling: (name) => `${name} ophalen`,
  pullingSeveral: (count) => `${count} images ophalen`,
  pulledSeveral: (done, total) => `${done} van de ${total} opgehaald.`,
  pulled: (name) => `${name} is opgehaald.`,
  upToDate: (name) => `${name} is al de nieuwste versie.`,
  pullTerminal: (name) => `Pull ${name}`,
  pullTitle: 'Welke image wil je ophalen?',
  pullPlaceholder: 'naam, naam:tag of registry/eigenaar/naam:tag. Zonder registry komt ze van Docker Hub.',
  otherPlatform: 'Voor een ander platform…',
  platformTitle: (name) => `Voor welk platform wil je ${name} ophalen?`,
  platformPlaceholder: 'Systeem en processor, zoals linux/arm64',
  platformInvalid: 'Schrijf het als linux/arm64, of linux/arm/v7.',
  nothingToPull: 'Een image zonder naam komt niet uit een registry, dus er valt niets op te halen.',
  showLayers: 'Lagen tonen',
  sofar: ({ layers, done, current, total, fraction }) =>
    [
      ...(layers === 0 ? [] : [`${done} van de ${layers} lagen`]),
      ...(total === 0 ? [] : [`${bytes(current)} van ${bytes(total)}`]),
      `${Math.floor(fraction * 100)} %`,
    ].join(', '),
  pushing: (name) => `${name} pushen`,
  pushingSeveral: (count) => `${count} images pushen`,
  pushedSeveral: (done, total) => `${done} van de ${total} gepusht.`,
  pushed: (name) => `${name} is gepusht.`,
  pushTerminal: (name) => `Push ${name}`,
  pushTitle: (name, registry) => `Wil je ${name} naar ${registry} pushen?`,
  pushSeveralTitle: (count) => `Wil je ${count} images pushen?`,
  pushDetail:
    'Wie daar mag lezen, kan de image vanaf dan ophalen. Wat er eerder onder deze naam stond, wordt vervangen.',
  push: 'Pushen',
  copyDigest: 'Digest kopiëren',
  whichTag: 'Welke tag?',
  nothingToPush:
    'Alleen een image met een naam kan gepusht worden: de naam zegt waarheen. Voeg eerst een tag toe.',
  noOwner: (name) =>
    `In ${name} staat geen registry en geen eigenaar; de image zou dus bij de officiële images van Docker Hub terechtkomen, en daar kun je niet schrijven. Geef haar eerst een tag met je eigen naam of registry ervoor, zoals ann/web of localhost:5000/web.`,
  addTag: 'Tag toevoegen…',

  loginTitle: 'Bij welke registry wil je je aanmelden?',
  loginPlaceholder: 'docker.io is Docker Hub. Andere zien eruit als ghcr.io of localhost:5000.',
  loginInvalid: 'Alleen de naam van de registry, zonder https:// en zonder pad.',
  loginTerminal: (registry) => `Aanmelden ${registry}`,
  noDocker: (file) =>
    `Hier is geen docker-commando om je mee aan te melden. Dockyard haalt namen en wachtwoorden uit ${file}, of uit de helper die daarin staat, en bewaart er zelf geen.`,
  howToLogIn: 'Hoe meld ik me aan?',

  tagTitle: (name) => `Nog een naam voor ${name}`,
  tagPrompt: 'naam, naam:tag of registry/eigenaar/naam:tag. De image houdt de namen die ze heeft.',
  tagPlaceholder: 'web:1.0',
  hasTag: (name) => `Ze heet al ${name}.`,
  tagMoves: (name, id) => `${name} is nu de naam van ${id}`,
  moveTitle: (name, id) => `Wil je de naam ${name} van ${id} afnemen?`,
  moveDetail: (left) =>
    left.length === 0
      ? 'Een andere image heeft nu deze naam. Die blijft bestaan, maar zonder naam: dangling.'
      : `Een andere image heeft nu deze naam. Die houdt haar andere namen: ${left.join(', ')}.`,
  moveTag: 'Naam verplaatsen',
  tagging: (name) => `${name} een naam geven`,
  untagTitle: (name) => `Wil je de tag ${name} verwijderen?`,
  untagDetail: (left) => `De image blijft. Ze heet nog altijd ${left}.`,
  untagging: (name) => `Tag ${name} verwijderen`,
  onlyTag: (name) =>
    `${name} is de enige tag van deze image. Kies Verwijderen… om de image zelf weg te halen.`,

  archive: 'Tar-archieven',
  allFiles: 'Alle bestanden',
  save: 'Images opslaan',
  saving: (names) => `${names} opslaan`,
  saved: (count, name, size) =>
    count === 1 ? `${name} is opgeslagen: ${size}.` : `${count} images zijn opgeslagen: ${size}.`,
  showFile: 'Bestand tonen',
  loadTitle: 'Welke bestanden van docker save?',
  load: 'Images laden',
  loading: (file) => `${file} laden`,
  loadedFiles: (done, total) => `${done} van de ${total} bestanden geladen.`,
  loaded: (names) => `Geladen: ${names}.`,
  importTitle: 'Welk tar-bestand met een bestandssysteem?',
  import: 'Importeren',
  importing: (file) => `${file} importeren`,
  imported: (name) => `${name} is geïmporteerd.`,
  importName: 'Naam van de image',
  importNamePrompt: 'naam of naam:tag. Leeg: ze krijgt geen naam.',
  importCommand: 'Wat haar containers uitvoeren',
  importCommandPrompt: 'De CMD van de image: in zo’n bestand staan geen instellingen. Leeg: geen.',

  goes: (names) => `Deze namen verdwijnen:\n${names}`,
  usedByStopped: (name, containers) => `Uit ${name} zijn deze gestopte containers gemaakt: ${containers}.`,
  forceDetail:
    'Die containers blijven en kunnen nog altijd starten. Om nieuwe te maken heb je de image opnieuw nodig.',
  removeAnyway: 'Toch verwijderen',
  keptByRunning: (name, containers) =>
    `${name} kan niet weg zolang er een container draait die eruit gemaakt is. Stop of verwijder eerst: ${containers}.`,
  keptOnPodman: (name, containers) =>
    `${name} blijft: Podman zou de containers mee verwijderen. Verwijder eerst zelf: ${containers}.`,

  historyTitle: (name) => `Geschiedenis van ${name}`,
  historyLead: 'Elke regel is een instructie uit de Dockerfile, met de laatste bovenaan.',
  historyLeadWithBase: (name) =>
    `Elke regel is een instructie uit de Dockerfile, met de laatste bovenaan. De lichtere regels komen van ${name}.`,
  image: 'Image',
  id: 'ID',
  total: 'Alle lagen samen',
  totalHelp: 'Lagen die andere images ook hebben, nemen maar één keer plaats in.',
  layers: 'Lagen',
  layersOf: (layers, lines) => `${layers}, uit ${lines === 1 ? '1 instructie' : `${lines} instructies`}`,
  layersHelp: 'Instructies zoals ENV en CMD wijzigen alleen instellingen; hun laag is leeg.',
  base: 'Basisimage',
  baseHelp: 'Wat er achter FROM staat: de image waarop deze gebouwd is.',
  ownSize: 'Toegevoegd aan de basisimage',
  instruction: 'Instructie',
  instructionHelp:
    'Zoals ze in de Dockerfile stond, voor zover de engine dat bewaard heeft. … is een bestand dat gekopieerd is.',
  size: 'Grootte',
  sizeHelp: 'Wat erbij kwam. Niets: er zijn alleen instellingen gewijzigd.',
  when: 'Wanneer',
  comment: 'Opmerking',
  number: 'Regel',
  numberHelp: 'Van onderaf geteld: de eerste was er het eerst.',
  noHistory: 'Deze image heeft geen geschiedenis.',

  usersTitle: (name) => `Wie gebruikt ${name}`,
  usersLead: 'Containers die eruit gemaakt zijn, of uit een image die erop gebouwd is.',
  userContainers: 'Containers',
  container: 'Container',
  madeFrom: 'Gemaakt uit',
  noUserContainers: 'Er is geen container uit gemaakt.',
  userImages: 'Images die erop gebouwd zijn',
  noUserImages: 'Er is geen andere image op gebouwd.',
  revealImage: 'Tonen bij Images',
};
