import type { ErrorWords } from './errors-en.ts';

/** What goes wrong, in Dutch. */
export const errorsNl: ErrorWords = {
  unreachable: 'De container-engine antwoordt niet. Draait Docker of Podman?',
  denied: 'Je hebt geen toegang tot de container-engine.',
  timeout: 'De container-engine kreeg de vraag, maar antwoordde niet op tijd.',
  notFound: (subject) => `Het bestaat niet meer: ${subject}.`,
  noSuchImage: (subject) => `De engine heeft de image ${subject} niet.`,
  notInRegistry: (subject) =>
    `De engine zocht naar ${subject}, maar die image bestaat niet. Een volledige naam is registry/eigenaar/naam:tag; zonder registry is dat Docker Hub, zonder tag latest.`,
  noSuchPlatform: (subject) => `De registry heeft geen ${subject} voor dit platform.`,
  registryDenied: (subject) =>
    `De registry weigert ${subject}: je moet je aanmelden, je hebt er geen recht op, of de image bestaat niet.`,
  registryUnreachable: (subject, detail) =>
    `De engine bereikt de registry van ${subject} niet. Klopt de naam, en is de computer van de engine online? De engine meldt: ${detail}`,
  helperMissing: (subject) =>
    `Je wachtwoord voor de registry wordt bewaard door ${subject}, en dat programma staat niet op deze computer.`,
  helperFailed: (subject, detail) =>
    `Je wachtwoord voor de registry wordt bewaard door ${subject}, maar dat gaf het niet: ${detail}`,
  notImages:
    'In dit bestand zitten geen images die Docker heeft opgeslagen. Zijn het de bestanden van een systeem? Importeer het dan.',
  notTar: 'Dit bestand is geen tar-archief, of er ontbreekt een stuk.',
  nameTaken: (subject) => `De naam ${subject} is al bezet. Kies een andere naam, of verwijder wat zo heet.`,
  portTaken: (subject) => `Poort ${subject} op deze computer is al in gebruik.`,
  subnetTaken:
    'Een ander netwerk heeft al adressen uit dit subnet. Kies een ander subnet, of laat het leeg: dan neemt de engine een vrij subnet.',
  addressTaken: 'Iets anders op dit netwerk heeft dat adres al. Kies een ander adres.',
  builtIn: (subject) => `Het netwerk ${subject} is van de engine zelf en blijft altijd.`,
  conflict: (detail) => `De engine weigert dit in de huidige toestand: ${detail}`,
  invalid: (detail) => `De engine aanvaardt dit niet: ${detail}`,
  noCommand: (subject) =>
    `De image ${subject} zegt niet wat er moet draaien: ze heeft geen CMD en geen ENTRYPOINT.`,
  commandNotFound: (detail) => `De container kan zijn commando niet starten: ${detail}`,
  noShell: (subject) =>
    `Er zit geen shell in ${subject}. Kleine images (FROM scratch, distroless) laten die vaak weg.`,
  notRunning: (subject) => `${subject} draait niet. Start de container eerst.`,
  paused: (subject) => `${subject} is gepauzeerd. Hervat de container eerst.`,
  endedAtOnce: (code, line) =>
    `De container stopte meteen na het starten, met exitcode ${code}.${line === '' ? '' : ` Het laatste wat hij afdrukte: ${line}`}`,
  unhealthy: (subject) => `De healthcheck van ${subject} mislukt.`,
  contextMissing: (detail) => `De buildcontext kan niet gelezen worden: ${detail}`,
  file: (detail) => `Het bestand op deze computer is niet bruikbaar: ${detail}`,
  buildFailed: (detail) => `De build is mislukt: ${detail}`,
  unsupported: (detail) => `Deze engine kan dat niet, misschien omdat hij te oud is: ${detail}`,
  failed: (detail) => `De engine meldt: ${detail}`,
};
