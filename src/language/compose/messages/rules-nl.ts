/** What the checks of values and projects say, in Dutch. The arguments are those of the finding. */

import type { ContentRule } from '../rules.ts';
import type { Sentence } from './sentence.ts';

export const rulesNl: Readonly<Record<ContentRule, Sentence>> = {
  // Variables.
  'invalid-interpolation': (written) =>
    `${written} is geen variabele die docker compose kan invullen. Schrijf \${NAAM} of \${NAAM:-standaard}, en $$ voor een gewoon dollarteken.`,
  'required-variable': (name, message) =>
    `${name} heeft hier geen waarde, en zonder gaat docker compose niet verder${message ? `: ${message}` : '.'}`,
  'unset-variable': (name) =>
    `${name} heeft hier geen waarde, dus dit wordt leeg. Zet de waarde in .env, of geef een standaard: \${${name}:-…}.`,

  // The file as a whole.
  'empty-file': () => 'Dit Compose-bestand is nog leeg. Begin met services:',

  'unknown-tag': (tag, meant) =>
    `Docker Compose kent de tag ${tag} niet en leest door alsof die er niet staat.${didYouMean(meant)}`,
  'misplaced-section': (name) =>
    `${name} staat hier tussen de services en wordt als service gelezen. Zet het verder naar links, op de hoogte van services.`,
  'misplaced-key': (name) =>
    `${name} hoort bij een service en staat er nu buiten. Zet het verder naar rechts, in de service.`,

  // Names that refer to nothing.
  'undefined-service': (name, meant) => `In dit project is geen service ${name}.${didYouMean(meant)}`,
  'undefined-network': (name, meant) =>
    `Er is geen netwerk ${name}. ${meant ? `Bedoelde je ${meant}?` : `Declareer het onder networks: op het hoogste niveau.`}`,
  'undefined-volume': (name, meant) =>
    `Er is geen volume ${name}. ${meant ? `Bedoelde je ${meant}?` : `Declareer het onder volumes: op het hoogste niveau, of schrijf ./${name} voor een map naast dit bestand.`}`,
  'path-or-volume': (name) =>
    `${name} wordt gelezen als de naam van een volume. Een pad begint met een punt of een schuine streep: ./${name}`,
  'undefined-config': (name, meant) =>
    `Er is geen config ${name}. ${meant ? `Bedoelde je ${meant}?` : `Declareer hem onder configs: op het hoogste niveau.`}`,
  'undefined-secret': (name, meant) =>
    `Er is geen secret ${name}. ${meant ? `Bedoelde je ${meant}?` : `Declareer hem onder secrets: op het hoogste niveau.`}`,
  'undefined-model': (name, meant) =>
    `Er is geen model ${name}. ${meant ? `Bedoelde je ${meant}?` : `Declareer het onder models: op het hoogste niveau.`}`,
  'undefined-stage': (name, meant) =>
    `De Dockerfile heeft geen stage ${name}, dus de build mislukt.${meant ? ` Bedoelde je ${meant}?` : ''}`,
  'inactive-profile': (name, profiles) =>
    `${name} start alleen met het profiel ${profiles}, dus deze service kan er niet op rekenen. Geef beide hetzelfde profiel.`,
  'context-not-built': (name) =>
    `${name} wordt niet gebouwd en kan dus geen context voor een ander zijn. Gebruik docker-image://… voor een image.`,
  'dependency-cycle': (name, others) =>
    others
      ? `${name} en ${others} wachten op elkaar, dus geen van hen kan starten.`
      : `${name} wacht op zichzelf.`,
  'extends-cycle': (name) => `Dit gaat in een kring rond: ${name} breidt uiteindelijk zichzelf uit.`,
  'include-cycle': (path) => `${path} neemt dit bestand zelf op, dus aan het opnemen kwam geen einde.`,
  'include-conflict': (name, path) =>
    `${name} staat ook in het opgenomen bestand ${path}, en daar staat iets anders. Verander het op één plek.`,
  'missing-file': (path, kind) =>
    kind === 'bind'
      ? `${path} bestaat niet. Docker maakt een lege map met die naam.`
      : `${path} bestaat niet.`,

  // Keys that do not go together, or that miss each other.
  'no-image': (name) =>
    `Bij ${name} staat niet welk image er draait en ook niet wat er gebouwd wordt. Voeg image: of build: toe.`,
  'two-dockerfiles': () =>
    'Er is een Dockerfile in een bestand en een tweede hier in de tekst. Houd er één over.',
  'platform-not-built': (platform) =>
    `De service draait op ${platform}, en daarvoor wordt niet gebouwd. Zet het bij build.platforms.`,
  'network-mode-and-networks': () =>
    'Een service met network_mode kan niet ook nog in netwerken zitten. Houd één van de twee over.',
  'network-mode-and-ports': (mode) =>
    `Met ${mode} is het netwerk van een andere container. Publiceer de poorten daar.`,
  'ports-ignored': (mode) =>
    `Met network_mode ${mode} valt er niets te publiceren, dus deze poorten doen niets.`,
  'external-conflict': (key, other) =>
    other === 'external'
      ? `Wat extern is, wordt elders gemaakt, dus ${key} hoort hier niet. Laat alleen name en external staan.`
      : `${key} en ${other} geven twee verschillende namen. Laat alleen ${key} staan.`,
  'several-sources': (key, other) => `De inhoud komt uit ${key} of uit ${other}, niet uit allebei.`,
  'no-source': (keys) => `Waar komt de inhoud vandaan? Geef één van deze sleutels: ${keys}.`,
  'no-target': (kind) =>
    kind === 'port'
      ? 'Welke poort van de container? Voeg target toe.'
      : 'Waar in de container? Voeg target toe.',
  'no-mount-source': () => 'Een bind mount heeft een pad op deze computer nodig. Voeg source toe.',
  'scale-conflict': (scale, replicas) =>
    `scale zegt ${scale} en deploy.replicas zegt ${replicas}. Houd één van de twee over.`,
  'container-name-scaled': (name, count) =>
    `Er kan maar één container ${name} heten, en er moeten er ${count} komen. Laat container_name weg.`,
  'limit-conflict': (key, other) => `${key} en ${other} spreken elkaar tegen. Houd één van de twee over.`,
  'reservation-above-limit': (reserved, limit) =>
    `Er wordt ${reserved} gereserveerd, en dat is meer dan de grens van ${limit}.`,
  'device-count-and-ids': () => 'Zeg hoeveel apparaten het zijn, of welke, maar niet allebei.',
  'watch-target': (action) =>
    `Voor ${action} moet bekend zijn waar de bestanden in de container komen. Voeg target toe.`,
  'healthcheck-test': (first) =>
    `Een test in lijstvorm begint met CMD of CMD-SHELL, niet met ${first}. Als één tekst hoeft dat niet.`,
  'healthcheck-command': (command) =>
    `Zo wordt een programma gezocht dat “${command}” heet. Maak van elk woord een eigen item, of gebruik CMD-SHELL.`,
  'disabled-healthcheck': () => 'De health check staat uit, dus deze test draait nooit.',

  // The same thing twice.
  'duplicate-container-name': (name, other) =>
    `${other} heeft al de containernaam ${name}. Twee containers kunnen niet hetzelfde heten.`,
  'duplicate-mount': (target) => `Op ${target} is al iets anders gekoppeld. Er kan er maar één zijn.`,
  'duplicate-variable': (name) => `${name} krijgt twee keer een waarde. De laatste telt.`,
  'duplicate-item': (item) => `${item} staat al in deze lijst.`,
  'duplicate-port': (port) => `Poort ${port} wordt al precies zo gepubliceerd.`,
  'port-collision': (port, other) =>
    `${other} publiceert poort ${port} van deze computer al. Maar één container kan die hebben.`,
  'port-scaled': (port, count) =>
    `${count} containers kunnen niet allemaal poort ${port} van deze computer hebben. Publiceer een reeks, of alleen de poort van de container.`,
  'duplicate-address': (address, other) => `${other} heeft het adres ${address} al.`,

  // Values that cannot be read.
  'invalid-project-name': (name, plain) =>
    plain
      ? `docker compose noemt het project ${plain}: alleen kleine letters, cijfers, koppeltekens en lage streepjes blijven staan.`
      : `Van ${name} blijft niets over: een projectnaam heeft kleine letters, cijfers, koppeltekens en lage streepjes.`,
  'invalid-port': (text, why) =>
    why === 'backwards'
      ? `${text} telt terug. Schrijf de laagste poort eerst.`
      : `${text ? `${text} is geen poort` : 'De poort ontbreekt'}. Schrijf computer:container, zoals "8080:80".`,
  'port-out-of-range': (text) => `${text} is geen poort: die lopen van 1 tot en met 65535.`,
  'port-ranges-differ': (host, container) =>
    `${host} en ${container} zijn niet even lang, dus het is niet duidelijk welke poort waarheen gaat.`,
  'invalid-protocol': (text) => `${text} is geen protocol voor een poort. Er zijn tcp, udp en sctp.`,
  'invalid-ip-address': (text) => `${text ? `${text} is geen IP-adres` : 'Dit is geen IP-adres'}.`,
  'invalid-subnet': (text) => `${text} is geen subnet. Schrijf er een zoals 172.28.0.0/16.`,
  'invalid-mac-address': (text) => `${text} is geen MAC-adres. Schrijf zes paren, zoals 02:42:ac:11:65:43.`,
  'address-outside-subnet': (address, subnets) => `${address} ligt niet binnen ${subnets} van het netwerk.`,
  'invalid-duration': (text, why) =>
    why === 'unit'
      ? `In welke eenheid? Schrijf ${text}s voor seconden, ${text}m voor minuten.`
      : `${text ? `“${text}” is geen tijdsduur` : 'De tijdsduur ontbreekt'}. Schrijf 30s, 1m30s of 2h.`,
  'invalid-size': (text) =>
    `${text ? `“${text}” is geen hoeveelheid geheugen` : 'De hoeveelheid geheugen ontbreekt'}. Schrijf 512k, 50m of 2g.`,
  'invalid-number': (text, why = '') =>
    ({
      whole: `“${text}” is geen geheel getal.`,
      decimal: `“${text}” is geen getal. Schrijf een punt voor de decimalen: 0.5.`,
      bare: `Schrijf dit getal zonder aanhalingstekens.`,
      octal: `“${text}” is geen bestandsmodus. Schrijf octale cijfers, zoals "0440".`,
      all: `“${text}” is geen aantal apparaten. Schrijf een getal, of all.`,
    })[why] ?? `“${text}” is geen getal.`,
  'negative-number': (text) => `${text} is minder dan nul, en minder dan geen kan niet.`,
  'invalid-boolean': (text) => `“${text}” is geen true en geen false.`,
  'invalid-restart': (text, meant) =>
    `${text} is geen herstartbeleid. ${meant ? `Bedoelde je ${meant}?` : 'Er zijn no, always, on-failure en unless-stopped.'}`,
  'invalid-mount': (text, why) =>
    why === 'empty'
      ? 'Deze koppeling is leeg. Schrijf bron:doel.'
      : why === 'colons'
        ? `Er staan te veel dubbele punten in ${text}. Schrijf bron:doel, en eventueel :ro.`
        : `Naast een dubbele punt in ${text} ontbreekt iets. Schrijf bron:doel, en eventueel :ro.`,
  'invalid-device': (text) =>
    `“${text}” is geen apparaat. Schrijf /dev/op-computer:/dev/in-container, en eventueel :rwm.`,
  'invalid-host': (text) => `“${text}” is geen host met een adres. Schrijf naam=adres.`,
  'invalid-context': (text) => `“${text}” heeft geen waarde. Schrijf naam=pad.`,
  'invalid-ssh-key': (text) =>
    `“${text}” heeft geen pad. Schrijf ${text}=pad, of default voor de sleutels van de agent.`,
  'invalid-image': (text = '', why) =>
    why === 'uppercase-image'
      ? `De naam van een image heeft kleine letters: ${text.toLowerCase()}`
      : `“${text}” is geen naam van een image. Schrijf repository:tag.`,
  'invalid-container-name': (text) =>
    `“${text}” kan geen naam van een container zijn: alleen letters, cijfers, punten, koppeltekens en lage streepjes.`,
  'invalid-command': () =>
    'Een aanhalingsteken blijft open, of een haakje staat buiten aanhalingstekens. Docker Compose kan dit niet in woorden knippen.',
  'cut-command': (rest) =>
    `docker compose laat ${rest} weg: geen shell leest deze regel. Schrijf ["sh", "-c", "…"].`,
  'invalid-signal': (text) => `${text} is geen signaal. Gewoon zijn SIGTERM en SIGINT.`,
  'invalid-namespace': (text, all) => `${text} betekent hier niets. Er zijn: ${all}.`,
  'environment-spaces': (name) =>
    `Een spatie naast de = van ${name} gaat bij de variabele horen. Schrijf ${name}=waarde zonder spaties.`,
  'colon-in-name': (key, name, value) =>
    `${key} wordt gelezen als één naam zonder waarde. Zet een spatie na de dubbele punt: ${name}: ${value}`,
  'unknown-capability': (text, meant) => `Linux kent geen capability ${text}.${didYouMean(meant)}`,
  'unknown-choice': (text, all, meant) =>
    `${text} betekent hier niets. ${meant ? `Bedoelde je ${meant}?` : `Er zijn: ${all}.`}`,
  'empty-value': () => 'Dit mag niet leeg zijn.',
  'relative-target': (target = '') =>
    `${target} is een pad in de container en moet met een schuine streep beginnen: /${target.replace(/^\.?\//, '')}`,
  'unknown-mount-option': (option) => `docker compose kent de optie ${option} niet en laat die weg.`,
  'old-boolean': (text, now) => `YAML leest ${text} tegenwoordig als tekst. Schrijf ${now}.`,

  // Old, or not needed.
  'obsolete-version': () => 'docker compose kijkt niet meer naar version. Laat het weg.',
  'obsolete-links': () =>
    'Services in één netwerk vinden elkaar op naam, dus links zijn niet nodig. Gebruik depends_on voor de volgorde.',
  'obsolete-external-name': (name) =>
    `Deze vorm is verouderd. Schrijf external: true met name: ${name} ernaast.`,
  'unused-volume': (name) => `Geen service gebruikt het volume ${name}.`,
  'unused-network': (name) => `Geen service zit in het netwerk ${name}.`,
  'unused-config': (name) => `Geen service gebruikt de config ${name}.`,
  'unused-secret': (name) => `Geen service gebruikt de secret ${name}.`,
  'unused-model': (name) => `Geen service gebruikt het model ${name}.`,
  'unused-anchor': (name) => `Niets gebruikt het anker &${name}.`,
  'swarm-only': (key) => `Alleen een swarm kijkt naar ${key}; docker compose up laat het weg.`,

  // Habits.
  'unquoted-port': (text) =>
    `Sommige programma's lezen ${text} als een zestigtallig getal. Zet er aanhalingstekens om: "${text}"`,
  'floating-tag': (image, tag) =>
    tag
      ? `${image} kan morgen een andere image zijn. Noem een versie.`
      : `${image} heeft geen tag, dus je krijgt wat op dat moment het nieuwst is. Noem een versie.`,
  'plain-secret': (name) =>
    `Iedereen die dit bestand kan lezen, kan ${name} lezen. Gebruik een variabele uit .env, of secrets.`,
  'published-database': (name) =>
    `Zo staat ${name} open voor iedereen die deze computer kan bereiken. Andere services hebben dit niet nodig; zet voor jezelf 127.0.0.1: ervoor.`,
  'privileged-service': () =>
    'Deze container mag bijna alles op deze computer. Geef alleen wat nodig is, met cap_add of devices.',
  'health-unknown': (name, off) =>
    off
      ? `De health check van ${name} staat uit, dus die service wordt nooit gezond.`
      : `${name} heeft hier geen healthcheck. Als de image er ook geen heeft, wordt die service nooit gezond.`,
  'never-completes': (name, restart) =>
    `${name} start steeds opnieuw (restart: ${restart}) en is dus nooit klaar.`,
};

function didYouMean(meant: string | undefined): string {
  return meant ? ` Bedoelde je ${meant}?` : '';
}
