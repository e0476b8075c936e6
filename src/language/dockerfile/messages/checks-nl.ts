/** What BuildKit's errors and build checks say, in Dutch. The arguments are those of the finding. */
export const checksNl: Record<string, (...args: string[]) => string> = {
  // Build checks.
  StageNameCasing: (name = '') => `Schrijf de naam van een stage met kleine letters: ${name.toLowerCase()}.`,
  FromAsCasing: (from = '', as = '') =>
    `“${as}” en “${from}” zijn verschillend geschreven. Schrijf beide met hoofdletters of beide met kleine letters.`,
  NoEmptyContinuation: () =>
    'In deze instructie staat een lege regel. BuildKit gaat dat ooit weigeren: haal die regel weg.',
  ConsistentInstructionCasing: (written, right) =>
    `De meeste instructies staan hier in ${right === 'lowercase' ? 'kleine letters' : 'hoofdletters'}, ${written} niet.`,
  DuplicateStageName: (name) =>
    `Er is nog een stage met de naam ${name}. Alleen de laatste is onder die naam te vinden.`,
  ReservedStageName: (name) => `${name} betekent in een build al iets anders. Geef de stage een andere naam.`,
  JSONArgsRecommended: (keyword) =>
    `Een shell start dit, en signalen zoals dat van docker stop komen niet verder dan die shell. Schrijf ${keyword} als JSON-lijst: ["programma", "argument"].`,
  MaintainerDeprecated: () =>
    'MAINTAINER is verouderd. Schrijf in plaats daarvan LABEL org.opencontainers.image.authors="…".',
  UndefinedArgInFrom: (name, meant) =>
    `Geen ARG boven de eerste FROM declareert ${name}, dus hier is die leeg.${didYouMean(meant)}`,
  WorkdirRelativePath: (path) =>
    `Waar ${path} terechtkomt, hangt van de basisimage af. Begin met een WORKDIR die met een schuine streep begint.`,
  UndefinedVar: (name, meant) =>
    `Niets geeft de variabele ${name} een waarde, dus hier is ze leeg.${didYouMean(meant)}`,
  MultipleInstructionsDisallowed: (keyword) =>
    `Verderop in deze stage staat nog een ${keyword}. Alleen de laatste telt, dus deze doet niets.`,
  LegacyKeyValueFormat: (keyword) =>
    `Schrijf ${keyword} naam=waarde. De vorm zonder isgelijkteken is verouderd.`,
  RedundantTargetPlatform: (platform) => `FROM neemt ${platform} uit zichzelf al. Laat de vlag weg.`,
  SecretsUsedInArgOrEnv: (keyword, name) =>
    `${name} klinkt als een geheim, en wat in ${keyword} staat, blijft leesbaar in de image. Gebruik RUN --mount=type=secret.`,
  InvalidDefaultArgInFrom: (image) =>
    `Zonder build-argument is ${image} geen naam van een image. Geef de ARG een standaardwaarde waarmee dat wel zo is.`,
  FromPlatformFlagConstDisallowed: (platform) =>
    `Zo is de stage altijd voor ${platform}, waar de build ook voor is. Gebruik een variabele zoals $BUILDPLATFORM, of laat de vlag weg.`,
  CopyIgnoredFile: (keyword, path) =>
    `.dockerignore houdt ${path} buiten de build, dus ${keyword} vindt het niet.`,
  InvalidDefinitionDescription: (_keyword, name) =>
    `Een commentaar hier vlak boven is een beschrijving. Begin het met de naam (“# ${name} …”), of zet er een lege regel tussen.`,
  ExposeProtoCasing: (port = '') => `Schrijf het protocol met kleine letters: ${port.toLowerCase()}.`,
  ExposeInvalidFormat: (port) =>
    `EXPOSE noemt alleen een poort van de container, en ${port} noemt meer. Een adres of poort van de computer geef je bij docker run -p.`,

  // The file as a whole.
  'empty-file': () => 'Een Dockerfile kan niet leeg zijn. Begin met FROM en de image waarop je verder bouwt.',
  'no-instructions': () => 'Hier staat geen instructie. Begin met FROM en de image waarop je verder bouwt.',
  'no-from': () => 'Er is geen FROM. Een build begint bij een image; met FROM scratch begin je met niets.',
  'no-stage': (keyword) => `${keyword} hoort in een stage. Boven de eerste FROM kan alleen ARG staan.`,
  'line-too-long': (limit) => `BuildKit leest regels van hoogstens ${limit} bytes, en deze is langer.`,
  'repeated-directive': (name) => `“# ${name}=” staat er twee keer. Houd er één over.`,
  'invalid-escape': () => 'Het escape-teken is een backslash (\\) of een backtick (`), iets anders kan niet.',
  'invalid-check-option': (option) =>
    `“${option}” is geen optie van de checks. Er zijn skip=, error= en experimental=, met ; ertussen en zonder spaties.`,
  'failing-checks': (rules) =>
    `De directive zegt error=true, dus deze checks houden de build tegen: ${rules}.`,
  'invalid-ignore-pattern': (pattern) => `Een patroon in .dockerignore is niet te lezen: ${pattern}`,
  'invalid-source-date': (value) =>
    `SOURCE_DATE_EPOCH is een aantal seconden sinds 1970, “context” of een stage. ${value} is geen van drieën.`,
  'source-date-stage': (stage) =>
    `SOURCE_DATE_EPOCH noemt de stage ${stage}. Zo'n stage is FROM scratch met één ADD van een URL of repository, en ARG's.`,

  // Instructions.
  'unknown-instruction': (word, meant) => `De instructie ${word} bestaat niet.${didYouMean(meant)}`,
  'missing-argument': (keyword) => `Achter ${keyword} hoort nog iets te staan.`,
  'missing-destination': (keyword) => `${keyword} heeft minstens één bron nodig, en een bestemming.`,
  'blank-name': (keyword) => `Er staat geen naam voor het isgelijkteken. ${keyword} verwacht naam=waarde.`,
  'pair-without-value': (keyword, name) => `${name} heeft geen waarde. Schrijf ${keyword} ${name}=waarde.`,
  'pair-without-equals': (keyword, word) =>
    `In “${word}” staat geen isgelijkteken. ${keyword} verwacht naam=waarde; een waarde met spaties zet je tussen aanhalingstekens.`,
  'json-not-strings': () => 'In een JSON-lijst staat alles tussen dubbele aanhalingstekens.',
  'heredoc-without-end': (name) =>
    `Er volgt geen regel met alleen ${name}, dus dit here-document houdt niet op.`,
  'heredoc-as-destination': (keyword) =>
    `De bestemming van ${keyword} is een pad. Een here-document kan alleen een bron zijn.`,
  'from-arguments': () => 'Na FROM komt één image, met een naam als je wilt: FROM image AS naam.',
  'invalid-stage-name': (name) =>
    `${name} kan geen naam van een stage zijn. Die begint met een letter; cijfers, -, _ en . mogen volgen.`,
  'onbuild-trigger': (keyword) => `${keyword} kan niet in een ONBUILD staan.`,
  'healthcheck-none': () => 'HEALTHCHECK NONE zet de controle uit. Daar kan niets achter staan.',
  'healthcheck-type': (word) => `Na HEALTHCHECK en zijn vlaggen komt CMD of NONE, niet ${word}.`,
  'healthcheck-without-command': () =>
    'Welk commando zegt of de container gezond is? Schrijf het achter CMD.',
  'invalid-duration': (flag, value) =>
    `${value} is geen tijdsduur voor ${flag}. Schrijf een getal met een eenheid: 30s, 1m30s, 500ms.`,
  'duration-too-short': (flag, value) => `${flag}=${value} is te kort: het minimum is 1ms.`,
  'invalid-retries': (value) => `--retries is een geheel getal vanaf 0, niet ${value}.`,
  'shell-not-json': () => 'SHELL verwacht een JSON-lijst: SHELL ["/bin/bash", "-c"].',
  'empty-volume': () => 'Een volume heeft een pad in de container nodig. Dit is leeg.',
  'invalid-signal': (signal) =>
    `${signal} is geen signaal van Linux. Schrijf een naam zoals SIGTERM, of het nummer.`,
  'invalid-port': (port) =>
    `${port} is geen poort. Het is een getal tot en met 65535, of een reeks zoals 8000-8010.`,
  'invalid-protocol': (port) => `Het protocol van ${port} is onbekend. Er zijn tcp, udp en sctp.`,
  'invalid-address': (port) => `${port} begint niet met een IP-adres. Bij EXPOSE hoort alleen de poort.`,
  'port-ranges': (port) => `De twee reeksen van ${port} zijn niet even lang.`,

  // Flags and mounts.
  'unknown-flag': (flag, keyword, meant) =>
    `${keyword} heeft geen vlag ${flag}.${didYouMean(meant === undefined || meant === '' ? '' : `--${meant}`)}`,
  'labs-only': (flag) => `${flag} kan alleen met “# syntax=docker/dockerfile:1-labs” op de eerste regel.`,
  'repeated-flag': (flag) => `${flag} staat hier twee keer.`,
  'flag-without-value': (flag) => `${flag} heeft een waarde nodig: ${flag}=….`,
  'flag-not-boolean': (flag, value) => `${flag} is true of false, niet ${value}.`,
  'invalid-network': (value) => `--network is default, none of host, niet ${value}.`,
  'invalid-security': (value) => `--security is sandbox of insecure, niet ${value}.`,
  'invalid-fields': (flag) =>
    `De waarde van ${flag} is een lijst zoals naam=waarde,naam=waarde, en dit is niet als lijst te lezen.`,
  'invalid-field': (key, value) => `${value} is geen waarde voor ${key}.`,
  'unknown-field': (key, meant) => `De sleutel ${key} bestaat hier niet.${didYouMean(meant)}`,
  'field-without-value': (field) => `${field} heeft een waarde nodig: ${field}=….`,
  'device-name-repeated': (name) => `Een apparaat heeft één naam, en dit heet al ${name}.`,
  'mount-type': (type, meant) =>
    `Een mount van het type ${type} bestaat niet. Er zijn bind, cache, tmpfs, secret en ssh.${didYouMean(meant)}`,
  'mount-sharing': (mode, meant) =>
    `sharing=${mode} bestaat niet. Er zijn shared, private en locked.${didYouMean(meant)}`,
  'mount-key': (key, type) => `Een mount van het type ${type} kent geen ${key}.`,
  'mount-from-variable': () =>
    'Na from= worden variabelen niet ingevuld. Geef de image een eigen stage (FROM $image AS naam) en noem die.',
  'mount-target': () =>
    'Op de root van het bestandssysteem kun je niets mounten. Geef een doel op, zoals target=/cache.',
  'secret-without-source': () => 'Welk geheim? Schrijf id=naam.',
  'secret-source-and-id': () => 'source en id betekenen bij een geheim hetzelfde. Houd id over.',

  // Images and stages.
  'blank-base': (image) =>
    `${image} is leeg zonder build-argument, dus FROM heeft geen image. Geef de ARG een standaardwaarde.`,
  'invalid-image': (image) => `${image} is geen naam van een image.`,
  'uppercase-image': (image) => `In de naam van een image staan geen hoofdletters: ${image}.`,
  'empty-platform': (platform, meant) =>
    `${platform} is leeg, en een platform kan niet leeg zijn.${didYouMean(meant)}`,
  'invalid-platform': (platform, meant) =>
    `${platform} is geen platform. Schrijf er een zoals linux/arm64.${didYouMean(meant)}`,
  'from-variable': () =>
    'Na --from= worden variabelen niet ingevuld. Geef de image een eigen stage (FROM $image AS naam) en noem die.',
  'unknown-stage': (number) => `Er is geen stage met nummer ${number}. De eerste heeft nummer 0.`,
  'later-stage': (name) =>
    `De stage ${name} komt pas later in het bestand. Alleen wat erboven staat, is te gebruiken.`,
  'circular-dependency': (stage) => `Stage ${stage} heeft zichzelf nodig, via wat ze kopieert.`,

  // COPY and ADD.
  'copy-url': () => 'COPY neemt bestanden uit de buildcontext of een stage, niet van een URL. Gebruik ADD.',
  'copy-git': () =>
    'COPY neemt bestanden uit de buildcontext of een stage, niet uit een repository. Gebruik ADD.',
  'git-query': (name) => `In de URL van de repository klopt “${name}” niet.`,
  'invalid-chmod': (mode) =>
    `${mode} zijn geen rechten. Schrijf een octaal getal tot en met 7777, of letters zoals u=rwX,go=rX.`,
  'checksum-sources': () => '--checksum hoort bij één bron.',
  'checksum-local': () => '--checksum hoort bij een URL of een repository.',
  'checksum-twice': () => 'In de URL staat een andere checksum dan in de vlag.',
  'invalid-checksum': (value) => `${value} is geen checksum. Schrijf sha256: en 64 hexadecimale cijfers.`,
  'keep-git-dir-twice': () => 'De URL zegt iets anders over keep-git-dir dan de vlag.',
  'windows-path': (path) => `${path} kan geen pad in een Windows-image zijn. Het moet op station C: staan.`,

  // Variables.
  'open-quote': (quote) =>
    `Hier begint een ${quote === '"' ? 'dubbel' : 'enkel'} aanhalingsteken dat niet gesloten wordt.`,
  'missing-brace': () => 'De accolade die deze variabele sluit, ontbreekt.',
  'missing-slash': () =>
    'Tussen wat je zoekt en wat ervoor in de plaats komt, hoort een schuine streep: ${naam/oud/nieuw}.',
  'bad-substitution': () => 'Na ${ ontbreekt een naam.',
  'unsupported-operator': (operator) =>
    `Bij variabelen kent een Dockerfile geen “${operator}”. Er zijn :- - :+ + :? ? # ## % %% / en //.`,
  'variable-required': (name, message) =>
    message === undefined || message === ''
      ? `${name} moet hier een waarde hebben, en heeft er geen.`
      : `${name}: ${message}`,
  'invalid-pattern': (pattern) =>
    `Het patroon ${pattern} is niet te lezen: een backslash staat alleen voor * ? of \\.`,
};

function didYouMean(meant: string | undefined): string {
  return meant === undefined || meant === '' ? '' : ` Bedoel je ${meant}?`;
}
